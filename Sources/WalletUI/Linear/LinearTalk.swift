import TerminalKit
import WalletText

/// The plain mode: says what is in sight in lines, and takes answers as lines. It is another view of the same app;
/// an answer becomes the keys that the screens would be given.
public struct LinearTalk: Equatable, Sendable {
  /// The window that an app is to be told in this mode.
  public static let size = LinearPage.size
  /// What was said last.
  private var told: LinearPage?
  /// What was said last with numbers, for as long as it is the same page.
  private var numbered: LinearPage?
  /// Whether the menu is to be said although text is asked for.
  private var asksMenu = false
  /// Whether it was said how text is typed.
  private var saidHow = false
  private var saidNotice: Notice?
  /// Whether keys were pressed since.
  private var hasActed = false

  public init() {}

  /// What an answer comes to.
  public enum Answer: Equatable, Sendable {
    /// Keys for the app, one after the other; then the new page is said.
    case keys([Key])
    /// A command that means the same on every page.
    case command(Command)
    /// Only words.
    case words([String])
  }

  /// The lines to say now, and the question that ends them: of a page that was said before only what is new.
  public mutating func say(_ app: App) -> (lines: [String], prompt: String) {
    let page = LinearPage(app, asksMenu: asksMenu)
    var lines = notice(of: app)
    let context = app.context
    // Another list is said whole: what stands at the same number would be missed in it.
    let isOther = !page.isTyping && numbered.map { $0.entries != page.entries } ?? false
    let isNew = told?.place != page.place || isOther
    if isNew {
      lines += ["", page.heading] + page.whole.map(\.said)
    } else {
      lines += news(of: page)
    }
    if page.isTyping {
      if !saidHow { lines.append("(" + context[LinearText.fieldHelp] + ")") }
      saidHow = true
      // What is asked for stands with the others, and right before the question.
      lines += page.focus.map(\.said)
    }
    if lines.isEmpty, hasActed { lines = [context[LinearText.unchanged]] }
    told = page
    if isNew || !page.isTyping { numbered = page.isTyping ? nil : page }
    hasActed = false
    return (lines, context[page.isTyping ? LinearText.fieldPrompt : LinearText.prompt] + "> ")
  }

  /// Whether what was said last is still so.
  public func isCurrent(_ app: App) -> Bool { told == LinearPage(app, asksMenu: asksMenu) }

  /// What came of the last keys, or of what others did since; said once.
  private mutating func notice(of app: App) -> [String] {
    defer { saidNotice = app.notice }
    guard let notice = app.notice, hasActed || notice != saidNotice else { return [] }
    let mark = notice.kind == .done ? "+ " : notice.kind == .refusal ? "! " : ""
    return notice.lines.enumerated().map { ($0.offset == 0 ? mark : "  ") + app.context[$0.element] }
  }

  /// What was not said before on this page, or waits for an answer now, in the order of the page.
  private func news(of page: LinearPage) -> [String] {
    guard let told else { return [] }
    // While text is typed nothing has a number; afterwards those that were said before still hold.
    let (before, now) = ((page.isTyping ? told : numbered ?? told).whole, page.whole)
    func key(_ line: LinearLine) -> String { page.isTyping ? line.text : line.said }
    var known: [String: Int] = [:]
    for line in before { known[key(line), default: 0] += 1 }
    let waits = page.focus != told.focus
    return now.filter { line in
      guard !line.text.isEmpty else { return false }
      known[key(line), default: 0] -= 1
      let isAsked = page.focus.contains(line)
      return page.isTyping && isAsked ? false : known[key(line), default: 0] < 0 || waits && isAsked
    }.map(\.said)
  }

  /// Takes a line: text for the field that is asked for, else a number, a command's letter or words.
  public mutating func take(_ line: String, _ app: App) -> Answer {
    let answer = answer(to: line, app)
    if case .words = answer {} else { hasActed = true }
    return answer
  }

  private mutating func answer(to line: String, _ app: App) -> Answer {
    let page = LinearPage(app, asksMenu: asksMenu)
    let wasMenu = asksMenu
    asksMenu = false
    let typed = line.trimmed
    guard page.isTyping else {
      let answer = LinearChoice(page, app.context).answer(to: typed)
      // What was only read again is asked for again.
      if case .words = answer { asksMenu = wasMenu }
      if typed.isEmpty { told = nil }
      return answer
    }
    switch typed {
    case "": return .keys(page.ends.isEmpty ? [.escape] : page.ends)
    case ".", "。": return .keys([.escape])
    case "?", "？":
      asksMenu = true
      told = nil
      return .words([])
    default:
      let keys = [.control("e"), .control("u"), .paste(typed)] + page.ends
      return .keys(keys + page.wayBack(after: keys, app))
    }
  }
}

extension LinearPage {
  /// The keys that lead back to a field that an answer would leave with something wrong in it: then it is asked for
  /// again.
  fileprivate func wayBack(after keys: [Key], _ app: App) -> [Key] {
    guard let asked = askedField else { return [] }
    var copy = app
    for key in keys { _ = copy.update(.input(key)) }
    let after = LinearPage(copy)
    guard after.place == place, after.askedField != asked, after.fields.indices.contains(asked),
      after.fields[asked].isFlawed
    else { return [] }
    // From the last field it is the deed that has the focus then, and not the next field.
    for steps in 1...8 {
      _ = copy.update(.input(.shiftTab))
      if LinearPage(copy).askedField == asked { return Array(repeating: .shiftTab, count: steps) }
    }
    return []
  }

  private var askedField: Int? { fields.firstIndex(where: \.isAsked) }
}
