import Testing

@testable import PayLater

/// Monthly accounts, whatever is noted of them, are as section 12 says.
@Suite struct AccountModelTests {
  static let dues: [AccountModel.Rule.Due] = [.number(10), .number(0), .plus(9), .plus(60)]

  /// 800 days, from a summer over a 29 February; a failure names the day.
  @Test(arguments: 0..<4, UInt64(1)...3)
  func days(_ due: Int, _ seed: UInt64) throws {
    let due = Self.dues[due]
    var walker = try AccountWalker(seed: seed, due: due, on: day("2027-06-15"))
    for _ in 0..<800 where walker.complaints.isEmpty { walker.step(due) }
    #expect(walker.complaints.prefix(3) == [])
    #expect(walker.kinds.values.reduce(0, +) > 500)
    #expect(
      Set(walker.kinds.keys) == [
        "recordPurchase", "recordRefund", "recordPayment", "recordBill", "edit",
        "reverseEntry", "restoreEntry",
      ])
    let replayed = walker.world.journal.reduce(into: Wallet()) { $0.apply($1) }
    let isSame = replayed == walker.world.wallet
    #expect(isSame)
  }
}
