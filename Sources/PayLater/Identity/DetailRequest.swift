/// Requests about further details: addresses, the income, and the sources that repayments are drawn from.
public enum DetailRequest: Topic, Equatable, Sendable {
  case addAddress(label: String, recipient: String, phone: String, text: String)
  case changeAddress(address: AddressID, label: String, recipient: String, phone: String, text: String)
  case removeAddress(address: AddressID)
  /// Declares the monthly income; nil takes the declaration back.
  case declareIncome(monthlyFen: Money?)
  case addSource(id: FundingSourceID?, kind: FundingSource.Kind, name: String, balanceFen: Money)
  case setBalance(source: FundingSourceID, balanceFen: Money)
  case renameSource(source: FundingSourceID, name: String)
  case removeSource(source: FundingSourceID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case addAddress, changeAddress, removeAddress, declareIncome, setBalance
    case addSource = "addFundingSource"
    case renameSource = "renameFundingSource"
    case removeSource = "removeFundingSource"
  }
}

extension Handling {
  mutating func decide(_ request: DetailRequest) throws(Refusal) {
    switch request {
    case .addAddress(let label, let recipient, let phone, let text):
      try addAddress(label, recipient, phone, text)
    case .changeAddress(let id, let label, let recipient, let phone, let text):
      try changeAddress(id, label, recipient, phone, text)
    case .removeAddress(let id): try removeAddress(id)
    case .declareIncome(let monthly): try declareIncome(monthly)
    case .addSource(let id, let kind, let name, let balance):
      try addFundingSource(id, kind, name, balance)
    case .setBalance(let source, let balance): try setBalance(source, balance)
    case .renameSource(let source, let name): try renameFundingSource(source, name)
    case .removeSource(let source): try removeFundingSource(source)
    }
  }
}
