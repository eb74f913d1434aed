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
    case .authorise, .details, .autopay, .confirm: break
    }
    let isUnread =
      step == .agreement ? !agreement.wasReadToEnd : host?.isUnread(in: context) ?? false
    if isUnread {
      rows.append(Binding(.pageDown, action: .page, ApplicationText.page))
    } else if confirms, lastStep(in: context).extent(in: context).overflows {
      rows.append(Binding(.pageDown, action: .page, ButtonText.read))
    }
    if host?.form.isChoosing ?? false { rows.append(Binding(.choose, action: .nextField)) }
    if host != nil || confirms { rows.append(Binding(.nextField, action: .nextField)) }
    return rows + [back]
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
    case .evaluate: return send(.agreement(.evaluate))
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
    if key.isPrintable, (confirms ? confirm : host?.form)?.hasText == true, !isTyping,
      !context.keys.means(key, .help)
    {
      return [.tell(.noText)]
    }
    // Tab goes from field to field here; where a step has none it leads to no other screen either.
    guard key == .tab || key == .shiftTab else { return nil }
    move(key == .tab ? .down : .up, in: context)
    return []
  }

  private mutating func typeInto(_ step: ActivationStep, _ key: Key, in context: Context) -> [Step]? {
    if isDone(step, in: context.wallet) {
      guard case .pressed = done.handle(key) else { return nil }
      return next(in: context)
    }
    switch step {
    case .identity, .authorise, .details, .autopay:
      switch host?.handle(key, in: context) ?? .ignored {
      case .stay: return []
      case .close: return back(in: context)
      case .told(let notice): return [.tell(notice)]
      // What is answered about autopay goes with the agreement.
      case .steps(let steps): return step == .autopay ? next(in: context) : steps
      case .ignored: return nil
      }
    case .agreement: return agreement.type(key) ? [] : nil
    case .confirm: return typeConfirm(key, in: context)
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
    guard let answer = autopay(in: context.wallet) else { return go(to: .autopay, in: context) }
    guard let source = answer.source ?? context.wallet.fundingSources.first?.id else {
      return decide(in: context)
    }
    return send(
      .agreement(
        .activate(
          agreementSHA256: read.sha256, fundingSource: source, autopay: answer.isOn,
          typedWord: confirm.text(.word))))
  }
}
