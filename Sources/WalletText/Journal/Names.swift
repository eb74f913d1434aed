import PayLater

/// What the things of a wallet are called, for lines about events and reminders that only carry their ids.
///
/// Settled orders leave the wallet after 180 days; what is not known here is called by its number.
public struct Names: Sendable {
  public var orders: [OrderID: Phrase] = [:]
  public var obligations: [ObligationID: Phrase] = [:]
  public var debts: [DebtID: Phrase] = [:]
  /// What the amounts of debts from elsewhere are in.
  public var currencies: [DebtID: Currency] = [:]
  /// What tells debts of one provider apart: their titles.
  public var titles: [DebtID: Phrase] = [:]
  /// Providers of monthly accounts, the users' own names for them, and what their amounts are in.
  public var accounts: [AccountID: Phrase] = [:]
  public var accountTitles: [AccountID: Phrase] = [:]
  public var accountCurrencies: [AccountID: Currency] = [:]
  public var merchants: [MerchantID: Phrase] = [:]
  /// Opened by whoever has the key; else the kind of the source stands for it.
  public var fundingSources: [FundingSourceID: Phrase] = [:]

  /// Names of nothing.
  public init() {}

  /// The names of all that `wallet` holds now; those of debts from elsewhere are personal and come opened.
  public init(_ wallet: Wallet, personal: [SealPlace: String] = [:]) {
    for order in wallet.orders {
      orders[order.id] = Phrase(order.merchantName)
      merchants[order.merchant] = Phrase(order.merchantName)
    }
    for obligation in wallet.obligations { obligations[obligation.id] = Phrase(obligation.merchantName) }
    for debt in wallet.debts {
      debts[debt.id] = personal[.debt(debt.id, "provider")].map { Phrase(same: SafeText($0).text) }
      titles[debt.id] = personal[.debt(debt.id, "title")].map { Phrase(same: SafeText($0).text) }
      currencies[debt.id] = debt.currency
    }
    for account in wallet.accounts {
      func opened(_ column: String) -> Phrase? {
        personal[.account(account.id, column)].map { Phrase(same: SafeText($0).text) }
      }
      accounts[account.id] = opened("provider")
      accountTitles[account.id] = opened("title")
      accountCurrencies[account.id] = account.currency
    }
    for source in wallet.fundingSources { fundingSources[source.id] = source.kind.phrase }
  }

  /// Takes in what another state of the wallet calls by a name; what is known stays.
  public mutating func add(_ other: Names) {
    orders.merge(other.orders) { old, _ in old }
    obligations.merge(other.obligations) { old, _ in old }
    debts.merge(other.debts) { old, _ in old }
    titles.merge(other.titles) { old, _ in old }
    currencies.merge(other.currencies) { old, _ in old }
    accounts.merge(other.accounts) { old, _ in old }
    accountTitles.merge(other.accountTitles) { old, _ in old }
    accountCurrencies.merge(other.accountCurrencies) { old, _ in old }
    merchants.merge(other.merchants) { old, _ in old }
    fundingSources.merge(other.fundingSources) { old, _ in old }
  }

  /// The merchant of an order, else '订单 0007'.
  public subscript(_ id: OrderID) -> Phrase { orders[id] ?? id.phrase }

  /// The merchant of an obligation, else that of its order.
  public subscript(_ id: ObligationID) -> Phrase { obligations[id] ?? self[OrderID(id.text)] }

  /// Provider and title of a debt from elsewhere.
  public subscript(_ id: DebtID) -> Phrase { debts[id] ?? Phrase("别处的欠款", "debt from elsewhere") }

  /// The provider of a monthly account.
  public subscript(_ id: AccountID) -> Phrase { accounts[id] ?? MonthlyText.unnamed }

  /// What the amounts of a monthly account are in.
  func currency(of id: AccountID) -> Currency { accountCurrencies[id] ?? .cny }

  /// The name of a merchant, else its id.
  public subscript(_ id: MerchantID) -> Phrase { merchants[id] ?? Phrase(same: id.text) }

  /// The name of a funding source.
  public subscript(_ id: FundingSourceID) -> Phrase {
    fundingSources[id] ?? Phrase("扣款账户", "funding source")
  }

  /// What an obligation, a debt or an account is called, by the id that `snooze` knows it by.
  public func subject(_ id: String) -> Phrase {
    debts[DebtID(id)] ?? accounts[AccountID(id)] ?? self[ObligationID(id)]
  }

  /// Whom a payment that falls due is owed to.
  public subscript(_ subject: DueItem.Subject) -> Phrase {
    switch subject {
    case .obligation(let id): self[id]
    case .debt(let id): self[id]
    case .account(let id): self[id]
    }
  }
}
