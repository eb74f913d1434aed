import PayLater
import TerminalKit
import WalletText

extension ObligationPage {
  func draw(on canvas: inout Canvas) {
    let wallet = canvas.context.wallet
    if let own = own(in: wallet) {
      draw(own, on: &canvas)
    } else if let debt = debt(in: wallet) {
      draw(debt, on: &canvas)
    } else {
      canvas.put(RepayText.gone, .label)
    }
  }

  private func draw(_ own: Obligation, on canvas: inout Canvas) {
    let (context, today) = (canvas.context, canvas.context.wallet.businessDay)
    let standing = own.standing(on: today)
    head(context[own.order.phrase], standing, context[context.standing(of: own)], on: &canvas)
    canvas.put(amount(of: own, in: context))
    if own.lateDue > .zero {
      canvas.put(.labelled(context[MoneyWords.lateCharge], context.money(own.lateDue), .danger))
    }
    if own.state == .active || own.state == .held, context.wallet.mandate != nil {
      canvas.put(ObligationPageText.autopay(own.autopay), .label)
    }
    canvas.section(ObligationPageText.life)
    canvas.put(LifeLine(of: own, context.wallet.order(own.order), on: today))
    drawLadder(LateLadder(of: own, on: today), principal: own.outstanding, on: &canvas)
    if own.schedule.count > 1 { drawSchedule(own.schedule, on: &canvas) }
    if own.state != .held { drawPayments(own, on: &canvas) }
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

  private func draw(_ debt: Debt, on canvas: inout Canvas) {
    let (context, today) = (canvas.context, canvas.context.wallet.businessDay)
    let standing = debt.standing(on: today)
    let words = debt.reversed == nil ? standing.phrase(days: debt.nextDue.map { today - $0.due } ?? 0) : nil
    head(
      context.title(of: .debt(debt.id)).detail, standing, context[words ?? DebtText.takenBack], on: &canvas)
    canvas.put(.labelled(context[RepayText.stillOwed], context.money(debt.outstanding), .strong))
    if debt.paid > .zero { canvas.put(.labelled(context[DebtText.paidSoFar], context.money(debt.paid))) }
    canvas.put(Line(context[MoneyWords.fromElsewhere], .label))
    if let reason = debt.reversed { canvas.put(Line(context[DebtText.reversed(reason)], .warning)) }
    drawSchedule(debt.instalments, counts: debt.reversed == nil, on: &canvas)
    if !history.isEmpty { drawHistory(on: &canvas) }
    canvas.skip()
    canvas.paragraph(ObligationPageText.elsewhereTerms, .label)
  }

  /// What it is at the left, where it stands in words at the right.
  private func head(_ what: String, _ standing: Standing, _ words: String, on canvas: inout Canvas) {
    let context = canvas.context
    let style: Style =
      switch standing {
      case .overdue, .chargedOff: .danger
      case .dueToday, .inGrace: .warning
      case .settled, .recovered: .good
      default: .value
      }
    let mark = standing.mark == " " ? "" : standing.mark + " "
    let name = context.title(of: subject).name
    // What a debt from elsewhere is for are the user's own words: they get a row where they have no room.
    let isShort = width(of: name) + width(of: what) + width(of: mark + words) + 4 <= canvas.area.width
    let fits = isShort || own(in: context.wallet) != nil
    canvas.put(
      Line(
        [.init(name, .value)] + (fits ? [.init("  " + what, .label)] : []),
        trailing: .init(mark + words, style)))
    if !fits { canvas.paragraph(Phrase(same: what), .label) }
  }

  private func drawLadder(_ ladder: LateLadder, principal: Money, on canvas: inout Canvas) {
    guard !ladder.steps.isEmpty else { return }
    let context = canvas.context
    canvas.section(ObligationPageText.ladder)
    let daily = Money(fen: principal.fen * Policy.v1.lateRate / 10_000)
    let columns = 2 + (ladder.steps.map { width(of: context.date($0.day)) }.max() ?? 0)
    if daily > .zero {
      canvas.row -= 1
      canvas.put(
        Line(
          context[ObligationPageText.ladder], .label,
          trailing: .init(context.words(RepayText.perDay(daily)), .label)))
    }
    for step in ladder.steps {
      let style: Style = step.days <= Policy.v1.graceDays ? .normal : step.days >= 31 ? .danger : .warning
      canvas.put(
        Line(
          [
            .init(pad(context.date(step.day), to: columns), .label),
            .init(context[ObligationPageText.step(step.days)]),
          ], trailing: .init(context.money(step.charge), step.charge > .zero ? style : .label)))
    }
  }

  /// The payments one by one; where they count no more they are neither due nor late.
  private func drawSchedule(_ schedule: [Instalment], counts: Bool = true, on canvas: inout Canvas) {
    let context = canvas.context
    canvas.section(ObligationPageText.schedule)
    for part in schedule {
      let isPaid = part.outstanding == .zero
      let days = context.wallet.businessDay - part.due
      let amount = isPaid ? part.principal : part.outstanding + part.charge - part.paidCharge
      let when = isPaid ? Obligation.State.settled.phrase : part.due.asDue(on: context.wallet.businessDay)
      guard counts || isPaid else {
        canvas.put(
          MoneyRow(
            when: "", name: context[CountText.instalment(part.number, of: schedule.count)],
            amount: context.money(amount), date: context.date(part.due), style: .label), selected: false)
        continue
      }
      canvas.put(
        MoneyRow(
          mark: isPaid ? "+" : days > 3 ? "x" : days >= 0 ? "!" : "", when: context[when],
          name: context[CountText.instalment(part.number, of: schedule.count)],
          amount: context.money(amount), date: context.date(part.due),
          style: isPaid ? .label : days > 3 ? .danger : days >= -3 ? .warning : .normal), selected: false)
    }
  }

  /// What was paid, newest first.
  private func drawHistory(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.section(ObligationPageText.payments)
    for entry in history {
      let source = context.wallet.fundingSources.first { $0.id == entry.from }
      let from = source.map { context[context.name(of: $0)] } ?? ""
      canvas.put(
        Line(
          [
            .init(pad(context.date(entry.day), to: 12), .label), .init(context[entry.how]),
            .init("  " + from, .label),
          ], trailing: .init(context.money(entry.amount), .value)))
    }
  }

  private func drawPayments(_ own: Obligation, on canvas: inout Canvas) {
    let context = canvas.context
    drawHistory(on: &canvas)
    if own.refundedPrincipal > .zero {
      canvas.put(Line(context.words(ObligationPageText.unrefunded(own.refundedPrincipal)), .label))
    }
    if history.isEmpty {
      let paid = own.paidPrincipal + own.latePaid
      guard paid > .zero else { return canvas.put(ObligationPageText.nothingPaid, .label) }
      canvas.put(.labelled(context[MoneyWords.total], context.money(paid)))
    }
  }
}
