@testable import PayLater

/// Debts from elsewhere as rule 10 says them, reckoned anew from a list of plain facts whenever anything is asked.
///
/// Nothing here is kept up to date: a fact that was taken back is left out the next time. Days are numbers and amounts
/// whole units, so that nothing of it comes from what it is compared with.
struct DebtModel {
  /// The business day, in days since 1970-01-01.
  var today: Int
  var records: [Record] = []
  /// Until when the login reminder of a debt is put off.
  var snoozes: [String: Int] = [:]

  /// One planned payment.
  struct Planned: Equatable {
    var day: Int?
    var amount: Int64
  }

  /// One that is still to be made, on a day.
  struct Part {
    var number: Int
    var day: Int
    var amount: Int64
  }

  /// A payment or (with a way to spread it) a refund that was noted.
  struct Fact {
    var id: String
    var amount: Int64
    var day: Int
    var named: Int?
    var spread: DebtRefund.Spread?
    var isTakenBack = false
  }

  struct Record {
    var id: String
    var provider: String
    var title: String
    var currency: String
    var plan: [Planned]
    var paidBefore: Int
    var facts: [Fact] = []
    var isDropped = false
    var closedOn: Int?
    /// Whether the wallet has not let go of it.
    var isHeld = true
  }
}

extension DebtModel.Record {
  var payments: [DebtModel.Fact] { facts.filter { $0.spread == nil } }
  var refunds: [DebtModel.Fact] { facts.filter { $0.spread != nil } }
  var isPaidOrRefunded: Bool { facts.contains { !$0.isTakenBack } }

  var planned: Int64 {
    var sum: Int64 = 0
    for payment in plan { sum += payment.amount }
    return sum
  }

  /// What was not paid before the record was made.
  var toPay: Int64 {
    var sum: Int64 = 0
    for index in plan.indices where index >= paidBefore { sum += plan[index].amount }
    return sum
  }

  private func sum(_ isRefund: Bool, _ amount: (DebtModel.Fact) -> Int64) -> Int64 {
    var sum: Int64 = 0
    for fact in facts where !fact.isTakenBack && (fact.spread != nil) == isRefund {
      sum += amount(fact)
    }
    return sum
  }

  var noted: Int64 { sum(false) { $0.amount } }
  var takenOff: Int64 { told.takenOff }
  var refunded: Int64 { sum(true) { $0.amount } }
  var returned: Int64 { refunded - takenOff }
  /// Σ planned − paid − refunded, of a record that stands.
  var owed: Int64 { isDropped ? 0 : toPay - noted - takenOff }

  /// What is left of each planned payment, whether or not the record stands, and what of refunds came back: the facts
  /// that stand are told one after the other, each finding what those before it left.
  private var told: (left: [Int64], takenOff: Int64, unplaced: Int64) {
    var left = plan.map(\.amount)
    for index in 0..<paidBefore { left[index] = 0 }
    var (takenOff, unplaced): (Int64, Int64) = (0, 0)
    for fact in facts where !fact.isTakenBack {
      var rest = fact.amount
      if let way = fact.spread {
        let open = left.reduce(0, +)
        let off = DebtModel.Record.spread(min(rest, open), way, over: left)
        left = zip(left, off).map { $0 - $1 }
        takenOff += min(rest, open)
        continue
      }
      if let number = fact.named, plan.indices.contains(number - 1) {
        let part = min(rest, left[number - 1])
        left[number - 1] -= part
        rest -= part
      }
      let off = DebtModel.Record.spread(rest, .next, over: left)
      left = zip(left, off).map { $0 - $1 }
      unplaced += rest - off.reduce(0, +)
    }
    return (left, takenOff, unplaced)
  }

  var left: [Int64] { told.left }
  /// What of the payments finds nothing to pay: never more than nothing in a state that is allowed.
  var unplaced: Int64 { told.unplaced }

  /// The payments still to be made that have a day: number, day, amount.
  var dated: [DebtModel.Part] { dated(left) }

  func dated(_ left: [Int64]) -> [DebtModel.Part] {
    guard !isDropped else { return [] }
    var parts: [DebtModel.Part] = []
    for index in plan.indices where left[index] > 0 {
      guard let day = plan[index].day else { continue }
      parts.append(DebtModel.Part(number: index + 1, day: day, amount: left[index]))
    }
    return parts
  }

  /// What a refund takes off each payment of which so much is left.
  static func spread(_ amount: Int64, _ way: DebtRefund.Spread, over left: [Int64]) -> [Int64] {
    switch way {
    case .next:
      var before: Int64 = 0
      return left.map { left in
        defer { before += left }
        return max(0, min(left, amount - before))
      }
    case .last: return Array(spread(amount, .next, over: left.reversed()).reversed())
    case .equal: return level(amount, over: left)
    }
  }

  /// Equal shares: the highest level to which all can be lowered, and the odd units off the last that have more.
  private static func level(_ amount: Int64, over left: [Int64]) -> [Int64] {
    func sum(_ level: Int64) -> Int64 { left.reduce(0) { $0 + min($1, level) } }
    var (low, high): (Int64, Int64) = (0, left.max() ?? 0)
    while low < high {
      let middle = (low + high + 1) / 2
      if sum(middle) <= amount { low = middle } else { high = middle - 1 }
    }
    var odd = amount - sum(low)
    var given = left.map { min($0, low) }
    for index in left.indices.reversed() where odd > 0 && left[index] > low {
      given[index] += 1
      odd -= 1
    }
    return given
  }

  /// A new plan keeps what was noted; a payment that names one goes on to that of the same day, else of its number.
  mutating func replan(_ plan: [DebtModel.Planned], paidBefore: Int) {
    for index in facts.indices {
      guard let number = facts[index].named, self.plan.indices.contains(number - 1),
        let day = self.plan[number - 1].day
      else { continue }
      // The n-th of a day stays the n-th of that day, as far as there are so many.
      let place = self.plan[..<(number - 1)].filter { $0.day == day }.count
      let same = plan.indices.filter { plan[$0].day == day }
      if !same.isEmpty { facts[index].named = same[min(place, same.count - 1)] + 1 }
    }
    self.plan = plan
    self.paidBefore = paidBefore
  }
}
