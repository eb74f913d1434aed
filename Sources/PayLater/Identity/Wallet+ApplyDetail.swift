extension Wallet {
  /// Counts a wrong one-time code; after the last try it is gone.
  mutating func rejectCode(_ triesLeft: Int) {
    pendingCode?.triesLeft = triesLeft
    if triesLeft == 0 { pendingCode = nil }
  }

  mutating func identify(_ identity: Identity, _ phone: Contact) {
    self.identity = identity
    agreement.stage = .identified
    add(phone)
  }

  mutating func replace(_ contact: Contact) {
    replace(\.contacts, contact) { $0.id == contact.id }
    contactsSince = businessDay
    pendingCode = nil
  }

  mutating func remove(_ id: ContactID) {
    contacts.removeAll { $0.id == id }
    contactsSince = businessDay
  }

  mutating func add(_ address: Address) {
    addresses.append(address)
    counters.addresses += 1
  }

  mutating func declareIncome(_ monthly: Money?) {
    monthlyIncome = monthly
    addedSinceEvaluation = true
  }

  mutating func add(_ source: FundingSource) {
    fundingSources.append(source)
    counters.fundingSources += 1
    addedSinceEvaluation = true
  }

  mutating func change(_ id: FundingSourceID, _ body: (inout FundingSource) -> Void) {
    if let index = fundingSources.firstIndex(where: { $0.id == id }) { body(&fundingSources[index]) }
  }

  mutating func add(_ contact: Contact) {
    if contactsSince == nil { contactsSince = businessDay }
    contacts.append(contact)
    counters.contacts += 1
    pendingCode = nil
    addedSinceEvaluation = true
  }

  mutating func replace<Entity>(
    _ list: WritableKeyPath<Wallet, [Entity]>, _ entity: Entity, where matches: (Entity) -> Bool
  ) {
    if let index = self[keyPath: list].firstIndex(where: matches) { self[keyPath: list][index] = entity }
  }
}
