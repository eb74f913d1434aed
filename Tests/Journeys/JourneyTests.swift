import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import TerminalKit
import Testing

@testable import sesame

/// Every story is a tape in Tapes: its keys go through the real loop, store and screens, on a sandbox in a folder
/// of its own. The name ends with the language that it waits for.
@Suite struct JourneyTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Tapes")

  private static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".tape") }.sorted()
  }

  @Test func thereAreStoriesInBothLanguages() {
    for language in Language.allCases {
      #expect(JourneyTests.names.count { $0.hasSuffix(".\(language).tape") } >= 2)
    }
  }

  @Test(arguments: names) func journey(name: String) throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("journey-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: home) }
    let language = name.contains(".en.") ? "en" : "zh"
    let options = try GlobalOptions.parse(["--wallet", home + "/wallet.sqlite", "--lang", language])
    var environment = Environment.live
    environment.variables = ["HOME": home]
    let world = try World(options, environment: environment)
    let session = try ExampleSandbox.create(at: home + "/sandbox/wallet.sqlite", world: world)
    let text = try String(contentsOf: JourneyTests.folder.appendingPathComponent(name), encoding: .utf8)
    let terminal = TapeTerminal(
      try Tape(text), size: Size(columns: 80, rows: 24), on: nil, isFast: true, handsOn: false)
    var runner = try Runner(session, on: terminal) { throw CancellationError() }
    _ = try runner.run()
    #expect(terminal.failure == nil, "\(terminal.failure ?? "")\n\(terminal.screen)")
    #expect(session.wallet.invariantViolations.isEmpty)
    #expect(try session.verify().fault == nil)
  }
}
