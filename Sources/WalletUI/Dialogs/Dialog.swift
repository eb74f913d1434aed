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
  /// Whether its request is under way.
  private(set) var isWaiting = false

  /// Rows that the user paged back, to read what stands above the buttons in a small window.
  private(set) var pagedBack = 0
  /// The first row in sight of one that is only read.
  private(set) var firstRead = 0

  /// What became of a key.
  enum Outcome: Equatable, Sendable { case stay, close, steps([Step]) }

  init(_ question: Question, id: String, in context: Context) {
    self.question = question
    self.id = id
    form = Dialog.form(of: question, in: context)
  }

  private static func form(of question: Question, in context: Context) -> Form {
    let buttons = [ButtonText.back] + (question.asked.yes.map { [$0] } ?? [])
    return Form(
      question.asked.fields(in: context), buttons: buttons, onButtons: !question.asked.startsOnFields)
  }

  /// Whether printable keys are text now.
  var isTyping: Bool { form.isTyping }

  /// What its keys do, for the line of hints.
  func hints(in context: Context) -> [Hint] {
    let choose = Hint(keys: [.letter(" ")], words: ButtonText.select, unavailable: nil, isHinted: true)
    let move = Hint(keys: [.tab], words: ButtonText.nextField, unavailable: nil, isHinted: true)
    let back = Hint(keys: [.escape], words: ButtonText.back, unavailable: nil, isHinted: true)
    if isRead { return [back] }
    let whatIf = Hint(
      keys: [isTyping ? .control("x") : .letter("x")], words: ButtonText.whatIf, unavailable: nil,
      isHinted: asksWhatIf(in: context))
    let why = Hint(
      keys: [.letter("w")], words: ButtonText.why, unavailable: nil,
      isHinted: !isTyping && !question.asked.why(in: context).figures.isEmpty)
    return (form.isChoosing ? [choose, move] : [move]) + [back, whatIf, why]
  }

  /// Whether there is nothing to fill in or to confirm.
  var isRead: Bool { form.fields.isEmpty && form.buttons.count < 2 }

  /// Whether its yes is a request, which can be asked 'what if' of.
  private func asksWhatIf(in context: Context) -> Bool {
    do throws(Refusal) { return try question.asked.request(form, in: context) != nil } catch { return true }
  }

  /// The day turned or the wallet changed under it: what was disclosed may no longer be true, so it starts
  /// anew on 'back', as another request.
  mutating func rebuild(id: String) {
    self.id = id
    form.focusBack()
    notice = nil
    isWaiting = false
  }

  mutating func handle(_ key: Key, in context: Context) -> Outcome {
    if key == .escape { return .close }
    if isRead, let motion = key.motion {
      read(motion, in: context)
      return .stay
    }
    if page(key) { return .stay }
    pagedBack = 0
    guard !isWaiting else { return .stay }
    if key == .control("x") || key == .letter("x") && !isTyping { return whatIf(in: context) }
    if key == .letter("w"), !isTyping { return why(in: context) }
    switch form.handle(key) {
    case .pressed(0): return .close
    case .pressed: return confirm(in: context)
    case .handled: return .stay
    case .ignored: return key == .backspace || key == .letter("h") || key == .letter("q") ? .close : .stay
    }
  }

  private mutating func page(_ key: Key) -> Bool {
    switch key {
    case .pageUp: pagedBack = min(pagedBack + 4, 200)
    case .pageDown: pagedBack = max(0, pagedBack - 4)
    default: return false
    }
    return true
  }

  /// Moves what is only read.
  private mutating func read(_ motion: Key, in context: Context) {
    let (rows, visible) = extent(in: context)
    let page = max(1, visible - 1)
    let step =
      switch motion {
      case .up: -1
      case .down: 1
      case .pageUp: -page
      case .pageDown: page
      case .home: -rows
      default: rows
      }
    firstRead = min(max(0, firstRead + step), max(0, rows - visible))
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

  /// Where its figures come from, above it.
  private func why(in context: Context) -> Outcome {
    let asked = question.asked.why(in: context)
    return asked.figures.isEmpty ? .stay : .steps([.over(.why(WhyQuestion(asked: asked)))])
  }

  private mutating func confirm(in context: Context) -> Outcome {
    form.clearErrors()
    notice = nil
    do throws(Refusal) {
      let steps = try question.asked.confirmed(form, in: context).map { step in
        if case .send(let request, nil) = step { return Step.send(request, id: id) }
        return step
      }
      isWaiting = steps.contains { if case .send = $0 { true } else { false } }
      return .steps(steps)
    } catch {
      refused(error, in: context)
      return .stay
    }
  }

  /// Shows why its request was refused, at the field where it names one; the same dialog may try again.
  mutating func refused(_ refusal: Refusal, in context: Context) {
    isWaiting = false
    if let (field, words) = refusal.beside, form.show(words, at: field) { return }
    form.focusBack()
    notice = Notice(refusal, in: context)
  }

  /// Shows that the store is in trouble; a new try is the same request.
  mutating func failed(_ trouble: Notice) {
    isWaiting = false
    form.focusBack()
    notice = trouble
  }
}
