/// Requests about consents and the agreement, from the authorisation to the end.
public enum AgreementRequest: Topic, Equatable, Sendable {
  case authorise(language: Language)
  case withdraw
  case evaluate
  /// Applies for the service. `agreementSHA256` is of the text that was read; the typed word is 同意 or agree.
  case activate(
    agreementSHA256: String, fundingSource: FundingSourceID, autopay: Bool, typedWord: String)
  /// Gives or takes back the mandate; `from` names the source where it is given, `language` the text that was read
  /// (nil: that of the answer before).
  case setAutopay(on: Bool, from: FundingSourceID?, language: Language? = nil)
  case setObligationAutopay(obligation: ObligationID, on: Bool)
  /// Closes the service; orders that are not shipped are voided.
  case close
  /// Destroys the data key of a closed wallet; the typed word is 抹除 or erase.
  case erase(typedWord: String)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case activate, setAutopay, setObligationAutopay, erase
    case authorise = "authoriseScore"
    case withdraw = "withdrawAuthorisation"
    case evaluate = "evaluateScore"
    case close = "closeService"
  }
}

extension Handling {
  mutating func decide(_ request: AgreementRequest) throws(Refusal) {
    switch request {
    case .authorise(let language): try authoriseScore(language)
    case .withdraw: try withdrawAuthorisation()
    case .evaluate: try evaluateScore()
    case .activate(let sha256, let source, let autopay, let word): try activate(sha256, source, autopay, word)
    case .setAutopay(let on, let source, let language): try setAutopay(on, source, language)
    case .setObligationAutopay(let id, let on): try setObligationAutopay(id, on)
    case .close: try closeService()
    case .erase(let word): try erase(word)
    }
  }
}
