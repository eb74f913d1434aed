import ArgumentParser
import PayLater
import WalletText

/// `sesame unpay`: takes payments or refunds back that were noted.
struct UnpayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("unpay", UnpayHelp.abstract)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(UnpayHelp.entries)) var entries: [String]
  @Option(help: .init(UnpayHelp.because)) var because: EntryReversal

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let requests = entries.map { entry -> Request in
      let id = SafeText(entry, limit: 64).text
      if id.hasPrefix("m") {
        return .account(.reverseEntry(entry: AccountEntryID(id), reason: because))
      }
      return id.contains("r")
        ? .debt(.reverseRefund(refund: DebtRefundID(id), reason: because))
        : .debt(.reversePayment(payment: DebtPaymentID(id), reason: because))
    }
    try desk.make(requests, report: { DebtDesk.debt($0, $1) ?? DebtDesk.account($0, $1) }) { answer, after in
      if let account = answer.account.flatMap({ after.wallet.account($0) }) {
        return [DebtText.takenBack.capitalised, Phrase(same: AccountLines(account, after, desk.world).head)]
      }
      guard let debt = answer.debt.flatMap({ after.wallet.debt($0) }) else { return [] }
      return [DebtText.takenBack.capitalised, Phrase(same: debt.line(after, desk.world))]
    }
  }
}
