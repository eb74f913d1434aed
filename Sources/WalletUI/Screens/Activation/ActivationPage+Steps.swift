import PayLater
import TerminalKit
import WalletText

extension ActivationPage {
  /// Whether there is nothing to open: it is open, or it never will be.
  func isOver(_ wallet: Wallet) -> Bool {
    switch wallet.agreement.stage {
    case .active, .closing, .erased: true
    case .none, .identified, .authorised, .closed: false
    }
  }

  /// Whether the wallet has what a step asks for, so that there is nothing to type.
  func isDone(_ step: ActivationStep, in wallet: Wallet) -> Bool {
    switch step {
    case .identity: wallet.identity != nil
    case .authorise: wallet.agreement.authorisation == .given
    case .details, .autopay, .agreement, .confirm: false
    }
  }

  /// Sends a request under an id of its own.
  mutating func send(_ request: Request, goesOn: Bool = false) -> [Step] {
    requests += 1
    self.goesOn = goesOn
    return [.send(request, id: "\(requestID)-\(requests)")]
  }

  mutating func go(to step: ActivationStep, in context: Context) -> [Step] {
    self.step = step
    decision = nil
    layOut(in: context)
    // What is confirmed is read first.
    if confirms { scrolling.restart(in: lastStep(in: context).extent(in: context)) }
    return []
  }

  /// One step back; from the first one out of the wizard, which says first what is kept of what was typed.
  mutating func back(in context: Context) -> [Step] {
    if decision == .granted || isOver(context.wallet) { return [.back] }
    if decision != nil { return go(to: step, in: context) }
    if step == .details, details.close() { return [] }
    if let previous = step.previous { return go(to: previous, in: context) }
    if let kept = leave() { return [.tell(.leaveAgain(kept, typing: isTyping, in: context))] }
    return hosts.values.map { .keep($0.question.id, $0.draft) } + [.back]
  }

  /// Asks every form of it to be left.
  private mutating func leave() -> FormText.Keeping? {
    var asked = [confirm.leave()].compactMap(\.self)
    for form in hosts.keys where hosts[form]?.question.text == nil {
      if let kept = hosts[form]?.form.leave() { asked.append(kept) }
    }
    return asked.allSatisfy { $0 == asked.first } ? asked.first : .notNumbers
  }

  /// One step on, if this one has what it needs.
  mutating func next(in context: Context) -> [Step] {
    switch step {
    case .details:
      if context.whyNotEvaluate == nil { return send(.agreement(.evaluate), goesOn: true) }
      if context.wallet.eligibility.contains(where: { !$0.passed }) { return decide(in: context) }
    case .agreement where !agreement.wasReadToEnd:
      return [.tell(.readFirst(in: context))]
    default: break
    }
    return step.next.map { go(to: $0, in: context) } ?? []
  }

  /// Says which gates fail, before anybody has to read on.
  mutating func decide(in context: Context) -> [Step] {
    refuse(context.wallet.eligibility.filter { !$0.passed })
    return []
  }

  mutating func refuse(_ gates: [GateCheck]) {
    decision = .refused(gates)
    failing = ScrollState(count: gates.count)
  }

  /// Opens what is selected: a detail, the way out of a failing gate, the merchants.
  mutating func open(in context: Context) -> [Step] {
    if case .refused(let gates) = decision {
      return gates.indices.contains(failing.selection) ? fix(gates[failing.selection], in: context) : []
    }
    if isOver(context.wallet) {
      return context.wallet.agreement.stage == .active ? [.back, .begin(.merchants)] : [.back]
    }
    switch details.selected {
    case .evaluate:
      if let reason = context.whyNotEvaluate { return [.tell(Notice(.refusal, reason))] }
      return send(.agreement(.evaluate))
    case .next: return next(in: context)
    case let detail: open(detail, in: context)
    }
    return []
  }

  /// Opens the form of a detail, with what was typed into it before.
  private mutating func open(_ detail: Detail, in context: Context) {
    details.open(detail)
    layOut(in: context)
  }

  /// Goes where a gate can be opened.
  private mutating func fix(_ gate: GateCheck, in context: Context) -> [Step] {
    switch gate.gate {
    case .e4, .e5:
      let steps = go(to: .details, in: context)
      open(gate.gate == .e4 ? .source : .address, in: context)
      return steps
    case .e2: return [.go(.repay)]
    case .e1 where context.wallet.agreement.firstActivatedOn == nil: return go(to: .details, in: context)
    case .e1: return [.go(.score)]
    default: return [.tell(Notice(.news, (gate.remedy ?? .wait).phrase))]
    }
  }
}
