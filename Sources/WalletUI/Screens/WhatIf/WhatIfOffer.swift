import PayLater
import WalletText

/// Something that could be asked 'what if' of: a request, or doing nothing until a day, or both.
///
/// A page names its own in `whatIfs(in:)`; a dialog needs none, its `request` is enough. To offer a further action
/// on a payment or an order everywhere, add its request to `requests(about:)` here: what would be refused is left out.
struct WhatIfOffer: Equatable, Sendable {
  var request: Request?
  var until: Day?
  /// What it is about, and how much.
  var detail: Phrase?

  /// What would be done.
  func words(in context: Context) -> Phrase {
    WhatIfText.asked(request, until: until.map { context.date($0) })
  }
}

extension Context {
  /// What could be done about a payment, own or from elsewhere, and leaving it alone.
  func whatIfs(about subject: DueItem.Subject) -> [WhatIfOffer] {
    offers(requests(about: subject)) + waiting(for: wallet.dueItems(of: subject).first?.due)
  }

  /// What could be done about an order and its money.
  func whatIfs(about order: OrderID) -> [WhatIfOffer] {
    whatIfs(about: .obligation(ObligationID(order.text)))
  }

  /// What could be done about the wallet as a whole.
  var whatIfs: [WhatIfOffer] {
    offers(general + [(.rule(.freeze(days: 30)), CountText.days(30)), (.agreement(.close), nil)])
      + waiting(for: nil)
  }

  /// The source that pays in a what-if: autopay's, else the first.
  private var source: FundingSourceID? { wallet.mandate ?? wallet.fundingSources.first?.id }

  private typealias Candidate = (request: Request, detail: Phrase?)

  private func requests(about subject: DueItem.Subject) -> [Candidate] {
    let name = Phrase(same: title(of: subject).name + "  ")
    switch subject {
    case .obligation(let id):
      return paying(id, name) + rescheduling(id) + delivering(OrderID(id.text)).map { ($0, name) } + general
    case .debt(let id):
      let owed = wallet.debt(id)?.outstanding ?? .zero
      return [(.debt(.recordPayment(debt: id, amountFen: owed)), name + Phrase(same: owed.text))] + general
    case .account(let id):
      let owed = wallet.dueItems(of: subject).first?.amount ?? .zero
      return [(.account(.recordPayment(account: id, amountFen: owed)), name + Phrase(same: owed.text))]
        + general
    }
  }

  private func paying(_ id: ObligationID, _ name: Phrase) -> [Candidate] {
    guard let own = wallet.own(id) else { return [] }
    var candidates: [Candidate] = []
    let payoff = own.payoff(on: wallet.businessDay)
    if let source, payoff > .zero {
      let request = Request.repayment(.repay(obligation: id, amountFen: payoff, from: source))
      candidates.append((request, name + Phrase(same: payoff.text)))
    }
    if wallet.mandate != nil {
      candidates.append((.agreement(.setObligationAutopay(obligation: id, on: !own.autopay)), name))
    }
    return candidates
  }

  /// Other dates for what is owed, and what stops them.
  private func rescheduling(_ id: ObligationID) -> [Candidate] {
    let splits = [3, 6, 12].map { count -> Candidate in
      (.reschedule(.split(obligation: id, count: count)), CountText.months(count))
    }
    let plan: Candidate = (
      .reschedule(.startPlan(obligation: id, count: 6, declaresHardship: true)), CountText.months(6)
    )
    return [(.reschedule(.extend(obligation: id)), nil)] + splits
      + [plan, (.dispute(.reportReturn(obligation: id)), nil), (.dispute(.withdraw(obligation: id)), nil)]
  }

  private func delivering(_ order: OrderID) -> [Request] {
    [
      .order(.confirmReceipt(order: order)), .order(.extendReceipt(order: order)),
      .order(.reportNotArrived(order: order)),
      .order(.cancel(order: order)),
    ]
  }

  /// What can be done at any time.
  private var general: [Candidate] {
    guard let source else { return [] }
    let all = wallet.openInOrder.map { $0.payoff(on: wallet.businessDay) }.sum
    let autopay = Request.agreement(
      .setAutopay(
        on: wallet.mandate == nil, from: wallet.mandate == nil ? source : nil, language: language))
    let payAll: [Candidate] =
      wallet.openInOrder.count > 1 ? [(.repayment(.repayAll(from: source)), Phrase(same: all.text))] : []
    return payAll + [(autopay, nil), (.repayment(.payOutCredit(to: source)), nil)]
  }

  private func offers(_ candidates: [Candidate]) -> [WhatIfOffer] {
    candidates.filter { refusal(of: $0.request) == nil }
      .map { WhatIfOffer(request: $0.request, detail: $0.detail) }
  }

  /// Doing nothing: until a payment is late by a rung of the ladder, else a week and a month.
  private func waiting(for due: Day?) -> [WhatIfOffer] {
    let today = wallet.businessDay
    guard let due else { return [7, 30].map { WhatIfOffer(until: today + $0, detail: CountText.days($0)) } }
    return [0, Policy.current.graceDays + 1, 10, 31].filter { due + $0 > today }.map { days in
      WhatIfOffer(until: due + days, detail: days == 0 ? WhatIfText.dueDay : DayText.late(days))
    }
  }
}
