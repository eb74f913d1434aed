/// What happened to the consents and the agreement.
public enum AgreementEvent: Topic, Equatable, Sendable {
  case consentRecorded(receipt: ConsentReceipt)
  case authorised
  case withdrawn
  case activated(row: Int, incomeLimit: Money, total: Money)
  case mandateSet(source: FundingSourceID?)
  case obligationAutopaySet(obligation: ObligationID, on: Bool)
  case suspensionChanged(reasons: [SuspensionReason])
  case closingBegun
  /// The service is closed; `row` is the one that was in force, nil where it had not been opened.
  case closed(row: Int? = nil)
  case erased

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case consentRecorded, activated, mandateSet, obligationAutopaySet, suspensionChanged, closingBegun,
      closed, erased
    case authorised = "authorisationGiven"
    case withdrawn = "authorisationWithdrawn"
  }

  var kind: CodingKeys {
    switch self {
    case .consentRecorded: .consentRecorded
    case .authorised: .authorised
    case .withdrawn: .withdrawn
    case .activated: .activated
    case .mandateSet: .mandateSet
    case .obligationAutopaySet: .obligationAutopaySet
    case .suspensionChanged: .suspensionChanged
    case .closingBegun: .closingBegun
    case .closed: .closed
    case .erased: .erased
    }
  }

  /// The id of the one thing that it concerns: an obligation; nil: none.
  var subject: String? {
    switch self {
    case .obligationAutopaySet(let id, _): id.text
    case .consentRecorded, .authorised, .withdrawn, .activated, .mandateSet, .suspensionChanged,
      .closingBegun,
      .closed, .erased:
      nil
    }
  }
}

extension Wallet {
  mutating func change(_ event: AgreementEvent) {
    switch event {
    case .consentRecorded(let receipt): consents.append(receipt)
    case .authorised: authorise()
    case .withdrawn: withdrawAuthorisation()
    case .activated(let row, let incomeLimit, let total): activate(row, incomeLimit, total)
    case .mandateSet(let source): mandate = source
    case .obligationAutopaySet(let id, let on): change(id) { $0.autopay = on }
    case .suspensionChanged(let reasons): agreement.suspension = reasons
    case .closingBegun: beginClosing()
    case .closed(let row): close(row)
    case .erased: erase()
    }
  }
}
