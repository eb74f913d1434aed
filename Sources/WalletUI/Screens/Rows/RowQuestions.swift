import PayLater
import TerminalKit
import WalletText

extension Question {
  /// The most rows that are decided at once: a rule may come besides.
  private static let mostRows = 99

  /// Asks what rows that are alike are, and whether the answer is a rule.
  static func decideRows(_ all: [KeptRow]) -> Question {
    let rows = Array(all.prefix(mostRows))
    let ids = rows.map(\.id.text)
    return Question(
      "decideRows \(ids.first ?? "") \(ids.count)", RowScreenText.decide, yes: RowScreenText.decide,
      startsOnFields: true
    ) { _, context in
      guard let row = rows.first, let group = context.group(of: row.id) else { return [] }
      let amount = rows.reduce(Money.zero as Money?) { sum, row in
        row.amount.flatMap { amount in sum.map { $0 + amount } }
      }
      let head = Line(
        [.init(context.words(of: group), .value)],
        trailing: .init(amount.map { context.money($0) } ?? "", .value))
      let reason = Line(context[row.reason.phrase], .label)
      let count = rows.count < all.count ? [Line(context[RowScreenText.first(rows.count)], .label)] : []
      let days = rows.count == 1 ? row.on.map { [Line(context.date($0), .label)] } ?? [] : []
      return [head] + days + [reason] + count
    } fields: { form, context in
      let chosen = form?.choice(.use)
      let accounts = context.openAccounts.map { Phrase(same: context.name(of: $0.id)) }
      var fields = [
        Field.choice(
          .use, RowScreenText.what, [RowText.drop, RowText.owe, RowText.book],
          unless: context.closedAnswers(for: rows))
      ]
      if chosen == 1 {
        let today = context.wallet.businessDay
        fields.append(
          .text(
            .due, RowScreenText.due, kind: .day(today: today), hint: Phrase(same: (today + 14).text),
            limit: 10))
      }
      if chosen == 2 {
        fields.append(
          .choice(.details, RowScreenText.account, accounts, chosen: accounts.count == 1 ? 0 : nil))
      }
      return fields + [
        .choice(.total, RowScreenText.always, [RowScreenText.once, RowScreenText.fromNowOn], chosen: 0)
      ]
    } request: { form, context throws(Refusal) in
      let answer: RowAnswer
      switch try form.chosen(.use) {
      case 0: answer = .drop
      case 1: answer = .owe(due: try form.day(.due, from: context.wallet.businessDay))
      default: answer = .book(account: context.openAccounts[try form.chosen(.details)].id)
      }
      let group = try form.chosen(.total) == 1 ? rows.first.flatMap { context.group(of: $0.id) } : nil
      let requests = answer.requests(for: rows, always: group).map { Request.row($0) }
      return requests.count == 1 ? requests[0] : .together(requests: requests)
    } accepted: { answer, _, _ in
      let rule = answer.events.contains { if case .row(.ruleSet) = $0 { true } else { false } }
      return .done([RowScreenText.decided(rows.count)] + (rule ? [RowScreenText.ruleSet] : []))
    }
  }

  /// Gives a rule another answer; what it is for stays.
  static func changeRule(_ rule: RowRule) -> Question {
    Question("changeRule \(rule.id)", RowScreenText.changeRule, yes: ButtonText.save, startsOnFields: true) {
      _, context in
      [Line(context[context.pattern(of: rule)], .label)]
    } fields: { form, context in
      let accounts = context.openAccounts.map { Phrase(same: context.name(of: $0.id)) }
      let chosen = form?.choice(.use) ?? rule.outcome.place
      var fields = [
        Field.choice(
          .use, RowScreenText.what, [RowText.drop, RowText.owe, RowText.book], chosen: rule.outcome.place,
          unless: accounts.isEmpty ? [2: RowScreenText.noAccounts] : [:])
      ]
      if chosen == 1 {
        let days = if case .owe(let days) = rule.outcome { "\(days)" } else { "" }
        fields.append(
          .text(
            .days, RowScreenText.days, days, kind: .number(0...RowRule.mostDays), hint: Phrase(same: "14"),
            limit: 3))
      }
      if chosen == 2 { fields.append(.choice(.details, RowScreenText.account, accounts)) }
      return fields
    } request: { form, context throws(Refusal) in
      var (days, account): (Int?, AccountID?)
      switch try form.chosen(.use) {
      case 0: break
      case 1: days = try form.number(.days)
      default: account = context.openAccounts[try form.chosen(.details)].id
      }
      return .row(
        .setRule(
          id: rule.id, reason: rule.reason, source: rule.source,
          provider: context.personal[.rowRule(rule.id, "provider")],
          title: context.personal[.rowRule(rule.id, "title")], days: days, account: account))
    } accepted: { _, _, _ in
      .done([RowScreenText.ruleChanged])
    }
  }

  /// Asks before a rule goes.
  static func removeRule(_ rule: RowRule) -> Question {
    Question(
      "removeRule \(rule.id)", RowScreenText.removeRule, yes: RowScreenText.removeRule,
      done: RowScreenText.ruleRemoved
    ) { _, context in
      [Line(context[context.pattern(of: rule)], .label), Line(context[RowScreenText.removeAbout], .label)]
    } request: { _, _ throws(Refusal) in
      .row(.removeRule(rule: rule.id))
    }
  }
}

extension RowRule.Outcome {
  /// Its place among the answers.
  fileprivate var place: Int {
    switch self {
    case .drop: 0
    case .owe: 1
    case .book: 2
    }
  }
}

extension Context {
  /// The monthly accounts in use.
  fileprivate var openAccounts: [Account] { wallet.accounts.filter { $0.closedOn == nil } }

  /// The group of a row that waits.
  fileprivate func group(of id: KeptRowID) -> RowGroup? {
    waitingGroups.first { $0.rows.contains { $0.id == id } }
  }

  /// The answers that cannot be given of rows, and why not.
  fileprivate func closedAnswers(for rows: [KeptRow]) -> [Int: Phrase] {
    var closed: [Int: Phrase] = [:]
    if !rows.allSatisfy({ $0.kind == .purchase }) { closed[1] = RowScreenText.noPurchase }
    if rows.contains(where: { $0.amount == nil }) { closed[1] = RowScreenText.noAmount }
    if openAccounts.isEmpty { closed[2] = RowScreenText.noAccounts }
    if rows.contains(where: { $0.kind == nil || $0.amount == nil || $0.on == nil }) {
      closed[2] = RowScreenText.noAmount
    }
    return closed
  }

  /// The rows that a rule is for.
  func pattern(of rule: RowRule) -> Phrase {
    RowText.pattern(
      rule, provider: personal[.rowRule(rule.id, "provider")], title: personal[.rowRule(rule.id, "title")])
  }
}
