import Foundation
import Testing

/// What happens to the file while the screens are open is seen at once, not when the minute is over.
@Suite(.enabled(if: Tmux.isThere, "tmux is not installed"), .serialized)
struct FollowTests {
  private let program = Program(language: "en")
  private let day = ISO8601DateFormatter.string(
    from: Date(timeIntervalSinceNow: 5 * 86_400), timeZone: .gmt, formatOptions: .withFullDate)

  private func open() throws -> Tmux {
    let environment = program.environment.merging(["TERM": "screen", "LANG": "en_US.UTF-8"]) { $1 }
    return try Tmux(Program.path, environment: environment)
  }

  private func add(_ title: String) throws {
    #expect(try program.run("add", "Klarna", title, "25", day).status == 0)
  }

  /// Neither the file nor its folder is there when the screens open.
  @Test func aFirstWriteElsewhereIsSeen() throws {
    let pane = try open()
    try pane.wait(for: "Sesame Pay-Later")
    try add("Shoes")
    try pane.wait(for: "Klarna", seconds: 10)
    try add("Boots")
    try pane.press("4")
    try pane.wait(for: "Boots", seconds: 10)
  }

  @Test func aReplacedFileIsSeen() throws {
    try add("Shoes")
    let copy = try program.shell("cp -p $SESAME_WALLET $DATA/copy")
    #expect(copy.status == 0)
    try add("Boots")
    let pane = try open()
    try pane.press("4")
    try pane.wait(for: "Shoes", "Boots")
    #expect(try program.shell("mv $DATA/copy $SESAME_WALLET").status == 0)
    let screen = try pane.wait(for: "the wallet's file was replaced", seconds: 10)
    #expect(screen.contains("Shoes") && !screen.contains("Boots"))
    #expect(screen.contains("this is an older copy"))
  }
}
