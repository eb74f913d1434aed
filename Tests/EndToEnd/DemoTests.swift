import Foundation
import Testing

@Suite struct DemoTests {
  private let program = Program()

  @Test func theShippedTapeEndsWithTheReminder() throws {
    let result = try program.run("demo", "--headless", "--fast")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.contains { $0.contains("还款提醒") })
    #expect(result.lines.contains { $0.contains("4 天后") && $0.contains("山禾鲜果") && $0.contains("¥58.60") })
  }

  @Test func itLeavesNothingBehind() throws {
    try program.run("demo", "--headless", "--fast")
    let state = program.home.path + "/.local/state/sesame"
    let left = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    #expect(left.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.wallet))
  }

  @Test func aWaitThatDoesNotComeTrueFailsAndShowsTheScreen() throws {
    let tape = program.home.path + "/broken.tape"
    try Data("Wait+Screen /622/\nType \"2\"\nWait+Screen /no such words/\n".utf8)
      .write(to: URL(fileURLWithPath: tape))
    let result = try program.run("demo", tape, "--headless", "--fast")
    #expect(result.status == 65)
    #expect(result.output.contains("信用历史"))
    #expect(result.errors.contains("line 3"))
  }

  @Test func anUnknownWordIsNamedWithItsPlace() throws {
    let tape = program.home.path + "/odd.tape"
    try Data("Sleep 1s\n  Hop 3\n".utf8).write(to: URL(fileURLWithPath: tape))
    let result = try program.run("demo", tape, "--headless", "--fast")
    #expect(result.status == 65)
    #expect(result.errors.contains("2:3: unknown word: Hop"))
  }

  @Test(
    .enabled(if: Tmux.isThere, "tmux is not installed"),
    arguments: [(60, 15), (40, 12), (80, 23), (79, 24)])
  func inASmallWindowItSaysWhichSizeItNeeds(columns: Int, rows: Int) throws {
    let pane = try Tmux(
      "\(Program.path) demo --fast; echo ended $?; cat", columns: columns, rows: rows,
      environment: program.environment.merging(["TERM": "screen"]) { $1 })
    let said = try pane.wait(for: "the end", seconds: 60) { screen in
      screen.contains("ended 65") ? screen.split(separator: "\n").joined() : nil
    }
    #expect(said.contains("80x24") && said.contains("\(columns)x\(rows)") && !said.contains("─"))
  }

  @Test(.enabled(if: Tmux.isThere, "tmux is not installed"))
  func inATerminalItPlaysOnTheScreenAndGivesItBack() throws {
    let pane = try Tmux(
      "\(Program.path) demo --fast; echo ended $?; cat",
      environment: program.environment.merging(["TERM": "screen"]) { $1 })
    let screen = try pane.wait(for: "ended 0", seconds: 60)
    #expect(!screen.contains("─"))
  }
}
