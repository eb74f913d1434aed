import PayLater
import TerminalKit
import WalletText

/// Sets or lifts one of the user's own amounts.
struct CapEntry: Entry {
  enum Kind: Equatable, Sendable { case monthly, limit, delay }

  let kind: Kind

  func title(in context: Context) -> Phrase { kind.words }

  func lines(for form: Form, in context: Context) -> [Line] {
    let rules = context.wallet.rules
    let now = kind.inForce(rules).map { context.money($0) } ?? context[OwnRulesText.notSet]
    var lines = [Line(context[kind.about]), Line(context[OwnRulesText.now(now)])]
    if let later = context.pending(kind) { lines.append(Line(later, .warning)) }
    return lines + [Line(context[OwnRulesText.about], .label)]
  }

  func fields(in context: Context) -> [Field] {
    [.text(.cap, kind.field, kind: .amount, hint: Phrase(same: "500.00"), limit: 20)]
  }

  func buttons(in context: Context) -> [Phrase] {
    (kind.inForce(context.wallet.rules) == nil ? [] : [kind.lift]) + [ButtonText.save]
  }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    let isLifting = button == 0 && form.buttons.count == 3
    return kind.request(isLifting ? nil : try form.amount(.cap))
  }

  func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted {
    let now = kind.inForce(context.wallet.rules).map { context.money($0) }
    let words = context.pending(kind) ?? now ?? context[OwnRulesText.notSet]
    return .done(FormText.saved(context[kind.words], words))
  }
}

extension CapEntry.Kind {
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
    case .monthly: .setMonthlyCap(amountFen: amount)
    case .limit: .setLimitCap(amountFen: amount)
    case .delay: .setDelay(aboveFen: amount)
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
  func pending(_ kind: CapEntry.Kind) -> String? {
    kind.pending(wallet.rules).map {
      self[OwnRulesText.pending($0.cap.map { money($0) }, or: kind.lift, on: date($0.on))]
    }
  }
}
