import Foundation
import PayLater
import PayLaterStore
import Synchronization
import Testing

@testable import WalletUI
@testable import sesame

/// What a session makes of what happens behind its back: other writers, another file, another clock.
@Suite struct WalletSessionTests {
  private let folder = Folder()
  private let clock = Clock()

  private var path: String { folder.path + "/w/wallet.sqlite" }

  private final class Clock: Sendable {
    private let time = Mutex<Int64>(1_795_910_400_000)  // 2026-11-29 00:00 UTC
    var now: Int64 { time.withLock { $0 } }
    func turn(days: Int64) { time.withLock { $0 += days * 86_400_000 } }
  }

  private func world() throws -> World {
    var environment = Environment.live
    environment.variables = ["HOME": folder.path, "TZ": "UTC"]
    environment.now = { [clock] in clock.now }
    return try World(GlobalOptions.parse(["--wallet", path, "--lang", "en"]), environment: environment)
  }

  private func debt(_ title: String) -> Request {
    let payment = PlannedPayment(due: Day(2027, 6, 1) ?? Day(number: 0), amountFen: Money(fen: 100))
    return .recordDebt(provider: "p", title: title, instalments: [payment])
  }

  private func record(_ title: String, in session: WalletSession) throws {
    _ = try session.perform(debt(title), id: title).get()
  }

  private func titles(_ session: WalletSession) -> [String] {
    session.wallet.debts.map { session.personal[.debt($0.id, "title")] ?? "" }
  }

  @Test func aWalletThatAnotherMadeIsSeen() throws {
    let session = try WalletSession(world(), path: path)
    #expect(try session.refresh() == .same)
    try record("a", in: WalletSession(world(), path: path))
    #expect(try session.refresh() == .changed)
    #expect(titles(session) == ["a"])
    #expect(try session.refresh() == .same)
  }

  @Test func aClockThatIsPutRightIsBelievedAgain() throws {
    try record("a", in: WalletSession(world(), path: path))
    let today = try WalletSession(world(), path: path).today
    clock.turn(days: -1)
    let session = try WalletSession(world(), path: path)
    #expect(session.doubt == .clockMovedBack(businessDay: today))
    // In doubt it still shows what others write, who know better.
    clock.turn(days: 1)
    try record("b", in: WalletSession(world(), path: path))
    clock.turn(days: -1)
    #expect(try session.refresh() == .changed)
    #expect(titles(session) == ["a", "b"] && session.doubt != nil)
    clock.turn(days: 3)
    #expect(try session.refresh() == .changed)
    #expect(session.doubt == nil && session.wallet.businessDay == today + 2)
    try record("c", in: session)
    // And back: it is doubted anew.
    clock.turn(days: -2)
    _ = try session.refresh()
    #expect(session.doubt == .clockMovedBack(businessDay: today + 2))
  }

  /// (To root no file is unwritable.)
  @Test(.enabled(if: geteuid() != 0)) func aViewerFollowsTheDay() throws {
    try record("a", in: WalletSession(world(), path: path))
    chmod(path, 0o400)
    let session = try WalletSession(world(), path: path)
    let day = session.wallet.businessDay
    clock.turn(days: 1)
    #expect(try session.refresh() == .changed)
    #expect(session.wallet.businessDay == day + 1 && session.doubt == .readOnly(path: path))
    chmod(path, 0o600)
    _ = try session.refresh()
    #expect(session.doubt == nil)
  }

  @Test func anotherFileInItsPlaceIsSeen() throws {
    let session = try WalletSession(world(), path: path)
    try record("a", in: session)
    try WalletStore.open(path).backup(to: folder.path + "/w/copy")
    try record("b", in: session)
    #expect(rename(folder.path + "/w/copy", path) == 0)
    // Saved before anybody noticed: nothing is confirmed that the file does not hold.
    #expect(throws: StoreError.moved(path: path)) { try record("c", in: session) }
    #expect(try session.refresh() == .replaced)
    #expect(titles(session) == ["a"])
    try record("d", in: session)
    #expect(titles(try WalletSession(world(), path: path)) == ["a", "d"])
  }

  @Test func aFileThatIsGoneIsSaid() throws {
    let session = try WalletSession(world(), path: path)
    try record("a", in: session)
    #expect(rename(path, path + ".away") == 0)
    #expect(throws: StoreError.moved(path: path)) { try session.refresh() }
    #expect(throws: StoreError.self) { try record("b", in: session) }
    #expect(!WalletStore.exists(path))
    #expect(rename(path + ".away", path) == 0)
    #expect(try session.refresh() == .same)
    try record("c", in: session)
  }
}
