extension Wallet {
  /// Every sealed value with the place it opens at.
  public var sealedValues: [(SealPlace, Sealed)] {
    var values: [(SealPlace, Sealed)] = []
    if let identity {
      values += [(.identity("name"), identity.name), (.identity("number"), identity.number)]
    }
    values += contacts.map { (.contact($0.id), $0.value) }
    values += fundingSources.map { (.fundingSource($0.id), $0.name) }
    for debt in debts {
      values += [(.debt(debt.id, "provider"), debt.provider), (.debt(debt.id, "title"), debt.title)]
      if let note = debt.note { values.append((.debt(debt.id, "note"), note)) }
    }
    for account in accounts {
      values.append((.account(account.id, "provider"), account.terms.provider))
      if let title = account.terms.title { values.append((.account(account.id, "title"), title)) }
    }
    for entry in accountEntries {
      if let title = entry.title { values.append((.accountEntry(entry.id, "title"), title)) }
      if let origin = entry.origin { values.append((.accountEntry(entry.id, "origin"), origin.key)) }
    }
    for row in keptRows {
      values.append((.keptRow(row.id, "words"), row.words))
      if let provider = row.provider { values.append((.keptRow(row.id, "provider"), provider)) }
      if let title = row.title { values.append((.keptRow(row.id, "title"), title)) }
    }
    for rule in rowRules {
      if let provider = rule.provider { values.append((.rowRule(rule.id, "provider"), provider)) }
      if let title = rule.title { values.append((.rowRule(rule.id, "title"), title)) }
    }
    for obligation in obligations {
      guard let dispute = obligation.dispute, let reason = dispute.reason else { continue }
      values.append((.dispute(obligation.id, dispute.kind), reason))
    }
    for address in addresses {
      values += [
        (.address(address.id, "label"), address.label),
        (.address(address.id, "recipient"), address.recipient),
        (.address(address.id, "phone"), address.phone), (.address(address.id, "text"), address.text),
      ]
    }
    return values
  }

  /// The sealed values as `sealer` opens them.
  public func personal(_ sealer: any Sealer) -> [SealPlace: String] {
    var opened: [SealPlace: String] = [:]
    for (place, sealed) in sealedValues { opened[place] = sealer.open(sealed, at: place) }
    return opened
  }
}
