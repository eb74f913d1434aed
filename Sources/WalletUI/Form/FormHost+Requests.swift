import PayLater
import TerminalKit
import WalletText

extension FormHost {
  /// What would come of it, and where its figures come from, above it; nil: the key asks for neither.
  mutating func explain(_ key: Key, in context: Context) -> Outcome? {
    let keys = context.keys
    if keys.means(key, .fieldWhatIf) || !isTyping && keys.means(key, .whatIf) { return whatIf(in: context) }
    guard keys.means(key, .fieldWhy) || !isTyping && keys.means(key, .why) else { return nil }
    let asked = question.why(form, context)
    return asked.figures.isEmpty ? .stay : .steps([.above(asked.screen)])
  }

  /// What a yes would change, above it; what is missing is said at its field.
  private mutating func whatIf(in context: Context) -> Outcome {
    form.clearErrors()
    notice = nil
    do throws(Refusal) {
      guard let request = try request(in: context) else { return .stay }
      return .steps([.over(.whatIf(request, in: context))])
    } catch {
      refused(error, in: context)
      return .stay
    }
  }

  /// What pressing a button wants; nil: it was refused, and why is said.
  mutating func steps(of button: FormButton, in context: Context) -> [Step]? {
    form.clearErrors()
    notice = nil
    let flaws = button.flaws(form, context)
    guard flaws.isEmpty else {
      // The focus is on the first of them.
      for flaw in flaws.reversed() { _ = form.show(flaw.words, at: flaw.field) }
      follow(in: context)
      return nil
    }
    do throws(Refusal) { return try button.press(form, context) } catch {
      refused(error, in: context)
      return nil
    }
  }

  mutating func press(_ button: FormButton, in context: Context) -> Outcome {
    guard let wanted = steps(of: button, in: context) else { return .stay }
    let steps = wanted.map { step -> Step in
      guard case .send(let request, nil) = step else { return step }
      return .send(request == doubted ? request.again ?? request : request, id: id)
    }
    return .steps(steps)
  }

  /// Takes the end of its request: what to tell where the question is over, nil where it goes on.
  mutating func finished(_ outcome: Reply.Outcome, in context: Context) -> [Step]? {
    switch outcome {
    case .accepted(let answer): return accepted(answer, in: context)
    case .refused(let refusal): refused(refusal, in: context)
    case .failed(let trouble): failed(trouble, in: context)
    }
    return nil
  }

  private mutating func accepted(_ answer: Answer, in context: Context) -> [Step]? {
    ended += 1
    switch question.accepted(answer, form, context) {
    case .done(let words): return words.isEmpty ? [] : [.tell(Notice(.done, words))]
    case .next(let next, let field):
      become(next, in: context)
      form.focus(on: field)
    case .wrong(let next, let field, let words, let isOver):
      become(next, in: context)
      form.fill(field, with: "")
      _ = form.show(words, at: field)
      if isOver { form.focus(onButton: hasBack ? 1 : 0) }
    }
    follow(in: context)
    return nil
  }

  /// Asks another question from now on, with what was put in.
  private mutating func become(_ next: Question, in context: Context) {
    question = next
    form = form.remade(next.fields(form, context), buttons: FormHost.words(on: next, presentation))
  }

  /// Shows why its request was refused, at the field where it names one; the same form may try again.
  private mutating func refused(_ refusal: Refusal, in context: Context) {
    defer { follow(in: context) }
    if let (field, words) = form.words(of: refusal) {
      // One field takes both a number and an address.
      if form.show(words, at: field) || field == .email && form.show(words, at: .phone) { return }
    }
    if refusal == .codeExpired, form.show(IdentityText.wrongCode(triesLeft: 0), at: .code) { return }
    form.focusButton(tryingAgain: form.isDirty)
    notice = Notice(refusal, in: context)
    if case .looksRepeated = refusal, let yes = question.buttons.last {
      doubted = try? request(in: context)
      notice?.lines.append(FormText.again(yes.words))
    }
  }

  /// Shows trouble at the field that it is about.
  mutating func show(_ trouble: Notice, at field: Refusal.Field, in context: Context) {
    _ = form.show(trouble.lines.joined(), at: field)
    follow(in: context)
  }

  /// Shows that the store is in trouble; a new try is the same request.
  private mutating func failed(_ trouble: Notice, in context: Context) {
    form.focusButton(tryingAgain: true)
    // What a page waits for is told by the app.
    notice = isFloating ? trouble : nil
    follow(in: context)
  }
}
