import Foundation
import PayLater
import PayLaterStore
import WalletText
import WalletUI

/// How long something has taken so far: the first half second nobody needs to hear of, then ten times a second.
struct Waiting {
  private let now: () -> Int64
  private var next: Int64

  /// Before anything is said, in milliseconds; and between two times.
  static let patience: Int64 = 500
  static let pause: Int64 = 100

  /// Begins now, by this clock (milliseconds).
  init(_ now: @escaping () -> Int64) {
    self.now = now
    next = now() + Waiting.patience
  }

  /// Whether it is time to say something.
  mutating func isDue() -> Bool {
    let now = now()
    guard now >= next else { return false }
    next = now + Waiting.pause
    return true
  }
}

/// One line on standard error that says how far something long is, where that is a terminal; C-c stops it.
final class ProgressLine {
  private let language: Language
  private let what: Phrase
  private let isTerminal: Bool
  private var waiting: Waiting
  private var shown = 0
  private let interruption = Interruption()

  /// A line about `what`, in the language of a world.
  init(_ what: Phrase, _ world: World, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
    self.what = what
    language = world.language
    self.isTerminal = isTerminal
    waiting = Waiting(world.environment.now)
  }

  /// Does something long of the store with such a line, which is gone when it is done.
  static func during<Value>(
    _ what: Phrase, in world: World, _ body: (ProgressCheck) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let line = ProgressLine(what, world)
    defer { line.clear() }
    return try body(line.tell)
  }

  /// Says how far it is; false once C-c was pressed.
  func tell(_ done: Int64, _ total: Int64) -> Bool {
    if isTerminal, waiting.isDue() {
      let text = Working(what: what, done: done, total: total).line[language] + "  C-c"
      // Wide characters take two columns: twice the letters are never too few to cover.
      Output.overwrite(text, covering: shown)
      shown = text.unicodeScalars.count * 2
    }
    return !interruption.isAsked
  }

  /// Takes the line away again, before anything else is said.
  func clear() {
    if shown > 0 { Output.overwrite("", covering: shown) }
    shown = 0
  }
}

/// C-c while something long is done: it asks to stop at the next safe place instead of ending the program at once.
final class Interruption {
  nonisolated(unsafe) private static var flag: sig_atomic_t = 0
  private var before = sigaction()
  private var isHeard = false

  /// Listens from now on, until it goes.
  init() {
    Interruption.flag = 0
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.flag = 1 }
    sigaction(SIGINT, &action, &before)
  }

  deinit {
    sigaction(SIGINT, &before, nil)
    // What was done was too short to ask: then C-c means what it always means.
    if Interruption.flag != 0, !isHeard { raise(SIGINT) }
  }

  /// Whether it was pressed since.
  var isAsked: Bool {
    if Interruption.flag != 0 { isHeard = true }
    return isHeard
  }
}
