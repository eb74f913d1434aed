import ArgumentParser
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
  @Option(help: "How many days ahead; else as set, or 5.") var within: Int?
  @Flag(help: "Every payment, not only three lines.") var all = false
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Only how many.") var count = false
  @Flag(help: "Answer by the exit code too.") var exitCode = false

  func validate() throws {
    guard (0...3_660).contains(within ?? 0) else { throw ValidationError("--within takes 0 to 3660 days") }
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
    // A login waits for others only so long, whatever it waits for.
    let end = ContinuousClock.now + LoginStamp.patience
    let snapshot = try world.duesToday(patience: login ? .until(end) : .usual)
    let wallet = snapshot.wallet
    let report = ReminderReport(wallet, within: within, personal: snapshot.personal)
    let stamp = LoginStamp(path: world.paths.loginStamp, wallet: world.paths.wallet)
    func say() throws -> Bool {
      // Where nothing is due it stays silent, however doubtful the date.
      if let doubt = snapshot.doubt, report.count > 0 || json || count { Output.talk(world[doubt.phrase]) }
      if report.count > 0, !json, !count { world.sayFaults(briefly: true) }
      let items = wallet.reminding(within: within)
      let printed = try write(report, lines(items, Names(wallet, personal: snapshot.personal), world), world)
      return printed && world.environment.outputIsTerminal
    }
    if !login { _ = try say() } else if !isUnheard { try stamp.speak(of: report, waitingUntil: end, say) }
    if exitCode, report.state != .none { throw ExitCode(report.state.exitCode) }
  }

  /// The lines for people, saying no more than the settings let them.
  private func lines(_ items: [DueItem], _ names: Names, _ world: World) -> [String] {
    let privacy = world.config.settings.login
    if privacy == .onlyDue { return LoginText.onlyDue(items).map { [world[$0]] } ?? [] }
    let lines = LoginText.lines(items, names, most: all ? max(1, items.count) : 3)
    let isMasked = world.isMasked || privacy == .amountsHidden
    return lines.map { world[isMasked ? $0.masked : $0] }
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
