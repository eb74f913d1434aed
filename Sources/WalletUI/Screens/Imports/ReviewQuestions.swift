import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Asks what rows are that wait: no debt, debts due on a day, or entries of a monthly account; nothing is chosen
  /// beforehand. What the owner says can become a rule for others like them.
  static func deciding(_ rows: [KeptRow], of group: RowGroup) -> Question {
    // A rule goes along with them.
    let most = Request.mostTogether - 1
    let those = Array(rows.prefix(most))
    let name = those.count == 1 ? those[0].id.text : "\(group.reason) \(group.title ?? "") \(those.count)"
    return Question(
      "decide \(name)", ReviewScreenText.decide, yes: ReviewScreenText.decide, startsOnFields: true
    ) { _, context in
      let sum = those.count == 1 ? those[0].amount : those.count == group.rows.count ? group.sum : nil
      return [
        Line(group.name(in: context), .value, trailing: sum.map { .init(context.money($0), .strong) }),
        Line(context[ImportText.rows(those.count)] + "  " + context[group.reason.phrase], .label),
      ] + (rows.count > most ? [Line(context[ReviewScreenText.first(most)], .warning)] : [])
    } fields: { form, context in
      var closed: [Int: Phrase] = [:]
      if !group.canBeOwed { closed[1] = ReviewScreenText.notOwed }
      if context.openAccounts.isEmpty { closed[2] = ReviewScreenText.noAccounts }
      if !group.canBeBooked { closed[2] = ReviewScreenText.notBooked }
      return [
        .choice(
          .decision, Refusal.Field.decision.phrase, [RowText.drop, RowText.owe, RowText.book], unless: closed)
      ] + context.outcome(form?.choice(.decision), .due) + [
        .choice(
          .every, ReviewScreenText.next, [ReviewScreenText.onlyThese, ReviewScreenText.always], chosen: 0)
      ]
    } request: { form, context throws(Refusal) in
      let answer: RowAnswer
      switch try form.chosen(.decision) {
      case 0: answer = .drop
      case 1: answer = .owe(try form.day(.due, from: context.today))
      default: answer = .book(context.openAccounts[try form.chosen(.account)].id)
      }
      return answer.requests(for: those, always: form.choice(.every) == 1 ? group : nil)[0]
    } accepted: { _, _, _ in
      .done([ReviewScreenText.decided(those.count)])
    }
  }

  /// Changes what a rule is for and what it does.
  static func rule(_ id: RowRuleID) -> Question {
    Question("rule \(id.text)", ReviewScreenText.change, yes: ButtonText.save, startsOnFields: true) {
      _, context in
      context.rule(id).map { [Line(context[$0.reason.phrase], .label)] } ?? []
    } fields: { form, context in
      guard let rule = context.rule(id) else { return [] }
      let accounts = context.openAccounts
      var (chosen, days, account) = (0, "", Int?.none)
      switch rule.outcome {
      case .drop: break
      case .owe(let after): (chosen, days) = (1, String(after))
      case .book(let id): (chosen, account) = (2, accounts.firstIndex { $0.id == id })
      }
      let closed: [Int: Phrase] = accounts.isEmpty ? [2: ReviewScreenText.noAccounts] : [:]
      return [
        .text(
          .provider, DebtText.provider, context.opened(.rowRule(id, "provider")),
          hint: ReviewScreenText.anyProvider),
        .text(.title, DebtText.what, context.opened(.rowRule(id, "title")), hint: ReviewScreenText.anyTitle),
        .choice(
          .decision, Refusal.Field.decision.phrase, [RowText.drop, RowText.owe, RowText.book], chosen: chosen,
          unless: closed),
      ] + context.outcome(form?.choice(.decision) ?? chosen, .days, days, account)
    } request: { form, context throws(Refusal) in
      guard let rule = context.rule(id) else { throw .unknown(.rule, id.text) }
      let choice = try form.chosen(.decision)
      func typed(_ field: Refusal.Field) -> String? {
        form.text(field).trimmed.isEmpty ? nil : form.text(field)
      }
      return .row(
        .setRule(
          id: id, reason: rule.reason, source: rule.source, provider: typed(.provider), title: typed(.title),
          days: choice == 1 ? try form.number(.days) : nil,
          account: choice == 2 ? context.openAccounts[try form.chosen(.account)].id : nil))
    } accepted: { _, _, _ in
      .done([ReviewScreenText.changed])
    }
  }

  /// Removes a rule; what it answered stays.
  static func removeRule(_ id: RowRuleID) -> Question {
    Question(
      "removeRule \(id.text)", ReviewScreenText.remove, yes: ReviewScreenText.remove,
      done: ReviewScreenText.removed
    ) { _, context in
      let words = context.rule(id).map { context[context.pattern(of: $0)] } ?? ""
      return [Line(words, .value), Line(context[ReviewScreenText.removeAbout], .label)]
    } request: { _, _ throws(Refusal) in
      .row(.removeRule(rule: id))
    }
  }
}

extension Context {
  fileprivate func rule(_ id: RowRuleID) -> RowRule? { wallet.rowRules.first { $0.id == id } }

  /// The field that a decision needs besides: when it is due, or which account it is.
  fileprivate func outcome(
    _ choice: Int?, _ when: Refusal.Field, _ text: String = "", _ account: Int? = nil
  ) -> [Field] {
    switch choice {
    case 1 where when == .days:
      [.text(.days, ReviewScreenText.days, text, kind: .number(0...RowRule.mostDays), limit: 4)]
    case 1: [.text(.due, ReviewScreenText.due, text, kind: .day(today: today), limit: 20)]
    case 2:
      [
        .choice(
          .account, ReviewScreenText.which, openAccounts.map { Phrase(same: name(of: $0.id)) },
          chosen: account ?? (openAccounts.count == 1 ? 0 : nil))
      ]
    default: []
    }
  }
}
