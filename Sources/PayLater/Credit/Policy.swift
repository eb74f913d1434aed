/// The numbers of the service, one value a version; old versions stay for ever, for orders that were placed
/// under them: what becomes of an order and its money goes by its ``Order/terms``, all else by ``current``.
public struct Policy: Equatable, Sendable {
  public var version: Int
  /// Days after the due day that are on time in every respect.
  public var graceDays: Int
  /// Simple late charge a day, in 1/10,000 of the overdue principal.
  public var lateRate: Int64
  /// The most late charge, in percent of the captured principal.
  public var lateCapPercent: Int64
  /// Score that opens the service.
  public var eligibleScore: Int
  /// Score that is enough once active, as long as nothing was ever past grace.
  public var softenedScore: Int
  /// Affordability: what falls due in 30 days, in percent of monthly income.
  public var affordablePercent: Int64
  /// The largest limit while income is not declared.
  public var undeclaredLimit: Money
  /// The share of the declared monthly income that the limit may reach, in percent.
  public var incomeLimitPercent: Int64
  public var rows: [Row]
  public var shipWithinDays: Int
  public var autoReceiptDays: Int
  public var receiptExtensionDays: Int
  /// Days past due from which the limit does not grow for `growthOffReviews` reviews.
  public var growthOffFromDays: Int
  public var growthOffReviews: Int
  /// The days past due on which something changes for an unpaid obligation.
  public var ladder: [Int]
  public var toleranceMost: Money
  public var toleranceDays: Int
  /// Day of the month of evaluation and limit review, and the day on which an announced cut takes effect.
  public var reviewDay: Int
  public var cutDay: Int
  public var autopayTries: [Int]
  public var settledKeptDays: Int
  /// Days after which an order that was reported as not arrived is voided.
  public var notArrivedDays: Int
  /// Days that a return or a problem pauses an obligation at most, and the day a problem is decided on.
  public var returnPauseDays: Int
  public var problemPauseDays: Int
  public var problemDays: Int
  /// Days after the settlement in which a dispute can still be decided, and the time then given to pay.
  public var disputeDays: Int
  public var reopenedDays: Int
  public var creditPaidOutDays: Int
  public var extensionDays: Int
  public var extensionsAYear: Int
  public var instalmentsFrom: Money
  /// The charge of so many instalments, in 1/10,000 of the principal.
  public var instalmentRates: [Int: Int64]
  public var planCounts: ClosedRange<Int>
  /// Instalments of a plan that may be missed without ending it.
  public var planMissesAllowed: Int
  public var chargeOffDays: Int
  /// Days before a pause ends, a plan breaks and a receipt confirms itself on which that is said (rule 7).
  public var pauseNoticeDays: Int
  public var planNoticeDays: Int
  public var receiptNoticeDays: Int

  /// What a score opens: a row of the limit table.
  public struct Row: Equatable, Sendable {
    public var score: Int
    public var limit: Money
    public var orderCap: Money
    public var openOrders: Int
  }

  public static let v1 = Policy(
    version: 1, graceDays: 3, lateRate: 5, lateCapPercent: 25, eligibleScore: 600, softenedScore: 580,
    affordablePercent: 30, undeclaredLimit: Money(fen: 500_00), incomeLimitPercent: 60,
    rows: [
      Row(score: 0, limit: .zero, orderCap: .zero, openOrders: 0),
      Row(score: 600, limit: Money(fen: 500_00), orderCap: Money(fen: 300_00), openOrders: 2),
      Row(score: 650, limit: Money(fen: 2_000_00), orderCap: Money(fen: 1_000_00), openOrders: 4),
      Row(score: 700, limit: Money(fen: 5_000_00), orderCap: Money(fen: 2_500_00), openOrders: 6),
      Row(score: 750, limit: Money(fen: 10_000_00), orderCap: Money(fen: 5_000_00), openOrders: 8),
      Row(score: 800, limit: Money(fen: 20_000_00), orderCap: Money(fen: 10_000_00), openOrders: 10),
    ],
    shipWithinDays: 30, autoReceiptDays: 10, receiptExtensionDays: 7, growthOffFromDays: 8,
    growthOffReviews: 3, ladder: [4, 8, 31, 61, 91],
    toleranceMost: Money(fen: 1_000), toleranceDays: 30, reviewDay: 6, cutDay: 13, autopayTries: [0, 1, 3],
    settledKeptDays: 180, notArrivedDays: 28, returnPauseDays: 28, problemPauseDays: 21, problemDays: 14,
    disputeDays: 60, reopenedDays: 14, creditPaidOutDays: 7, extensionDays: 10, extensionsAYear: 3,
    instalmentsFrom: Money(fen: 100_00), instalmentRates: [3: 0, 6: 240, 12: 720], planCounts: 3...12,
    planMissesAllowed: 1, chargeOffDays: 91, pauseNoticeDays: 3, planNoticeDays: 7, receiptNoticeDays: 3)

  /// The newest: what the service goes by, and the terms of new orders.
  public static let current = v1

  /// The policy of this version; unknown ones are the newest.
  public static func version(_ version: Int) -> Policy {
    switch version {
    case 1: v1
    default: current
    }
  }

  /// The days past due on which something is said of an unpaid obligation: the last free one, and the ladder.
  public var rungs: [Int] { [graceDays] + ladder }

  /// Days from an order to its receipt, where nobody confirms it before that.
  func deliveryDays(from merchant: Merchant) -> Int {
    merchant.channel == .inStore ? 0 : merchant.dispatchDays + autoReceiptDays
  }

  /// The index of the row that `score` opens; the softened gate is served by the row from 600.
  public func row(for score: Int, softened: Bool) -> Int {
    if softened, score >= softenedScore, score < eligibleScore { return 1 }
    return rows.lastIndex { $0.score <= score } ?? 0
  }

  /// The part of the limit that income decides: 60 % of it rounded down to ¥100; undeclared ¥500.
  public func incomeLimit(_ monthlyIncome: Money?) -> Money {
    guard let income = monthlyIncome else { return undeclaredLimit }
    return Money(fen: income.fen * incomeLimitPercent / 100 / 100_00 * 100_00)
  }
}
