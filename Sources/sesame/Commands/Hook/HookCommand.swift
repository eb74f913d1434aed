import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import WalletText

/// `sesame hook`: has shells, a timer or a status bar remind by themselves, and says whether they do.
struct HookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("hook", HookHelp.abstract, HookHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(HookHelp.hook)) var hook: Hook?
  @Flag(help: .init(HookHelp.install)) var install = false
  @Flag(help: .init(HookHelp.remove)) var remove = false
  @Flag(help: .init(HookHelp.check)) var check = false
  @Flag(help: .init(HookHelp.yes)) var yes = false
  @Flag(help: .init(HookHelp.json)) var json = false

  func validate() throws {
    guard [install, remove, check].count(where: \.self) < 2 else { throw ValidationError(HookHelp.oneDeed) }
    guard check || hook != nil else {
      throw ValidationError(HookHelp.which(Hook.allCases.map(\.rawValue)))
    }
    guard !json || check else { throw ValidationError(HookHelp.jsonOfCheck) }
  }

  func run() throws {
    let world = try World(options)
    let exists = { FileManager.default.fileExists(atPath: $0) }
    guard let places = HookPlaces(world.environment.variables, exists: exists) else {
      Output.talk(world[HookText.noHome])
      throw ExitStatus.config
    }
    if check { return try tell(of: hook.map { [$0] } ?? Hook.allCases, places, world) }
    guard let hook else { return }
    let files = hook.files(places)
    if install || remove { try change(hook, files, world) } else { try show(files, world) }
  }

  /// The lines and where they go.
  private func show(_ files: [HookFile], _ world: World) throws {
    for file in files {
      switch file.content {
      case .block(let lines, let place):
        let words = place == .top ? HookText.atTop(file.path) : HookText.atEnd(file.path)
        try Output.data("# \(world[words])\n\(lines)")
      case .whole(let text): try Output.data("# \(world[HookText.asFile(file.path)])\n\(text)")
      case .link(let target): try Output.data("# ln -s \(target) \(file.path)")
      }
    }
  }

  /// Shows what changes, asks, and does it.
  private func change(_ hook: Hook, _ files: [HookFile], _ world: World) throws {
    let changes = try world.reportingHook { () throws(HookChange.Flaw) in
      var changes: [HookChange] = []
      for file in files {
        if let change = try HookChange(file, removing: remove) { changes.append(change) }
      }
      return changes
    }
    guard !changes.isEmpty else {
      return try Output.data(
        world[remove ? HookText.notThere(hook.rawValue) : HookText.isThere(hook.rawValue)])
    }
    for line in changes.flatMap(\.lines) { try Output.data(line) }
    guard try agrees(world) else { return Output.talk(world[HookText.nothingDone]) }
    for change in changes {
      let copy = try world.reportingHook { () throws(HookChange.Flaw) in try change.perform() }
      if let copy { Output.talk(world[HookText.kept(copy)]) }
    }
    Output.talk(world[remove ? HookText.removed(hook.rawValue) : HookText.installed(hook.rawValue)])
    if let next = hook.next(remove) { Output.talk(world[next]) }
  }

  /// Asks, unless `--yes` answers; where nobody can be asked nothing is done.
  private func agrees(_ world: World) throws -> Bool {
    let question = remove ? HookText.askRemove : HookText.askInstall
    return try yes || world.agrees(to: question, orSay: HookText.needsYes, options)
  }

  private func tell(of hooks: [Hook], _ places: HookPlaces, _ world: World) throws {
    let health = ReminderHealth(hooks, places, world)
    if json { return try Output.data(JSONText.pretty(health)) }
    for line in health.lines { try Output.data(world[line]) }
  }
}

extension Hook {
  /// What is to be done by hand afterwards; nil: nothing.
  fileprivate func next(_ removed: Bool) -> Phrase? {
    switch self {
    case .bash, .zsh, .fish: removed ? nil : HookText.nextLogin
    case .systemd: removed ? HookText.stopTimer : HookText.startTimer
    case .tmux: HookText.readTmux
    }
  }
}

extension World {
  /// Runs `body`; what is in the way of a hook is said on standard error and becomes its exit code.
  fileprivate func reportingHook<Value>(_ body: () throws(HookChange.Flaw) -> Value) throws -> Value {
    do throws(HookChange.Flaw) { return try body() } catch {
      Output.talk(self[error.phrase])
      throw ExitCode(error.exitStatus)
    }
  }
}
