import WalletText

/// Something that takes longer than half a second, and how much of it is done.
public struct Working: Equatable, Sendable {
  public var what: Phrase
  public var done: Int64
  public var total: Int64

  /// So much of so much of something.
  public init(what: Phrase, done: Int64, total: Int64) {
    self.what = what
    self.done = done
    self.total = total
  }

  /// What is done, and how far it is: '校验  1,200 / 10,000'.
  public var line: Phrase {
    what + Phrase(same: "  \(WorkText.count(done)) / \(WorkText.count(total))")
  }
}
