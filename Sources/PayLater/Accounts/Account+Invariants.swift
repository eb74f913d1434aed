extension Account {
  /// What must hold of an account and its entries after every event (section 12); each line names what does not.
  func violations(_ entries: [AccountEntry], on day: Day) -> [String] {
    var found: [String] = []
    if sums != AccountSums(of: entries, terms.rules, figures) { found.append("M1 sums of entries") }
    let (bills, credit) = settlement(on: day)
    func sum(_ kind: AccountEntry.Kind) -> Money {
      entries.filter { $0.kind == kind && $0.reversed == nil }.map(\.amount).sum
    }
    let own = bills.map { $0.total - $0.carried }.sum
    let unexplained = bills.map(\.unexplained).sum
    if own != sum(.purchase) - sum(.refund) + unexplained { found.append("M2 bills are what was bought") }
    if bills.map(\.left).sum - credit != own - sum(.payment) { found.append("M3 left is what was not paid") }
    if bills.contains(where: { $0.left < .zero }) || credit < .zero { found.append("M4 nothing below zero") }
    let ends = bills.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    if ends != ends.sorted() { found.append("M5 no day in two bills") }
    if entries.count != entryCount { found.append("M6 number of entries") }
    return found
  }
}
