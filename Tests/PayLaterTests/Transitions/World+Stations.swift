@testable import PayLater

extension World {
  /// The limit's buckets A, H, U, X and the credit balance, in fen.
  var buckets: [Int64] {
    let limit = wallet.limit
    return [limit.available, limit.held, limit.used, limit.chargedOff, wallet.creditBalance].map(\.fen)
  }

  /// Whether the user was told of it today.
  func told(_ about: Reminder.About) -> Bool {
    wallet.reminders.contains { $0.about == about && $0.day == today }
  }

  /// Makes a request and gives what it moved, by account.
  mutating func booked(_ request: Request) throws(Refusal) -> [Posting.Account: Int64] {
    let before = wallet
    return World.moved(try ask(request).events, from: before)
  }

  /// Closes one day and gives what that moved, by account.
  mutating func bookedClose() -> [Posting.Account: Int64] {
    let before = wallet
    return World.moved(pass(1), from: before)
  }

  private static func moved(_ events: [Event], from wallet: Wallet) -> [Posting.Account: Int64] {
    var copy = wallet
    var sums: [Posting.Account: Int64] = [:]
    for event in events {
      for posting in event.postings(before: copy) { sums[posting.account, default: 0] += posting.amount.fen }
      copy.apply(event)
    }
    return sums.filter { $0.value != 0 }
  }

  mutating func pay(_ fen: Int64, of id: ObligationID = "o1", from source: FundingSourceID = "balance")
    throws(Refusal)
  {
    try ask(.repayment(.repay(obligation: id, amountFen: Money(fen: fen), from: source)))
  }

  /// ¥299.00 received on 2026-01-01 and due on 2026-01-08, and as many days past due as named.
  static func late(_ days: Int, autopay: Bool = false) throws(Refusal) -> World {
    var world = try active(autopay: autopay)
    try world.owe(299_00, at: "market")
    world.close(until: PayLaterTests.day("2026-01-08") + days)
    return world
  }
}

/// The days of a schedule.
func dues(_ obligation: Obligation) -> [Day] { obligation.schedule.map(\.due) }
/// The principal of each of its parts, in fen.
func principals(_ obligation: Obligation) -> [Int64] { obligation.schedule.map(\.principal.fen) }
/// The charge of each of its parts, in fen.
func charges(_ obligation: Obligation) -> [Int64] { obligation.schedule.map(\.charge.fen) }
