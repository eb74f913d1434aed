import Testing

@testable import PayLater

/// Lives a life at random: mostly plausible requests, some nonsense. After every event the invariants must hold.
struct Walker {
  var world: World
  var random: SplitMix64
  private var ledger = Ledger()
  /// The wallet replayed event by event (I12).
  private var watch = InvariantWatch()
  private var replayed = Wallet()
  private(set) var accepted = 0
  private(set) var refused = 0
  private(set) var violations: [String] = []
  private(set) var kinds: [String: Int] = [:]
  /// Every third hardly ever pays, so that it meets what becomes of debts.
  let isCareless: Bool

  init(seed: UInt64) {
    isCareless = seed % 3 == 0
    random = SplitMix64(seed: seed)
    world = World(on: Day(number: 20_454 + Int32(seed % 400)))
    followJournal(from: 0)
  }

  var wallet: Wallet { world.wallet }

  /// One step: a request, or days that pass.
  mutating func step() {
    let from = world.journal.count
    if chance(14) {
      let many = chance(isCareless ? 40 : 3) ? Int.random(in: 2...40, using: &random) : 1
      if chance(6) { checkSittings(many) }
      world.pass(many)
      note("pass")
    } else if let request = nextRequest() {
      make(request)
    }
    world.clock += 1000
    followJournal(from: from)
  }

  private mutating func make(_ request: Request) {
    let name = request.name
    if let refusal = world.refusal(of: request) {
      refused += 1
      note("\(name) → \(refusal.reason)")
    } else {
      note(name)
    }
  }

  private mutating func note(_ kind: String) { kinds[kind, default: 0] += 1 }

  /// Applies what was journalled to the replayed wallet and checks after every event.
  private mutating func followJournal(from start: Int) {
    for event in world.journal[start...] {
      let before = replayed
      replayed.apply(event)
      violations += ledger.book(event, before: before, after: replayed)
      violations += replayed.invariantViolations.map { "\($0) after \(event)" }
      violations += watch.violations(of: replayed).map { "watched: \($0) after \(event)" }
      accepted += 1
    }
    guard accepted % 4 == 0 else { return }
    violations += ledger.differences(from: replayed)
    if replayed != world.wallet { violations.append("I12: the replayed wallet differs") }
  }

  /// I11: `days` closes in one sitting are the same as one by one, by way of JSON.
  private mutating func checkSittings(_ days: Int) {
    var (one, many) = (world.wallet, world.wallet)
    let events = one.closeDays(until: world.today + days)
    var each: [Event] = []
    for _ in 0..<days { each += many.closeDays(until: many.businessDay + 1) }
    if one != many || events != each { violations.append("I11: \(days) days from \(world.today)") }
  }

  /// The whole journal and the wallet go through JSON and come back the same.
  func jsonViolations() throws -> [String] {
    var copy = Wallet()
    for event in try roundTrip(world.journal) { copy.apply(event) }
    let back = try roundTrip(world.wallet)
    return copy == world.wallet && back == world.wallet ? [] : ["I12: JSON brings another wallet"]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
