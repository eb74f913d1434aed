@testable import PayLater

/// A walk of one account over many days, in the wallet and in the model side by side.
struct AccountWalker {
  var world: World
  var model: AccountModel
  var random: SplitMix64
  var complaints: [String] = []
  private(set) var kinds: [String: Int] = [:]
  private let id: AccountID = "m1"
  private var watch = InvariantWatch()

  init(seed: UInt64, due: AccountModel.Rule.Due, on day: Day) throws(Refusal) {
    random = SplitMix64(seed: seed)
    world = World(on: day)
    let rule = AccountModel.Rule(day: 1, takesDay: false, due: due)
    model = AccountModel(from: day, rule)
    // Half of them are not confirmed at first: 花呗 has a preset.
    let isPreset = seed % 2 == 0
    if isPreset {
      try world.ask(.account(.add(provider: "花呗")))
      model.confirm(AccountModel.Rule(day: 1, takesDay: false, due: .number(10)))
    } else {
      try world.ask(.account(.add(provider: "店", details: details(rule))))
    }
  }

  private func details(_ rule: AccountModel.Rule) -> AccountDetails {
    let due: BillRule.Due =
      switch rule.due {
      case .number(let number): .day(number == 0 ? .last : .number(number))
      case .plus(let days): .after(days)
      }
    return AccountDetails(
      billDay: rule.day == 0 ? .last : .number(rule.day), takesBillDay: rule.takesDay, due: due)
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// One day: closed, up to three requests, and everything compared.
  mutating func step(_ due: AccountModel.Rule.Due) {
    world.pass(1)
    for _ in 0..<pick(0...3) where complaints.isEmpty { act(due) }
    compare()
  }

  private mutating func act(_ due: AccountModel.Rule.Due) {
    switch pick(0...99) {
    case 0..<38: buy()
    case 38..<48: giveBack()
    case 48..<64: pay()
    case 64..<72: note()
    case 72..<84: turn()
    case 84..<87: change(due)
    default: break
    }
  }

  /// Makes a request that must be accepted, and tells the model.
  private mutating func ask(_ request: AccountRequest, _ tell: (inout AccountModel, Answer) -> Void) {
    do throws(Refusal) {
      let answer = try world.ask(.account(request))
      kinds[String("\(request)".prefix { $0 != "(" }), default: 0] += 1
      tell(&model, answer)
    } catch {
      if error != .nothingToDo { complaints.append("\(world.today): \(request) refused: \(error)") }
    }
  }

  private mutating func backdated() -> Day {
    pick(0...3) == 0 ? world.today - pick(0...90) : world.today
  }

  private mutating func buy() {
    let (fen, on, parts, first) = (pick(1...90_000), backdated(), max(1, pick(-8...12)), pick(0...1) == 0)
    ask(
      .recordPurchase(
        account: id, amountFen: Money(fen: Int64(fen)), on: on, parts: parts, odd: first ? .first : nil,
        again: true)
    ) { model, answer in
      model.lines.append(
        AccountModel.Line(
          id: answer.entry?.text ?? "", kind: "b", fen: fen, on: on, parts: parts, oddFirst: first))
    }
  }

  private mutating func giveBack() {
    let (fen, on) = (pick(1...40_000), backdated())
    ask(.recordRefund(account: id, amountFen: Money(fen: Int64(fen)), on: on, again: true)) {
      $0.lines.append(AccountModel.Line(id: $1.entry?.text ?? "", kind: "r", fen: fen, on: on))
    }
  }

  private mutating func pay() {
    let (fen, on) = (pick(1...200_000), backdated())
    let month = on.year * 12 + on.month - 1 + pick(-2...1)
    let named = pick(0...2) == 0 ? month : nil
    ask(
      .recordPayment(
        account: id, amountFen: Money(fen: Int64(fen)), on: on, bill: named.map { Month(index: $0) },
        again: true)
    ) {
      $0.lines.append(AccountModel.Line(id: $1.entry?.text ?? "", kind: "p", fen: fen, on: on, named: named))
    }
  }

  private mutating func note() {
    let made = model.made.filter { $0.day <= world.today }.suffix(3)
    guard let bill = made.randomElement(using: &random) else { return }
    let total = pick(0...9) == 0 ? nil : pick(0...150_000)
    ask(
      .recordBill(
        account: id, bill: Month(index: bill.month), totalFen: total.map { Money(fen: Int64($0)) },
        minimumFen: total.map { Money(fen: Int64($0 / 10)) })
    ) { model, _ in model.totals[bill.month] = total }
  }

  /// Takes an entry back, or lets it stand again.
  private mutating func turn() {
    guard let place = model.lines.indices.randomElement(using: &random) else { return }
    let line = model.lines[place]
    let entry = AccountEntryID(line.id)
    ask(
      line.stands
        ? .reverseEntry(entry: entry, reason: .mistake) : .restoreEntry(entry: entry)
    ) { model, _ in model.lines[place].stands.toggle() }
  }

  private mutating func change(_ due: AccountModel.Rule.Due) {
    let day = [0, 1, 2, 5, 15, 27, 28].randomElement(using: &random) ?? 1
    let other = [due, due, .number(pick(1...28)), .plus(pick(1...60))].randomElement(using: &random) ?? due
    let rule = AccountModel.Rule(day: day, takesDay: pick(0...1) == 0, due: other)
    let (isConfirmed, today) = (world.wallet.account(id)?.terms.confirmed ?? true, world.today)
    ask(.edit(account: id, details: details(rule))) { model, _ in
      if isConfirmed { model.change(to: rule, on: today) } else { model.confirm(rule) }
    }
  }

  /// Compares every figure of every bill, and what follows from them.
  private mutating func compare() {
    guard let account = world.wallet.account(id) else { return }
    let (expected, credit) = model.bills(on: world.today)
    let bills = account.bills(on: world.today).map { bill in
      AccountModel.BillState(
        month: bill.period.index, day: bill.billDay, due: bill.due, state: bill.state.rawValue,
        bought: Int(bill.bought.fen), refunded: Int(bill.refunded.fen), carried: Int(bill.carried.fen),
        total: Int(bill.total.fen), unexplained: Int(bill.unexplained.fen), paid: Int(bill.paid.fen),
        left: Int(bill.left.fen))
    }
    func check(_ holds: Bool, _ what: @autoclosure () -> String) {
      if !holds { complaints.append("\(world.today) \(what())") }
    }
    if bills != expected {
      let pair = zip(bills, expected).first { $0 != $1 }
      check(false, "bills \(bills.count)/\(expected.count): \(pair.map { "\($0) instead of \($1)" } ?? "")")
    }
    check(account.credit(on: world.today).fen == Int64(credit), "credit")
    let owed = expected.map(\.left).reduce(0, +)
    check(world.wallet.owed.fen == Int64(owed), "owed")
    let due = expected.filter { $0.left > 0 }.map { "\($0.due) \($0.left)" }.sorted()
    check(world.wallet.dueItems.map { "\($0.due) \($0.amount.fen)" }.sorted() == due, "due items")
    let soon = expected.filter { $0.due < world.today + 30 }.map(\.left).reduce(0, +)
    check(world.wallet.dueIn30Days().fen == Int64(soon), "due in 30 days")
    for line in model.lines.suffix(2) where line.kind != "p" {
      let entry = world.wallet.accountEntry(AccountEntryID(line.id))
      let periods = entry.map { account.periods(of: $0).map(\.index) } ?? []
      check(periods == model.places(of: line).map { model.made[$0].month }, "bills of \(line.id)")
    }
    let violations = world.wallet.invariantViolations
    check(violations.isEmpty, "\(violations)")
    let watched = watch.violations(of: world.wallet)
    check(watched.isEmpty, "watched: \(watched)")
  }
}
