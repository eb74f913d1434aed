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
  @Option(help: .init(ImportHelp.undo)) var undo: String?

  /// The largest file that is read.
  private static let largest = 1 << 28

  func validate() throws {
    guard files.isEmpty != (undo == nil) else { throw ValidationError(ImportHelp.filesOrUndo) }
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
    if let worst { throw worst }
  }

  private func take(_ path: String, _ world: World) throws {
    let bytes: [UInt8]?
    do throws(WholeFile.Failure) {
      bytes = try WholeFile.read(Paths.absolute(path), limit: ImportCommand.largest)
    } catch {
      Output.talk(world[ImportText.unreadable(SafeText(path, limit: 4_096).text, SystemCause(error.code))])
      throw ExitStatus.noInput
    }
    guard let bytes else {
      Output.talk(world[ImportText.noFile(SafeText(path, limit: 4_096).text)])
      throw ExitStatus.noInput
    }
    let bill: BillFile
    do throws(BillError) { bill = try BillFile(bytes) } catch {
      if debt.json { try show(ImportReport(error), world) }
      for line in error.words { Output.talk(world[line]) }
      throw ExitCode(error.exitStatus)
    }
    if debt.dryRun { return try rehearse(bill, world) }
    let desk = try DebtDesk(options, debt, creating: true)
    let booking = ImportBooking(bill, desk)
    let report = ImportReport(booking.imported, knowing: booking.known)
    let id = try booking.book()
    if debt.json { return try show(report, world) }
    try say(report, world)
    if let id { try Output.data(world[DebtCommandText.undo("sesame import --undo \(id)")]) }
  }

  /// What would be; no wallet is made either.
  private func rehearse(_ bill: BillFile, _ world: World) throws {
    var known = KnownRows()
    if WalletStore.exists(world.paths.wallet) {
      known = ImportBooking.known(bill.source, try world.snapshotToday())
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
    let count = try ImportBooking.takeBack(id, desk)
    guard count > 0 else {
      Output.talk(world[ImportText.noImport(SafeText(id, limit: 40).text)])
      throw ExitStatus.noInput
    }
    try Output.data(world[ImportText.takenBack(count)])
  }
}
