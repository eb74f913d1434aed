/// Where the elements of a list stand, by their ids. It is shared by copies in buckets: one more id copies its own alone.
struct Places<Element: Hashable & Sendable>: Sendable {
  private var buckets: [[(id: Element, place: Int)]]

  private static var count: Int { 256 }

  /// Those of ids in the order of their list; of equal ones the first counts.
  init(_ ids: some Sequence<Element>) {
    buckets = Array(repeating: [], count: Places.count)
    for (place, id) in ids.enumerated() { buckets[Places.bucket(of: id)].append((id, place)) }
  }

  /// Where an id stands; nil: it does not.
  subscript(id: Element) -> Int? { buckets[Places.bucket(of: id)].first { $0.id == id }?.place }

  /// The same with one more at the end of the list.
  func adding(_ id: Element, at place: Int) -> Places {
    var places = self
    places.buckets[Places.bucket(of: id)].append((id, place))
    return places
  }

  private static func bucket(of id: Element) -> Int { id.hashValue & (count - 1) }
}
