import PayLater
import TerminalKit
import WalletText

extension ObligationPage {
  func draw(on canvas: inout Canvas) {
    canvas.wide(
      { drawFacts(on: &$0) },
      { canvas in
        guard let due = nextDue(in: canvas.context.wallet) else { return }
        canvas.put(MonthGrid(due.calendarMonth, of: canvas.context.wallet))
      })
  }

  private func drawFacts(on canvas: inout Canvas) {
    let wallet = canvas.context.wallet
    if let own = own(in: wallet) {
      draw(own, on: &canvas)
    } else if let debt = debt(in: wallet) {
      draw(debt, on: &canvas)
    } else {
      canvas.put(RepayText.gone, .label)
    }
  }

  private func draw(_ debt: Debt, on canvas: inout Canvas) {
    let (context, today) = (canvas.context, canvas.context.wallet.businessDay)
    let standing = debt.standing(on: today)
    let words = debt.reversed == nil ? standing.phrase(days: debt.nextDue?.due.map { today - $0 } ?? 0) : nil
    head(
      context.title(of: .debt(debt.id)).detail, standing, context[words ?? DebtText.takenBack], on: &canvas)
    canvas.put(
      .labelled(context[RepayText.stillOwed], context.money(debt.outstanding, debt.currency), .strong))
    for (label, amount) in debt.moved where amount > .zero {
      canvas.put(.labelled(context[label], context.money(amount, debt.currency)))
    }
    let cost = debt.lateCost(on: today)
    if cost > .zero {
      canvas.put(.labelled(context[DebtText.lateCost], context.money(cost, debt.currency), .danger))
    }
    drawTerms(of: debt, on: &canvas)
    if let reason = debt.reversed { canvas.put(Line(context[DebtText.reversed(reason)], .warning)) }
    canvas.put(actions: records(in: context).map { $0.hint(in: context) })
    canvas.put(schedule: debt)
    if !story.isEmpty {
      canvas.section(ObligationPageText.payments)
      canvas.put(money: story, of: subject, in: debt.currency)
    }
    canvas.skip()
    canvas.paragraph(ObligationPageText.elsewhereTerms, .label)
  }

  /// That it is from elsewhere, and what its user knows of its terms; the user's own note.
  private func drawTerms(of debt: Debt, on canvas: inout Canvas) {
    let context = canvas.context
    var words = [MoneyWords.fromElsewhere]
    if let rate = debt.yearlyRateHundredths { words.append(DebtText.rateIs(rate)) }
    if let fee = debt.lateFee { words.append(DebtText.feeIs(context.money(fee, debt.currency))) }
    canvas.paragraph(words.joined(), .label)
    let note = debt.note == nil ? "" : SafeText(context.opened(.debt(debt.id, "note")), limit: 200).text
    if !note.isEmpty { canvas.paragraph(Phrase(same: note)) }
  }

  /// What it is at the left, where it stands in words at the right; what was settled late is none of the good.
  func head(
    _ what: String, _ standing: Standing, _ words: String, late: Bool = false, on canvas: inout Canvas
  ) {
    let context = canvas.context
    let style: Style =
      switch standing {
      case .overdue, .chargedOff: .danger
      case .settled where late: .danger
      case .dueToday, .inGrace: .warning
      case .settled, .recovered: .good
      case .held, .upcoming, .paused, .chargeOnly, .voided: .value
      }
    let sign = late ? Standing.overdue.mark : standing.mark
    let mark = sign == " " ? "" : sign + " "
    let name = context.title(of: subject).name
    let place = Line.Span(mark + words, style)
    let taken = width(of: name) + width(of: place.text) + 1
    if taken + width(of: what) + 2 <= canvas.room {
      canvas.put(Line([.init(name, .value), .init("  " + what, .label)], trailing: place))
    } else if taken <= canvas.room || own(in: context.wallet) == nil {
      // The name of a debt from elsewhere is the user's own and may be any length.
      canvas.put(Line(name, .value, trailing: place))
      canvas.paragraph(Phrase(same: what), .label)
    } else {
      canvas.put(Line([.init(name, .value), .init("  " + what, .label)]))
      canvas.put(Line([place]))
    }
  }
}

extension Debt {
  /// What was paid and refunded of it, each with its label.
  fileprivate var moved: [(Phrase, Money)] {
    [(DebtText.paidSoFar, paid), (DebtText.refundedSoFar, refunded), (DebtText.returnedSoFar, returned)]
  }
}
