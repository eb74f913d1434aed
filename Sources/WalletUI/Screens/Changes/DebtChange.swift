import PayLater
import TerminalKit
import WalletText

/// What can be changed about an own obligation besides paying it.
enum DebtChange: CaseIterable, Equatable, Sendable {
  case extend, split, plan, giveBack, problem, withdraw, sandbox

  var command: Command {
    switch self {
    case .extend: .extend
    case .split: .instalments
    case .plan: .hardshipPlan
    case .giveBack: .giveBack
    case .problem: .problem
    case .withdraw: .withdraw
    case .sandbox: .issuer
    }
  }

  /// More exactly than the command says in general.
  func words(of own: Obligation) -> Phrase? {
    switch self {
    case .extend: ActionText.extendDue
    case .problem where own.state == .settled: ActionText.disputeSettled
    case .problem: ActionText.reportProblem
    case .withdraw where own.dispute?.kind == .afterSettlement: DisputeText.takeBack
    case .split, .plan, .giveBack, .withdraw, .sandbox: nil
    }
  }

  /// The question about it, or the page.
  func step(_ own: Obligation) -> Step {
    let id = own.id
    return switch self {
    case .extend: .ask(.extendDue(id))
    case .split: .ask(.split(id))
    case .plan: .ask(.plan(id))
    case .giveBack: .ask(.reportReturn(id))
    case .problem where own.state == .settled: .ask(.disputeSettled(id))
    case .problem: .ask(.reportProblem(id))
    case .withdraw: .ask(.withdrawDispute(own))
    case .sandbox: .open(Screen(IssuerPage(OrderID(id.text))))
    }
  }

  /// Why it is not possible now, and the way out; nil: it is.
  func unavailable(_ own: Obligation, in context: Context) -> Phrase? {
    let (id, today) = (own.id, context.wallet.businessDay)
    switch self {
    case .extend: return context.whyNot(.reschedule(.extend(obligation: id)))
    case .split: return own.splitFlaw(on: today)?.phrase
    case .plan: return own.planFlaw(on: today, declared: true)?.phrase
    case .giveBack: return context.whyNot(.dispute(.reportReturn(obligation: id, lines: nil)))
    case .problem where own.state == .settled:
      // The words of the dispute are still to be written.
      let request = Request.dispute(.disputeSettled(obligation: id, refundFen: own.refundable, reason: ""))
      return own.disputeFlaw(.afterSettlement, on: today)?.brief(of: request, on: today)
    case .problem:
      return context.whyNot(.dispute(.reportProblem(obligation: id, refundFen: own.refundable, reason: nil)))
    case .withdraw: return context.whyNot(.dispute(.withdraw(obligation: id)))
    case .sandbox: return context.wallet.isSandbox ? nil : SandboxText.realWallet
    }
  }

  /// Those of a wallet: the other side only in a sandbox.
  static func all(in wallet: Wallet) -> [DebtChange] {
    allCases.filter { $0 != .sandbox || wallet.isSandbox }
  }
}

extension Canvas {
  /// What can be done, each by its key, side by side in as many rows as they need.
  mutating func put(actions hints: [Hint]) {
    // There the menu has them.
    guard !isPlain else { return }
    var spans: [Line.Span] = []
    var used = 0
    for hint in hints where hint.unavailable == nil {
      let key = hint.key
      let words = " " + context[hint.words]
      let needed = width(of: key + words)
      if used > 0, used + 3 + needed > area.width {
        put(Line(spans))
        spans = []
        used = 0
      }
      if used > 0 { spans.append(.init("   ")) }
      used += needed + (used > 0 ? 3 : 0)
      let place = Rect(x: area.x + used - needed, y: line.y, width: needed, height: 1)
      spot(.command, place, act: context.pressing(hint.command))
      spans += [.init(key, .key), .init(words)]
    }
    if !spans.isEmpty { put(Line(spans)) }
  }
}
