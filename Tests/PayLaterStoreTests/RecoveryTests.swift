import Foundation
import PayLater
import Testing

@testable import PayLaterStore

/// After an error of the disk the outcome is unknown: the file says what is true.
@Suite struct RecoveryTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    try story.activate()
  }

  private func truth(about request: Request, _ id: String) throws -> Answer {
    let asked = WalletStore.Asked(request: request, id: id, now: story.now, acceptsDate: false)
    return try story.store.session.withLock { session in
      try story.store.whatIsTrue(after: .unwritable(path: scratch.path, code: EIO), asked, in: &session)
    }
  }

  @Test func aCommitThatReportedAnErrorButIsThereGivesItsAnswer() throws {
    let answer = try story.must(Story.order(), "o")
    #expect(try truth(about: Story.order(), "o") == answer)
    #expect(try story.store.wallet().orders.count == 1)
  }

  @Test func whatIsNotThereWasNotSaved() throws {
    #expect(throws: StoreError.notSaved(.unwritable(path: scratch.path, code: EIO))) {
      try truth(about: Story.order(), "o")
    }
    #expect(try story.must(Story.order(), "o").order == "o1")
  }

  /// What was known before the error may be older than what is on disk.
  @Test func whatIsTrueIsReadAnew() throws {
    _ = try story.store.wallet()
    let answer = try Story(store: try WalletStore.open(scratch.path)).must(Story.order(), "o")
    #expect(try truth(about: Story.order(), "o") == answer)
    #expect(try story.store.wallet().orders.count == 1)
    let known = story.store.session.withLock { $0.known?.head }
    #expect(try known == WalletStore.open(scratch.path).head())
  }

  @Test func whereTheFileCannotBeAskedNothingIsClaimed() throws {
    try FileManager.default.moveItem(atPath: scratch.path, toPath: scratch.path + ".away")
    #expect {
      _ = try truth(about: Story.order(), "o")
    } throws: { error in
      guard case .outcomeUnknown(let id, _) = try #require(error as? StoreError) else { return false }
      return id == "o"
    }
    #expect(!WalletStore.exists(scratch.path))
  }
}
