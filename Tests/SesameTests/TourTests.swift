import Foundation
import Testing

/// `Sources/TOUR.md` is true: every file that it names is there, and declares what it says that the file does.
@Suite struct TourTests {
  @Test func everyHopIsThere() throws {
    let rows = try Self.rows(of: 4)
    #expect((10...25).contains(rows.count))
    #expect(rows.map { $0[0] } == (1...rows.count).map(String.init))
    for row in rows {
      let text = try Self.text("Sources/" + row[1])
      let name = row[2].trimmingCharacters(in: ["`"])
      #expect(text.contains("func \(name)(") || text.contains("func \(name)<"), "\(row[1]): \(name)")
    }
  }

  /// The recipes name files, or what stands for one: `X` for a name that is to be found.
  @Test func everyFileOfTheRecipesIsThere() throws {
    let rows = try Self.rows(of: 2)
    #expect(rows.count >= 12)
    for row in rows where !row[0].contains("X") {
      #expect(throws: Never.self, "\(row[0])") { try Self.text(row[0].trimmingCharacters(in: ["`"])) }
    }
  }

  /// The rows of the tables with so many columns, without their heads.
  private static func rows(of columns: Int) throws -> [[String]] {
    try text("Sources/TOUR.md").split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.count == columns && !$0[0].hasPrefix("-") && $0[0] != "#" && $0[0] != "File" }
  }

  private static func text(_ path: String) throws -> String {
    let here = URL(fileURLWithPath: #filePath)
    let top = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: top.appendingPathComponent(path), encoding: .utf8)
  }
}
