/// What the wallet told its user, the oldest first, kept day by day: a new day adds to the end and leaves what was told
/// before untouched, however much that is.
public struct Reminders: Equatable, Sendable {
  /// One list a day, the oldest first; none is empty.
  public private(set) var days: [[Reminder]] = []

  /// These reminders, in the order in which they were told.
  public init(_ reminders: [Reminder] = []) { append(contentsOf: reminders) }

  /// Adds what is told now.
  mutating func append(contentsOf new: [Reminder]) {
    for reminder in new {
      if days.last?.last?.day == reminder.day {
        days[days.count - 1].append(reminder)
      } else {
        days.append([reminder])
      }
    }
  }

  /// What was told on a day.
  func told(on day: Day) -> [Reminder] { place(of: day).map { days[$0] } ?? [] }

  /// Removes those of one day that are meant.
  mutating func remove(on day: Day, where isMeant: (Reminder) -> Bool) {
    guard let place = place(of: day), days[place].contains(where: isMeant) else { return }
    days[place].removeAll(where: isMeant)
    if days[place].isEmpty { days.remove(at: place) }
  }

  /// Removes those that are meant; a day without any stays as it is.
  mutating func removeAll(where isMeant: (Reminder) -> Bool) {
    for place in days.indices where days[place].contains(where: isMeant) {
      days[place].removeAll(where: isMeant)
    }
    days.removeAll(where: \.isEmpty)
  }

  /// Marks those as read that are meant.
  mutating func markRead(where isMeant: (Reminder) -> Bool) {
    for place in days.indices {
      for index in days[place].indices where !days[place][index].read && isMeant(days[place][index]) {
        days[place][index].read = true
      }
    }
  }

  private func place(of day: Day) -> Int? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle][0].day < day { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low][0].day == day ? low : nil
  }
}

extension Reminders: BidirectionalCollection {
  /// A day's list and a place in it.
  public struct Index: Comparable, Sendable {
    fileprivate var day: Int
    fileprivate var place: Int

    public static func < (a: Index, b: Index) -> Bool { (a.day, a.place) < (b.day, b.place) }
  }

  public var startIndex: Index { Index(day: 0, place: 0) }
  public var endIndex: Index { Index(day: days.count, place: 0) }
  public var count: Int { days.reduce(0) { $0 + $1.count } }

  public func index(after index: Index) -> Index {
    index.place + 1 < days[index.day].count
      ? Index(day: index.day, place: index.place + 1) : Index(day: index.day + 1, place: 0)
  }

  public func index(before index: Index) -> Index {
    index.place > 0
      ? Index(day: index.day, place: index.place - 1)
      : Index(day: index.day - 1, place: days[index.day - 1].count - 1)
  }

  public subscript(index: Index) -> Reminder { days[index.day][index.place] }
}

extension Reminders: ExpressibleByArrayLiteral {
  public init(arrayLiteral reminders: Reminder...) { self.init(reminders) }
}

extension Reminders: Codable {
  public init(from decoder: any Decoder) throws { self.init(try [Reminder](from: decoder)) }
  public func encode(to encoder: any Encoder) throws { try Array(self).encode(to: encoder) }
}
