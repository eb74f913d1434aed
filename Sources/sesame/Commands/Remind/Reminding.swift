import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText
import WalletUI

/// A reminder that is asked for: what `sesame remind` was called with, and what it says then.
struct Reminding: Equatable {
  var wallet: String?
  var overrides = Overrides()
  var login = false
  var within: Int?
  var all = false
  var json = false
  var count = false
  /// The line of the user's own.
  var format: ReminderFormat?
  var width: Int?
  var notify = false
  var exitCode = false

  /// How many days ahead and how many columns can be asked for.
  static let days = 0...3_660
  static let columns = 1...1_000

  /// Whether at most one form was asked for.
  var isOneForm: Bool { [json, count, format != nil, notify].count(where: \.self) < 2 }

  func run() throws {
    let world = try World(wallet: wallet, overrides: overrides, quietly: true)
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
    let snapshot = try world.dues(
      within: within, patience: login || format != nil ? .until(end) : .usual)
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
      } else if let format {
        [format.line(of: items, names, masked: isMasked)].compactMap(\.self)
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
    let isAsked = settings.origin(of: .login) != .standard || overrides.mask == false
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
