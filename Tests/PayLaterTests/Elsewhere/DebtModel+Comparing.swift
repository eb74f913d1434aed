@testable import PayLater

extension DebtModel {
  static let currencies = ["CNY", "JPY", "KWD", "USD"].compactMap { Currency(code: $0) }

  /// Where a wallet is not as the facts say; none: it is.
  func differences(from wallet: Wallet, within window: Int) -> [String] {
    var found: [String] = []
    func check<Value: Equatable>(_ name: @autoclosure () -> String, _ is: Value, _ right: Value) {
      if `is` != right { found.append("\(name()) is \(`is`), not \(right)") }
    }
    let held = records.filter(\.isHeld)
    check("held", Set(wallet.debts.map(\.id.text)), Set(held.map(\.id)))
    var all: [Line] = []
    var sums: [String: (owed: Int64, soon: Int64)] = ["CNY": (0, 0)]
    var first: [String: Int] = [:]
    for record in held {
      guard let debt = wallet.debts.first(where: { $0.id.text == record.id }) else { continue }
      let left = record.left
      let dated = record.dated(left)
      found += differences(of: debt, from: record, left, dated)
      first[record.id] = dated.first?.day
      var sum = sums[record.currency] ?? (0, 0)
      sum.owed += record.owed
      for part in dated {
        all.append(Line(record, part, today))
        if part.day <= today + 29 { sum.soon += part.amount }
      }
      sums[record.currency] = sum
    }
    // Each currency that anything is recorded in, and one more in turn.
    let more = DebtModel.currencies[(window + today) % 4].code
    for currency in DebtModel.currencies where currency.code == more || sums[currency.code] != nil {
      let sum = sums[currency.code] ?? (0, 0)
      check("owed \(currency)", wallet.owed(in: currency).fen, sum.owed)
      check("due in 30 days \(currency)", wallet.dueIn30Days(in: currency).fen, sum.soon)
    }
    let others = sums.filter { $0.key != "CNY" && $0.value.owed > 0 }.keys.sorted()
    check("currencies", wallet.currencies.map(\.code), ["CNY"] + others)
    let items = wallet.dueItems
    check("due items", items.map(Line.init).sorted(), all.sorted())
    check("in order", zip(items, items.dropFirst()).allSatisfy { $0.due <= $1.due }, true)
    let off = snoozes.filter { id, until in first[id].map { until <= $0 } ?? false }
    check("snoozes", Set(wallet.currentSnoozes.map(\.subject)), Set(off.keys))
    check(
      "reminding within \(window)", wallet.reminding(within: window).map(Line.init).sorted(),
      all.filter { $0.days >= -window && off[$0.id] == nil }.sorted())
    return found + reminderDifferences(from: wallet, all)
  }

  private func differences(
    of debt: Debt, from record: Record, _ left: [Int64], _ dated: [Part]
  ) -> [String] {
    var found: [String] = []
    func check<Value: Equatable>(_ name: String, _ is: Value, _ right: Value) {
      if `is` != right { found.append("\(record.id) \(name) is \(`is`), not \(right)") }
    }
    check("left", debt.instalments.map(\.outstanding.fen), left)
    check("days", debt.instalments.map { $0.due.map { Int($0.number) } }, record.plan.map(\.day))
    check("numbers", debt.instalments.map(\.number), Array(1...record.plan.count))
    check("outstanding", debt.outstanding.fen, record.owed)
    check("planned", debt.planned.fen, record.planned)
    check("paid", debt.paid.fen, record.planned - record.toPay + record.noted)
    check("refunded", debt.refunded.fen, record.takenOff)
    check("returned", debt.returned.fen, record.returned)
    check("next due", debt.nextDue?.due?.number, dated.first.map { Int32($0.day) })
    check(
      "past due", debt.daysPastDue(on: Day(number: Int32(today))),
      max(0, today - (dated.first?.day ?? today)))
    check("closed", debt.closedOn.map { Int($0.number) }, record.closedOn)
    check("state", debt.state, record.isDropped ? .voided : record.owed > 0 ? .active : .settled)
    check("currency", debt.currency.code, record.currency)
    let payments = record.payments
    check("payments", debt.payments.map(\.id.text), payments.map(\.id))
    check("payments", debt.payments.map(\.amount.fen), payments.map(\.amount))
    check("payments", debt.payments.map { Int($0.on.number) }, payments.map(\.day))
    check("payments", debt.payments.map { $0.reversed != nil }, payments.map(\.isTakenBack))
    return found
  }

  /// Rule 7: each is told once, on its day, of a payment that is open; what is due by an offset today was told.
  private func reminderDifferences(from wallet: Wallet, _ all: [Line]) -> [String] {
    struct Told: Hashable {
      var id: String
      var number: Int
      var day: Int
      var offset: Int
    }
    let offsets: Set = [-5, -1, 0, 1, 3, 4, 7, 14, 21, 28, 31, 61, 84]
    var found: [String] = []
    var told: Set<Told> = []
    for reminder in wallet.currentReminders {
      guard case .debtDue(let id, let number, let due, let offset) = reminder.about else {
        continue
      }
      let one = Told(id: id.text, number: number, day: Int(due.number), offset: offset)
      if !told.insert(one).inserted { found.append("told twice: \(one)") }
      let isOpen = all.contains { $0.id == one.id && $0.number == number && $0.day == one.day }
      if !isOpen || !offsets.contains(offset) || due + offset != reminder.day {
        found.append("told of nothing: \(one)")
      }
    }
    for line in all where offsets.contains(line.days) {
      let one = Told(id: line.id, number: line.number, day: line.day, offset: line.days)
      if !told.contains(one) { found.append("not told: \(one)") }
    }
    return found
  }

  /// A payment that falls due, as both sides say it.
  struct Line: Equatable, Comparable {
    var id: String
    var number: Int
    var day: Int
    var amount: Int64
    var currency: String
    var days: Int

    init(_ record: Record, _ part: Part, _ today: Int) {
      (id, number, day, amount) = (record.id, part.number, part.day, part.amount)
      (currency, days) = (record.currency, today - part.day)
    }

    init(_ item: DueItem) {
      (id, number, day, amount) = (
        item.subject.id, item.instalment, Int(item.due.number), item.amount.fen
      )
      (currency, days) = (item.currency.code, item.daysPastDue)
    }

    static func < (a: Line, b: Line) -> Bool { (a.id, a.number) < (b.id, b.number) }
  }
}
