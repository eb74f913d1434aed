import PayLater

/// A list before and after an event, in pieces. Pieces that both share are not looked into.
struct Pieces<Entity: Codable & Equatable & Sendable> {
  let old: [[Entity]]
  let new: [[Entity]]
  /// Names the row of an entity at a place.
  let id: (Entity, Int) -> String
  /// The day in a column of its row.
  let dueOn: (Entity) -> Day?

  /// What becomes of which row.
  var changes: [Section.Change] {
    var changes: [Section.Change] = []
    var (gone, come, place) = (0, 0, 0)
    while gone < old.count, come < new.count {
      let before = come
      guard take(&gone, &come, place, &changes) else { break }
      if come > before { place += new[before].count }
    }
    changes += compare(Pieces.joined(old[gone...]), Pieces.joined(new[come...]), from: place)
    // What seemed to go and came again elsewhere only moved.
    let archived = Set(changes.filter(\.archived).map(\.id))
    guard archived.isEmpty || !changes.contains(where: { $0.appended && archived.contains($0.id) }) else {
      return compare(Pieces.joined(old[...]), Pieces.joined(new[...]), from: 0)
    }
    return changes
  }

  /// Goes past the next pieces if no row before or behind them has a part in what changed; else false.
  private func take(_ gone: inout Int, _ come: inout Int, _ place: Int, _ changes: inout [Section.Change])
    -> Bool
  {
    if old[gone] == new[come] {
      (gone, come) = (gone + 1, come + 1)
      return true
    }
    let isNextSame = gone + 1 < old.count && come + 1 < new.count && old[gone + 1] == new[come + 1]
    if gone + 1 < old.count, old[gone + 1] == new[come] {
      changes += compare(old[gone], [], from: place)
      gone += 1
      return true
    }
    let part = compare(old[gone], new[come], from: place)
    guard !part.contains(where: { $0.appended || ($0.archived && !isNextSame) }) else { return false }
    changes += part
    (gone, come) = (gone + 1, come + 1)
    return true
  }

  /// One list of several; a single one is not copied.
  private static func joined(_ lists: ArraySlice<[Entity]>) -> [Entity] {
    lists.count == 1 ? lists[lists.startIndex] : Array(lists.joined())
  }

  private func change(_ value: Entity, _ id: String, archived: Bool = false, appended: Bool = false)
    -> Section.Change
  {
    Section.Change(
      id: id, json: { try CanonicalJSON.text(value) }, dueOn: dueOn(value)?.description, archived: archived,
      appended: appended)
  }

  private func compare(_ old: [Entity], _ new: [Entity], from start: Int) -> [Section.Change] {
    // Most lists only grow at their end.
    var same = 0
    while same < old.count, same < new.count, old[same] == new[same] { same += 1 }
    guard same < max(old.count, new.count) else { return [] }
    var before: [String: (place: Int, value: Entity)] = [:]
    for (place, value) in old.enumerated().dropFirst(same) {
      before[id(value, start + place)] = (place, value)
    }
    var changes: [Section.Change] = []
    var last = same - 1
    for (place, value) in new.enumerated().dropFirst(same) {
      let id = id(value, start + place)
      let known = before.removeValue(forKey: id)
      // Rows keep their place as long as the list keeps its order; from the first that does not, all go to the end.
      let keeps = known.map { $0.place > last } ?? false
      last = keeps ? known?.place ?? last : Int.max
      if let known, keeps, known.value == value { continue }
      changes.append(change(value, id, appended: !keeps))
    }
    for (id, gone) in before.sorted(by: { $0.value.place < $1.value.place }) {
      changes.append(change(gone.value, id, archived: true))
    }
    return changes
  }
}
