/// What was noted of monthly accounts, in the order in which it came.
///
/// Besides it knows where the entry of an id stands and on which days the entries of an account stand: both are worked out
/// when they are first asked for, are shared by copies, and change with an entry.
public struct AccountEntries: Sendable {
  /// The entries themselves.
  public private(set) var all = Chunked<AccountEntry>()
  private var places = Memo<Places<AccountEntryID>>()
  private var days = Memo<[AccountID: DayCounts]>()

  /// No entries.
  public init() {}

  /// Where the entry of an id stands; nil: none has it.
  func place(of id: AccountEntryID) -> Int? { places.value { Places(all.lazy.map(\.id)) }[id] }

  /// The first day of the entries of an account that stand; nil: it has none.
  func firstDay(of id: AccountID) -> Day? {
    days.value {
      var days: [AccountID: DayCounts] = [:]
      for entry in all where entry.reversed == nil { days[entry.account, default: DayCounts()].add(entry.on) }
      return days
    }[id]?.first
  }

  /// Takes one more in, at the end.
  mutating func append(_ entry: AccountEntry) {
    all.append(entry)
    places = Memo(places.ifKnown?.adding(entry.id, at: all.count - 1))
    if entry.reversed == nil { note(entry.account) { $0.add(entry.on) } }
  }

  /// Takes an entry back for a reason, or lets it stand again; false where that changes nothing of what stands.
  mutating func set(_ reason: EntryReversal?, at place: Int) -> Bool {
    let before = all[place]
    all[place].reversed = reason
    guard (before.reversed == nil) != (reason == nil) else { return false }
    note(before.account) { reason == nil ? $0.add(before.on) : $0.remove(before.on) }
    return true
  }

  /// Says to which purchase the refund at a place belongs.
  mutating func link(_ place: Int, to purchase: AccountEntryID?) { all[place].of = purchase }

  private mutating func note(_ account: AccountID, _ change: (inout DayCounts) -> Void) {
    days = Memo(
      days.ifKnown.map { known in
        var known = known
        change(&known[account, default: DayCounts()])
        return known
      })
  }
}

/// Days with how often each is there.
private struct DayCounts: Sendable {
  private var days: [(day: Day, count: Int)] = []

  var first: Day? { days.first?.day }

  mutating func add(_ day: Day) {
    let place = place(of: day)
    if place < days.count, days[place].day == day {
      days[place].count += 1
    } else {
      days.insert((day, 1), at: place)
    }
  }

  mutating func remove(_ day: Day) {
    let place = place(of: day)
    guard place < days.count, days[place].day == day else { return }
    days[place].count -= 1
    if days[place].count == 0 { days.remove(at: place) }
  }

  private func place(of day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension AccountEntries: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { all.count }
  public subscript(place: Int) -> AccountEntry { all[place] }
  public func makeIterator() -> Chunked<AccountEntry>.Iterator { all.makeIterator() }
}

extension AccountEntries: Equatable {
  public static func == (a: AccountEntries, b: AccountEntries) -> Bool { a.all == b.all }
}

extension AccountEntries: Codable {
  public init(from decoder: any Decoder) throws { all = try Chunked(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}
