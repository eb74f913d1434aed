/// Why a request was refused. A refusal changes nothing and is not remembered.
public enum Refusal: Error, Equatable, Sendable {
  /// A field is not as it must be.
  case invalid(Field, Flaw)
  /// Gates of an order or of the application that fail, all of them.
  case gates([GateCheck])
  /// The state does not allow it; `state` names it and `allowed` says in which it would be.
  case notAllowed(state: String, allowed: [String])
  case unknown(Kind, String)
  /// More than settles it.
  case overPayoff(payoff: Money, currency: Currency = .cny)
  /// More than the shop can give back.
  case overRefundable(most: Money, currency: Currency)
  /// Equal to something that was recorded before; taken where it is asked for again.
  case looksRepeated(first: String)
  /// The source holds less than that.
  case insufficientBalance(available: Money)
  /// No code was sent to this number, or its time or tries are used up.
  case codeExpired
  /// The typed word or amount is not the one that was asked for.
  case notConfirmed(expected: String)
  /// The agreement that was read is not the one that is offered.
  case otherAgreement
  case nothingToDo
  /// The source serves autopay; choose another or switch autopay off first.
  case servesAutopay
  /// An order paid from the source has not shipped: if it is cancelled, its money goes back there.
  case servesOrder(OrderID)
  case lastContact
  /// A return or problem of this kind was reported before; each can be once.
  case alreadyReported(Dispute.Kind)
  /// The due day cannot be moved in the way that was asked for.
  case cannotReschedule(RescheduleFlaw)
  /// The service still owes the user: a credit balance, or a dispute that is not decided.
  case owedBack(Money)
  /// Something is still owed of what is to be closed.
  case stillOwed(Money, currency: Currency)
  case issuerOnly
  case tooManyOpen
  /// The local date lies before the business day.
  case clockMovedBack(businessDay: Day)
  /// The id was used for another request.
  case idReused
  case dayNotClosed(businessDay: Day)

  public enum Kind: String, Codable, Sendable {
    case order, obligation, debt, merchant, offer, contact, address, fundingSource, reminder
    case instalment, payment, refund
    case account, entry, bill, row, rule
  }

  /// The fields that a refusal can point to.
  public enum Field: String, Codable, CaseIterable, Sendable {
    case name, idNumber, phone, email, code, label, recipient, address, income, balance, fundingSource,
      amount,
      quantity, lines, provider, title, due, days, until, word, merchant, autopay, id, cap, count, reason, use
    case currency, note, paid, rate, lateFee, day, every, details, total, instalment, file, zone
    case billDay, bill, minimum, message, account, decision, parts
  }

  /// What is wrong with a field.
  public enum Flaw: String, Codable, CaseIterable, Sendable {
    case empty, tooLong, malformed, tooSmall, tooLarge, notANumber, negative, tooManyDecimals
    case length, characters, area, birthDate, checkDigit, underAge, wrong, past, taken, missing, belowPaid,
      uneven, aboveRest, several, ambiguous
    case hasPayments, future
  }
}

extension Refusal.Field {
  /// The most characters that a text in it may have; nil: it is no text of the user's own.
  public var longest: Int? {
    switch self {
    case .label: 20
    case .name, .recipient, .provider: 40
    case .title: 80
    case .address: 120
    case .note, .reason: 200
    case .phone, .email: Contact.longest
    case .idNumber, .code, .income, .balance, .fundingSource, .amount, .quantity, .lines, .due, .days,
      .until, .word, .merchant, .autopay, .id, .cap, .count, .use, .currency, .paid, .rate, .lateFee,
      .day, .every, .details, .total, .instalment, .file, .zone, .billDay, .bill, .minimum, .message,
      .account, .decision, .parts:
      nil
    }
  }
}

extension Refusal {
  /// The reason in one word, the same in every language.
  public var reason: String {
    switch self {
    case .invalid: "invalid"
    case .gates: "gates"
    case .notAllowed: "notAllowed"
    case .unknown: "unknown"
    case .overPayoff: "overPayoff"
    case .overRefundable: "overRefundable"
    case .looksRepeated: "looksRepeated"
    case .insufficientBalance: "insufficientBalance"
    case .codeExpired: "codeExpired"
    case .notConfirmed: "notConfirmed"
    case .otherAgreement: "otherAgreement"
    case .nothingToDo: "nothingToDo"
    case .servesAutopay: "servesAutopay"
    case .servesOrder: "servesOrder"
    case .lastContact: "lastContact"
    case .alreadyReported: "alreadyReported"
    case .cannotReschedule: "cannotReschedule"
    case .owedBack: "owedBack"
    case .stillOwed: "stillOwed"
    case .issuerOnly: "issuerOnly"
    case .tooManyOpen: "tooManyOpen"
    case .clockMovedBack: "clockMovedBack"
    case .idReused: "idReused"
    case .dayNotClosed: "dayNotClosed"
    }
  }
}

extension Refusal: Encodable {
  private enum CodingKeys: String, CodingKey {
    case reason, field, flaw, gates, state, allowed, kind, id, payoffFen, availableFen, expected, businessDay
    case creditBalanceFen, mostFen, currency, owedFen
  }

  /// `{"reason":"gates","gates":[…]}`: the reason and what belongs to it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(reason, forKey: .reason)
    switch self {
    case .invalid(let field, let flaw):
      try container.encode(field, forKey: .field)
      try container.encode(flaw, forKey: .flaw)
    case .gates(let gates): try container.encode(gates, forKey: .gates)
    case .notAllowed(let state, let allowed):
      try container.encode(state, forKey: .state)
      try container.encode(allowed, forKey: .allowed)
    case .unknown(let kind, let id):
      try container.encode(kind, forKey: .kind)
      try container.encode(SafeText(id, limit: 64), forKey: .id)
    case .overPayoff(let payoff, let currency):
      try container.encode(payoff, forKey: .payoffFen)
      try container.encode(currency, forKey: .currency)
    case .overRefundable(let most, let currency):
      try container.encode(most, forKey: .mostFen)
      try container.encode(currency, forKey: .currency)
    case .looksRepeated(let first): try container.encode(first, forKey: .id)
    case .servesOrder(let id): try container.encode(id, forKey: .id)
    case .alreadyReported(let kind): try container.encode(kind, forKey: .kind)
    case .cannotReschedule(let flaw): try container.encode(flaw, forKey: .flaw)
    case .stillOwed(let amount, let currency):
      try container.encode(amount, forKey: .owedFen)
      try container.encode(currency, forKey: .currency)
    case .owedBack(let amount): try container.encode(amount, forKey: .creditBalanceFen)
    case .insufficientBalance(let available): try container.encode(available, forKey: .availableFen)
    case .notConfirmed(let expected): try container.encode(expected, forKey: .expected)
    case .clockMovedBack(let day), .dayNotClosed(let day): try container.encode(day, forKey: .businessDay)
    case .codeExpired, .otherAgreement, .nothingToDo, .servesAutopay, .lastContact, .issuerOnly, .tooManyOpen,
      .idReused:
      break
    }
  }
}
