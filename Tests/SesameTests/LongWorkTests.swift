import Foundation
import PayLater
import PayLaterStore
import Synchronization
import TerminalKit
import Testing

@testable import WalletUI
@testable import sesame

/// What takes longer than half a second is shown and can be stopped.
@Suite struct LongWorkTests {
  @Test func halfASecondIsNothingToSpeakOf() {
    var now: Int64 = 1_000
    var waiting = Waiting { now }
    var told: [Int64] = []
    for _ in 0..<100 {
      now += 20
      if waiting.isDue() { told.append(now - 1_000) }
    }
    #expect(told.first == 500 && told.dropFirst().first == 600 && told.last == 2_000)
  }

  /// A terminal that keeps every picture.
  private final class Album: Terminal {
    let size = Size(columns: 80, rows: 24)
    private(set) var pictures: [String] = []
    private var script: [[Input]]

    init(_ script: [[Input]]) { self.script = script }

    func present(_ frame: Frame) { pictures.append(frame.text()) }

    func next(deadline: Int?) -> [Input] {
      if deadline == 0, script.first != [.key(.escape)] { return [.deadline] }
      return script.isEmpty ? [.closed] : script.removeFirst()
    }
  }

  /// The wallet's own verify, on a clock whose every look takes 300 ms.
  private func verify(then script: [[Input]]) throws -> Album {
    let folder = Folder()
    let home = folder.path
    var environment = Environment.live
    environment.variables = ["HOME": home]
    let world = try World(
      GlobalOptions.parse(["--wallet", home + "/w/wallet.sqlite", "--lang", "en"]), environment: environment)
    let made = try ExampleSandbox.create(at: home + "/w/wallet.sqlite", world: world)
    _ = try made.perform(.issuer(.closeDays(until: made.wallet.businessDay + 200)), id: "days")
    let clock = Clock()
    environment.now = { clock.tick() }
    let slow = try World(
      GlobalOptions.parse(["--wallet", home + "/w/wallet.sqlite", "--lang", "en"]), environment: environment)
    let session = try WalletSession(slow, path: home + "/w/wallet.sqlite")
    let open: [[Input]] = [
      [.key(.character("6"))] + Array(repeating: .key(.down), count: MineRow.journal.rawValue),
      [.key(.enter)],
      [.key(.character("V"))],
    ]
    let album = Album(open + script)
    var runner = try Runner(session, on: album) { throw CancellationError() }
    _ = try runner.run()
    return album
  }

  private final class Clock: Sendable {
    private let time = Mutex<Int64>(1_767_600_000_000)
    func tick() -> Int64 {
      time.withLock { time in
        time += 300
        return time
      }
    }
  }

  @Test func verifyShowsHowFarItIs() throws {
    let album = try verify(then: [])
    let busy = album.pictures.filter { $0.contains("Verifying") }
    #expect(busy.count >= 2 && busy.allSatisfy { $0.contains(" / ") && $0.contains("Esc Stop") })
    #expect(album.pictures.last?.contains("Verifying") == false)
    #expect(
      album.pictures.contains { $0.contains(Character(Glyphs.unicode.barFull)) && $0.contains("Verifying") })
  }

  @Test func escStopsItAndSaysSo() throws {
    let album = try verify(then: [[.key(.escape)]])
    #expect(album.pictures.count { $0.contains("Verifying") } == 1)
    #expect(album.pictures.last?.contains("stopped before its end") == true)
  }
}
