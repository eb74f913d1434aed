import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame import`: reads bills that providers hand out, says what becomes of each row, and books what is certain.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("import", ImportHelp.abstract, ImportHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(ImportHelp.files)) var files: [String] = []
  @Flag(name: [.customShort("y"), .long], help: .init(ImportHelp.yes)) var yes = false
  @Flag(help: .init(ImportHelp.review)) var review = false
  @Option(help: .init(ImportHelp.undo)) var undo: String?

  func validate() throws {
    guard (files.isEmpty && !review) == (undo != nil) else { throw ValidationError(ImportHelp.filesOrUndo) }
  }

  func run() throws {
    let world = try World(options)
    if let undo { return try takeBack(undo, world) }
    var worst: ExitCode?
    for file in files {
      do { try take(file, world) } catch let exit as ExitCode where exit != ExitStatus.inputOutput {
        worst = worst ?? exit
      }
    }
    if review, !debt.json, !debt.dryRun { try ReviewDesk(options, debt).run() }
    if let worst { throw worst }
  }

  private func take(_ path: String, _ world: World) throws {
    let bill: BillFile
    do throws(UnreadBill) { bill = try BillFile(at: Paths.absolute(path), named: path) } catch {
      if debt.json, case .refused(let flaw) = error { try show(ImportReport(flaw), world) }
      for line in error.words { Output.talk(world[line]) }
      throw error.exit
    }
    if debt.dryRun { return try rehearse(bill, world) }
    let desk = try DebtDesk(options, debt, creating: true)
    let booking = ImportBooking(bill, desk.before)
    let report = ImportReport(booking.imported, knowing: booking.known)
    if debt.json {
      _ = try book(booking, desk)
      return try show(report, world)
    }
    try say(report, world)
    if !yes, canAsk(world), !report.new.isEmpty {
      try world.confirm(ImportText.ask(report.new.count), orSay: ImportText.sayYes, options)
    }
    let outcome = try book(booking, desk)
    if outcome.answered > 0 { try Output.data(world[RowText.answered(outcome.answered)]) }
    let waiting = try desk.asked.after().wallet.waitingRows.count
    if waiting > 0 { try Output.data(world[RowText.waiting(waiting)]) }
    if let id = outcome.id { try Output.data(world[DebtCommandText.undo("sesame import --undo \(id)")]) }
  }

  /// Whether somebody can be asked.
  private func canAsk(_ world: World) -> Bool {
    world.environment.inputIsTerminal && !options.noInput
  }

  private func book(_ booking: ImportBooking, _ desk: DebtDesk) throws -> ImportBooking.Outcome {
    do {
      return try booking.book(number: desk.world.environment.random(), make: desk.asked.make)
    } catch let error as ImportBooking.Unbookable {
      Output.talk(desk.world[error.words])
      throw ExitStatus.badData
    }
  }

  /// What would be; no wallet is made either.
  private func rehearse(_ bill: BillFile, _ world: World) throws {
    var known = KnownRows()
    if WalletStore.exists(world.paths.wallet) {
      known = KnownRows(bill.source, in: try world.snapshotToday())
    }
    let report = ImportReport(bill.imported(knowing: known), knowing: known)
    try debt.json ? show(report, world) : say(report, world)
  }

  private func show(_ report: ImportReport, _ world: World) throws {
    try report.writeJSON(hidingAmounts: world.isMasked) {
      try Output.file(String(decoding: $0, as: UTF8.self))
    }
  }

  private func say(_ report: ImportReport, _ world: World) throws {
    for line in ImportLines(report, world).lines { try Output.data(line) }
  }

  /// Takes back all that one import booked and that still stands.
  private func takeBack(_ id: String, _ world: World) throws {
    let desk = try DebtDesk(options, debt)
    let undo = ImportUndo(id, desk.before)
    guard undo.count > 0 else {
      Output.talk(world[ImportText.noImport(SafeText(id, limit: 40).text)])
      throw ExitStatus.noInput
    }
    for request in undo.requests { _ = try desk.asked.make(request) }
    try Output.data(world[ImportText.takenBack(undo.count)])
  }
}
