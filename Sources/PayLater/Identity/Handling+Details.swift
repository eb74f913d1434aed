extension Handling {
  mutating func addAddress(
    _ label: String, _ recipient: String, _ phone: String, _ text: String
  ) throws(Refusal) {
    guard wallet.addresses.count < 100 else { throw .tooManyOpen }
    let id = AddressID("a\(wallet.counters.addresses + 1)")
    let address = try address(id, label, recipient, phone, text)
    record(.detail(.addressAdded(address: address)))
  }

  mutating func changeAddress(
    _ id: AddressID, _ label: String, _ recipient: String, _ phone: String, _ text: String
  ) throws(Refusal) {
    guard wallet.addresses.contains(where: { $0.id == id }) else { throw .unknown(.address, id.text) }
    let address = try address(id, label, recipient, phone, text)
    record(.detail(.addressChanged(address: address)))
  }

  mutating func removeAddress(_ id: AddressID) throws(Refusal) {
    guard wallet.addresses.contains(where: { $0.id == id }) else { throw .unknown(.address, id.text) }
    record(.detail(.addressRemoved(address: id)))
  }

  private func address(
    _ id: AddressID, _ label: String, _ recipient: String, _ phone: String, _ text: String
  ) throws(Refusal) -> Address {
    let safe = (
      try personal(label, .label), try personal(recipient, .recipient),
      try normalised(.phone, phone), try personal(text, .address)
    )
    let sealer = outside.sealer
    return Address(
      id: id, label: sealer.seal(safe.0, at: .address(id, "label")),
      recipient: sealer.seal(safe.1, at: .address(id, "recipient")),
      phone: sealer.seal(safe.2, at: .address(id, "phone")),
      text: sealer.seal(safe.3, at: .address(id, "text")),
      addedOn: today)
  }

  mutating func declareIncome(_ monthly: Money?) throws(Refusal) {
    if let monthly {
      guard monthly >= .zero else { throw .invalid(.income, .negative) }
      guard monthly <= .most else { throw .invalid(.income, .tooLarge) }
    }
    guard monthly != wallet.monthlyIncome else { throw .nothingToDo }
    record(.detail(.incomeDeclared(monthly: monthly)))
  }

  mutating func addFundingSource(
    _ id: FundingSourceID?, _ kind: FundingSource.Kind, _ name: String, _ balance: Money
  ) throws(Refusal) {
    let safe = try personal(name, .name)
    try checkBalance(balance)
    guard wallet.fundingSources.count < 100 else { throw .tooManyOpen }
    let id = id ?? nextFundingSourceID
    let taken = wallet.fundingSources.contains { $0.id == id } || id == "forecast"
    guard ID<FundingSource>.isValid(id.text) else { throw .invalid(.fundingSource, .malformed) }
    guard !taken else { throw .invalid(.fundingSource, .taken) }
    record(
      .detail(
        .sourceAdded(
          source: FundingSource(
            id: id, kind: kind, name: outside.sealer.seal(safe, at: .fundingSource(id)), balance: balance,
            addedOn: today))))
    answer.fundingSource = id
  }

  /// The next number that no source bears: the user may have chosen an id of this shape.
  private var nextFundingSourceID: FundingSourceID {
    var number = wallet.counters.fundingSources + 1
    while wallet.fundingSources.contains(where: { $0.id.text == "f\(number)" }) { number += 1 }
    return FundingSourceID("f\(number)")
  }

  mutating func setBalance(_ source: FundingSourceID, _ balance: Money) throws(Refusal) {
    guard wallet.fundingSources.contains(where: { $0.id == source }) else {
      throw .unknown(.fundingSource, source.text)
    }
    try checkBalance(balance)
    record(.detail(.balanceSet(source: source, balance: balance)))
  }

  mutating func renameFundingSource(_ id: FundingSourceID, _ name: String) throws(Refusal) {
    guard let source = wallet.fundingSources.first(where: { $0.id == id }) else {
      throw .unknown(.fundingSource, id.text)
    }
    let safe = try personal(name, .name)
    guard outside.sealer.open(source.name, at: .fundingSource(id)) != safe else { throw .nothingToDo }
    record(.detail(.sourceRenamed(source: id, name: outside.sealer.seal(safe, at: .fundingSource(id)))))
  }

  mutating func removeFundingSource(_ source: FundingSourceID) throws(Refusal) {
    guard wallet.fundingSources.contains(where: { $0.id == source }) else {
      throw .unknown(.fundingSource, source.text)
    }
    guard wallet.mandate != source else { throw .servesAutopay }
    if let order = wallet.orders.first(where: { $0.state == .placed && $0.paidFrom == source }) {
      throw .servesOrder(order.id)
    }
    record(.detail(.sourceRemoved(source: source)))
  }

  private func checkBalance(_ balance: Money) throws(Refusal) {
    guard balance >= .zero else { throw .invalid(.balance, .negative) }
    guard balance <= .most else { throw .invalid(.balance, .tooLarge) }
  }
}
