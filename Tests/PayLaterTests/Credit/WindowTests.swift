import Testing

@testable import PayLater

/// The windows of the score's inputs are calendar months: n months are the cut-off's month and the n − 1 before it
/// (rule 8).
@Suite struct WindowTests {
  struct Window: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var months: Int
    /// Puts one of it into a month.
    var put: @Sendable (inout Wallet, Month) -> Void
    /// Whether the inputs see it.
    var isSeen: @Sendable (ScoreInputs) -> Bool

    init(
      _ name: String, _ months: Int, _ put: @escaping @Sendable (inout Wallet, Month) -> Void,
      _ isSeen: @escaping @Sendable (ScoreInputs) -> Bool
    ) {
      (testDescription, self.months, self.put, self.isSeen) = (name, months, put, isSeen)
    }
  }

  private static func record(_ month: Month, onTime: Bool = true) -> CreditRecord {
    CreditRecord(
      obligation: "o1", merchant: "cafe", closed: month, onTime: onTime,
      worstByMonth: [MonthCount(month: month, count: 3)])
  }

  static let windows = [
    Window("H1 worst days", 24, { $0.records = [record($1)] }, { $0.worstDaysPastDue24 == 3 }),
    Window("H1 closed", 24, { $0.records = [record($1)] }, { $0.closed24 == 1 }),
    Window("H4 on time", 24, { $0.records = [record($1)] }, { $0.onTime24 == 1 }),
    Window("C2 peak use", 3, { $0.activity.peakUse.raise($1, to: 7) }, { $0.peakUsePercent90 == 7 }),
    Window("B1 closed", 6, { $0.records = [record($1)] }, { $0.closed6 == 1 }),
    Window("B1 on time", 6, { $0.records = [record($1)] }, { $0.onTimePercent6 == 100 }),
    Window("B2 tries", 6, { $0.activity.debitAttempts.add($1) }, { $0.debitAttempts6 == 1 }),
    Window("B2 failed", 6, { $0.activity.failedDebits.add($1) }, { $0.failedDebits6 == 1 }),
    Window("B3 active", 12, { $0.activity.activeMonths = [$1] }, { $0.activeMonths12 == 1 }),
    Window("M1 merchants", 12, { $0.records = [record($1)] }, { $0.merchants12 == 1 }),
    Window("M2 lost", 12, { $0.activity.disputesLost.add($1) }, { $0.disputesLost12 == 1 }),
    Window(
      "cap of a charge-off", 12,
      { $0.activity.chargeOffs = [Activity.ChargeOff(obligation: "o1", on: $1.firstDay)] },
      { $0.chargedOff12 }),
  ]

  @Test(arguments: windows)
  func everyWindowEndsWithTheMonthOfTheCutoff(_ window: Window) {
    let month = Month(year: 2026, month: 1)
    var wallet = Wallet()
    window.put(&wallet, month)
    func isSeen(at cutoff: Day) -> Bool { window.isSeen(wallet.scoreInputs(cutoff: cutoff)) }
    #expect(isSeen(at: month.firstDay) && isSeen(at: month.lastDay))
    #expect(isSeen(at: (month + (window.months - 1)).lastDay))
    #expect(!isSeen(at: (month + window.months).firstDay))
    #expect(!isSeen(at: month.firstDay - 1))
  }

  /// What the wallet lets go of month by month has left every window before.
  @Test(arguments: windows)
  func nothingIsLetGoOfWithinItsWindow(_ window: Window) {
    let month = Month(year: 2026, month: 1)
    var wallet = Wallet()
    window.put(&wallet, month)
    for later in 0..<window.months {
      wallet.beginDay(after: (month + later).firstDay - 1)
      #expect(window.isSeen(wallet.scoreInputs(cutoff: (month + later).lastDay)))
    }
  }

  /// Of so many closed in 6 months so many on time: the bin of B1 is that of the exact share, never of one rounded up.
  @Test(arguments: [
    (15, 38, 4), (16, 40, 14), (18, 26, 14), (28, 40, 28), (26, 29, 28), (27, 30, 40), (30, 30, 40),
  ])
  func aShareBelowABinIsBelowIt(_ onTime: Int, _ closed: Int, _ points: Int) {
    var wallet = Wallet()
    wallet.records = (1...closed).map {
      WindowTests.record(Month(year: 2026, month: 1), onTime: $0 <= onTime)
    }
    let inputs = wallet.scoreInputs(cutoff: day("2026-01-31"))
    #expect(Scorecard.v1.points(of: .b1, inputs) == points)
  }

  /// M1 counts merchants, each once, and only where something was paid on time.
  @Test func merchantsCountOnceAndOnTimeOnly() {
    let month = Month(year: 2026, month: 1)
    var wallet = Wallet()
    wallet.records = [WindowTests.record(month, onTime: false)]
    #expect(wallet.scoreInputs(cutoff: month.lastDay).merchants12 == 0)
    wallet.records += [WindowTests.record(month), WindowTests.record(month)]
    #expect(wallet.scoreInputs(cutoff: month.lastDay).merchants12 == 1)
  }

  /// C2 without a limit: 100 where anything is used (section 17), else unused.
  @Test(arguments: [(Int64(0), nil), (50_00, 100)])
  func useWithoutALimit(_ used: Int64, _ percent: Int?) throws {
    var world = try World.active()
    if used > 0 { try world.owe(used) }
    try world.ask(.rule(.setLimitCap(amountFen: 0)))
    #expect(world.wallet.limit.total == 0)
    #expect(world.wallet.scoreInputs(cutoff: world.today).peakUsePercent90 == percent)
  }
}
