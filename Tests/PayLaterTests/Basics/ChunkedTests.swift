import Foundation
import Testing

@testable import PayLater

/// A list in chunks is the list, whatever its length.
@Suite struct ChunkedTests {
  private func list(_ count: Int) -> Chunked<Int> {
    var list = Chunked<Int>()
    for number in 0..<count { list.append(number) }
    return list
  }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 1_000])
  func itIsAPlainListInItsOrder(count: Int) throws {
    let list = list(count)
    #expect(Array(list) == Array(0..<count))
    #expect(list.count == count)
    #expect(
      list.chunks.dropLast().allSatisfy { $0.count == Chunked<Int>.size }
        && list.chunks.allSatisfy { !$0.isEmpty })
    let json = try JSONEncoder().encode(list)
    #expect(try JSONDecoder().decode([Int].self, from: json) == Array(0..<count))
    #expect(try JSONDecoder().decode(Chunked<Int>.self, from: json) == list)
  }

  @Test func whatIsChangedChangesNoOther() {
    let before = list(600)
    var after = before
    after[300] = -1
    after.append(600)
    #expect(Array(before) == Array(0..<600))
    #expect(after[300] == -1 && after.count == 601 && after.lastIndex(of: -1) == 300)
    #expect(after != before)
    after[300] = 300
    #expect(Array(after.dropLast()) == Array(before))
  }

  @Test(arguments: [2, 64, 65, 500, 2_000])
  func whatIsRemovedIsGoneAndTheRestKeepsItsOrder(divisor: Int) {
    var list = list(1_000)
    let before = list
    list.removeAll { $0 % divisor == divisor - 1 }
    #expect(Array(list) == (0..<1_000).filter { $0 % divisor != divisor - 1 })
    #expect(list.chunks.dropLast().allSatisfy { $0.count == Chunked<Int>.size })
    #expect(Array(before) == Array(0..<1_000))
  }

  @Test func placesAreThoseOfTheList() {
    let ids = (0..<2_000).map { DebtID("e\($0)") }
    var places = Places(ids.prefix(1_500))
    let before = places
    for (place, id) in ids.enumerated().dropFirst(1_500) { places = places.adding(id, at: place) }
    #expect(ids.indices.allSatisfy { places[ids[$0]] == $0 })
    #expect(before[ids[1_500]] == nil && places["x"] == nil)
    #expect(Places(["a", "b", "a"] as [DebtID])["a"] == 0)
  }
}
