import Testing

@testable import TerminalKit

@Suite("Lists, tables, charts, themes")
struct WidgetTests {
  @Test("A selection stays inside its list and in sight", arguments: UInt64(1)...20)
  func scrolling(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var state = ScrollState(count: 30)
    for _ in 0..<300 {
      let rows = Int.random(in: 1...12, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: state.resize(count: .random(in: 0...40, using: &random), visible: rows)
      case 1: _ = state.handle(.pageDown, visible: rows)
      case 2: _ = state.handle(.pageUp, visible: rows)
      case 3: _ = state.handle(.end, visible: rows)
      default: state.move(by: .random(in: -5...5, using: &random), visible: rows)
      }
      let range = state.range(visible: rows)
      #expect(range.count == min(rows, state.count))
      #expect(state.count == 0 ? state.selection == 0 : range.contains(state.selection))
    }
  }

  @Test("Moving up from the last row seen does not scroll")
  func settled() {
    var state = ScrollState(count: 10)
    state.select(9, visible: 4)
    #expect(state.range(visible: 4) == 6..<10)
    state.move(by: -1, visible: 4)
    #expect(state.range(visible: 4) == 6..<10)
    let used = state.handle(.pageUp, visible: 4)
    #expect(used)
    #expect(state.selection == 5)
    #expect(state.range(visible: 4) == 3..<7)
  }

  @Test("A list draws what fits and parks the cursor on its selection")
  func list() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    var state = ScrollState(count: 5)
    state.select(3, visible: 2)
    frame.list(state, in: Rect(x: 1, y: 1, width: 5, height: 2)) { frame, index, row in
      frame.write("第\(index)", at: row.origin, .label, within: row.width)
    }
    #expect(
      frame.styledText() == "\n 第2\n 第3\n--- styles\n\n.lll\n.LLL##\n--- cursor 1,2\n")
  }

  @Test("Columns share the room; amounts end in the same column")
  func table() {
    let table = Table([
      Column("商家", .flex(minimum: 6)), Column("日期", .fixed(5), isOptional: true),
      Column("金额", .fixed(9), align: .right),
    ])
    var frame = Frame(size: Size(columns: 26, rows: 3))
    table.drawHeadings(into: &frame, in: frame.bounds.row(0))
    table.draw(["云杉书店有限公司", "11-20", "¥240.40"], [.normal], into: &frame, in: frame.bounds.row(1))
    table.draw(["淘宝", "11-21", "¥8.60"], [.normal], into: &frame, in: frame.bounds.row(2))
    #expect(frame.text() == "商家      日期        金额\n云杉书..  11-20    ¥240.40\n淘宝      11-21      ¥8.60")
    #expect(table.spans(in: 20) == [0..<9, nil, 11..<20])
    #expect(table.spans(in: 3) == [0..<3, nil, nil])
    #expect(table.spans(in: 0) == [nil, nil, nil])
  }

  @Test("What would be cut gets the cells that others do not need, the same in all rows")
  func fittedTable() {
    let table = Table(
      [
        Column("", .fixed(4)), Column("", .flex(1, minimum: 4)), Column("", .flex(1, minimum: 4)),
        Column("", .fixed(6), align: .right), Column("", .fixed(5), isOptional: true),
      ], gap: 1)
    // 35 cells: 16 for the two flexible ones; nothing is cut, so nothing moves.
    #expect(table.fitted(to: [["今天", "云杉书店", "手机"]], in: 35) == table)
    // Ten of name, four of what; the other amounts and dates need all of theirs.
    let row = ["今天", "江南烟雨旧", "手机", "¥58.60", "11-24"]
    let fitted = table.fitted(to: [row, ["", "淘宝", "", "¥8.60", ""]], in: 35)
    #expect(fitted.spans(in: 35) == [0..<4, 5..<15, 16..<22, 23..<29, 30..<35])
    // No day is said: its cells go first to the name that lacks two, then to the words that lack twelve.
    let long = ["今天", "江南烟雨旧", "A title that goes on", "¥58.60"]
    #expect(table.fitted(to: [long], in: 35).spans(in: 35) == [0..<4, 5..<15, 16..<26, 27..<33, 34..<35])
    // Where an amount would be cut it gets its cells too.
    let much = ["", "淘宝", "", "¥1,234.50"]
    #expect(table.fitted(to: [much], in: 35).spans(in: 35)[3]?.count == 9)
    // What has no room stays away.
    #expect(table.fitted(to: [long], in: 26).spans(in: 26)[4] == nil)
  }

  @Test("Charts are exactly as wide as asked, in dots and in ASCII")
  func charts() {
    let chart = BrailleChart([1, 1, 2, 2, 3, 3, 4])
    let size = Size(columns: 7, rows: 1)
    #expect(chart.rows(size: size, glyphs: .unicode) == ["⣀⣀⣤⣤⣶⣶⣿"])
    #expect(chart.rows(size: size, glyphs: .ascii) == ["__--==#"])
    let line = BrailleChart([0, 10, 20, 30], shape: .line)
    #expect(line.rows(size: Size(columns: 2, rows: 2), glyphs: .unicode) == [" ⡜", "⡰⠁"])
    #expect(BrailleChart([Int]()).rows(size: size, glyphs: .unicode) == ["       "])
    #expect(
      BrailleChart([nil, 5.0, .nan]).rows(size: Size(columns: 3, rows: 1), glyphs: .unicode) == [" ⣀ "])
    #expect(BrailleChart([7]).rows(size: Size(columns: 0, rows: 2), glyphs: .unicode) == ["", ""])
  }

  @Test(
    "The parts of a bar have a column each if they are above nothing, and never too many together",
    arguments: [
      ([50, 25, 25], 100, 8, [4, 2, 2]), ([0, 1, 99], 100, 10, [0, 1, 9]), ([98, 1, 1], 100, 4, [2, 1, 1]),
      ([0, 0, 0], 0, 5, [0, 0, 0]),
    ])
  func partsOfABar(parts: [Int], whole: Int, columns: Int, expected: [Int]) {
    #expect(Glyphs.columns(parts, of: whole, in: columns) == expected)
  }

  @Test("A line joins its values, and a gap stays one")
  func aLineChart() {
    let glyphs = Glyphs.unicode
    func row(_ values: [Double?], _ columns: Int) -> [String] {
      BrailleChart(values, range: 0...7, shape: .line).rows(
        size: Size(columns: columns, rows: 2), glyphs: glyphs)
    }
    // From the lowest dot to the highest, no column empty.
    #expect(row([0, 7], 4).allSatisfy { !$0.isEmpty })
    #expect(row([nil, 3.0, nil], 3).joined().first == " ")
  }

  @Test(
    "A bar shows halves, something above nothing, and full only for the whole",
    arguments: [
      (0, 100, "....."), (1, 100, "=...."), (50, 100, "##=.."), (99, 100, "####="), (100, 100, "#####"),
      (150, 100, "#####"), (-5, 100, "....."), (5, 0, "....."), (Int.max - 1, Int.max, "####="),
    ])
  func bars(part: Int, whole: Int, expected: String) {
    let bar = Glyphs.ascii.bar(part, of: whole, columns: 5)
    #expect(bar.filled + bar.rest == expected)
    let drawn = Glyphs.unicode.bar(part, of: whole, columns: 5)
    #expect(width(of: drawn.filled + drawn.rest) == 5)
  }

  @Test("A gauge has its ticks and the pointer in place")
  func gauge() {
    #expect(
      Glyphs.ascii.gauge(686, in: 350...950, ticks: [550, 600, 650, 700], columns: 13) == "|---++^+----|")
    #expect(width(of: Glyphs.unicode.gauge(9999, in: 350...950, ticks: [], columns: 20)) == 20)
    #expect(Glyphs.ascii.gauge(0, in: 0...0, ticks: [0], columns: 3) == "^-|")
  }

  @Test("Reversed is visible in every theme, and the mono theme has no colour", arguments: Role.allCases)
  func themes(role: Role) {
    for theme in Theme.all {
      for depth in [ColorDepth.none, .eight, .full] {
        let reversed = theme.look(of: Style(role, reversed: true), depth: depth)
        // One ground for all of a row in focus, whatever stands in it.
        #expect(reversed.reverse && reversed.foreground == nil)
      }
      #expect(theme.look(of: Style(role), depth: .none).foreground == nil)
      #expect((theme.look(of: Style(role), depth: .eight).foreground ?? 0) < 8)
    }
    #expect(Theme.mono.look(of: Style(role), depth: .full).foreground == nil)
  }

  @Test("A scripted terminal hands over its batches, then says that it is closed")
  func headless() {
    var terminal = HeadlessTerminal(
      size: Size(columns: 0, rows: 5), script: [[.key(.up), .resize(Size(columns: 9, rows: 2))], []])
    #expect(terminal.size == Size(columns: 1, rows: 5))
    let first = terminal.next(deadline: nil)
    #expect(first == [.key(.up), .resize(Size(columns: 9, rows: 2))])
    #expect(terminal.size == Size(columns: 9, rows: 2))
    let second = terminal.next(deadline: nil)
    #expect(second == [.deadline])
    #expect(terminal.isDone)
    let last = terminal.next(deadline: nil)
    #expect(last == [.closed])
  }
}
