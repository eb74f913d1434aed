import Glibc
import PayLaterStore
import TerminalKit
import WalletUI

/// How a run of the screens ended.
enum RunEnd: Equatable { case quit, closed, interrupted(Int32) }

/// The loop between a terminal and the app: takes input, draws once.
struct Runner<Screen: Terminal> {
  private(set) var terminal: Screen
  private var backstage: Backstage
  private var theme: Theme
  /// Called at every wake-up with the wallet's folder: what woke us is read empty, and it is watched from then on.
  private let watch: (String) -> Void
  private var watched = ""
  /// What came in while something took its time.
  private var delayed: [Input] = []

  /// A runner of `session` on `terminal`; `sandbox` makes the one that 'look around' opens.
  init(
    _ session: WalletSession, on terminal: Screen, watch: @escaping (String) -> Void = { _ in },
    sandbox: @escaping () throws -> WalletSession
  ) throws(StoreError) {
    self.terminal = terminal
    self.watch = watch
    theme = session.world.config.settings.theme
    backstage = try Backstage(session, size: terminal.size, sandbox: sandbox)
  }

  /// Runs until the user leaves or the terminal does.
  mutating func run() throws -> RunEnd {
    if let end = try backstage.start() { return end }
    try show()
    while true {
      let inputs = delayed.isEmpty ? terminal.next(deadline: backstage.untilNext) : delayed
      delayed = []
      for input in inputs {
        if let end = try take(input) { return end }
      }
      try show()
    }
  }

  private mutating func show() throws {
    // A sandbox that was opened lies elsewhere.
    if watched != backstage.folder { watchFolder() }
    let wanted = backstage.app.context.settings.theme
    if wanted != theme { terminal.use(wanted) }
    theme = wanted
    terminal.present(backstage.app.view())
    _ = try backstage.take(.drawn)
  }

  /// Hands a message on; while something takes its time its picture is shown, and Esc stops it. What else comes in
  /// meanwhile is taken afterwards.
  private mutating func hand(_ message: Message) throws -> RunEnd? {
    var (screen, waiting) = (terminal, [Input]())
    defer {
      terminal = screen
      delayed += waiting
    }
    return try backstage.take(message) { app, _ in
      screen.present(app.view())
      var goesOn = true
      for input in screen.next(deadline: 0) where input != .deadline {
        goesOn = goesOn && !input.stops
        if input != .key(.escape) { waiting.append(input) }
      }
      return goesOn
    }
  }

  /// What was watched may have become another folder, or be there only now: then what happened in it was not seen.
  private mutating func followTime() throws {
    watchFolder()
    try backstage.followTime()
  }

  private mutating func watchFolder() {
    watched = backstage.folder
    watch(watched)
  }

  private mutating func take(_ input: Input) throws -> RunEnd? {
    switch input {
    case .key(.control("c")): return .interrupted(SIGINT)
    case .key(let key): return try hand(.input(key))
    case .resize(let size): return try backstage.take(.resized(size))
    case .wake, .deadline, .resumed:
      try followTime()
      return nil
    case .interrupt(let signal): return .interrupted(signal)
    case .closed: return .closed
    }
  }
}

extension Input {
  /// Whether it stops what takes its time.
  fileprivate var stops: Bool {
    switch self {
    case .key(.escape), .key(.control("c")), .interrupt, .closed: true
    default: false
    }
  }
}
