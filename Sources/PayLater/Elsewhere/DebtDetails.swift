/// What may be said of a debt from elsewhere besides to whom, what for, how much and when; all of it optional.
public struct DebtDetails: Codable, Equatable, Sendable {
  /// CNY unless said.
  public var currency: Currency?
  /// How many of the planned payments, from the first on, were paid before it was recorded.
  public var paidInstalments: Int?
  /// The user's own words, at most 200 characters.
  public var note: String?
  /// The yearly rate in hundredths of a percent, 0 to 100,000, as the provider says it: used in what-if only.
  public var yearlyRateHundredths: Int?
  /// What the provider takes for a payment that is late, once, in the currency's smallest unit: used in what-if only.
  public var lateFeeFen: Money?

  /// Details with these parts.
  public init(
    currency: Currency? = nil, paidInstalments: Int? = nil, note: String? = nil,
    yearlyRateHundredths: Int? = nil, lateFeeFen: Money? = nil
  ) {
    self.currency = currency
    self.paidInstalments = paidInstalments
    self.note = note
    self.yearlyRateHundredths = yearlyRateHundredths
    self.lateFeeFen = lateFeeFen
  }

  /// The highest yearly rate: 1,000 %.
  public static let highestRate = 100_000
}
