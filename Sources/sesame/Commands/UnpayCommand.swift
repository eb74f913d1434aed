import ArgumentParser
import PayLater
import WalletText

/// `sesame unpay`: takes payments or refunds back that were noted.
struct UnpayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("unpay", UnpayHelp.abstract, UnpayHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(UnpayHelp.entries)) var entries: [String]
  @Option(help: .init(UnpayHelp.because)) var because: EntryReversal?
  @Flag(help: .init(UnpayHelp.undo)) var undo = false

  func validate() throws {
    guard undo != (because != nil) else { throw ValidationError(UsageText.because) }
  }

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let ids = entries.map { SafeText($0, limit: 64).text }
    let requests = ids.map { id in because.map { reversal(of: id, $0) } ?? restoration(of: id) }
    try desk.make(requests, report: { DebtDesk.debt($0, $1) ?? DebtDesk.account($0, $1) }) { answer, after in
      let done = undo ? DebtText.standsAgain : DebtText.takenBack.capitalised
      if let account = answer.account.flatMap({ after.wallet.account($0) }) {
        return [done, Phrase(same: AccountLines(account, after, desk.world).head)]
      }
      guard let debt = answer.debt.flatMap({ after.wallet.debt($0) }) else { return [] }
      return [done, Phrase(same: debt.line(after, desk.world))]
    }
    if !undo, !debt.json, !debt.dryRun {
      let command = "sesame unpay \(ids.joined(separator: " ")) --undo"
      try Output.data(desk.world[DebtCommandText.undo(command)])
    }
  }

  private func reversal(of id: String, _ reason: EntryReversal) -> Request {
    if id.hasPrefix("m") { return .account(.reverseEntry(entry: AccountEntryID(id), reason: reason)) }
    return id.contains("r")
      ? .debt(.reverseRefund(refund: DebtRefundID(id), reason: reason))
      : .debt(.reversePayment(payment: DebtPaymentID(id), reason: reason))
  }

  private func restoration(of id: String) -> Request {
    if id.hasPrefix("m") { return .account(.restoreEntry(entry: AccountEntryID(id))) }
    return id.contains("r")
      ? .debt(.restoreRefund(refund: DebtRefundID(id))) : .debt(.restorePayment(payment: DebtPaymentID(id)))
  }
}
