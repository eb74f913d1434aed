extension Event {
  /// What kind of event it is.
  public enum Kind: Hashable, Sendable {
    case walletCreated
    case identity(IdentityEvent.CodingKeys)
    case detail(DetailEvent.CodingKeys)
    case agreement(AgreementEvent.CodingKeys)
    case credit(CreditEvent.CodingKeys)
    case order(OrderEvent.CodingKeys)
    case repayment(RepaymentEvent.CodingKeys)
    case dispute(DisputeEvent.CodingKeys)
    case reschedule(RescheduleEvent.CodingKeys)
    case reminder(ReminderEvent.CodingKeys)
    case rule(OwnRuleEvent.CodingKeys)
    case debt(DebtEvent.CodingKeys)
    case account(AccountEvent.CodingKeys)
    case row(RowEvent.CodingKeys)
    case dayClosed

    /// The key that it has in the journal.
    public var name: String {
      switch self {
      case .walletCreated: "walletCreated"
      case .identity(let kind): kind.rawValue
      case .detail(let kind): kind.rawValue
      case .agreement(let kind): kind.rawValue
      case .credit(let kind): kind.rawValue
      case .order(let kind): kind.rawValue
      case .repayment(let kind): kind.rawValue
      case .dispute(let kind): kind.rawValue
      case .reschedule(let kind): kind.rawValue
      case .reminder(let kind): kind.rawValue
      case .rule(let kind): kind.rawValue
      case .debt(let kind): kind.rawValue
      case .account(let kind): kind.rawValue
      case .row(let kind): kind.rawValue
      case .dayClosed: "dayClosed"
      }
    }
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .walletCreated: .walletCreated
    case .identity(let event): .identity(event.kind)
    case .detail(let event): .detail(event.kind)
    case .agreement(let event): .agreement(event.kind)
    case .credit(let event): .credit(event.kind)
    case .order(let event): .order(event.kind)
    case .repayment(let event): .repayment(event.kind)
    case .dispute(let event): .dispute(event.kind)
    case .reschedule(let event): .reschedule(event.kind)
    case .reminder(let event): .reminder(event.kind)
    case .rule(let event): .rule(event.kind)
    case .debt(let event): .debt(event.kind)
    case .account(let event): .account(event.kind)
    case .row(let event): .row(event.kind)
    case .dayClosed: .dayClosed
    }
  }

  /// The event itself, or all that a closed day brought.
  public var leaves: [Event] {
    if case .dayClosed(_, let outcomes) = self { outcomes.flatMap(\.leaves) } else { [self] }
  }

  /// The id of the one thing that it concerns: an obligation (which has the id of its order), a debt, an
  /// account, a source.
  public var subject: String? {
    switch self {
    case .detail(let event): event.subject
    case .agreement(let event): event.subject
    case .order(let event): event.subject
    case .repayment(let event): event.subject
    case .dispute(let event): event.subject
    case .reschedule(let event): event.subject
    case .reminder(let event): event.subject
    case .debt(let event): event.subject
    case .account(let event): event.account.text
    case .row(let event): event.subject
    case .walletCreated, .identity, .credit, .rule, .dayClosed: nil
    }
  }

  /// The ids of all that it concerns: besides its ``subject`` the entry of an account.
  public var subjects: [String] {
    let entry = if case .account(let event) = self { event.entry?.text } else { nil as String? }
    return [subject, entry].compactMap(\.self)
  }
}
