import ArgumentParser
import PayLater
import WalletText

/// `sesame drop`: takes whole records back.
struct DropCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "drop", DropHelp.abstract,
      DropHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(DropHelp.names)) var names: [String]
  @Option(help: .init(DropHelp.because)) var because: Debt.Reversal?
  @Flag(help: .init(DropHelp.undo)) var undo = false

  func validate() throws {
    guard undo != (because != nil) else { throw ValidationError(UsageText.because) }
  }

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let requests = try names.map { name -> Request in
      let id = try desk.debt(name).id
      return because.map { .debt(.reverse(debt: id, reason: $0)) } ?? .debt(.restore(debt: id))
    }
    try desk.make(requests) { answer, after in
      guard let id = answer.debt, let debt = after.wallet.debt(id) else { return [] }
      let line = Phrase(same: debt.line(after, desk.world))
      return debt.reversed == nil
        ? [DebtText.restored, line]
        : [line, DebtCommandText.undo("sesame drop \(id) --undo")]
    }
  }
}
