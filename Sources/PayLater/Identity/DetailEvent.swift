/// What happened to further details: addresses, the income, and the sources that repayments are drawn from.
public enum DetailEvent: Topic, Equatable, Sendable {
  case addressAdded(address: Address)
  case addressChanged(address: Address)
  case addressRemoved(address: AddressID)
  case incomeDeclared(monthly: Money?)
  case sourceAdded(source: FundingSource)
  case balanceSet(source: FundingSourceID, balance: Money)
  case sourceRenamed(source: FundingSourceID, name: Sealed)
  case sourceRemoved(source: FundingSourceID)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case addressAdded, addressChanged, addressRemoved, incomeDeclared, balanceSet
    case sourceAdded = "fundingSourceAdded"
    case sourceRenamed = "fundingSourceRenamed"
    case sourceRemoved = "fundingSourceRemoved"
  }

  var kind: CodingKeys {
    switch self {
    case .addressAdded: .addressAdded
    case .addressChanged: .addressChanged
    case .addressRemoved: .addressRemoved
    case .incomeDeclared: .incomeDeclared
    case .sourceAdded: .sourceAdded
    case .balanceSet: .balanceSet
    case .sourceRenamed: .sourceRenamed
    case .sourceRemoved: .sourceRemoved
    }
  }

  /// The id of the one thing that it concerns: a source; nil: none.
  var subject: String? {
    switch self {
    case .sourceAdded(let source): source.id.text
    case .balanceSet(let id, _), .sourceRenamed(let id, _), .sourceRemoved(let id): id.text
    case .addressAdded, .addressChanged, .addressRemoved, .incomeDeclared: nil
    }
  }
}

extension Wallet {
  mutating func change(_ event: DetailEvent) {
    switch event {
    case .addressAdded(let address): add(address)
    case .addressChanged(let address): replace(\.addresses, address) { $0.id == address.id }
    case .addressRemoved(let id): addresses.removeAll { $0.id == id }
    case .incomeDeclared(let monthly): declareIncome(monthly)
    case .sourceAdded(let source): add(source)
    case .balanceSet(let id, let balance): change(id) { $0.balance = balance }
    case .sourceRenamed(let id, let name): change(id) { $0.name = name }
    case .sourceRemoved(let id): fundingSources.removeAll { $0.id == id }
    }
  }
}
