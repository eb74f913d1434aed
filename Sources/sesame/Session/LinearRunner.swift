import Foundation
import PayLaterStore
import WalletText
import WalletUI

/// The loop of the plain mode: says what is in sight, reads a line, and hands the app the keys that it means.
///
/// The terminal stays as it is: its own line editing, echo and suspension. Nothing has to be restored.
struct LinearRunner {
  private var backstage: Backstage
  private var talk = LinearTalk()
  private let reader: LineReader
  private let isTerminal: Bool

  /// A runner of `session` between standard input and output; `sandbox` makes the one that 'look around' opens.
  init(_ session: WalletSession, sandbox: @escaping () throws -> WalletSession) throws {
    let world = session.world
    isTerminal = world.environment.inputIsTerminal
    reader = try LineReader(path: nil)
    backstage = try world.reporting { () throws(StoreError) in
      try Backstage(session, size: LinearTalk.size, plain: true, sandbox: sandbox)
    }
  }

  /// Runs until the user leaves or the input ends.
  mutating func run() throws -> RunEnd {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _exit(128 + $0) } }
    if let end = try backstage.start() { return end }
    while true {
      try show()
      guard let line = try reader.next() else {
        try Output.data("")
        return .closed
      }
      guard let text = line.text else {
        try Output.data("! " + LinearText.notText[backstage.app.context.language])
        continue
      }
      // What comes from a pipe is not echoed by any terminal.
      if !isTerminal { try Output.data(text) }
      if let end = try take(text) { return end }
    }
  }

  private mutating func show() throws {
    // Typed before a question about money could be read, it was not meant as its answer.
    if isTerminal, backstage.app.dropsWaitingInput { tcflush(STDIN_FILENO, TCIFLUSH) }
    let (lines, prompt) = talk.say(backstage.app)
    for line in lines { try Output.data(line) }
    Output.ask(prompt)
    _ = try backstage.take(.drawn)
  }

  private mutating func take(_ line: String) throws -> RunEnd? {
    let before = talk.isCurrent(backstage.app)
    try backstage.followTime()
    let app = backstage.app
    guard !app.isLocked else {
      try Output.data("! " + LockText.lockedElsewhere[app.context.language])
      return .closed
    }
    // The day turned, or another terminal wrote: the numbers may mean something else now.
    guard !before || talk.isCurrent(app) else {
      try Output.data("! " + LinearText.changedMeanwhile[app.context.language])
      return nil
    }
    switch talk.take(line, app) {
    case .words(let words): for line in words { try Output.data(line) }
    case .command(let command): return try hand(.command(command))
    case .keys(let keys):
      for key in keys {
        if let end = try hand(.input(key)) { return end }
      }
    }
    return nil
  }

  /// Hands a message on; what takes its time says in a line how far it is, at first and then seldom, and C-c stops it.
  private mutating func hand(_ message: Message) throws -> RunEnd? {
    let interruption = Interruption()
    var told = 0
    return try backstage.take(message) { app, working in
      if told % LinearRunner.silence == 0 {
        try? Output.data((working.line + LinearText.stops)[app.context.language])
      }
      told += 1
      return !interruption.isAsked
    }
  }

  /// How many times nothing is said between two lines about something long: with ten a second, five seconds.
  private static let silence = 50
}
