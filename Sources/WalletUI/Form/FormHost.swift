import PayLater
import TerminalKit
import WalletText

/// A question that is asked: its form, the id of its request, and what came of that. It floats above a page, or is one.
///
/// Its request id is made when it opens: trying again after a failure is the same request.
struct FormHost: Equatable, Sendable {
  /// Where it stands.
  enum Presentation: Equatable, Sendable {
    /// Above a page: it waits while another page lies above that.
    case floating(App.Place)
    case page
    /// In a page, which leads back by itself and scrolls it.
    case part
  }

  var question: Question
  let presentation: Presentation
  var form: Form
  /// Why its request was refused.
  var notice: Notice?
  /// Its request as it looked like one that is there: once more, and it is meant.
  var doubted: Request?
  /// What of it is in sight where it is taller than its window, and how far it was read.
  var scrolling = Scrolling()
  /// What of a text is in sight above its fields.
  var reader = DocumentReader()
  /// The rows that its page takes above it.
  var head = 0
  private var base: String
  /// How many of its requests were accepted: the next one is another.
  var ended = 0

  /// What became of a key; `ignored`: it means nothing here.
  enum Outcome: Equatable, Sendable { case stay, close(Draft?), steps([Step]), told(Notice), ignored }

  init(_ question: Question, id: String, as presentation: Presentation, in context: Context) {
    self.question = question
    self.presentation = presentation
    base = id
    form = Form(
      question.fields(nil, context), buttons: FormHost.words(on: question, presentation),
      onButtons: !question.startsOnFields)
    let draft = context.drafts[question.id]
    form.restore(draft)
    // What was kept may belong to fields that it brings with it.
    if form.ask(question.fields(form, context)) {
      form.restore(draft)
      _ = form.ask(question.fields(form, context))
    }
    restart(in: context)
  }

  /// The id of its request.
  var id: String { ended == 0 ? base : "\(base)-\(ended)" }

  /// Whether its first button leads back; a part of a page is left by the page, unless it starts there.
  var hasBack: Bool { FormHost.hasBack(question, presentation) }

  private static func hasBack(_ question: Question, _ presentation: Presentation) -> Bool {
    presentation != .part || !question.startsOnFields
  }

  /// The words on the buttons of a question.
  static func words(on question: Question, _ presentation: Presentation) -> [Phrase] {
    (hasBack(question, presentation) ? [ButtonText.back] : []) + question.buttons.map(\.words)
  }

  /// The button of the question that has a place in the form; nil: that leads back.
  private func button(_ place: Int) -> FormButton? {
    let index = place - (hasBack ? 1 : 0)
    return index < 0 ? nil : question.buttons[index]
  }

  /// Whether it floats above a page.
  var isFloating: Bool { place != nil }

  /// The page above which it floats.
  var place: App.Place? { if case .floating(let place) = presentation { place } else { nil } }

  /// Whether printable keys are text now.
  var isTyping: Bool { form.isTyping }

  /// Whether there is nothing to fill in or to confirm.
  var isRead: Bool { form.fields.isEmpty && form.buttons.count < 2 }

  /// What its deed asks for; refuses what is missing or wrong. nil: no request.
  func request(in context: Context) throws(Refusal) -> Request? {
    try question.buttons.last?.request?(form, context)
  }

  /// It is named when it comes into sight, or the day turned or the wallet changed under it: what was disclosed may no
  /// longer be true, so it starts anew on 'back', as another request.
  mutating func rebuild(id: String, in context: Context) {
    (base, ended) = (id, 0)
    if isFloating, form.focusedButton != nil || question.isReadFirst { form.focusBack() }
    notice = nil
    restart(in: context)
  }

  /// Shows its beginning: what is confirmed is read first. A form that asks for no confirmation shows its first field.
  mutating func restart(in context: Context) {
    let content = content(in: context)
    scrolling.restart(in: content.extent)
    if form.focusedButton == nil, question.text == nil { follow(in: context) }
  }

  /// Asks for the fields that what was read of them calls for.
  mutating func askAnew(in context: Context) {
    if form.ask(question.fields(form, context)) { follow(in: context) }
  }

  mutating func handle(_ key: Key, in context: Context) -> Outcome {
    if key == .escape { return hasBack ? leave(in: context) : .ignored }
    if scroll(key, in: context) { return .stay }
    if isFloating, let outcome = explain(key, in: context) { return outcome }
    if key == .enter, let place = form.focusedButton, let outcome = readOn(to: button(place), in: context) {
      return outcome
    }
    let (before, focus) = (content(in: context).canvas, form.focus)
    switch form.handle(key) {
    case .pressed(let place):
      return button(place).map { press($0, in: context) } ?? leave(in: context)
    case .handled:
      form.ask(question.fields(form, context))
      judge(moved: form.focus != focus, in: context)
      let after = content(in: context)
      scrolling.follow(after.canvas.cursorRows, in: after.extent)
      scrolling.reread(after.canvas, insteadOf: before, in: after.extent)
      return .stay
    case .ignored: return refuse(key, isText: false, in: context)
    case .misplaced: return refuse(key, isText: true, in: context)
    }
  }

  /// What a key means that the form does not take.
  private mutating func refuse(_ key: Key, isText: Bool, in context: Context) -> Outcome {
    let keys = context.keys
    if question.text != nil, let motion = keys.motion(key) {
      read(motion, in: context)
      return .stay
    }
    let leaves = hasBack && keys.means(key, .back) || isFloating && keys.means(key, .quit)
    if leaves, isFloating || !isText { return leave(in: context) }
    if isText, isFloating || !keys.means(key, .help) { return .told(.noText) }
    return isFloating ? .stay : .ignored
  }

  /// Closes it and keeps what was typed; where something was put in that is said first.
  private mutating func leave(in context: Context) -> Outcome {
    if let kept = form.leave() {
      return .told(.leaveAgain(kept, typing: isTyping, in: context))
    }
    return .close(draft)
  }

  /// What is kept of it; where money or a consent is confirmed, choices are made anew.
  var draft: Draft? { form.draft(choices: !question.isReadFirst && question.text == nil) }

  /// Says what is wrong with all that is filled in: at once where no more typing mends it, else when a field is left.
  private mutating func judge(moved: Bool, in context: Context) {
    do throws(Refusal) {
      if let request = try request(in: context) { _ = try context.whatIf(request) }
      form.judge(nil)
    } catch {
      let isSaid = form.fields.contains { $0.misfit != nil && $0.misfit == error.beside?.words }
      form.judge(!error.isMissing && (moved || error.isTooMuch || isSaid) ? error.beside : nil)
    }
  }
}
