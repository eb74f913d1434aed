import ArgumentParser
import PayLater
import WalletText

/// `sesame refund`: notes a refund by the shop.
struct RefundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Notes a refund by the shop of a debt from elsewhere.",
    discussion: "It lowers what is to be paid; what is more than is owed was returned to you.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: "The debt: its id (e1), or part of its name.") var name: String
  @Argument(help: "How much came back.") var amount: String
  @Option(help: "Which payments it lowers: last, next, or equal.") var spread: DebtRefund.Spread = .last
  @Option(help: "The day (YYYY-MM-DD); else today.") var on: Day?
  @Flag(help: "Take it although the same one is noted.") var again = false

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let one = try desk.debt(name)
    let request = Request.recordDebtRefund(
      debt: one.id, amountFen: try TypedText.amount(amount, in: one.currency, desk.world), spread: spread,
      on: on,
      again: again ? true : nil)
    try desk.make([request]) { answer, after in
      guard let debt = after.wallet.debt(one.id), let id = answer.refund else { return [] }
      let returned = answer.returnedFen ?? .zero
      return [DebtText.noted(id), desk.rest(of: debt)]
        + (returned > .zero ? [DebtText.returned(returned.text(in: debt.currency))] : [])
        + [DebtCommandText.undo("sesame unpay \(id) --because mistake")]
    }
  }
}
