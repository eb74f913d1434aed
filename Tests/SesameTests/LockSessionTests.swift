import Foundation
import PayLater
import PayLaterStore
import Synchronization
import TerminalKit
import Testing
import WalletText

@testable import WalletUI
@testable import sesame

/// The lock around a session: opened by its passphrase, locked by time, by its user and by another terminal.
@Suite struct LockSessionTests {
  private let folder = Folder()
  private let clock = Clock()
  private var path: String { folder.path + "/w/wallet.sqlite" }

  private final class Clock: Sendable {
    private let start = ContinuousClock.now
    private let passed = Mutex(Duration.zero)
    var now: ContinuousClock.Instant { start + passed.withLock { $0 } }
    func pass(_ time: Duration) { passed.withLock { $0 += time } }
  }

  private func session() throws -> WalletSession {
    var environment = Environment.live
    environment.variables = ["HOME": folder.path, "TZ": "UTC"]
    environment.uptime = { [clock] in clock.now }
    let world = try World(GlobalOptions.parse(["--wallet", path, "--lang", "en"]), environment: environment)
    return try WalletSession(world, path: path)
  }

  private func backstage() throws -> Backstage {
    var backstage = try Backstage(session(), size: Size(columns: 80, rows: 24)) { try session() }
    _ = try backstage.start()
    return backstage
  }

  private func type(_ text: String, into backstage: inout Backstage) throws {
    for scalar in text.unicodeScalars { _ = try backstage.take(.input(.character(scalar))) }
    _ = try backstage.take(.input(.enter))
  }

  @Test func itIsOpenedLockedByTimeAndForgotten() throws {
    let payment = PlannedPayment(due: Day(2029, 6, 1) ?? Day(number: 0), amountFen: Money(fen: 100))
    let first = try session()
    _ = try first.perform(.debt(.record(provider: "Elsewhere", title: "t", instalments: [payment])), id: "a")
      .get()
    let words = try first.change(.set(SecretText("horse battery")))
    #expect(words == [LockText.done])
    #expect(try first.refresh() == .same)

    var backstage = try backstage()
    #expect(backstage.app.isLocked && backstage.app.context.wallet.debts.isEmpty)
    try type("wrong one", into: &backstage)
    #expect(backstage.app.isLocked)
    #expect(backstage.app.view().text().contains("wrong passphrase (1 in a row)"))
    try type("horse battery", into: &backstage)
    #expect(!backstage.app.isLocked && backstage.app.context.personal.values.contains("Elsewhere"))

    // Five minutes without a key, not from the start on but from the last one.
    clock.pass(.seconds(200))
    _ = try backstage.take(.input(.down))
    clock.pass(.seconds(299))
    try backstage.followTime()
    #expect(!backstage.app.isLocked)
    #expect(backstage.untilNext.map { $0 <= 1_000 } == true)
    clock.pass(.seconds(1))
    try backstage.followTime()
    #expect(backstage.app.isLocked && backstage.app.context.personal.isEmpty)
    #expect(backstage.app.context.wallet.debts.isEmpty)
    #expect(backstage.app.view().text().contains("5 minutes"))
    #expect(!backstage.app.view().text().contains("Elsewhere"))

    // The other terminal takes the lock away, and this one is open again.
    #expect(try first.change(.remove(SecretText("horse battery"))) == [LockText.removed])
    try backstage.followTime()
    #expect(!backstage.app.isLocked && backstage.app.context.personal.values.contains("Elsewhere"))
    #expect(!backstage.app.context.hasLock)
    // It sets another, and this one is locked.
    _ = try first.change(.set(SecretText("another one")))
    try backstage.followTime()
    #expect(backstage.app.isLocked && backstage.app.context.personal.isEmpty)
    #expect(backstage.app.view().text().contains("Another terminal"))
  }
}
