import CCurses
import Glibc
import Testing

@testable import TerminalKit

@Suite("WidthTable")
struct WidthTableTests {
  /// libc's width; surrogates are not scalars, so nobody asks for theirs.
  private static func libcWidth(_ value: UInt32) -> Int {
    (0xD800...0xDFFF).contains(value) ? -1 : Int(cc_wcwidth(value))
  }

  @Test("Our width of every scalar is libc's")
  func equality() throws {
    try #require(cc_set_locale())
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Self.libcWidth(value)
      if scalar.libcWidth != expected {
        wrong.append("U+\(String(value, radix: 16)) \(scalar.libcWidth), not \(expected)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) differ: \(wrong.prefix(10))")
  }

  @Test("The table is what the generator writes")
  func generated() throws {
    try #require(cc_set_locale())
    var runs: [String] = []
    var last: Int?
    for value in UInt32(0)...0x10FFFF {
      let width = Self.libcWidth(value)
      if width != last { runs.append("0x" + String(Int(value) << 2 | (width + 1), radix: 16)) }
      last = width
    }
    let lines = stride(from: 0, to: runs.count, by: 12).map { start in
      "    " + runs[start..<min(start + 12, runs.count)].joined(separator: ",") + ",\n"
    }
    let text = Self.head + lines.joined() + "  ]\n}\n"
    let place = "\(#filePath)".replacing(
      "Tests/CursesTerminalTests/WidthTableTests.swift",
      with: "Sources/TerminalKit/Width/WidthTable.swift")
    // The one way to make it anew; the run fails all the same, since what it tested is the old one.
    if getenv("WIDTH_TABLE") != nil { write(text, to: place) }
    let runsNow = WidthTable.runs.map { "0x" + String($0, radix: 16) }
    #expect(runsNow == runs)
  }

  private func write(_ text: String, to place: String) {
    guard let file = fopen(place, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  private static let head = """
    // swift-format-ignore-file
    // Generated, do not edit: the widths that glibc 2.36 gives in C.UTF-8, for every scalar.
    // `WIDTH_TABLE=record swift test --filter WidthTable` writes it anew from the wcwidth of this machine.

    /// The runs of equal width, in order: first scalar << 2 | (width + 1).
    enum WidthTable {
      static let runs: [UInt32] = [

    """
}
