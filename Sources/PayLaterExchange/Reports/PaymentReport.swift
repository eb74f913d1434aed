import PayLater

/// What `pay --json` shows: what was paid, and what it was paid of as it stands now, as in `status --json`.
public struct PaymentReport: Encodable {
  /// In the currency of what was paid.
  public var paidFen: Money
  public var currency: Currency
  /// Everything that is still owed in CNY, in fen.
  public var owedFen: Money
  /// The obligations and debts that were paid of, in the order of `status --json`.
  public var obligations: [StatusReport.ObligationPart]

  /// A payment of these obligations and debts in `wallet`; `personal` are the opened names.
  public init(_ paid: Money, of subjects: [String], in wallet: Wallet, personal: [SealPlace: String]) {
    paidFen = paid
    currency = wallet.debts.first { subjects.contains($0.id.text) }?.currency ?? .cny
    owedFen = wallet.owed
    let today = wallet.businessDay
    let own = wallet.obligations.filter { subjects.contains($0.id.text) }
    let debts = wallet.debts.filter { subjects.contains($0.id.text) }
    obligations =
      own.map { StatusReport.ObligationPart($0, in: wallet) }
      + debts.map { StatusReport.ObligationPart($0, personal, on: today) }
  }
}
