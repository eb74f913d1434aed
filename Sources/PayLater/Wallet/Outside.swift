/// What the wallet is handed from outside besides the moment: the sealer, the catalogue and the consent texts.
public struct Outside: Sendable {
  public var sealer: any Sealer
  /// Looks a merchant up; the catalogue is read only when a request names one.
  public var merchant: @Sendable (MerchantID) -> Merchant?
  /// The texts that consents are given to now, in every language.
  public var consentTexts: [ConsentText]
  /// A debt from elsewhere that the wallet has let go of, settled long ago, as it was.
  public var archivedDebt: @Sendable (DebtID) -> Debt? = { _ in nil }

  /// Whether a time zone of this name is known.
  public var isZone: @Sendable (String) -> Bool = { _ in false }

  /// An outside with these parts.
  public init(
    sealer: any Sealer, consentTexts: [ConsentText], merchant: @escaping @Sendable (MerchantID) -> Merchant?
  ) {
    self.sealer = sealer
    self.consentTexts = consentTexts
    self.merchant = merchant
  }

  func text(_ purpose: ConsentReceipt.Purpose, _ language: Language) -> ConsentText? {
    consentTexts.first { $0.purpose == purpose && $0.language == language }
  }
}
