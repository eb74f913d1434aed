import Foundation
import PayLater
import PayLaterStore
import Synchronization
import Testing

@testable import WalletUI
@testable import sesame

/// What a session makes of what happens behind its back: other writers, another file, another clock.
@Suite struct WalletSessionTests {
  private let folder: Folder?
  private let home: String
  private let clock = Clock()

  init() { self.init(folder: Folder()) }
  private init(folder: Folder) { (self.folder, home) = (folder, folder.path) }
  private init(home: String) { (folder, self.home) = (nil, home) }

  private var path: String { home + "/w/wallet.sqlite" }

  private final class Clock: Sendable {
    private let time = Mutex<Int64>(1_795_910_400_000)  // 2026-11-29 00:00 UTC
    var now: Int64 { time.withLock { $0 } }
    func turn(days: Int64) { turn(hours: 24 * days) }
    func turn(hours: Int64) { time.withLock { $0 += hours * 3_600_000 } }
  }

  private func world() throws -> World {
    var environment = Environment.live
    environment.variables = ["HOME": home, "TZ": "UTC"]
    environment.now = { [clock] in clock.now }
    return try World(GlobalOptions.parse(["--wallet", path, "--lang", "en"]), environment: environment)
  }

  private func debt(_ title: String) -> Request {
    let payment = PlannedPayment(due: Day(2027, 6, 1) ?? Day(number: 0), amountFen: Money(fen: 100))
    return .debt(.record(provider: "p", title: title, instalments: [payment]))
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

  /// To root no file is unwritable, so a process of its own becomes somebody else.
  @Test func aViewerFollowsTheDay() async throws {
    let home = FileManager.default.temporaryDirectory.path + "/viewer-\(UUID().uuidString)"
    mkdir(home, 0o700)
    if geteuid() == 0 { chown(home, 65_534, 65_534) }
    defer { try? FileManager.default.removeItem(atPath: home) }
    await #expect(processExitsWith: .success) { [home = home as String] in
      if geteuid() == 0 { setuid(65_534) }
      let tests = WalletSessionTests(home: home)
      try tests.record("a", in: WalletSession(tests.world(), path: tests.path))
      chmod(tests.path, 0o400)
      let session = try WalletSession(tests.world(), path: tests.path)
      let day = session.wallet.businessDay
      #expect(session.doubt == .readOnly(path: tests.path))
      tests.clock.turn(days: 1)
      #expect(try session.refresh() == .changed)
      #expect(session.wallet.businessDay == day + 1 && session.doubt == .readOnly(path: tests.path))
      #expect(try session.refresh() == .same)
      chmod(tests.path, 0o600)
      _ = try session.refresh()
      #expect(session.doubt == nil && session.wallet.businessDay == day + 1)
    }
  }

  @Test func anotherFileInItsPlaceIsSeen() throws {
    let session = try WalletSession(world(), path: path)
    try record("a", in: session)
    try WalletStore.open(path).backup(to: home + "/w/copy")
    try record("b", in: session)
    #expect(rename(home + "/w/copy", path) == 0)
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

  /// Every kind of file is written once, for its owner alone, and never over what is there.
  @Test(arguments: OutsideCopy.Kind.allCases)
  func filesAreWrittenOutsideTheWallet(kind: OutsideCopy.Kind) throws {
    let session = try WalletSession(world(), path: path)
    let copy = OutsideCopy(kind: kind, path: "~/copy", isMasked: false)
    let go: ProgressCheck = { _, _ in true }
    #expect(try session.write(copy, go) == nil && session.lastBackup == nil)
    try record("a", in: session)
    #expect(try session.write(copy, go) == home + "/copy")
    let size = try FileManager.default.attributesOfItem(atPath: home + "/copy")
    #expect(size[.posixPermissions] as? Int == 0o600 && size[.size] as? Int ?? 0 > 100)
    #expect(throws: StoreError.exists(path: home + "/copy")) { try session.write(copy, go) }
    let backup = LastBackup(day: session.today, path: home + "/copy", isThere: true)
    #expect(session.lastBackup == (kind == .backup ? backup : nil))
    if kind == .backup { #expect(titles(try WalletSession(world(), path: home + "/copy")) == ["a"]) }
  }

  @Test func aFileIsNotWrittenWhereItsUserStopsIt() throws {
    let session = try WalletSession(world(), path: path)
    try record("a", in: session)
    #expect(throws: StoreError.stopped) {
      try session.write(OutsideCopy(kind: .csv, path: "~/copy", isMasked: false)) { _, _ in false }
    }
    #expect(!FileManager.default.fileExists(atPath: home + "/copy"))
  }

  /// A zone to the west: the day lasts until it has ended there too; to the east it ends as before. No day comes twice,
  /// and none is left out.
  @Test(arguments: [
    ("Pacific/Pago_Pago", 35), ("Pacific/Kiritimati", 24), ("Asia/Tokyo", 24), ("Atlantic/Azores", 25),
  ])
  func anotherZoneHoldsFromTheNextDayOn(zone: String, hours: Int64) throws {
    let session = try WalletSession(world(), path: path)
    try record("a", in: session)
    let day = session.today
    _ = try session.perform(.rule(.setZone(zone: zone)), id: "zone").get()
    #expect(session.wallet.zone == "UTC" && session.wallet.nextZone == zone)
    for _ in 1..<hours {
      clock.turn(hours: 1)
      _ = try session.refresh()
      #expect(session.today == day && session.doubt == nil)
    }
    clock.turn(hours: 1)
    #expect(try session.refresh() == .changed)
    #expect(session.today == day + 1 && session.wallet.businessDay == day + 1)
    #expect(session.wallet.zone == zone && session.wallet.nextZone == nil)
    clock.turn(days: 1)
    _ = try session.refresh()
    #expect(session.today == day + 2 && session.doubt == nil)
    #expect(try #require(session.store).verify().isSound)
  }
}
