import Testing

@testable import PayLater

extension World {
  /// Makes a request that must be accepted, and states **every** change that it makes: what `changes` does not mention
  /// must be as it was. `told` are the reminders that come, in their order; they alone may be left out of `changes`.
  mutating func expect(
    _ request: Request, telling told: [Reminder.About] = [], at location: SourceLocation = #_sourceLocation,
    _ changes: (inout Wallet) throws -> Void
  ) throws {
    var expected = wallet
    let known = Set(wallet.reminders.map(\.id))
    try ask(request)
    try changes(&expected)
    let new = wallet.reminders.filter { !known.contains($0.id) }
    #expect(new.map(\.about) == told, sourceLocation: location)
    expected.counters.reminders += told.count
    expected.reminders = wallet.reminders
    for (name, before, after) in World.properties(expected, wallet) where before != after {
      Issue.record("\(name): expected \(before), but it is \(after)", sourceLocation: location)
    }
    let isWhole = wallet == expected
    #expect(isWhole, sourceLocation: location)
  }

  /// The properties of two wallets by their names, as text.
  private static func properties(_ a: Wallet, _ b: Wallet) -> [(name: String, String, String)] {
    zip(Mirror(reflecting: a).children, Mirror(reflecting: b).children).map {
      ($0.label ?? "", String(describing: $0.value), String(describing: $1.value))
    }
  }
}
