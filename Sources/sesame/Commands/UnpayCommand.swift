import ArgumentParser
import PayLater
import WalletText

/// `sesame unpay`: takes payments or refunds back that were noted.
struct UnpayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpay",
    abstract: "Takes payments (e1p2) or refunds (e1r1) back that were noted of debts from elsewhere.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: "The payments or refunds, by their ids.") var entries: [String]
  @Option(help: "Why: mistake, duplicate, or returned (by the bank).") var because: EntryReversal

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let requests = entries.map { entry -> Request in
      let id = SafeText(entry, limit: 64).text
      return id.contains("r")
        ? .reverseDebtRefund(refund: DebtRefundID(id), reason: because)
        : .reverseDebtPayment(payment: DebtPaymentID(id), reason: because)
    }
    try desk.make(requests) { answer, after in
      guard let debt = answer.debt.flatMap({ after.wallet.debt($0) }) else { return [] }
      return [DebtText.takenBack.capitalised, Phrase(same: debt.line(after, desk.world))]
    }
  }
}
