import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText
import WalletUI

/// `sesame remind`: what is due, in at most three lines, for the login. Reads only.
struct RemindCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("remind", RemindHelp.abstract, RemindHelp.discussion)
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
    guard (0...3_660).contains(within ?? 0) else { throw ValidationError(RemindHelp.withinRange) }
    guard (1...1_000).contains(width ?? 1) else { throw ValidationError(RemindHelp.widthRange) }
    guard [json, count, format != nil, notify].count(where: \.self) < 2 else {
      throw ValidationError(RemindHelp.oneForm)
    }
    _ = try template
  }

  /// The line of the user's own.
  private var template: ReminderFormat? {
    get throws {
      do throws(ReminderFormat.UnknownField) { return try format.map(ReminderFormat.init) } catch {
        throw ValidationError(
          RemindHelp.unknownField(
            SafeText(error.name, limit: 60).text, fields: ReminderFormat.Field.allCases.map(\.rawValue)))
      }
    }
  }

  func run() throws {
    let world = try World(options, quietly: true)
    // An editor that asks a login shell for its environment is not spoken to, nor does it use up the day's reminder.
    let isUnheard = login && !world.environment.outputIsTerminal && !json && !count
    if isUnheard, !exitCode { return }
    if json || count { world.sayFaults(briefly: true) }
    let within = within ?? world.config.settings.reminderDays
    guard WalletStore.exists(world.paths.wallet) else {
      if json || count { try write(ReminderReport(world.emptyWallet, within: within), [], world) }
      return
    }
    // A login or a status bar waits for others only so long, whatever it waits for.
    let end = ContinuousClock.now + LoginStamp.patience
    let snapshot = try world.duesToday(patience: login || format != nil ? .until(end) : .usual)
    let wallet = snapshot.wallet
    let report = ReminderReport(wallet, within: within, personal: snapshot.personal)
    let stamp = LoginStamp(path: world.paths.loginStamp, wallet: world.paths.wallet)
    func say() throws -> Bool {
      // Where nothing is due it stays silent, however doubtful the date.
      if let doubt = snapshot.doubt, report.count > 0 || json || count { Output.talk(world[doubt.phrase]) }
      if report.count > 0, !json, !count { world.sayFaults(briefly: true) }
      let items = wallet.reminding(within: within)
      let lines = try lines(
        items, Names(wallet, personal: snapshot.personal), world, isLocked: snapshot.isLocked)
      if notify { return try DesktopNotice(lines, world)?.show(world) ?? false }
      let printed = try write(report, lines, world)
      return printed && world.environment.outputIsTerminal
    }
    if !login { _ = try say() } else if !isUnheard { try stamp.speak(of: report, waitingUntil: end, say) }
    if exitCode, report.state != .none { throw ExitCode(report.state.exitCode) }
  }

  /// The lines for people, saying no more than the settings let them.
  private func lines(
    _ items: [DueItem], _ names: Names, _ world: World, isLocked: Bool
  ) throws -> [String] {
    let privacy = privacy(world, isLocked: isLocked)
    let isMasked = world.isMasked || privacy == .amountsHidden
    let lines =
      if privacy == .onlyDue {
        [LoginText.onlyDue(items)].compactMap(\.self)
      } else if let template = try template {
        [template.line(of: items, names, masked: isMasked)].compactMap(\.self)
      } else {
        LoginText.lines(items, names, most: all ? max(1, items.count) : 3)
      }
    return lines.map { world[isMasked ? $0.masked : $0].fitted(to: width) }
  }

  /// What may be said where nobody asked just now: over SSH no amounts, unless the user set that they may be.
  ///
  /// Of a locked wallet it says only that something is due, unless the user set what it may say; names it cannot say.
  private func privacy(_ world: World, isLocked: Bool) -> LoginPrivacy {
    let settings = world.config.settings
    let isAsked = settings.origin(of: .login) != .standard || options.mask == false
    if isLocked, settings.origin(of: .login) == .standard { return .onlyDue }
    guard login || format != nil, world.environment.isRemote, !isAsked else { return settings.login }
    return .amountsHidden
  }

  /// Writes the report in the form that was asked for; whether anything was printed.
  @discardableResult
  private func write(_ report: ReminderReport, _ lines: [String], _ world: World) throws -> Bool {
    if json {
      try Output.data(world.json(report))
    } else if count {
      try Output.data(String(report.count))
    } else {
      for line in lines { try Output.data(line) }
      return !lines.isEmpty
    }
    return true
  }
}
