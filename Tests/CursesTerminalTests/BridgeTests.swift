import CCurses
import Glibc
import Testing

@testable import CursesTerminal
@testable import TerminalKit

/// Everything that touches curses, one after the other: it has one screen.
@Suite("Curses", .serialized)
struct CursesTests {}

extension CursesTests {
  @Suite("Our grid and curses' own screen")
  struct BridgeTests {
    private static let texts = [
      "a", "先", "先用后付 ¥1,234.56", "ab先c", "e\u{301}\u{302}", "\u{1F468}\u{1F3FB}\u{200D}\u{1F469}", "한글",
      "\u{1112}\u{1161}\u{11AB}", "─│█░⣀⣿", "\u{1B}[31m\u{202E}", "\u{FF21}\u{20000}",
    ]

    private func open(_ columns: Int, _ rows: Int) throws -> CursesTerminal {
      try #require(cc_set_locale())
      let result = cc_open_offscreen("xterm-256color", Int32(columns), Int32(rows))
      try #require(result == CC_OPENED)
      return CursesTerminal(options: CursesOptions(environment: [:]), input: -1, signals: -1)
    }

    /// Compares every cell of a frame with what curses believes is on the terminal.
    private func expectAgreement(_ frame: Frame, _ terminal: CursesTerminal, _ what: String) {
      for y in 0..<frame.size.rows {
        for x in 0..<frame.size.columns where !frame[x, y].isCovered {
          let cell = frame[x, y]
          var scalars = [UInt32](repeating: 0, count: 6)
          var attributes: Int32 = 0
          var pair: Int32 = 0
          let count = cc_cell(Int32(x), Int32(y), &scalars, &attributes, &pair)
          let found = scalars.prefix(Int(max(0, count)))
          let expected = [cell.scalar.value] + cell.marks.map(\.value)
          let look = terminal.palette[cell.style]
          let agrees = Array(found) == expected && attributes == look.attributes && pair == look.pair
          #expect(agrees, "\(what), cell \(x),\(y): curses has \(found), we \(expected)")
          if !agrees { return }
        }
      }
    }

    @Test("Another theme acts on every cell, also on those that did not change")
    func theme() throws {
      let terminal = try open(40, 10)
      defer { terminal.leave() }
      var frame = Frame(size: terminal.size)
      for (row, role) in Role.allCases.prefix(10).enumerated() {
        frame.write("\(role)", at: Point(x: 0, y: row), Style(role))
      }
      terminal.present(frame)
      let dark = terminal.palette
      for theme in [Theme.mono, .light, .dark] {
        terminal.use(theme)
        terminal.present(frame)
        expectAgreement(frame, terminal, theme.name)
        #expect((terminal.palette[.label] == dark[.label]) == (theme == .dark || theme == .light))
        #expect((terminal.palette[.good].pair == 0) == (theme == .mono))
      }
    }

    @Test(
      "They agree after every frame of a random walk, at any size",
      arguments: [(80, 24), (1, 1), (2, 1), (1, 5), (7, 3), (40, 10), (200, 60)])
    func walk(columns: Int, rows: Int) throws {
      let terminal = try open(columns, rows)
      defer { terminal.leave() }
      var random = SeededRandom(state: UInt64(columns * 1000 + rows))
      var frame = Frame(size: terminal.size)
      for step in 0..<60 {
        for _ in 0..<12 {
          let point = Point(
            x: .random(in: -2...columns, using: &random), y: .random(in: 0..<rows, using: &random))
          let text = Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]
          let role = Role.allCases[Int.random(in: 0..<Role.allCases.count, using: &random)]
          frame.write(text, at: point, Style(role, reversed: .random(using: &random)), clip: .cut)
        }
        if step % 20 == 19 { frame.fill(frame.bounds) }
        if step % 7 == 0 { frame.cursor = Point(x: columns / 2, y: rows / 2) }
        terminal.present(frame)
        expectAgreement(frame, terminal, "step \(step)")
      }
    }

    @Test("They agree again after every resize")
    func resizes() throws {
      let terminal = try open(80, 24)
      defer { terminal.leave() }
      var random = SeededRandom(state: 7)
      for step in 0..<60 {
        let size = Size(
          columns: .random(in: 1...90, using: &random), rows: .random(in: 1...30, using: &random))
        cc_resize(Int32(size.columns), Int32(size.rows))
        terminal.takeSize()
        #expect(terminal.size == size)
        var frame = Frame(size: size)
        for row in 0..<size.rows {
          frame.write("第 \(row) 行 先用后付 sesame", at: Point(x: row % 3, y: row), .title)
        }
        terminal.present(frame)
        expectAgreement(frame, terminal, "step \(step), \(size)")
      }
    }

    @Test("A frame of another size than the screen is cut, not refused")
    func otherSize() throws {
      let terminal = try open(3, 2)
      defer { terminal.leave() }
      var frame = Frame(size: Size(columns: 10, rows: 5))
      frame.write("a先用后", at: Point(x: 0, y: 0))
      frame.cursor = Point(x: 9, y: 4)
      terminal.present(frame)
      var expected = Frame(size: terminal.size)
      expected.write("a先", at: Point(x: 0, y: 0))
      expectAgreement(expected, terminal, "cut")
      terminal.present(Frame(size: Size(columns: 1, rows: 1)))
    }

    @Test("The cursor goes where the frame wants it")
    func cursor() throws {
      let terminal = try open(10, 4)
      defer { terminal.leave() }
      var frame = Frame(size: terminal.size)
      frame.cursor = Point(x: 3, y: 2)
      terminal.present(frame)
      var x: Int32 = 0
      var y: Int32 = 0
      cc_cursor_place(&x, &y)
      #expect(Point(x: Int(x), y: Int(y)) == Point(x: 3, y: 2))
    }

    @Test("A type that nobody knows is refused, and the process lives")
    func unknown() {
      #expect(cc_open_offscreen("no-such-terminal", 80, 24) == CC_UNKNOWN_TERMINAL)
      #expect(!cc_is_open())
      #expect(cc_open_offscreen("dumb", 80, 24) == CC_NO_CURSOR_MOTION)
      #expect(!cc_is_open())
    }
  }
}

/// A generator that gives the same numbers for the same seed.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
