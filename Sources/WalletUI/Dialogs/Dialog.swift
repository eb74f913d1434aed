import PayLater
import TerminalKit
import WalletText

/// A question that floats above the screen. Its request id is made when it opens; the focus starts on 'back'.
struct Dialog: Equatable, Sendable {
  let question: Question
  /// The id of its request: trying again after a failure is the same request.
  private(set) var id: String
  private(set) var form: Form
  /// Why its request was refused.
  private(set) var notice: Notice?
  /// Its request as it went out, and as it looked like one that is there: once more, and it is meant.
  private var sent: Request?
  private var doubted: Request?
  /// Whether its request is under way.
  private(set) var isWaiting = false

  /// Where in the app it floats: it waits while another page lies above.
  let place: App.Place
  /// What of it is in sight where it is taller than its window, and how far it was read.
  private(set) var scrolling = Scrolling()

  /// What became of a key.
  enum Outcome: Equatable, Sendable { case stay, close(Draft?), steps([Step]), told(Notice) }

  init(_ question: Question, id: String, at place: App.Place, in context: Context) {
    self.question = question
    self.id = id
    self.place = place
    form = Dialog.form(of: question, in: context)
    restart(in: context)
  }

  private static func form(of question: Question, in context: Context) -> Form {
    let buttons = [ButtonText.back] + (question.asked.yes.map { [$0] } ?? [])
    var form = Form(
      question.asked.fields(in: context), buttons: buttons, onButtons: !question.asked.startsOnFields)
    let draft = context.drafts[.question(question)]
    form.restore(draft)
    // What was kept may belong to fields that it brings with it.
    if form.ask(question.asked.fields(after: form, in: context)) { form.restore(draft) }
    return form
  }

  /// Whether printable keys are text now.
  var isTyping: Bool { form.isTyping }

  /// What its keys do, for the line of hints.
  func hints(in context: Context) -> [Hint] {
    let extent = content(in: context).extent
    let read = extent.overflows ? [Hint(.pageDown, ButtonText.read, in: context)] : []
    let back = Hint(.cancel, in: context)
    if isRead { return read + [back] }
    let whatIf = Hint(isTyping ? .fieldWhatIf : .whatIf, hinted: asksWhatIf(in: context), in: context)
    let isAsked = !question.asked.why(for: form, in: context).figures.isEmpty
    let why = Hint(isTyping ? .fieldWhy : .why, hinted: isAsked, in: context)
    let moves = form.isChoosing ? [Command.choose, .nextField] : [.nextField]
    let days: [Command] = form.isOnDay ? [.dayEarlier, .dayLater, .monthEarlier, .monthLater] : []
    return read + (moves + days).map { Hint($0, in: context) } + [back, whatIf, why]
  }

  /// Whether there is nothing to fill in or to confirm.
  var isRead: Bool { form.fields.isEmpty && form.buttons.count < 2 }

  /// Whether its yes is a request, which can be asked 'what if' of.
  private func asksWhatIf(in context: Context) -> Bool {
    do throws(Refusal) { return try question.asked.request(form, in: context) != nil } catch { return true }
  }

  /// The day turned or the wallet changed under it: what was disclosed may no longer be true, so it starts
  /// anew on 'back', as another request.
  mutating func rebuild(id: String, in context: Context) {
    self.id = id
    if form.focusedButton != nil || question.asked.isReadFirst { form.focusBack() }
    notice = nil
    isWaiting = false
    restart(in: context)
  }

  /// Shows its beginning: what is confirmed is read first. A form that asks for no confirmation shows its first field.
  mutating func restart(in context: Context) {
    let content = content(in: context)
    scrolling.restart(in: content.extent)
    if form.focusedButton == nil { scrolling.follow(content.canvas.cursorRows, in: content.extent) }
  }

  mutating func handle(_ key: Key, in context: Context) -> Outcome {
    if key == .escape { return leave(in: context) }
    let keys = context.keys
    if let motion = isRead ? keys.motion(key) : keys.pageMotion(key, typing: isTyping) {
      scrolling.move(motion, in: content(in: context).extent)
      return .stay
    }
    guard !isWaiting else { return .stay }
    if keys.means(key, .fieldWhatIf) || !isTyping && keys.means(key, .whatIf) { return whatIf(in: context) }
    if keys.means(key, .fieldWhy) || !isTyping && keys.means(key, .why) { return why(in: context) }
    if key == .enter, let button = form.focusedButton, let outcome = readOn(to: button, in: context) {
      return outcome
    }
    let (before, focus) = (content(in: context).canvas, form.focus)
    let outcome = form.handle(key)
    if outcome == .handled {
      form.ask(question.asked.fields(after: form, in: context))
      judge(moved: form.focus != focus, in: context)
      let after = content(in: context)
      scrolling.follow(after.canvas.cursorRows, in: after.extent)
      scrolling.reread(after.canvas, insteadOf: before, in: after.extent)
    }
    switch outcome {
    case .pressed(0): return leave(in: context)
    case .pressed: return confirm(in: context)
    case .handled: return .stay
    case .ignored, .misplaced:
      if keys.means(key, .back) || keys.means(key, .quit) { return leave(in: context) }
      return outcome == .ignored ? .stay : .told(.noText)
    }
  }

  /// Closes it and keeps what was typed; where something was put in that is said first. While its request is under way
  /// nothing is in doubt.
  private mutating func leave(in context: Context) -> Outcome {
    if !isWaiting, let kept = form.leave() {
      return .told(.leaveAgain(kept, typing: isTyping, in: context))
    }
    // Where money or a consent is confirmed, choices are made anew.
    return .close(form.draft(choices: !question.asked.isReadFirst))
  }

  /// Says what is wrong with all that is filled in: at once where no more typing mends it, else when a field is left.
  private mutating func judge(moved: Bool, in context: Context) {
    do throws(Refusal) {
      if let request = try question.asked.request(form, in: context) { _ = try context.whatIf(request) }
      form.judge(nil)
    } catch {
      let isSaid = form.fields.contains { $0.misfit != nil && $0.misfit == error.beside?.words }
      form.judge(!error.isMissing && (moved || error.isTooMuch || isSaid) ? error.beside : nil)
    }
  }

  /// Enter on a button presses it only when it is in sight, and confirms only what is filled in and was read to its
  /// end; nil: it is pressed.
  private mutating func readOn(to button: Int, in context: Context) -> Outcome? {
    if button > 0, confirmation(in: context) == nil { return .stay }
    let content = content(in: context)
    let words = button > 0 && question.asked.isReadFirst ? content.words : 0
    guard scrolling.readsOn(before: content.canvas.cursorRow, words: words, in: content.extent) else {
      return nil
    }
    return words > 0 ? .told(.readFirst(in: context)) : .stay
  }

  /// Brings the focus into sight.
  private mutating func follow(in context: Context) {
    let content = content(in: context)
    scrolling.follow(content.canvas.cursorRows, in: content.extent)
  }

  /// What a yes would change, above it; what is missing is said at its field.
  private mutating func whatIf(in context: Context) -> Outcome {
    form.clearErrors()
    notice = nil
    do throws(Refusal) {
      guard let request = try question.asked.request(form, in: context) else { return .stay }
      return .steps([.over(.whatIf(WhatIfQuestion(request, in: context)))])
    } catch {
      refused(error, in: context)
      return .stay
    }
  }

  /// Where its figures come from, on pages above it.
  private func why(in context: Context) -> Outcome {
    let asked = question.asked.why(for: form, in: context)
    return asked.figures.isEmpty ? .stay : .steps([.above(asked.screen)])
  }

  private mutating func confirm(in context: Context) -> Outcome {
    guard let confirmed = confirmation(in: context) else { return .stay }
    var steps: [Step] = []
    for step in confirmed {
      guard case .send(let request, nil) = step else {
        steps.append(step)
        continue
      }
      sent = request
      steps.append(.send(request == doubted ? request.again ?? request : request, id: id))
    }
    isWaiting = steps.contains { if case .send = $0 { true } else { false } }
    return .steps(steps)
  }

  /// What a yes does; nil: it was refused, and why is said.
  private mutating func confirmation(in context: Context) -> [Step]? {
    form.clearErrors()
    notice = nil
    do throws(Refusal) { return try question.asked.confirmed(form, in: context) } catch {
      refused(error, in: context)
      return nil
    }
  }

  /// Shows why its request was refused, at the field where it names one; the same dialog may try again.
  mutating func refused(_ refusal: Refusal, in context: Context) {
    isWaiting = false
    if let (field, words) = form.words(of: refusal), form.show(words, at: field) {
      return follow(in: context)
    }
    form.focusButton(tryingAgain: form.isDirty)
    notice = Notice(refusal, in: context)
    if case .looksRepeated = refusal, let yes = question.asked.yes {
      doubted = sent
      notice?.lines.append(FormText.again(yes))
    }
    follow(in: context)
  }

  /// Shows that the store is in trouble; a new try is the same request.
  mutating func failed(_ trouble: Notice, in context: Context) {
    isWaiting = false
    form.focusButton(tryingAgain: true)
    notice = trouble
    follow(in: context)
  }
}
