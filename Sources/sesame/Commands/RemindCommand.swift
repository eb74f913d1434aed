import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame remind`: what is due, in at most three lines, for the login. Reads only.
struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Reminds of what is due, in at most three lines; silent where nothing is.",
    discussion: "It never writes the wallet. With --exit-code: 0 nothing, 1 due soon, 2 overdue.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Once a day, unless something became due or overdue since.") var login = false
  @Option(help: "How many days ahead.") var within = 5
  @Flag(help: "Every payment, not only three lines.") var all = false
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Only how many.") var count = false
  @Flag(help: "Answer by the exit code too.") var exitCode = false

  func validate() throws {
    guard (0...3_660).contains(within) else { throw ValidationError("--within takes 0 to 3660 days") }
  }

  func run() throws {
    let world = try World(options)
    guard WalletStore.exists(world.paths.wallet) else {
      if json || count { try print(ReminderReport(Wallet(), within: within), [], world) }
      return
    }
    let wallet = try world.walletToday()
    let report = ReminderReport(wallet, within: within)
    let stamp = LoginStamp(path: world.paths.loginStamp)
    if !login || stamp.isNews(report) {
      let printed = try print(report, lines(wallet, world), world)
      if login, printed { stamp.write(report) }
    }
    if exitCode, report.state != .none { throw ExitCode(report.state.exitCode) }
  }

  private func lines(_ wallet: Wallet, _ world: World) -> [String] {
    let items = wallet.reminding(within: within)
    let names = Names(wallet)
    let lines = LoginText.lines(items, names, most: all ? max(1, items.count) : 3)
    return lines.map { world[world.options.mask ? $0.masked : $0] }
  }

  /// Prints the report in the form that was asked for; whether anything was printed.
  @discardableResult
  private func print(_ report: ReminderReport, _ lines: [String], _ world: World) throws -> Bool {
    if json {
      try Output.data(JSONText.pretty(report))
    } else if count {
      try Output.data(String(report.count))
    } else {
      for line in lines { try Output.data(line) }
      return !lines.isEmpty
    }
    return true
  }
}

/// The stamp of `remind --login`: the day it spoke last, and of what.
struct LoginStamp {
  let path: String

  /// Whether it has not spoken today yet, or something became due or overdue since.
  func isNews(_ report: ReminderReport) -> Bool {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return true }
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == report.day.description else { return true }
    return !Set(LoginStamp.facts(report)).isSubset(of: lines.dropFirst())
  }

  /// Notes the day and what was spoken of; where that cannot be written it speaks again next time.
  func write(_ report: ReminderReport) {
    let folder = (path as NSString).deletingLastPathComponent
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: attributes)
    let text = ([report.day.description] + LoginStamp.facts(report)).joined(separator: "\n") + "\n"
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
  }

  private static func facts(_ report: ReminderReport) -> [String] {
    report.items.map { "\($0.id) \($0.instalment) \($0.due) \($0.standing.rawValue)" }
  }
}
