extension Wallet {
  /// Applies an event about identity, contacts, addresses, income or funding sources.
  mutating func applyDetail(_ event: Event) {
    switch event {
    case .codeSent(let code): pendingCode = code
    case .codeRejected(let triesLeft):
      pendingCode?.triesLeft = triesLeft
      if triesLeft == 0 { pendingCode = nil }
    case .identityVerified(let identity, let phone):
      self.identity = identity
      agreement.stage = .identified
      add(phone)
    case .contactAdded(let contact): add(contact)
    case .contactReplaced(let contact):
      replace(\.contacts, contact) { $0.id == contact.id }
      contactsSince = businessDay
      pendingCode = nil
    case .contactRemoved(let id):
      contacts.removeAll { $0.id == id }
      contactsSince = businessDay
    case .addressAdded(let address):
      addresses.append(address)
      counters.addresses += 1
    case .addressChanged(let address): replace(\.addresses, address) { $0.id == address.id }
    case .addressRemoved(let id): addresses.removeAll { $0.id == id }
    case .incomeDeclared(let monthly):
      monthlyIncome = monthly
      addedSinceEvaluation = true
    case .fundingSourceAdded(let source):
      fundingSources.append(source)
      counters.fundingSources += 1
      addedSinceEvaluation = true
    case .balanceSet(let id, let balance):
      if let index = fundingSources.firstIndex(where: { $0.id == id }) {
        fundingSources[index].balance = balance
      }
    case .fundingSourceRemoved(let id): fundingSources.removeAll { $0.id == id }
    default: break
    }
  }

  private mutating func add(_ contact: Contact) {
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
