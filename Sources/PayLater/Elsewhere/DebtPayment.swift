/// What was noted of a debt from elsewhere: a record of its own that can be taken back and let stand again (rule 10).
protocol DebtEntry {
  /// The letter between the numbers of its id: `p` of `e3p2`.
  static var letter: Character { get }
  static var kind: Refusal.Kind { get }

  var id: ID<Self> { get }
  var amount: Money { get }
  /// The day on which it happened.
  var on: Day { get }
  /// Why it was taken back; nil: it stands.
  var reversed: EntryReversal? { get set }
}

extension DebtPayment: DebtEntry {
  static let letter: Character = "p"
  static let kind = Refusal.Kind.payment
}

extension DebtRefund: DebtEntry {
  static let letter: Character = "r"
  static let kind = Refusal.Kind.refund
}

extension ID where Entity: DebtEntry {
  /// The id of entry `number` of a debt.
  init(of debt: DebtID, number: Int) { self.init("\(debt)\(Entity.letter)\(number)") }

  /// The debt that it was noted of: `e3` of `e3p2`.
  var owner: DebtID { DebtID(String(text.prefix { $0 != Entity.letter })) }
}

extension ID<DebtPayment> {
  /// The debt that it was noted of: `e3` of `e3p2`.
  public var debt: DebtID { owner }
}

extension ID<DebtRefund> {
  /// The debt that it was noted of: `e3` of `e3r1`.
  public var debt: DebtID { owner }
}

extension Sequence where Element: DebtEntry {
  /// Those that were not taken back.
  var standing: [Element] { filter { $0.reversed == nil } }
}

/// What was noted of a debt from elsewhere: a payment, or a refund by the shop.
public enum NotedEntry: Equatable, Sendable {
  case payment(DebtPayment)
  case refund(DebtRefund)

  /// Its id: `e3p2`, `e3r1`.
  public var id: String {
    switch self {
    case .payment(let payment): payment.id.text
    case .refund(let refund): refund.id.text
    }
  }

  private var entry: any DebtEntry {
    switch self {
    case .payment(let payment): payment
    case .refund(let refund): refund
    }
  }

  public var amount: Money { entry.amount }
  /// The day on which it happened.
  public var on: Day { entry.on }
  /// Why it was taken back; nil: it stands.
  public var reversed: EntryReversal? { entry.reversed }
}

extension Debt {
  /// All that was noted of it, the oldest note first; what was taken back stays among them.
  public var entries: [NotedEntry] {
    (0...payments.count).flatMap { turn in
      refunds.filter { $0.turn == turn }.map { .refund($0) }
        + (turn < payments.count ? [.payment(payments[turn])] : [])
    }
  }
}

/// A payment of a debt from elsewhere, as its user noted it: a record of its own (rule 10).
public struct DebtPayment: Codable, Equatable, Sendable {
  /// `e3p2`: the second one noted of debt `e3`.
  public let id: DebtPaymentID
  public var amount: Money
  /// The day on which it was paid, never after the one on which it was noted.
  public var on: Day
  public var notedOn: Day
  /// The planned payment that it is for; nil: the earliest that are open.
  public var instalment: Int?
  /// Why it was taken back; nil: it stands.
  public var reversed: EntryReversal?
}

/// A refund by the shop of a debt from elsewhere.
public struct DebtRefund: Codable, Equatable, Sendable {
  /// `e3r1`: the first one noted of debt `e3`.
  public let id: DebtRefundID
  /// All of it: what it takes off the planned payments, and what came back to the user.
  public var amount: Money
  public var on: Day
  public var notedOn: Day
  public var spread: Spread
  /// How many payments had been noted before it: its place in the story.
  var turn: Int
  /// What is more than was owed: returned to the user.
  public internal(set) var returned = Money.zero
  /// Why it was taken back; nil: it stands.
  public var reversed: EntryReversal?

  /// Which planned payments a refund lowers, as providers do it.
  public enum Spread: String, Codable, CaseIterable, Sendable {
    /// From the last open payment backwards.
    case last
    /// From the next open payment on.
    case next
    /// All open payments in equal shares.
    case equal
  }
}

/// Why a payment or a refund that was noted is taken back (rule 1: corrections are reversals with a reason).
public enum EntryReversal: String, Codable, CaseIterable, Sendable {
  /// It was noted by mistake.
  case mistake
  /// It was noted twice.
  case duplicate
  /// The bank sent it back.
  case returned
}

extension DebtRefund.Spread {
  /// How a refund of at most what is open lowers the open amounts, in their order; what each gives.
  ///
  /// Equal shares are rounded down, a payment gives no more than it has, and the odd units come off the last ones.
  func shares(of amount: Money, over open: [Money]) -> [Money] {
    var given = open.map { _ in Money.zero }
    var rest = amount
    func take(_ index: Int, _ most: Money) {
      let part = min(rest, most, open[index] - given[index])
      given[index] += part
      rest -= part
    }
    switch self {
    case .last: for index in open.indices.reversed() { take(index, rest) }
    case .next: for index in open.indices { take(index, rest) }
    case .equal:
      while rest > .zero {
        let room = open.indices.filter { given[$0] < open[$0] }
        guard !room.isEmpty else { break }
        let share = Money(fen: rest.fen / Int64(room.count))
        if share == .zero {
          for index in room.reversed() { take(index, Money(fen: 1)) }
        } else {
          for index in room { take(index, share) }
        }
      }
    }
    return given
  }
}
