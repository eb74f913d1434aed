/// What happened to returns and problems, and what was given back.
public enum DisputeEvent: Topic, Equatable, Sendable {
  /// `pause` is nil where it is settled.
  case opened(obligation: ObligationID, dispute: Dispute, pause: Pause?)
  /// A refund of 0 means that the user lost it.
  case decided(obligation: ObligationID, refund: Money)
  case withdrawn(obligation: ObligationID)
  case refundWithheld(obligation: ObligationID)
  /// A pause is over: the due days move by `days`. Journals from before carry no schedule: there instalments of
  /// which only a charge was left stayed.
  case resumed(obligation: ObligationID, days: Int, schedule: [Instalment]? = nil)
  case refunded(refund: Refund)
  case chargesWaived(waiver: Waiver)
  /// What was refunded is owed again (T26); `decides` is true where that ends a dispute.
  case reopened(obligation: ObligationID, instalment: Instalment, decides: Bool? = nil)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case refundWithheld, resumed, refunded, chargesWaived, reopened
    case opened = "disputed"
    case decided = "disputeDecided"
    case withdrawn = "disputeWithdrawn"
  }

  var kind: CodingKeys {
    switch self {
    case .opened: .opened
    case .decided: .decided
    case .withdrawn: .withdrawn
    case .refundWithheld: .refundWithheld
    case .resumed: .resumed
    case .refunded: .refunded
    case .chargesWaived: .chargesWaived
    case .reopened: .reopened
    }
  }

  /// The id of the one thing that it concerns: the obligation.
  var subject: String {
    switch self {
    case .opened(let id, _, _), .decided(let id, _), .withdrawn(let id), .refundWithheld(let id),
      .resumed(let id, _, _), .reopened(let id, _, _):
      id.text
    case .refunded(let refund): refund.obligation.text
    case .chargesWaived(let waiver): waiver.obligation.text
    }
  }
}

extension Wallet {
  mutating func change(_ event: DisputeEvent) {
    switch event {
    case .opened(let id, let dispute, let pause): note(dispute, pause, of: id)
    case .decided(let id, let refund): decideDispute(of: id, refund)
    case .withdrawn(let id): change(id) { $0.dispute = nil }
    case .refundWithheld(let id): withholdRefund(of: id)
    case .resumed(let id, let days, let schedule): resume(id, days, schedule)
    case .refunded(let refund): take(refund)
    case .chargesWaived(let waiver): waive(waiver)
    case .reopened(let id, let instalment, let decides): reopen(id, instalment, decides: decides ?? false)
    }
  }
}
