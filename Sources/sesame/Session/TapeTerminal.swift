import PayLaterExchange
import TerminalKit

/// A terminal whose keys come from a tape; what is shown goes to a real one, if there is one.
final class TapeTerminal: Terminal {
  private var base: (any Terminal)?
  private var steps: ArraySlice<Tape.Step>
  private let isFast: Bool
  private var frame: Frame
  /// Keys of the step under way, and the pause after each.
  private var keys: ArraySlice<Key> = []
  private var pause = 0
  /// A command of the tape that failed, such as a wait that timed out.
  private(set) var failure: String?
  /// After the tape the real keyboard takes over.
  private let handsOn: Bool

  /// Plays `tape` at a human pace, or without waits; `base` is where it is shown.
  init(_ tape: Tape, size: Size, on base: (any Terminal)?, isFast: Bool, handsOn: Bool) {
    steps = tape.withoutLaunch[...]
    self.base = base
    self.isFast = isFast
    self.handsOn = handsOn
    frame = Frame(size: base?.size ?? size)
  }

  var size: Size { base?.size ?? frame.size }

  /// What was shown last.
  var screen: String { frame.text() }

  func present(_ frame: Frame) {
    self.frame = frame
    base?.present(frame)
  }

  func use(_ theme: Theme) { base?.use(theme) }

  func next(deadline: Int?) -> [Input] {
    while true {
      if let key = keys.popFirst() { return rest(pause) + [.key(key)] }
      guard let step = steps.popFirst() else { return atEnd(deadline) }
      if let inputs = play(step) { return inputs }
    }
  }

  private func atEnd(_ deadline: Int?) -> [Input] {
    if handsOn, let inputs = base?.next(deadline: deadline) { return inputs }
    return [.closed]
  }

  /// Starts a step; nil where it needs no input of its own.
  private func play(_ step: Tape.Step) -> [Input]? {
    switch step.command {
    case .type(let text, let pace):
      keys = text.unicodeScalars.map { Key.character($0) }[...]
      pause = pace ?? 70
    case .press(let name, let pace, let times):
      keys = Array(repeating: name.key, count: times)[...]
      pause = pace ?? 350
    case .control(let character):
      keys = character.unicodeScalars.prefix(1).map { Key.control($0) }[...]
      pause = 350
    case .sleep(let milliseconds): return isFast ? nil : nonEmpty(rest(milliseconds))
    case .wait(let scope, let timeout, let pattern): return wait(scope, timeout ?? 15_000, pattern, step)
    case .set, .hide, .show, .note, .screenshot: break
    }
    return nil
  }

  /// Lets real time pass while the real terminal stays alive; its interrupts end the tape.
  private func rest(_ milliseconds: Int) -> [Input] {
    guard !isFast, base != nil, milliseconds > 0 else { return [] }
    return (base?.next(deadline: milliseconds) ?? []).filter { input in
      switch input {
      case .resize, .interrupt, .closed, .resumed, .key(.control("c")): true
      default: false
      }
    }
  }

  private func nonEmpty(_ inputs: [Input]) -> [Input]? { inputs.isEmpty ? nil : inputs }

  /// Every effect of a key was carried out before this is asked, so the picture is final: it is there or it is not.
  private func wait(_ scope: Tape.Scope, _ timeout: Int, _ pattern: String, _ step: Tape.Step) -> [Input]? {
    guard let expression = try? Regex(pattern) else {
      return fail("line \(step.line): not a regular expression: \(pattern)")
    }
    let text = scope == .screen ? screen : lastLine
    if text.firstMatch(of: expression) != nil { return nil }
    return fail("line \(step.line): waited for /\(pattern)/, which is not on the screen")
  }

  private func fail(_ text: String) -> [Input] {
    failure = text
    steps = []
    return [.closed]
  }

  private var lastLine: String {
    screen.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
  }
}

extension Tape {
  /// The window that it was made for, in columns and rows; nil where it names none. Far more than a terminal has are
  /// pixels, as `vhs` counts.
  var window: Size? {
    func cells(_ name: String) -> Int? {
      steps.compactMap { step in
        if case .set(name, let value) = step.command { Int(value) } else { nil }
      }.last
    }
    guard let columns = cells("Width"), let rows = cells("Height"), (1...400).contains(columns),
      (1...200).contains(rows)
    else { return nil }
    return Size(columns: columns, rows: rows)
  }

  /// The steps without the line that launches the program: what is typed before the first wait and begins with
  /// `sesame`, and its Enter.
  var withoutLaunch: [Step] {
    var steps = steps
    let end = steps.firstIndex { if case .wait = $0.command { true } else { false } } ?? steps.endIndex
    let launch = steps[..<end].firstIndex {
      if case .type(let text, _) = $0.command { text.split(separator: " ").first == "sesame" } else { false }
    }
    guard let launch else { return steps }
    steps.remove(at: launch)
    if launch < steps.count, steps[launch].command == .press(.enter, pace: nil, times: 1) {
      steps.remove(at: launch)
    }
    return steps
  }
}

extension Tape.KeyName {
  /// The key of this name.
  var key: Key {
    switch self {
    case .enter: .enter
    case .space: .character(" ")
    case .tab: .tab
    case .backspace: .backspace
    case .delete: .delete
    case .insert: .insert
    case .escape: .escape
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .shiftTab: .shiftTab
    }
  }
}
