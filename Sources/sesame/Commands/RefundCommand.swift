import ArgumentParser
import PayLater
import WalletText

/// `sesame refund`: notes a refund by the shop.
struct RefundCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "refund", RefundHelp.abstract,
      RefundHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(CommonHelp.debt)) var name: String
  @Argument(help: .init(RefundHelp.amount)) var amount: String
  @Option(help: .init(RefundHelp.spread)) var spread: DebtRefund.Spread = .last
  @Option(help: .init(RefundHelp.on)) var on: Day?
  @Flag(help: .init(CommonHelp.againNoted)) var again = false

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let one = try desk.debt(name)
    let request = Request.debt(
      .recordRefund(
        debt: one.id, amountFen: try TypedText.amount(amount, in: one.currency, desk.world), spread: spread,
        on: on,
        again: again ? true : nil))
    try desk.make([request]) { answer, after in
      guard let debt = after.wallet.debt(one.id), let id = answer.refund else { return [] }
      let returned = answer.returnedFen ?? .zero
      return [DebtText.noted(id), desk.rest(of: debt)]
        + (returned > .zero ? [DebtText.returned(returned.text(in: debt.currency))] : [])
        + [DebtCommandText.undo("sesame unpay \(id) --because mistake")]
    }
  }
}
