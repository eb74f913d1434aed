import PayLater
import TerminalKit
import WalletText

extension ObligationPage {
  /// An own one: what settles it, what can be done, its life, what late would cost, where the money went.
  func draw(_ own: Obligation, on canvas: inout Canvas) {
    let (context, today) = (canvas.context, canvas.context.wallet.businessDay)
    let standing = own.standing(on: today)
    head(
      context[own.order.phrase], standing, context[context.standing(of: own)], late: own.settledLate != nil,
      on: &canvas)
    canvas.put(amount(of: own, in: context))
    if own.lateDue > .zero {
      canvas.put(.labelled(context[MoneyWords.lateCharge], context.money(own.lateDue), .danger))
    }
    if own.state == .active || own.state == .held, context.wallet.mandate != nil {
      let words =
        own.autopay && own.pause != nil
        ? ObligationPageText.autopayPaused : ObligationPageText.autopay(context.wallet.debits(own))
      canvas.put(words, .label)
    }
    drawState(of: own, on: &canvas)
    let actions = changes(in: context).map { $0.hint(in: context) }
    if !context.isVeryNarrow { canvas.put(actions: actions) }
    canvas.section(ObligationPageText.life)
    canvas.put(LifeLine(of: own, in: context.wallet))
    canvas.put(life: story, of: own.id)
    drawLadder(of: own, on: &canvas)
    if own.schedule.count > 1 { canvas.put(schedule: own.schedule, late: paidLate(of: own)) }
    if own.state != .held { drawMoney(own, on: &canvas) }
    guard context.isVeryNarrow else { return }
    canvas.section(ObligationPageText.actions)
    canvas.put(actions: actions)
  }

  /// What is out of the ordinary about it: a pause, a plan, a charge-off.
  private func drawState(of own: Obligation, on canvas: inout Canvas) {
    let context = canvas.context
    var words = own.pauseEndsOn.map { [ObligationPageText.pausedUntil(context.date($0))] } ?? []
    if let dispute = own.dispute {
      words.append(dispute.kind.phrase)
      words.append(
        dispute.decisionOn.map { DisputeText.answerBy(context.date($0)) } ?? ObligationPageText.unanswered)
    }
    if !words.isEmpty { canvas.paragraph(words.joined(Phrase("，", ", ")).capitalised) }
    drawDispute(of: own, on: &canvas)
    if let plan = own.plan {
      canvas.paragraph(ObligationPageText.plan(plan.count, missed: plan.missed.count))
      if let day = own.planBreaksOn, own.pause == nil {
        canvas.paragraph(ObligationPageText.planEnds(context.date(day)), .warning)
      }
    }
    if own.state == .chargedOff { canvas.paragraph(ObligationPageText.chargedOffAbout) }
  }

  /// What is asked back and why, while it is being decided.
  private func drawDispute(of own: Obligation, on canvas: inout Canvas) {
    guard let dispute = own.dispute else { return }
    let context = canvas.context
    canvas.put(.labelled(context[DisputeText.asked], context.money(dispute.asked)))
    for back in dispute.lines ?? [] {
      guard var line = context.wallet.order(own.order)?.lines.first(where: { $0.offer == back.offer }) else {
        continue
      }
      line.quantity = back.quantity
      line.amount = Money(fen: line.price.fen * Int64(back.quantity))
      canvas.put(line, indent: 2)
    }
    let reason = dispute.reason.map { _ in context.opened(.dispute(own.id, dispute.kind)) } ?? ""
    if !reason.isEmpty { canvas.paragraph(Phrase(same: SafeText(reason, limit: 200).text), .label) }
  }

  /// The parts of its schedule that were paid past their grace: the last payment that went to each says when.
  private func paidLate(of own: Obligation) -> Set<Int> {
    var late = Set(own.plan?.missed ?? [])
    for part in own.schedule where part.outstanding == .zero {
      let paid = story.first { $0.day >= part.dueSetOn && $0.event.pays(part: part.number, of: own.id) }
      if let paid, paid.day - part.due > own.terms.graceDays { late.insert(part.number) }
    }
    return late
  }

  /// The one loud amount: what settles it, else what it is about.
  private func amount(of own: Obligation, in context: Context) -> Line {
    switch own.state {
    case .held: .labelled(context[MoneyWords.held], context.money(own.held), .strong)
    case .active: .labelled(context[MoneyWords.payoff], context.money(owed(in: context.wallet)), .strong)
    case .chargedOff: .labelled(context[MoneyWords.chargedOff], context.money(own.chargedOff), .strong)
    case .settled, .voided, .recovered:
      .labelled(context[ObligationPageText.principal], context.money(max(own.captured, own.held)))
    }
  }

  private func drawLadder(of own: Obligation, on canvas: inout Canvas) {
    guard let ladder, !ladder.steps.isEmpty else { return }
    let context = canvas.context
    let overdue = own.nextOverdue(after: context.wallet.businessDay)?.principal ?? .zero
    let daily = own.dailyCharge(on: overdue)
    // More is late once the next part is.
    let words = overdue < own.outstanding ? RepayText.perDayAtFirst(daily) : RepayText.perDay(daily)
    let columns = 2 + (ladder.steps.map { width(of: context.date($0.day)) }.max() ?? 0)
    canvas.section(ObligationPageText.ladder, trailing: daily > .zero ? words : nil)
    for step in ladder.steps {
      // Only what has come true is a danger; the rest is what can still be avoided.
      let style: Style = step.day <= context.wallet.businessDay ? .danger : .value
      canvas.put(
        Line(
          [
            .init(pad(context.date(step.day), to: columns), .label),
            .init(context[step.what.phrase(on: context.wallet.businessDay)]),
          ], trailing: .init(context.money(step.charge), step.charge > .zero ? style : .label)))
    }
  }

  /// Where the money went; where the journal was not read yet, what was paid in all.
  private func drawMoney(_ own: Obligation, on canvas: inout Canvas) {
    let context = canvas.context
    canvas.section(ObligationPageText.money)
    let first = canvas.row
    canvas.put(money: story, of: subject, instalments: own.schedule.count)
    guard canvas.row == first else { return }
    let paid = own.paidPrincipal + own.latePaid + own.instalmentChargesPaid
    guard paid > .zero else { return canvas.put(ObligationPageText.nothingPaid, .label) }
    canvas.put(.labelled(context[MoneyWords.total], context.money(paid)))
  }
}
