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

  @Test(arguments: [0, 1, 255, 256, 257, 511, 512, 513, 1_000])
  func itIsAPlainListInItsOrder(count: Int) throws {
    let list = list(count)
    #expect(Array(list) == Array(0..<count))
    #expect(list.count == count)
    #expect(list.chunks.dropLast().allSatisfy { $0.count == 256 } && list.chunks.allSatisfy { !$0.isEmpty })
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
}
