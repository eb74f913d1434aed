import Foundation
import PayLater
import Testing

@testable import PayLaterStore

/// Bits of the file turn over: whatever is shown afterwards is either what was there or named as damage.
@Suite struct BitFlipTests {
  private static let original = Result {
    let scratch = try Scratch()
    let story = Story(
      store: try WalletStore.create(
        at: scratch.path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start)))
    try story.activate()
    try story.must(Story.order(), "o-1")
    try story.must(.issuer(.closeDays(until: Story.start + 40)), "days")
    return scratch
  }

  /// What a reader is shown of a wallet.
  private struct Shown: Equatable {
    var wallet: Wallet
    var entries: [JournalEntry]
    var evaluations: [StoredEvaluation]

    init(_ store: WalletStore) throws {
      wallet = try store.wallet()
      entries = try store.journal(after: 0, limit: 1000).items
      evaluations = try store.evaluations(limit: 1000).items
    }
  }

  @Test(arguments: 1...8)
  func everyFlipThatShowsIsNamed(_ seed: UInt64) throws {
    let original = try BitFlipTests.original.get()
    let bytes = try original.bytes()
    let shown = try Shown(WalletStore.open(original.path))
    var random = seed &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<12 {
      random = (random ^ (random >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ seed
      let bit = Int(random >> 11) % (bytes.count * 8)
      var flipped = bytes
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      let scratch = try Scratch()
      try flipped.write(to: URL(fileURLWithPath: scratch.path))
      chmod(scratch.path, 0o600)
      guard let report = try? WalletStore.verify(scratch.path), report.isSound else { continue }
      #expect(try Shown(WalletStore.open(scratch.path, mode: .readOnly)) == shown, "bit \(bit)")
    }
  }
}
