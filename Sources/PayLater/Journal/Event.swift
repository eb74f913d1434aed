/// What happened, with its outcome: the journal stores these and the state is these applied in order.
///
/// Events carry amounts and dates, so that replay needs no policy. Personal values are sealed.
public enum Event: Equatable, Sendable {
  case walletCreated(on: Day, zone: String, sandbox: Bool)
  case identity(IdentityEvent)
  case detail(DetailEvent)
  case agreement(AgreementEvent)
  case credit(CreditEvent)
  case order(OrderEvent)
  case repayment(RepaymentEvent)
  case dispute(DisputeEvent)
  case reschedule(RescheduleEvent)
  case reminder(ReminderEvent)
  case rule(OwnRuleEvent)
  case debt(DebtEvent)
  case account(AccountEvent)
  case row(RowEvent)
  /// The close of one day with everything it brought, in order.
  case dayClosed(day: Day, outcomes: [Event])
}

extension Event: Codable {
  /// The names of all events, each in one topic.
  static let topics: Topics = [
    .of(identity), .of(detail), .of(agreement), .of(credit), .of(order), .of(repayment), .of(dispute),
    .of(reschedule), .of(reminder), .of(rule), .of(debt), .of(account), .of(row),
    .of { (whole: Whole) in whole.event },
  ]

  public init(from decoder: any Decoder) throws { self = try Event.topics.read(from: decoder) }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .walletCreated(let day, let zone, let sandbox):
      try Whole.walletCreated(on: day, zone: zone, sandbox: sandbox).encode(to: encoder)
    case .identity(let event): try event.encode(to: encoder)
    case .detail(let event): try event.encode(to: encoder)
    case .agreement(let event): try event.encode(to: encoder)
    case .credit(let event): try event.encode(to: encoder)
    case .order(let event): try event.encode(to: encoder)
    case .repayment(let event): try event.encode(to: encoder)
    case .dispute(let event): try event.encode(to: encoder)
    case .reschedule(let event): try event.encode(to: encoder)
    case .reminder(let event): try event.encode(to: encoder)
    case .rule(let event): try event.encode(to: encoder)
    case .debt(let event): try event.encode(to: encoder)
    case .account(let event): try event.encode(to: encoder)
    case .row(let event): try event.encode(to: encoder)
    case .dayClosed(let day, let outcomes):
      try Whole.dayClosed(day: day, outcomes: outcomes).encode(to: encoder)
    }
  }
}

/// The events that are of no topic, as they are written.
private enum Whole: Topic {
  case walletCreated(on: Day, zone: String, sandbox: Bool)
  case dayClosed(day: Day, outcomes: [Event])

  enum CodingKeys: String, CodingKey, CaseIterable { case walletCreated, dayClosed }

  var event: Event {
    switch self {
    case .walletCreated(let day, let zone, let sandbox): .walletCreated(on: day, zone: zone, sandbox: sandbox)
    case .dayClosed(let day, let outcomes): .dayClosed(day: day, outcomes: outcomes)
    }
  }
}
