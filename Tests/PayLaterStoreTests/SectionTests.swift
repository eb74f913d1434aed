import Testing

@testable import PayLater
@testable import PayLaterStore

/// Which rows of a table change when a list of the wallet does.
@Suite struct SectionTests {
  private func wallet(_ ids: [String], balance: Int64 = 1) -> Wallet {
    var wallet = Wallet()
    wallet.fundingSources = ids.map {
      FundingSource(
        id: FundingSourceID($0), kind: .balance, name: Sealed(base64: ""), balance: Money(fen: balance),
        addedOn: Story.start)
    }
    return wallet
  }

  private func changes(_ old: [String], _ new: [String], balance: Int64 = 1) throws -> [String] {
    let section = try #require(Section.all.first { $0.name == "fundingSources" })
    return section.changes(wallet(old), wallet(new, balance: balance)).map { change in
      change.id + (change.archived ? " archived" : "") + (change.appended ? " appended" : "")
    }
  }

  /// What was changed and then goes to the end is written there, in the order of the list.
  @Test func changesOfSeveralEvents() throws {
    let index = try #require(Section.all.firstIndex { $0.name == "fundingSources" })
    var changes = Changes()
    try changes.note(from: wallet(["a", "b"]), to: wallet(["a", "b"], balance: 2))
    #expect(changes.rows[index].ids == ["a", "b"])
    try changes.note(from: wallet(["a", "b"], balance: 2), to: wallet(["b", "a"], balance: 2))
    #expect(changes.rows[index].ids == ["b", "a"] && changes.rows[index].byID["a"]?.appended == true)
    try changes.note(from: wallet(["b", "a"], balance: 2), to: wallet(["b", "a"], balance: 3))
    #expect(
      changes.rows[index].byID["a"]?.appended == true && changes.rows[index].byID["b"]?.appended == false)
  }

  /// Rows keep their place as long as the list keeps its order; from the first that does not, all go to the end.
  @Test func placesFollowTheList() throws {
    #expect(try changes(["a", "b", "c"], ["a", "b", "c"]).isEmpty)
    #expect(try changes(["a", "b"], ["a", "b", "c"]) == ["c appended"])
    #expect(try changes(["a", "b", "c"], ["a", "c"]) == ["b archived"])
    #expect(try changes(["a", "b", "c"], ["b", "a", "c"]) == ["a appended", "c appended"])
    #expect(try changes(["a", "b", "c"], ["c", "a", "b"]) == ["a appended", "b appended"])
    #expect(
      try changes(["a", "b", "c"], ["a", "x", "b", "c"]) == ["x appended", "b appended", "c appended"])
    #expect(try changes(["a", "b"], []) == ["a archived", "b archived"])
    #expect(try changes(["a", "b"], ["a", "b"], balance: 2) == ["a", "b"])
    #expect(try changes(["a", "b"], ["b"], balance: 2) == ["b", "a archived"])
  }

  /// A list in pieces gives the rows that the list as a whole gives, however its pieces lie.
  @Test func piecesGiveTheRowsOfTheWholeList() {
    var random = Seeded(state: 9)
    for _ in 0..<3_000 {
      let old = (0..<Int.random(in: 0...12, using: &random)).map { "\($0)" }
      var new = old
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0...new.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: new.insert("n\(Int.random(in: 0..<1_000_000, using: &random))", at: place)
        case 1 where place < new.count: new.remove(at: place)
        case 2 where place < new.count: new.append(new.remove(at: place))
        default: break
        }
      }
      let size = Int.random(in: 1...4, using: &random)
      #expect(rows(old, after: pieces(old, size), pieces(new, size)) == new, "\(old) \(new)")
      // Pieces that only lose what is in them.
      let (thin, all) = (
        pieces(old, size).map { $0.filter { _ in Bool.random(using: &random) } }, pieces(old, size)
      )
      let left = thin.filter { !$0.isEmpty }
      #expect(rows(old, after: all, left) == left.flatMap(\.self), "\(all) \(left)")
    }
  }

  private func pieces(_ list: [String], _ size: Int) -> [[String]] {
    stride(from: 0, to: list.count, by: size).map { Array(list[$0..<min($0 + size, list.count)]) }
  }

  /// The rows of a table, in its order, after the changes from one list to the other.
  private func rows(_ table: [String], after old: [[String]], _ new: [[String]]) -> [String] {
    var table = table
    let changes = Pieces(old: old, new: new, id: { id, _ in id }, dueOn: { _ in nil }).changes
    for change in changes {
      if change.archived || change.appended { table.removeAll { $0 == change.id } }
      if change.appended { table.append(change.id) }
    }
    return table
  }
}
