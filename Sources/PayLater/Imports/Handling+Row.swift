/// Rows of files that wait for their owner, and the rules that answer them (section 12).
extension Handling {
  mutating func decide(_ request: RowRequest) throws(Refusal) {
    switch request {
    case .keep(let row, let id): try keep(row, as: id)
    case .drop(let id): try decide(waiting(id).id, .dropped)
    case .owe(let id, let due, let again): try owe(id, due, again: again ?? false)
    case .book(let id, let account, let again): try book(id, account, again: again ?? false)
    case .release(let id): try release(id)
    case .setRule(let id, let reason, let source, let provider, let title, let days, let account):
      try setRule(id, reason, source, provider, title, days, account)
    case .removeRule(let id):
      guard wallet.rowRules.contains(where: { $0.id == id }) else { throw .unknown(.rule, id.text) }
      record(.row(.ruleRemoved(rule: id)))
    }
  }

  /// Keeps a row that is new, or what is new of one; the first rule that fits answers one that waits.
  private mutating func keep(_ row: RowToKeep, as known: KeptRowID?) throws(Refusal) {
    let before = try known.map { (id) throws(Refusal) in try kept(id) }
    guard before != nil || wallet.keptRows.count < Wallet.mostOpenItems else { throw .tooManyOpen }
    guard (1...20).contains(row.source.utf8.count), (1...RowToKeep.longestWords).contains(row.words.count)
    else {
      throw .invalid(.details, .malformed)
    }
    if let amount = row.amountFen, !Currency.cny.isPayable(amount) { throw .invalid(.amount, .tooLarge) }
    let id = before?.id ?? KeptRowID("w\(wallet.counters.keptRows + 1)")
    var new = KeptRow(
      id: id, source: row.source, reason: row.reason, words: seal(row.words, at: .keptRow(id, "words")),
      kind: row.kind, amount: row.amountFen, on: row.on, keptOn: before?.keptOn ?? today,
      decision: before?.decision, rule: before?.rule, deductedOn: row.deductedOn ?? before?.deductedOn)
    new.provider = sealed(row.provider, .provider, at: .keptRow(id, "provider"))
    new.title = sealed(row.title, .title, at: .keptRow(id, "title"))
    if row.settled == true, new.waits { new.decision = .settled }
    record(.row(.kept(row: new)))
    if new.waits { answer(new) }
    answer.row = id
  }

  /// Lets the first rule that fits answer a row. What it asks for may not be possible: then the row waits.
  private mutating func answer(_ row: KeptRow) {
    guard let rule = wallet.rowRules.first(where: { fits($0, row) }) else { return }
    var trial = self
    do throws(Refusal) {
      switch rule.outcome {
      case .drop: trial.decide(row.id, .dropped, by: rule.id)
      case .owe(let days):
        guard let day = row.on else { return }
        try trial.owe(row.id, day + days, again: false, by: rule.id)
      case .book(let account): try trial.book(row.id, account, again: false, by: rule.id)
      }
      self = trial
    } catch {}
  }

  private func fits(_ rule: RowRule, _ row: KeptRow) -> Bool {
    rule.reason == row.reason && rule.source.map { $0 == row.source } ?? true
      && (rule.provider == nil || provider(of: rule) == provider(of: row))
      && (rule.title == nil || title(of: rule) == title(of: row))
  }

  private mutating func decide(_ id: KeptRowID, _ decision: KeptRow.Decision, by rule: RowRuleID? = nil) {
    record(.row(.decided(row: id, decision: decision, rule: rule)))
    answer.row = id
  }

  private mutating func owe(
    _ id: KeptRowID, _ due: Day, again: Bool, by rule: RowRuleID? = nil
  ) throws(Refusal) {
    let row = try waiting(id)
    guard row.kind == .purchase else {
      throw .notAllowed(state: row.kind?.rawValue ?? row.state, allowed: ["purchase"])
    }
    guard let amount = row.amount else { throw .invalid(.amount, .missing) }
    guard let provider = provider(of: row) else { throw .invalid(.provider, .missing) }
    try recordDebt(
      provider, title(of: row) ?? provider, [PlannedPayment(due: due, amountFen: amount)], nil, again: again)
    if let debt = answer.debt { decide(id, .owed(debt: debt), by: rule) }
  }

  private mutating func book(
    _ id: KeptRowID, _ account: AccountID, again: Bool, by rule: RowRuleID? = nil
  ) throws(Refusal) {
    let row = try waiting(id)
    guard let kind = row.kind else {
      throw .notAllowed(state: row.state, allowed: AccountEntry.Kind.allCases.map(\.rawValue))
    }
    guard let amount = row.amount else { throw .invalid(.amount, .missing) }
    guard let day = row.on else { throw .invalid(.day, .missing) }
    try note(kind, account, amount, title(of: row), on: day, nil, again: again) { _, _ in }
    if let entry = answer.entry { decide(id, .booked(entry: entry), by: rule) }
  }

  /// Takes back what a row became, as far as that stands.
  private mutating func release(_ id: KeptRowID) throws(Refusal) {
    let row = try kept(id)
    switch row.decision {
    case nil, .settled: throw .notAllowed(state: row.state, allowed: ["dropped", "owed", "booked"])
    case .dropped: break
    case .owed(let debt): if try held(debt).reversed == nil { try reverseDebt(debt, .mistake) }
    case .booked(let entry):
      if wallet.accountEntry(entry)?.reversed == nil { try reverseAccountEntry(entry, .mistake) }
    }
    record(.row(.released(row: id)))
    answer.row = id
  }

  private mutating func setRule(
    _ known: RowRuleID?, _ reason: LookReason, _ source: String?, _ provider: String?, _ title: String?,
    _ days: Int?, _ account: AccountID?
  ) throws(Refusal) {
    if let known, !wallet.rowRules.contains(where: { $0.id == known }) { throw .unknown(.rule, known.text) }
    guard known != nil || wallet.rowRules.count < RowRule.most else { throw .tooManyOpen }
    guard days == nil || account == nil else { throw .invalid(.details, .several) }
    if let source, !(1...20).contains(source.utf8.count) { throw .invalid(.details, .malformed) }
    let id = known ?? RowRuleID("q\(wallet.counters.rowRules + 1)")
    var rule = RowRule(id: id, reason: reason, source: source, outcome: .drop)
    rule.provider = try provider.map { (text) throws(Refusal) in
      seal(try personal(text, .provider), at: .rowRule(id, "provider"))
    }
    rule.title = try title.map { (text) throws(Refusal) in
      seal(try personal(text, .title), at: .rowRule(id, "title"))
    }
    if let days {
      guard days >= 0 else { throw .invalid(.days, .negative) }
      guard days <= RowRule.mostDays else { throw .invalid(.days, .tooLarge) }
      rule.outcome = .owe(days: days)
    } else if let account {
      rule.outcome = .book(account: try inUse(account).id)
    }
    record(.row(.ruleSet(rule: rule)))
    answer.rule = id
  }
}

extension Handling {
  private func seal(_ text: String, at place: SealPlace) -> Sealed { outside.sealer.seal(text, at: place) }

  /// A file's words, cut to what the field holds; nil: there are none.
  private func sealed(_ words: String?, _ field: Refusal.Field, at place: SealPlace) -> Sealed? {
    let safe = SafeText(words ?? "", limit: field.longest ?? 0)
    return safe.isEmpty ? nil : seal(safe.text, at: place)
  }

  private func provider(of row: KeptRow) -> String? {
    row.provider.flatMap { outside.sealer.open($0, at: .keptRow(row.id, "provider")) }
  }

  private func title(of row: KeptRow) -> String? {
    row.title.flatMap { outside.sealer.open($0, at: .keptRow(row.id, "title")) }
  }

  private func provider(of rule: RowRule) -> String? {
    rule.provider.flatMap { outside.sealer.open($0, at: .rowRule(rule.id, "provider")) }
  }

  private func title(of rule: RowRule) -> String? {
    rule.title.flatMap { outside.sealer.open($0, at: .rowRule(rule.id, "title")) }
  }

  private func kept(_ id: KeptRowID) throws(Refusal) -> KeptRow {
    guard let row = wallet.keptRow(id) else { throw .unknown(.row, id.text) }
    return row
  }

  private func waiting(_ id: KeptRowID) throws(Refusal) -> KeptRow {
    let row = try kept(id)
    guard row.waits else { throw .notAllowed(state: row.state, allowed: ["waiting"]) }
    return row
  }
}
