import PayLater
import TerminalKit
import WalletText

extension ActivationPage {
  func bindings(in context: Context) -> [Binding<Action>] {
    let back = Binding<Action>(
      .back, action: .back, ButtonText.back, hinted: false)
    if decision != nil || isOver(context.wallet) {
      return [Binding(.open, action: .open, openWords), back]
    }
    var rows: [Binding<Action>] = []
    switch step {
    case .identity:
      if context.wallet.identity == nil {
        rows = [Binding(.sample, action: .sample)]
      }
    case .details where details.open == nil:
      rows = [
        Binding(.open, action: .open, ButtonText.select),
        Binding(.refresh, action: .evaluate, ActivationText.evaluate, unless: context.whyNotEvaluate),
        Binding(.next, action: .next, ButtonText.next),
      ]
    case .agreement where agreement.isSearching:
      return [
        Binding(.enter, action: .search, ButtonText.search),
        Binding(.cancel, action: .back, ButtonText.cancel),
      ]
    case .agreement:
      let unread = agreement.wasReadToEnd ? nil : ApplicationText.notRead(key: context.keys.name(.pageDown))
      rows = [
        Binding(.open, action: .next, ButtonText.next, unless: unread),
        Binding(.filter, action: .search, ButtonText.search),
      ]
      if !agreement.sought.isEmpty {
        rows += [
          Binding(.next, action: .nextHit, ApplicationText.nextHit),
          Binding(.previous, action: .previousHit, ApplicationText.previousHit, hinted: false),
        ]
      }
    case .autopay where isShort && !autopay.isAsking:
      rows = [Binding(.open, action: .next, ButtonText.next)]
    case .authorise, .details, .autopay, .confirm: break
    }
    if let reader = reader, !reader.wasReadToEnd {
      rows.append(Binding(.pageDown, action: .page, ApplicationText.page))
    } else if confirms, lastStep(in: context).extent(in: context).overflows {
      rows.append(Binding(.pageDown, action: .page, ButtonText.read))
    }
    if !showsDone, isChoosing { rows.append(Binding(.choose, action: .nextField)) }
    if !showsDone, hasFields { rows.append(Binding(.nextField, action: .nextField)) }
    return rows + [back]
  }

  /// The text that the step shows.
  private var reader: DocumentReader? {
    switch step {
    case .authorise: reads ? authorise.reader : nil
    case .autopay: reads ? autopay.reader : nil
    case .agreement: agreement
    case .identity, .details, .confirm: nil
    }
  }

  /// Whether Space chooses, which the form takes before the table is asked.
  private var isChoosing: Bool {
    switch step {
    case .details: host?.form.isChoosing ?? false
    case .autopay: hasFields && autopay.form.isChoosing
    case .identity, .authorise, .agreement, .confirm: false
    }
  }

  /// Whether Tab moves between fields or buttons, which the form takes before the table is asked.
  private var hasFields: Bool {
    switch step {
    case .identity, .authorise, .confirm: true
    case .details: details.open != nil
    case .autopay: !isShort || autopay.isAsking
    case .agreement: false
    }
  }

  private var openWords: Phrase {
    if case .refused = decision { return ApplicationText.fix }
    return ApplicationText.shop
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .back: return back(in: context)
    case .sample:
      if var identity = host {
        sample.fill(&identity.form, in: context)
        host = identity
      }
    case .search: agreement.openSearch()
    case .nextHit: agreement.find()
    case .previousHit: agreement.find(backward: true)
    case .evaluate: return send(.evaluateScore)
    case .next: return next(in: context)
    case .open: return open(in: context)
    // These are taken before; their rows are for hints and help.
    case .page, .nextField: break
    }
    return []
  }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard decision == nil, !isOver(context.wallet) else { return nil }
    if let steps = typeInto(step, key, in: context) { return steps }
    if key.isPrintable, shownForm?.hasText == true, !isTyping, !context.keys.means(key, .help) {
      return [.tell(.noText)]
    }
    // Tab goes from field to field here; where a step has none it leads to no other screen either.
    guard key == .tab || key == .shiftTab else { return nil }
    move(key == .tab ? .down : .up, in: context)
    return []
  }

  /// The form that the step shows, where it asks for something typed.
  private var shownForm: Form? {
    guard !showsDone else { return nil }
    switch step {
    case .identity, .details: return host?.form
    case .confirm: return confirm
    case .authorise, .autopay, .agreement: return nil
    }
  }

  private mutating func typeInto(_ step: ActivationStep, _ key: Key, in context: Context) -> [Step]? {
    if isDone(step, in: context.wallet) {
      guard case .pressed = done.handle(key) else { return nil }
      return next(in: context)
    }
    switch step {
    case .identity, .details:
      switch host?.handle(key, in: context) ?? .ignored {
      case .stay, .close: return []
      case .told(let notice): return [.tell(notice)]
      case .steps(let steps): return steps
      case .ignored: return nil
      }
    case .authorise:
      let (answer, isTaken) = authorise.type(key, in: context)
      guard let answer else { return isTaken ? [] : nil }
      return answer ? send(.authoriseScore(language: context.language)) : back(in: context)
    case .autopay: return typeAutopay(key, in: context)
    case .agreement: return agreement.type(key) ? [] : nil
    case .confirm: return typeConfirm(key, in: context)
    }
  }

  private mutating func typeAutopay(_ key: Key, in context: Context) -> [Step]? {
    if isShort, !autopay.isAsking { return nil }
    switch autopay.type(key) {
    case .ignored: return nil
    case .handled:
      layOut(in: context)
      return []
    case .answered: return next(in: context)
    }
  }

  private mutating func typeConfirm(_ key: Key, in context: Context) -> [Step]? {
    if let motion = context.keys.pageMotion(key, typing: isTyping) {
      move(motion, in: context)
      return []
    }
    if key == .enter, confirm.focusedButton != nil {
      let step = lastStep(in: context)
      let button = step.cursorRow
      if scrolling.readsOn(before: button, words: button, in: step.extent(in: context)) {
        return [.tell(.readFirst(in: context))]
      }
    }
    switch confirm.handle(key) {
    case .ignored, .misplaced: return nil
    case .handled:
      let after = lastStep(in: context)
      scrolling.follow(after.cursorRows, in: after.extent(in: context))
      return []
    case .pressed:
      confirm.clearErrors()
      return apply(in: context)
    }
  }

  /// Applies for the service with all that was read and answered.
  private mutating func apply(in context: Context) -> [Step] {
    guard let read, agreement.wasReadToEnd else { return go(to: .agreement, in: context) }
    guard let answer = autopay.answer else { return go(to: .autopay, in: context) }
    guard let source = answer.source ?? context.wallet.fundingSources.first?.id else {
      return decide(in: context)
    }
    return send(
      .activate(
        agreementSHA256: read.sha256, fundingSource: source, autopay: answer.isOn,
        typedWord: confirm.text(.word)))
  }
}
