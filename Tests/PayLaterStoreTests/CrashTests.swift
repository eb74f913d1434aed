import Foundation
import GRDB
import PayLater
import Testing

@testable import PayLaterStore

/// A process is killed between any two statements of an order; what it had confirmed is there once, and the file
/// opens without a question.
@Suite struct CrashTests {
  @Test(arguments: [false, true])
  func killedBetweenAnyTwoStatements(_ spills: Bool) async throws {
    let original = try Scratch()
    let story = Story(
      store: try WalletStore.create(at: original.path, zone: "Asia/Shanghai", moment: Story.at(Story.start)))
    try story.activate()
    try story.must(Story.order(), "first")
    var sawInterrupted = false
    for statement in stride(from: 2, through: 42, by: spills ? 4 : 8) {
      let scratch = try Scratch()
      try story.store.backup(to: scratch.path)
      let path = scratch.path
      await CrashTests.die(at: statement, spills, path)
      let hasJournal = try scratch.names().contains("wallet.sqlite-journal")
      let journal = hasJournal ? try scratch.bytes("wallet.sqlite-journal") : Data()
      sawInterrupted = sawInterrupted || journal.count > 512
      let wallet = try WalletStore.open(scratch.path, mode: .readOnly).wallet()
      let store = try WalletStore.open(scratch.path)
      #expect(try store.verify().faults == [], "killed at statement \(statement)")
      // The same request again: if it was saved it gives its first answer, else it is done now; never twice.
      let again = Story(store: store)
      let head = try store.head()
      #expect(try again.must(Story.order(), "k-1").order == "o2")
      #expect(try store.wallet().orders.count == 2)
      #expect((try store.head() == head) == (wallet.orders.count == 2))
    }
    if spills { #expect(sawInterrupted) }
  }

  /// A process that dies before one of the statements of an order.
  private static func die(at statement: Int, _ spills: Bool, _ path: String) async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, spills = spills as Bool, statement = statement as Int] in
      let store = try WalletStore.open(path)
      var left = statement
      store.session.withLock { session in
        try? session.queue.inDatabase { database in
          // A tiny cache writes pages to the file before the commit, so that a kill leaves a hot journal.
          if spills { try database.execute(sql: "PRAGMA cache_size = 1") }
          database.trace(options: .statement) { _ in
            left -= 1
            if left == 0 { kill(getpid(), SIGKILL) }
          }
        }
      }
      let story = Story(store: store)
      _ = try story.ask(Story.order(), "k-1")
      for number in 1...9 {
        _ = try story.ask(.rule(.setFavourite(merchant: "tea", on: !number.isMultiple(of: 2))), "f-\(number)")
      }
    }
  }

  /// The journal of a file that is replaced would be written into its copy by the next who reads: the advice is to
  /// remove it first.
  @Test func aCopyIsPutBackWithoutTheJournal() async throws {
    let scratch = try Scratch()
    let story = try Story(in: scratch)
    try story.activate()
    let copy = scratch.folder + "/copy"
    try story.store.backup(to: copy)
    let head = try story.store.head()
    // Enough after the copy that the journal means other pages than those of the copy.
    let plan = [PlannedPayment(due: Story.start + 20, amountFen: Money(fen: 5_000))]
    for number in 1...20 {
      try story.must(.debt(.record(provider: "p", title: "t\(number)", instalments: plan)), "d-\(number)")
    }
    var journal = Data()
    for statement in 10...40 where journal.count < 8 * 4_096 {
      await CrashTests.die(at: statement, true, scratch.path)
      journal = try scratch.bytes("wallet.sqlite-journal")
    }
    try #require(journal.count >= 8 * 4_096)
    func putBack() throws {
      for name in ["", "-journal"] { unlink(scratch.path + name) }
      try FileManager.default.copyItem(atPath: copy, toPath: scratch.path)
    }
    try putBack()
    #expect(try WalletStore.verify(scratch.path).isSound)
    #expect(try WalletStore.open(scratch.path).head() == head)
    try putBack()
    try journal.write(to: URL(fileURLWithPath: scratch.path + "-journal"))
    chmod(scratch.path + "-journal", 0o600)
    #expect((try? WalletStore.verify(scratch.path).isSound) != true)
  }
}
