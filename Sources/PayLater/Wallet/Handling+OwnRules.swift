extension Handling {
  mutating func setMonthlyCap(_ cap: Money?) throws(Refusal) {
    var rules = wallet.rules
    try change(cap, now: \.monthlyCap, later: \.pendingMonthlyCap, in: &rules)
    record(.rule(.changed(rules: rules)))
  }

  mutating func setLimitCap(_ cap: Money?) throws(Refusal) {
    var rules = wallet.rules
    try change(cap, now: \.limitCap, later: \.pendingLimitCap, in: &rules)
    record(.rule(.changed(rules: rules)))
    draft.refreshLimit()
  }

  mutating func setDelay(_ amount: Money?) throws(Refusal) {
    var rules = wallet.rules
    try change(amount, now: \.delayAbove, later: \.pendingDelayAbove, in: &rules)
    record(.rule(.changed(rules: rules)))
  }

  mutating func setZone(_ zone: String) throws(Refusal) {
    guard zone.utf8.count <= 64, outside.isZone(zone) else { throw .invalid(.zone, .missing) }
    guard zone != wallet.nextZone ?? wallet.zone else { throw .nothingToDo }
    record(.rule(.zoneSet(zone: zone)))
  }

  /// Tightening acts at once, loosening the next day (rule 11).
  private func change(
    _ cap: Money?, now: WritableKeyPath<OwnRules, Money?>,
    later: WritableKeyPath<OwnRules, OwnRules.Pending?>,
    in rules: inout OwnRules
  ) throws(Refusal) {
    if let cap {
      guard cap >= .zero else { throw .invalid(.cap, .negative) }
      guard cap <= .most else { throw .invalid(.cap, .tooLarge) }
    }
    let current = rules[keyPath: now]
    if (cap ?? .most) <= (current ?? .most), cap != current {
      rules[keyPath: now] = cap
      rules[keyPath: later] = nil
    } else if cap == current {
      guard rules[keyPath: later] != nil else { throw .nothingToDo }
      rules[keyPath: later] = nil
    } else {
      rules[keyPath: later] = OwnRules.Pending(cap: cap, on: today + 1)
    }
  }

  mutating func freeze(_ days: Int) throws(Refusal) {
    guard days == 7 || days == 30 || days == 90 else { throw .invalid(.days, .malformed) }
    var rules = wallet.rules
    let until = today + days
    guard until > rules.frozenUntil ?? today else { throw .nothingToDo }
    rules.frozenUntil = until
    record(.rule(.changed(rules: rules)))
  }

  mutating func blockMerchant(_ id: MerchantID) throws(Refusal) {
    guard outside.merchant(id) != nil else { throw .unknown(.merchant, id.text) }
    var rules = wallet.rules
    rules.pendingUnblocks.removeAll { $0.merchant == id }
    if !rules.blocked.contains(id) { rules.blocked.append(id) }
    guard rules != wallet.rules else { throw .nothingToDo }
    record(.rule(.changed(rules: rules)))
  }

  mutating func unblockMerchant(_ id: MerchantID) throws(Refusal) {
    var rules = wallet.rules
    guard rules.blocked.contains(id), !rules.pendingUnblocks.contains(where: { $0.merchant == id }) else {
      throw .nothingToDo
    }
    rules.pendingUnblocks.append(OwnRules.Unblock(merchant: id, on: today + 1))
    record(.rule(.changed(rules: rules)))
  }

  mutating func closeDays(_ until: Day) throws(Refusal) {
    guard until >= today else { throw .clockMovedBack(businessDay: today) }
    // The days of the journal end with 9999, and due days lie ahead.
    guard until - today <= 3_660, until <= .latest else { throw .invalid(.until, .tooLarge) }
    draft.closeDays(until: until)
    answer.day = today
  }
}

extension Draft {
  /// Brings the limit to what its row, its income part and the own cap give now.
  mutating func refreshLimit() {
    guard wallet.agreement.stage == .active else { return }
    let limit = wallet.limit
    let total = wallet.limitTotal(row: limit.row, incomeLimit: limit.incomeLimit)
    if total != limit.total {
      record(
        .credit(
          .limitChanged(limit: LimitChange(row: limit.row, incomeLimit: limit.incomeLimit, total: total))))
    }
  }
}
