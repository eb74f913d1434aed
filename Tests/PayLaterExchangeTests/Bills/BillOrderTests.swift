import PayLater
import Testing

@testable import PayLaterExchange

/// Files overlap, come in any order, and show one row early and late: the wallet after them is the same.
@Suite struct BillOrderTests {
  @Test(arguments: [BillSource.alipay, .wechat, .jd, .meituan], 1...25)
  func theOrderOfFilesMeansNothing(source: BillSource, year: UInt64) throws {
    var random = SplitMix64(state: year)
    let bills = BillYear(source, orders: 16, &random)
    var whole = KnownWallet()
    try whole.take(bills.whole)
    for _ in 0..<10 {
      var files = [bills.bill(from: 0, to: 200, made: 800, isOfSpreadsheet: true)]
      files.append(bills.bill(from: 180, to: 500, made: 700, isOfSpreadsheet: false))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let from = Int.random(in: 0..<365, using: &random)
        let to = from + Int.random(in: 1..<120, using: &random)
        let made = to + Int.random(in: 0..<60, using: &random)
        files.append(
          bills.bill(from: from, to: to, made: made, isOfSpreadsheet: .random(using: &random)))
      }
      files.shuffle(using: &random)
      var wallet = KnownWallet()
      for file in files { try wallet.take(file) }
      #expect(wallet.told.symmetricDifference(whole.told).sorted() == [])
      // Once more, and nothing is new.
      for file in files {
        let known = wallet.known
        let again = try wallet.take(file)
        #expect(again.rowsToKeep(besides: known).isEmpty)
        #expect(!again.entries.contains { $0.outcome.isNew } && again.settled.isEmpty && again.gone.isEmpty)
      }
      #expect(wallet.told == whole.told)
    }
  }
}
