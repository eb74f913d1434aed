/// Answers why: it derives every figure of a wallet from the rules, the state and the journal (rule 9).
///
/// The numbers themselves are taken from here: ``Wallet/owed`` is the value of the derivation of what is owed.
public struct Explainer: Sendable {
  public let wallet: Wallet
  /// The order that the gates are asked about; nil: none in particular.
  public var purchase: Purchase?
  /// The evaluation whose score is meant: the one in force, or an earlier one.
  public var evaluation: Evaluation?
  /// What the journal told of the late charge or of the credit balance, for the figures that consist of events.
  public var told: [Event] = []
  /// What happened to one obligation or debt, the oldest first, for the movements of its money.
  public var story: [Event] = []
  /// All orders that would be placed together; the first `rehearsed` of them count as placed already.
  public var together: [Purchase] = []
  private(set) var rehearsed = 0

  /// What the service goes by; an obligation has terms of its own.
  let policy = Policy.current

  /// Explains `wallet`, for `purchase` where an order is meant.
  public init(_ wallet: Wallet, for purchase: Purchase? = nil) {
    self.wallet = wallet
    self.purchase = purchase
    evaluation = wallet.evaluation
  }

  /// Explains the last of `purchases` as if those before it were placed, as the gates of a checkout see it.
  public init(_ wallet: Wallet, for purchases: [Purchase]) {
    var rehearsal = Draft(wallet)
    for purchase in purchases.dropLast() {
      rehearsal.place(rehearsal.wallet.order(of: purchase, payingFrom: nil, to: nil))
    }
    self.init(rehearsal.wallet, for: purchases.last)
    rehearsed = max(0, purchases.count - 1)
  }

  /// What `figure` is worth; nothing where the wallet has no such figure.
  func value(of figure: Figure) -> Derivation.Value { derivation(of: figure)?.value ?? .nothing }

  /// `figure` as a part of another one.
  func part(_ figure: Figure) -> Derivation.Part { Derivation.Part(figure: figure, value: value(of: figure)) }

  func given(
    _ figure: Figure, _ value: Derivation.Value, by rule: Derivation.Rule, _ evidence: Evidence? = nil
  ) -> Derivation {
    Derivation(figure, given: value, by: rule, evidence: evidence)
  }

  /// A fixed number of the rules.
  func fixed(_ figure: Figure, _ number: Int64, by rule: Derivation.Rule) -> Derivation {
    given(figure, figure.unit.map { .number(number, $0) } ?? .nothing, by: rule)
  }

  /// The state of the service, and what suspends it.
  var service: Derivation {
    let agreement = wallet.agreement
    let evidence = Evidence(
      .identity(.verified), .agreement(.authorised), .agreement(.activated), .agreement(.suspensionChanged),
      .agreement(.closingBegun), .agreement(.closed), .agreement(.erased))
    guard agreement.stage == .active else {
      return given(.service, .service(agreement.state), by: .service, evidence)
    }
    return Derivation(
      .service, by: .suspension, .service,
      of: [
        part(.condition(.pastGrace)), part(.condition(.scoreAuthorised)), part(.condition(.frozen)),
        part(.condition(.sourceMissing)),
      ], evidence: evidence)
  }
}

extension Wallet {
  /// Why `figure` is what it is; nil where the wallet has no such figure.
  public func derivation(of figure: Figure) -> Derivation? { Explainer(self).derivation(of: figure) }
}
