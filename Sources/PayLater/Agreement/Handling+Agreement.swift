extension Handling {
  /// Authorises the score; the first time evaluates at once, later only after a month (rule 2).
  mutating func authoriseScore(_ language: Language) throws(Refusal) {
    try require(.identified, .closed, .active, .suspended, .closing)
    guard wallet.agreement.authorisation != .given else { throw .nothingToDo }
    try consent(to: .scoreAuthorisation, .yes, language)
    record(.agreement(.authorised))
    if let last = wallet.evaluation, today <= last.day.addingMonths(1) { return }
    evaluate()
  }

  mutating func withdrawAuthorisation() throws(Refusal) {
    try require(.authorised, .active, .suspended, .closing)
    guard wallet.agreement.authorisation == .given else { throw .nothingToDo }
    try consent(to: .scoreAuthorisation, .withdrawn, lastLanguage(of: .scoreAuthorisation))
    record(.agreement(.withdrawn))
  }

  /// Evaluates anew before the first activation, when something was added.
  mutating func evaluateScore() throws(Refusal) {
    try require(.authorised)
    guard wallet.agreement.firstActivatedOn == nil, wallet.addedSinceEvaluation else { throw .nothingToDo }
    evaluate()
  }

  private mutating func evaluate() {
    record(
      .credit(
        .evaluated(evaluation: wallet.evaluation(cutoff: today, inputs: wallet.scoreInputs(cutoff: today)))))
    answer.score = wallet.evaluation?.score
  }

  mutating func activate(
    _ sha256: String, _ source: FundingSourceID, _ autopay: Bool, _ word: String
  ) throws(Refusal) {
    try require(.authorised)
    guard
      let text = outside.consentTexts.first(where: {
        $0.purpose == .agreement && $0.sha256 == sha256.lowercased()
      })
    else { throw .otherAgreement }
    let checks = wallet.eligibility
    guard checks.allSatisfy(\.passed) else { throw .gates(checks.filter { !$0.passed }) }
    guard wallet.fundingSources.contains(where: { $0.id == source }) else {
      throw .unknown(.fundingSource, source.text)
    }
    let typed = halfWidth(word).lowercased().filter { !$0.isWhitespace }
    guard typed == "同意" || typed == "agree" else {
      throw .notConfirmed(expected: text.language == .zh ? "同意" : "agree")
    }
    try consent(to: .agreement, .yes, text.language)
    try consent(to: .autopay, autopay ? .yes : .no, text.language)
    let policy = Policy.current
    let row = wallet.openingRow
    let income = policy.incomeLimit(wallet.monthlyIncome)
    let total = wallet.limitTotal(row: row, incomeLimit: income)
    record(.agreement(.activated(row: row, incomeLimit: income, total: total)))
    record(.agreement(.mandateSet(source: autopay ? source : nil)))
    answer.limitFen = total
  }

  mutating func setAutopay(_ on: Bool, _ source: FundingSourceID?, _ language: Language?) throws(Refusal) {
    try require(.active, .suspended, .closing)
    if on {
      guard let source else { throw .invalid(.fundingSource, .missing) }
      guard wallet.fundingSources.contains(where: { $0.id == source }) else {
        throw .unknown(.fundingSource, source.text)
      }
    }
    guard wallet.mandate != (on ? source : nil) else { throw .nothingToDo }
    try consent(to: .autopay, on ? .yes : .withdrawn, language ?? lastLanguage(of: .autopay))
    record(.agreement(.mandateSet(source: on ? source : nil)))
  }

  /// Closes the service: before any activation at once, else by way of closing. No reason is asked.
  mutating func closeService() throws(Refusal) {
    try require(.identified, .authorised, .active, .suspended)
    guard wallet.agreement.stage == .active else {
      record(.agreement(.closed(row: nil)))
      return
    }
    record(.agreement(.closingBegun))
    for order in wallet.orders where order.state == .placed { record(.order(.cancelled(order: order.id))) }
  }

  mutating func erase(_ word: String) throws(Refusal) {
    try require(.closed)
    let typed = halfWidth(word).lowercased().filter { !$0.isWhitespace }
    guard typed == "抹除" || typed == "erase" else { throw .notConfirmed(expected: "erase") }
    guard wallet.creditBalance == .zero, wallet.obligations.allSatisfy({ $0.dispute == nil }) else {
      throw .owedBack(wallet.creditBalance)
    }
    record(.agreement(.erased))
  }

  /// The language of the last answer to `purpose`.
  private func lastLanguage(of purpose: ConsentReceipt.Purpose) -> Language {
    wallet.consents.last { $0.purpose == purpose }?.language ?? .zh
  }

  private mutating func consent(
    to purpose: ConsentReceipt.Purpose, _ answer: ConsentReceipt.Answer, _ language: Language
  ) throws(Refusal) {
    guard let text = outside.text(purpose, language) else { throw .otherAgreement }
    record(
      .agreement(
        .consentRecorded(
          receipt: ConsentReceipt(
            purpose: purpose, version: text.version, language: language, sha256: text.sha256, day: today,
            instant: moment.instant, answer: answer))))
  }
}

extension Wallet {
  /// A new evaluation on the business day, by the newest scorecard.
  public func evaluation(cutoff: Day, inputs: ScoreInputs) -> Evaluation {
    let scorecard = Scorecard.v1
    return Evaluation(
      day: businessDay, cutoff: cutoff, scorecard: scorecard.version, inputs: inputs,
      rating: scorecard.rate(inputs))
  }

  /// The limit that a row, the income's part and the user's own cap give (rule 5): the least of them.
  func limitTotal(row: Int, incomeLimit: Money) -> Money {
    Explainer(self).limit(row: row, incomeLimit: incomeLimit).money
  }
}

extension Wallet {
  /// The row of the limit's table that opening the service brings: the score's, and after it was closed at most one
  /// above the row of then.
  public var openingRow: Int { limit.closedRow.map { min(earnedRow, $0 + 1) } ?? earnedRow }

  /// The limit that opening the service brings: the least of that row, the part of the income, and the own cap (rule 5).
  public var openingLimit: Derivation {
    Explainer(self).limit(row: openingRow, incomeLimit: Policy.current.incomeLimit(monthlyIncome))
  }

  /// Whether opening the service again brings less than the score alone would.
  public var isHeldBack: Bool { openingRow < earnedRow }

  private var earnedRow: Int { Policy.current.row(for: evaluation?.score ?? 0, softened: false) }

  /// Whether the limit would be higher without the user's own cap.
  public var isCappedByOwner: Bool {
    agreement.stage == .active
      && min(Policy.current.rows[limit.row].limit, limit.incomeLimit) > limit.total
  }
}
