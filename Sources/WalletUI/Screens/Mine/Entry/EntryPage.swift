import PayLater
import TerminalKit
import WalletText

/// A form of Mine. What was typed stays on refusals, on another size, on other tabs and when it is opened again. A request that is tried again is the same request.
struct EntryPage: Page {
  enum Action: Equatable, Sendable { case next, read }

  private(set) var entry: AnyEntry
  /// As it was when it was opened.
  private let opened: AnyEntry
  private(set) var form: Form
  /// What is in sight of a consent's text with the form below it.
  private(set) var scrolling = Scrolling()
  private var base = ""
  private var attempt = 0
  private var last: Request?

  init(_ entry: AnyEntry, in context: Context) {
    self.entry = entry
    opened = entry
    form = Form(
      entry.value.fields(in: context), buttons: [ButtonText.back] + entry.value.buttons(in: context))
    form.restore(context.drafts[.entry(entry)])
  }

  var isTyping: Bool { form.isTyping }
  var isDirty: Bool { form.isDirty }
  var isFlowing: Bool { entry.value.consent == nil }

  func title(in context: Context) -> Phrase { entry.value.title(in: context) }

  mutating func opened(id: String, in context: Context) -> [Step] {
    base = id
    return entry.value.consent == nil || !context.documents.isEmpty ? [] : [.effect(.read(.documents))]
  }

  /// What its keys do, for hints and help; `type` takes them all.
  func bindings(in context: Context) -> [Binding<Action>] {
    let read = Binding(.pageDown, action: Action.read, ButtonText.read)
    let next = Binding(.nextField, action: Action.next)
    let choose = Binding(.choose, action: Action.next)
    let moves = form.isChoosing ? [choose, next] : [next]
    return entry.value.consent == nil ? moves : [read] + moves
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    []
  }

  /// What each of its buttons would change, with what is typed so far.
  func whatIfs(in context: Context) -> [WhatIfOffer] {
    let requests = entry.value.buttons(in: context).indices.compactMap { button in
      try? entry.value.request(button, form, in: context)
    }
    return requests.filter { (try? context.whatIf($0)) != nil }.map { WhatIfOffer(request: $0) }
  }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    if key == .escape { return leave(in: context) }
    if scroll(key, in: context) { return [] }
    switch form.handle(key) {
    case .handled:
      if entry.value.consent != nil { follow(in: context) }
      return []
    case .pressed(0): return leave(in: context)
    case .pressed(let button): return press(button - 1, in: context)
    case .ignored: return context.keys.means(key, .back) ? leave(in: context) : nil
    case .misplaced: return context.keys.means(key, .help) ? nil : [.tell(.noText)]
    }
  }

  /// Goes back and keeps what was typed; where something was put in that is said first.
  private mutating func leave(in context: Context) -> [Step] {
    if let kept = form.leave() { return [.tell(.leaveAgain(kept, typing: isTyping, in: context))] }
    return [.keep(.entry(opened), form.draft(choices: entry.value.consent == nil)), .back]
  }

  /// Reads the text of a consent; whatever else is pressed while it covers the form brings the form back.
  private mutating func scroll(_ key: Key, in context: Context) -> Bool {
    guard entry.value.consent != nil else { return false }
    let whole = whole(in: context)
    let extent = whole.extent(in: context)
    if let motion = context.keys.pageMotion(key, typing: form.isTyping) {
      scrolling.move(motion, in: extent)
      return true
    }
    guard !scrolling.shows(whole.cursorRow, in: extent), EntryPage.formKeys.contains(key) else {
      return false
    }
    scrolling.follow(whole.cursorRows, in: extent)
    return true
  }

  /// Brings the focus into sight.
  private mutating func follow(in context: Context) {
    let whole = whole(in: context)
    scrolling.follow(whole.cursorRows, in: whole.extent(in: context))
  }

  /// The keys that need the form in sight.
  private static let formKeys: [Key] = [
    .tab, .shiftTab, .enter, .up, .down, .left, .right, .character(" "),
  ]

  private mutating func press(_ button: Int, in context: Context) -> [Step] {
    form.clearErrors()
    do throws(Refusal) {
      let request = try entry.value.request(button, form, in: context)
      if request != last {
        last = request
        attempt += 1
      }
      return [.send(request, id: id)]
    } catch {
      return refused(error, in: context)
    }
  }

  private var id: String { "\(base)-\(attempt)" }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .answered(id, let result) = message else { return nil }
    switch result {
    case .failure(let refusal): return refused(refusal, in: context)
    case .success(let answer):
      // What was accepted is over; the same words again are another request.
      last = nil
      var value = entry.value
      let accepted = value.accepted(answer, form, in: context)
      entry.value = value
      switch accepted {
      case .done(let words): return [.keep(.entry(opened), nil), .back, .tell(Notice(.done, words))]
      case .next(let field):
        form = form.remade(
          value.fields(in: context), buttons: [ButtonText.back] + value.buttons(in: context))
        form.focus(on: field)
      case .flaw(let field, let words): _ = form.show(words, at: field)
      }
      return []
    }
  }

  private mutating func refused(_ refusal: Refusal, in context: Context) -> [Step] {
    if let (field, words) = form.words(of: refusal), form.show(words, at: entry.value.place(of: field)) {
      return []
    }
    return [.tell(Notice(refusal, in: context))]
  }
}
