import ArgumentParser
import PayLater
import WalletText

/// `sesame remind`: what is due, in at most three lines, for the login. Reads only.
///
/// What it does is ``Reminding``, which a login reads without the parser.
struct RemindCommand: ParsableCommand {
  static let name = "remind"

  static var configuration: CommandConfiguration {
    CommandConfiguration(name, RemindHelp.abstract, RemindHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(RemindHelp.login)) var login = false
  @Option(help: .init(RemindHelp.within)) var within: Int?
  @Flag(help: .init(RemindHelp.all)) var all = false
  @Flag(help: .init(CommonHelp.json)) var json = false
  @Flag(help: .init(RemindHelp.count)) var count = false
  @Option(help: .init(RemindHelp.format)) var format: String?
  @Option(help: .init(RemindHelp.width)) var width: Int?
  @Flag(help: .init(RemindHelp.notify)) var notify = false
  @Flag(help: .init(RemindHelp.exitCode)) var exitCode = false

  func validate() throws {
    guard Reminding.days.contains(within ?? 0) else { throw ValidationError(RemindHelp.withinRange) }
    guard Reminding.columns.contains(width ?? 1) else { throw ValidationError(RemindHelp.widthRange) }
    guard reminding.isOneForm else { throw ValidationError(RemindHelp.oneForm) }
    do throws(ReminderFormat.UnknownField) { _ = try format.map(ReminderFormat.init) } catch {
      throw ValidationError(
        RemindHelp.unknownField(
          SafeText(error.name, limit: 60).text, fields: ReminderFormat.Field.allCases.map(\.rawValue)))
    }
  }

  func run() throws { try reminding.run() }

  /// What was asked for.
  var reminding: Reminding {
    Reminding(
      wallet: options.wallet, overrides: options.overrides, login: login, within: within, all: all,
      json: json, count: count,
      format: format.flatMap { try? ReminderFormat($0) }, width: width, notify: notify, exitCode: exitCode)
  }
}
