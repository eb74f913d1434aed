/// Everything that can be asked of the wallet: the screens, the command line and tapes all speak it.
///
/// Its JSON is `{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}`; amounts are whole fen, days
/// ISO 8601. The caller makes an id for each before it is sent.
public enum Request: Equatable, Sendable {
  case identity(IdentityRequest)
  case detail(DetailRequest)
  case agreement(AgreementRequest)
  case order(OrderRequest)
  case dispute(DisputeRequest)
  case repayment(RepaymentRequest)
  case reschedule(RescheduleRequest)
  case reminder(ReminderRequest)
  case rule(OwnRuleRequest)
  case debt(DebtRequest)
  case account(AccountRequest)
  case row(RowRequest)
  case issuer(IssuerRequest)
  /// Several about debts and accounts from elsewhere and rows of files, one after the other: all of them are accepted, or none is. At most 100.
  case together(requests: [Request])

  /// Who acts by such a request.
  public var party: Party { if case .issuer = self { .issuer } else { .user } }
}

extension Request: Codable {
  /// The names of all requests, each in one topic.
  static let topics: Topics = [
    .of(identity), .of(detail), .of(agreement), .of(order), .of(dispute), .of(repayment), .of(reschedule),
    .of(reminder), .of(rule), .of(debt), .of(account), .of(row), .of(issuer),
    .of { (together: Together) in together.request },
  ]

  public init(from decoder: any Decoder) throws { self = try Request.topics.read(from: decoder) }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .identity(let request): try request.encode(to: encoder)
    case .detail(let request): try request.encode(to: encoder)
    case .agreement(let request): try request.encode(to: encoder)
    case .order(let request): try request.encode(to: encoder)
    case .dispute(let request): try request.encode(to: encoder)
    case .repayment(let request): try request.encode(to: encoder)
    case .reschedule(let request): try request.encode(to: encoder)
    case .reminder(let request): try request.encode(to: encoder)
    case .rule(let request): try request.encode(to: encoder)
    case .debt(let request): try request.encode(to: encoder)
    case .account(let request): try request.encode(to: encoder)
    case .row(let request): try request.encode(to: encoder)
    case .issuer(let request): try request.encode(to: encoder)
    case .together(let requests): try Together.together(requests: requests).encode(to: encoder)
    }
  }
}

/// The request that holds others, as it is written.
private enum Together: Topic {
  case together(requests: [Request])

  enum CodingKeys: String, CodingKey, CaseIterable { case together }

  var request: Request {
    switch self {
    case .together(let requests): .together(requests: requests)
    }
  }
}

/// Who acts.
public enum Party: String, Codable, Sendable { case user, issuer }
