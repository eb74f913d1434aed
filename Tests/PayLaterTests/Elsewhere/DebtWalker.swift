@testable import PayLater

/// A random walk over a few debts from elsewhere, the model beside the wallet.
struct DebtWalker {
  var world = World()
  var model: DebtModel
  private(set) var accepted = 0
  private(set) var refused = 0
  private(set) var complaints: [String] = []
  private(set) var reasons: Set<String> = []
  private(set) var kinds: Set<String> = []
  private var random: SplitMix64
  private var archive: [DebtID: Debt] = [:]
  private var last = Act.pass(0)
  /// Whether what was asked and refused is kept: it costs time.
  private let isNoting: Bool

  /// What was done, put in words only where it went wrong.
  private enum Act {
    case pass(Int)
    case ask(Request)
    case undo(Request)
  }

  init(seed: UInt64, isNoting: Bool = false) {
    self.isNoting = isNoting
    random = SplitMix64(seed: seed)
    model = DebtModel(today: Int(world.today.number))
  }

  /// One request or some days, then the comparison.
  mutating func step() {
    switch pick(100) {
    case ..<10: pass(pick(30) == 0 ? 150 + pick(60) : 1 + pick(6))
    case ..<18: undo()
    default: ask(request())
    }
    if !complaints.isEmpty { complaints.append("after \(last)") }
  }

  /// The journal replayed gives the wallet, and every event survives JSON.
  func replayDifferences() throws -> [String] {
    var copy = Wallet()
    for event in world.journal { copy.apply(try roundTrip(event)) }
    return copy == world.wallet ? [] : ["the replayed journal gives another wallet"]
  }

  private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
  private mutating func amount(upTo most: Int64) -> Int64 {
    Int64(random.next() % UInt64(max(1, most))) + 1
  }

  private mutating func pass(_ days: Int) {
    last = .pass(days)
    let before = world.wallet.debts
    world.pass(days)
    model.pass(days)
    for debt in before where world.wallet.debt(debt.id) == nil { archive[debt.id] = debt }
    world.outside.archivedDebt = { [archive] in archive[$0] }
    accepted += 1
    compare()
  }

  private mutating func ask(_ request: Request) {
    last = .ask(request)
    let (expected, after) = model.judge(request)
    let before = world.wallet
    do throws(Refusal) {
      let answer = try world.ask(request)
      accepted += 1
      if isNoting { kinds.insert(request.name) }
      guard expected.isEmpty else {
        complaints.append("accepted, but \(expected)")
        return
      }
      model = after
      compare()
      switch request {
      case .debt(.record), .debt(.change): checkUnusual(answer)
      default: break
      }
    } catch {
      refused += 1
      if isNoting { reasons.insert(name(error)) }
      if !expected.contains(error) { complaints.append("refused with \(error), but \(expected)") }
      if world.wallet != before { complaints.append("a refusal changed the wallet") }
    }
  }

  private func name(_ refusal: Refusal) -> String {
    if case .invalid(let field, let flaw) = refusal { return "invalid \(field) \(flaw)" }
    if case .notAllowed(let state, _) = refusal { return "notAllowed \(state)" }
    return refusal.reason
  }

  private mutating func compare() {
    let window = [0, 5, 30, 400][accepted % 4]
    complaints += model.differences(from: world.wallet, within: window)
  }

  /// A day that is more than 60 days ago or more than ten years ahead is said, and no other.
  private mutating func checkUnusual(_ answer: Answer) {
    let id = answer.debt?.text
    let (year, month, dayOfMonth) = world.today.civil
    let far = Day(year + 10, month, dayOfMonth) ?? Day(year + 10, 2, 28) ?? world.today
    let days = model.records.first { $0.id == id }?.dated.map(\.day) ?? []
    let unusual = days.filter { $0 < model.today - 60 || $0 > Int(far.number) }
    let isRight = answer.unusualDue.map { unusual.contains(Int($0.number)) } ?? unusual.isEmpty
    if !isRight {
      complaints.append("unusual day \(String(describing: answer.unusualDue)), not \(unusual)")
    }
  }
}

// MARK: taking back at once

extension DebtWalker {
  /// What must be as it was.
  private struct Seen: Equatable {
    var owed: [Money]
    var instalments: [[DebtInstalment]]
    var items: [DueItem]
    var reminders: [Reminder]
    var snoozes: [Wallet.Snooze]
    var closedOn: [Day?]

    init(_ wallet: Wallet) {
      owed = DebtModel.currencies.map { wallet.owed(in: $0) }
      instalments = wallet.debts.map(\.instalments)
      items = wallet.dueItems
      reminders = wallet.currentReminders
      snoozes = wallet.currentSnoozes
      closedOn = wallet.debts.map(\.closedOn)
    }
  }

  /// A payment, a refund or a dropped record is taken back at once by its inverse: nothing is left of it.
  private mutating func undo() {
    let standing = model.records.filter { $0.isHeld && !$0.isDropped }
    guard !standing.isEmpty else { return }
    let one = standing[pick(standing.count)]
    let id = DebtID(one.id)
    let most = one.planned - one.refunded
    var request = Request.debt(.reverse(debt: id, reason: .mistake))
    switch pick(3) {
    case 0 where one.owed > 0:
      let isNamed = pick(2) == 0
      let number = isNamed ? (one.left.firstIndex { $0 > 0 } ?? 0) + 1 : nil
      let rest = number.map { one.left[$0 - 1] } ?? one.owed
      let amount = pick(2) == 0 ? rest : amount(upTo: rest)
      request = .debt(
        .recordPayment(
          debt: id, amountFen: Money(fen: amount), instalment: number, again: true))
    case 1 where most > 0:
      let amount = pick(2) == 0 ? most : amount(upTo: most)
      request = .debt(
        .recordRefund(
          debt: id, amountFen: Money(fen: amount), spread: DebtRefund.Spread.allCases[pick(3)],
          again: true))
    default: break
    }
    last = .undo(request)
    let before = world.wallet
    var copy = world
    do throws(Refusal) {
      let answer = try copy.ask(request)
      guard let inverse = before.inverse(of: request, answer: answer) else {
        complaints.append("no inverse")
        return
      }
      try copy.ask(inverse)
      if Seen(copy.wallet) != Seen(before) {
        complaints.append("not as it was: \(Seen(copy.wallet)) \(Seen(before))")
      }
    } catch { complaints.append("refused: \(error)") }
  }
}

// MARK: what is asked

extension DebtWalker {
  /// One request, or now and then a few together.
  private mutating func request() -> Request {
    guard pick(20) == 0 else { return single() }
    let all = [single(), single(), single()].filter(\.isDebtRecord)
    return all.isEmpty ? newRecord() : .together(requests: all)
  }

  private mutating func single() -> Request {
    let held = model.records.filter(\.isHeld)
    guard !held.isEmpty else { return newRecord() }
    // Now and then one that the wallet has let go of.
    let all = pick(4) == 0 ? model.records : held
    let one = all[pick(all.count)]
    switch pick(100) {
    case ..<12: return held.count < 3 ? newRecord() : payment(of: one)
    case ..<42: return payment(of: one)
    case ..<54: return takingBack(one, "p")
    case ..<68: return refund(of: one)
    case ..<76: return takingBack(one, "r")
    case ..<87: return change(of: one)
    case ..<91: return .debt(.reverse(debt: id(one), reason: Debt.Reversal.allCases[pick(3)]))
    case ..<96: return .debt(.restore(debt: id(one)))
    default:
      let first = one.dated.first?.day ?? model.today
      return .reminder(.snooze(obligation: one.id, until: Day(number: Int32(first - pick(6) + 1))))
    }
  }

  /// The id of a record, seldom one that there is not.
  private mutating func id(_ one: DebtModel.Record) -> DebtID {
    DebtID(pick(50) == 0 ? "e99" : one.id)
  }

  private mutating func someDay() -> Day? {
    switch pick(12) {
    case 0...1: nil
    case 2: world.today - (59 + pick(4))
    case 3: world.today.addingMonths(120) + (pick(3) - 1)
    case 4...7: world.today + (pick(14) - 4)
    default: world.today + pick(90)
    }
  }

  private mutating func somePlan() -> [PlannedPayment] {
    let isEven = pick(3) == 0
    let each = amount(upTo: 60)
    return (0..<(1 + pick(4))).map { _ in
      PlannedPayment(due: someDay(), amountFen: Money(fen: isEven ? each : amount(upTo: 60)))
    }
  }

  private mutating func newRecord() -> Request {
    if let one = model.records.last, pick(4) == 0 {
      // The same again, now and then in another currency.
      let code = pick(3) == 0 ? DebtModel.currencies[pick(4)].code : one.currency
      return .debt(
        .record(
          provider: one.provider, title: one.title, instalments: plan(of: one),
          details: DebtDetails(currency: Currency(code: code)), again: pick(2) == 0 ? true : nil))
    }
    var plan = somePlan()
    let currency = pick(2) == 0 ? Currency.cny : DebtModel.currencies[pick(4)]
    let paid = pick(3) == 0 ? pick(plan.count + 2) - (pick(10) == 0 ? 1 : 0) : nil
    switch pick(25) {
    case 0: plan = []
    case 1: plan[0].amountFen = Money(fen: Int64(pick(2)) - 1)
    case 2: plan[0].amountFen = currency.most + Money(fen: Int64(pick(2)))
    case 3:
      plan = Array(
        repeating: PlannedPayment(due: nil, amountFen: Money(fen: 1)), count: 60 + pick(2))
    default: break
    }
    return .debt(
      .record(
        provider: ["花呗", "Klarna"][pick(2)], title: ["手机", "外套"][pick(2)], instalments: plan,
        details: currency == .cny && paid == nil
          ? nil : DebtDetails(currency: currency, paidInstalments: paid),
        again: pick(3) == 0 ? true : nil))
  }

  private func plan(of one: DebtModel.Record) -> [PlannedPayment] {
    one.plan.map {
      PlannedPayment(due: $0.day.map { Day(number: Int32($0)) }, amountFen: Money(fen: $0.amount))
    }
  }

  /// Mostly an amount that fits, sometimes one that just does not.
  private mutating func fitting(_ rest: Int64) -> Money {
    switch pick(16) {
    case 0: Money(fen: rest + 1)
    case 1: Money(fen: Int64(pick(2)) - 1)
    case 2...5: Money(fen: rest)
    default: Money(fen: amount(upTo: rest))
    }
  }

  /// Today, a day before it, seldom tomorrow.
  private mutating func when() -> Day? {
    switch pick(12) {
    case ..<7: nil
    case 7: world.today + pick(2)
    default: world.today - pick(5)
    }
  }

  private mutating func payment(of one: DebtModel.Record) -> Request {
    let number = pick(4) == 0 ? 1 + pick(one.plan.count + (pick(8) == 0 ? 1 : 0)) : nil
    let left = one.left
    let rest = number.map { $0 <= left.count ? left[$0 - 1] : 1 } ?? left.first { $0 > 0 } ?? 0
    let isOfAll = number == nil && pick(4) == 0
    return .debt(
      .recordPayment(
        debt: id(one), amountFen: fitting(isOfAll ? left.reduce(0, +) : rest), on: when(),
        instalment: number,
        again: pick(3) == 0 ? true : nil))
  }

  private mutating func refund(of one: DebtModel.Record) -> Request {
    let most = max(0, pick(3) == 0 ? one.planned - one.refunded : one.owed)
    let way = pick(4)
    return .debt(
      .recordRefund(
        debt: id(one), amountFen: fitting(most),
        spread: way == 3 ? nil : DebtRefund.Spread.allCases[way],
        on: when(), again: pick(3) == 0 ? true : nil))
  }

  private mutating func takingBack(_ one: DebtModel.Record, _ letter: String) -> Request {
    let facts = letter == "p" ? one.payments : one.refunds
    let number = facts.isEmpty ? 1 : 1 + pick(facts.count + (pick(10) == 0 ? 1 : 0))
    let isGone = facts.indices.contains(number - 1) && facts[number - 1].isTakenBack
    if isGone, pick(3) > 0 {
      return letter == "p"
        ? .debt(.restorePayment(payment: DebtPaymentID("\(id(one))p\(number)")))
        : .debt(.restoreRefund(refund: DebtRefundID("\(id(one))r\(number)")))
    }
    let reason = EntryReversal.allCases[pick(3)]
    return letter == "p"
      ? .debt(.reversePayment(payment: DebtPaymentID("\(id(one))p\(number)"), reason: reason))
      : .debt(.reverseRefund(refund: DebtRefundID("\(id(one))r\(number)"), reason: reason))
  }

  private mutating func change(of one: DebtModel.Record) -> Request {
    var plan = plan(of: one)
    var title = one.title
    var details: DebtDetails?
    switch pick(8) {
    case 0: title = ["手机", "外套"][pick(2)]
    case 1: plan = somePlan()
    case 2: plan[pick(plan.count)].due = someDay()
    case 3: plan[pick(plan.count)].amountFen = Money(fen: amount(upTo: 60))
    case 4: plan.append(PlannedPayment(due: someDay(), amountFen: Money(fen: amount(upTo: 60))))
    case 5: plan.removeLast()
    case 6: details = DebtDetails(paidInstalments: pick(plan.count + 2))
    default: details = DebtDetails(currency: DebtModel.currencies[pick(4)])
    }
    // The new plan of a debt that is paid in part is mostly as large as what was paid.
    if pick(4) > 0, !plan.isEmpty, pick(8) < 5 {
      plan[plan.count - 1].amountFen += Money(fen: one.noted + one.takenOff)
    }
    return .debt(
      .change(
        debt: id(one), provider: one.provider, title: title, instalments: plan, details: details))
  }
}
