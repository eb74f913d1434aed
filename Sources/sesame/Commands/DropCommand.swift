import ArgumentParser
import PayLater
import WalletText

/// `sesame drop`: takes whole records back.
struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Takes the records of debts from elsewhere back; they keep their story.",
    discussion: "With --undo they are in force again.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: "The debts: their ids (e1), or parts of their names.") var names: [String]
  @Option(help: "Why: mistake, duplicate, or notOwed.") var because: Debt.Reversal?
  @Flag(help: "Put records that were taken back in force again.") var undo = false

  func validate() throws {
    guard undo != (because != nil) else { throw ValidationError("say why with --because, or use --undo") }
  }

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let requests = try names.map { name -> Request in
      let id = try desk.debt(name).id
      return because.map { .reverseDebt(debt: id, reason: $0) } ?? .restoreDebt(debt: id)
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
