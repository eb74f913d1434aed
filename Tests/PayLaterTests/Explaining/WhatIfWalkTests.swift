import Foundation
import Testing

@testable import PayLater

/// What-if equals what then happens when it is done. `SESAME_WHATIF_CASES` says how many cases are drawn.
@Suite struct WhatIfWalkTests {
  private static let cases =
    ProcessInfo.processInfo.environment["SESAME_WHATIF_CASES"].flatMap(Int.init) ?? 10_000
  private static let walks = 20

  @Test(arguments: UInt64(301)...320)
  func whatIfEqualsWhatThenHappens(_ seed: UInt64) {
    var walk = WhatIfWalk(seed: seed)
    let wanted = Self.cases / Self.walks
    for _ in 0..<(wanted * 20) where walk.cases < wanted {
      let found = walk.step()
      guard found.isEmpty else {
        Issue.record("seed \(seed), case \(walk.cases): \(found)")
        return
      }
    }
    #expect(walk.cases >= wanted, "seed \(seed) came no further than \(walk.cases)")
  }
}

/// A random life in which everything is asked as a what-if first.
private struct WhatIfWalk {
  private var walker: Walker
  /// What was accepted, or days that passed: each compared.
  private(set) var cases = 0

  init(seed: UInt64) { walker = Walker(seed: seed) }

  /// One case; what the what-if said otherwise than what then happened.
  mutating func step() -> [String] {
    walker.world.clock += 1000
    // Nobody waits between the code and the identity: the code would expire.
    if walker.wallet.agreement.state != .none, walker.chance(14) {
      return passDays(walker.chance(10) ? Int.random(in: 2...40, using: &walker.random) : 1)
    }
    guard let request = walker.nextRequest() else { return [] }
    let before = walker.world.wallet
    let predicted = asked(request)
    let until = before.businessDay + Int.random(in: 0...20, using: &walker.random)
    let later = before.agreement.state != .none && walker.chance(10) ? asked(request, until: until) : nil
    if walker.world.wallet != before { return ["\(request) as a what-if changed the wallet"] }
    let happened = Result { () throws(Refusal) in try walker.world.ask(request) }
    switch (predicted, happened) {
    case (.failure(let predicted), .failure(let refused)):
      return predicted == refused ? [] : ["\(request): \(predicted), then \(refused)"]
    case (.success(let predicted), .success(let answer)):
      cases += 1
      var found = differences(predicted, since: before)
      if predicted.answer != answer { found.append("\(request): another answer") }
      if let later {
        walker.world.pass(max(0, until - walker.world.today))
        if (try? later.get().after) != walker.world.wallet { found.append("\(request) until \(until)") }
      }
      return found
    default: return ["\(request): \(predicted), then \(happened)"]
    }
  }

  private func asked(_ request: Request, until day: Day? = nil) -> Result<WhatIf, Refusal> {
    let world = walker.world
    return Result { () throws(Refusal) in
      try world.wallet.whatIf(request, at: world.moment, with: world.outside, until: day)
    }
  }

  /// The days are closed one by one, by hand, and compared with what was told of them.
  private mutating func passDays(_ days: Int) -> [String] {
    cases += 1
    let before = walker.world.wallet
    let until = before.businessDay + days
    guard let predicted = try? before.whatIf(until: until) else { return ["no what-if until \(until)"] }
    let from = walker.world.journal.count
    for _ in 0..<days { walker.world.pass(1) }
    var found = differences(predicted, since: before)
    let told = predicted.happenings.compactMap { if case .event(let event) = $0.what { event } else { nil } }
    let outcomes = Array(walker.world.journal[from...]).flat
    let rest = outcomes.filter { !told.contains($0) }.map(\.kind.name)
    let untold: Set = ["inputsTaken", "growthStopped", "growthReviewed", "reminded", "lateCharged"]
    if !told.allSatisfy(outcomes.contains) { found.append("told of what never happened") }
    if !untold.isSuperset(of: rest) { found.append("not told: \(rest)") }
    return found
  }

  /// The figures of the what-if against those read off the wallet before and the one that came of it.
  private func differences(_ predicted: WhatIf, since before: Wallet) -> [String] {
    let after = walker.world.wallet
    var found: [String] = []
    func check(_ holds: Bool, _ what: String) {
      if !holds { found.append("\(what) on \(after.businessDay)") }
    }
    check(predicted.after == after, "another wallet")
    check(predicted.before == before, "another wallet before")
    check(predicted.change(\.owed) == Change(before: before.owed, after: after.owed), "owed")
    check(
      predicted.change(\.limit.total) == Change(before: before.limit.total, after: after.limit.total), "limit"
    )
    let due = after.dueItems.map { "\($0.subject.id) \($0.instalment) \($0.due) \($0.amount.fen)" }
    check(predicted.duesAfter == Set(due), "dues")
    let balances = Dictionary(uniqueKeysWithValues: after.fundingSources.map { ($0.id, $0.balance) })
    check(predicted.balancesAfter == balances, "balances")
    return found
  }
}

extension WhatIf {
  /// The payments of the wallet before with the differences put in.
  fileprivate var duesAfter: Set<String> {
    func text(_ item: DueItem) -> String {
      "\(item.subject.id) \(item.instalment) \(item.due) \(item.amount.fen)"
    }
    return Set(before.dueItems.map(text)).subtracting(dues.compactMap { $0.before.map(text) })
      .union(dues.compactMap { $0.after.map(text) })
  }

  fileprivate var balancesAfter: [FundingSourceID: Money] {
    var all = Dictionary(uniqueKeysWithValues: before.fundingSources.map { ($0.id, $0.balance) })
    for change in balances { all[change.source] = change.balance.after }
    return all
  }
}
