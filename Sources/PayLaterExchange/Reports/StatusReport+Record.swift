import PayLater

extension StatusReport {
  /// What its user wrote down of a debt from elsewhere.
  public struct RecordPart: Encodable, Equatable {
    /// The user's note, at most 200 characters.
    @OrNull public var note: String?
    /// The day on which it was written down.
    public var recordedOn: Day
    /// How many payments were made before it was recorded.
    public var paidInstalments: Int
    /// What was paid over there, as far as it stands.
    public var paidFen: Money
    /// What of refunds was more than was owed.
    public var returnedFen: Money
    /// What lateness costs a year, in hundredths of a percent of what is late; null where it is not known.
    @OrNull public var yearlyRateHundredths: Int?
    /// What each late payment costs once; null where it is not known.
    @OrNull public var lateFeeFen: Money?
    /// When and why the record was taken back; null while it stands.
    @OrNull public var reversed: Debt.Reversal?
    /// Payments in the order in which they were noted, those taken back too.
    public var payments: [EntryPart]
    /// Refunds likewise.
    public var refunds: [EntryPart]
  }

  /// A payment or a refund that was noted.
  public struct EntryPart: Encodable, Equatable {
    public var id: String
    /// In the debt's currency, above zero.
    public var amountFen: Money
    /// The day on which it happened, never after `notedOn`.
    public var on: Day
    /// The day on which it was noted.
    public var notedOn: Day
    /// The planned payment that it was for; null: the oldest open one.
    @OrNull public var instalment: Int?
    /// Which planned payments a refund lowers; null for a payment.
    @OrNull public var spread: DebtRefund.Spread?
    /// When and why it was taken back; null while it stands.
    @OrNull public var reversed: EntryReversal?
  }
}

extension StatusReport.RecordPart {
  init(_ debt: Debt, _ personal: [SealPlace: String]) {
    note = debt.note == nil ? nil : personal.safe(.debt(debt.id, "note"))
    recordedOn = debt.recordedOn
    paidInstalments = debt.paidInstalments
    paidFen = debt.paid
    returnedFen = debt.returned
    yearlyRateHundredths = debt.yearlyRateHundredths
    lateFeeFen = debt.lateFee
    reversed = debt.reversed
    payments = debt.payments.map {
      StatusReport.EntryPart(
        id: $0.id.text, amountFen: $0.amount, on: $0.on, notedOn: $0.notedOn, instalment: $0.instalment,
        spread: nil, reversed: $0.reversed)
    }
    refunds = debt.refunds.map {
      StatusReport.EntryPart(
        id: $0.id.text, amountFen: $0.amount, on: $0.on, notedOn: $0.notedOn, instalment: nil,
        spread: $0.spread, reversed: $0.reversed)
    }
  }
}
