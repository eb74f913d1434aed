import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Sets or lifts one of the user's own amounts.
  static func cap(_ cap: OwnCap, in context: Context) -> Question {
    var question = Question("cap \(cap)", cap.words, yes: ButtonText.save, startsOnFields: true) {
      _, context in
      let now = cap.inForce(context.wallet.rules).map { context.money($0) } ?? context[OwnRulesText.notSet]
      var lines = [Line(context[cap.about]), Line(context[OwnRulesText.now(now)])]
      if let later = context.pending(cap) { lines.append(Line(later, .warning)) }
      return lines + [Line(context[OwnRulesText.about], .label)]
    } fields: { _, _ in
      [.text(.cap, cap.field, kind: .amount, hint: Phrase(same: "500.00"), limit: 20)]
    } request: { form, _ throws(Refusal) in
      cap.request(try form.amount(.cap))
    } accepted: { _, _, context in
      let now = cap.inForce(context.wallet.rules).map { context.money($0) }
      let words = context.pending(cap) ?? now ?? context[OwnRulesText.notSet]
      return .done([FormText.saved(context[cap.words], words)])
    }
    if cap.inForce(context.wallet.rules) != nil {
      question.buttons.insert(FormButton(cap.lift) { _, _ in cap.request(nil) }, at: 0)
    }
    return question
  }
}

/// An amount that users set for themselves.
enum OwnCap: Equatable, Sendable { case monthly, limit, delay }

extension OwnCap {
  var words: Phrase {
    switch self {
    case .monthly: OwnRulesText.monthlyCap
    case .limit: OwnRulesText.limitCap
    case .delay: OwnRulesText.delay
    }
  }

  fileprivate var about: Phrase {
    switch self {
    case .monthly: OwnRulesText.monthlyAbout
    case .limit: OwnRulesText.limitAbout
    case .delay: OwnRulesText.delayAbout
    }
  }

  fileprivate var field: Phrase { self == .delay ? OwnRulesText.above : OwnRulesText.cap }
  /// What the button says that lifts it.
  fileprivate var lift: Phrase { self == .delay ? OwnRulesText.noDelay : OwnRulesText.lift }

  fileprivate func request(_ amount: Money?) -> Request {
    switch self {
    case .monthly: .rule(.setMonthlyCap(amountFen: amount))
    case .limit: .rule(.setLimitCap(amountFen: amount))
    case .delay: .rule(.setDelay(aboveFen: amount))
    }
  }

  /// What is in force of it.
  func inForce(_ rules: OwnRules) -> Money? {
    switch self {
    case .monthly: rules.monthlyCap
    case .limit: rules.limitCap
    case .delay: rules.delayAbove
    }
  }

  /// What will be, where it was loosened.
  func pending(_ rules: OwnRules) -> OwnRules.Pending? {
    switch self {
    case .monthly: rules.pendingMonthlyCap
    case .limit: rules.pendingLimitCap
    case .delay: rules.pendingDelayAbove
    }
  }
}

extension Context {
  /// A loosening that waits for its day: '11-23 起改为 ¥2,000.00'.
  func pending(_ kind: OwnCap) -> String? {
    kind.pending(wallet.rules).map {
      self[OwnRulesText.pending($0.cap.map { money($0) }, or: kind.lift, on: date($0.on))]
    }
  }
}
