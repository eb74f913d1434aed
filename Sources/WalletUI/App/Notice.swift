import WalletText

/// A few lines for the user: what happened, why, and the way out, in that order.
public struct Notice: Equatable, Sendable {
  public var kind: Kind
  public var lines: [Phrase]

  /// Whether it is good news, plain news or a refusal.
  public enum Kind: Equatable, Sendable { case done, news, refusal }

  /// A notice of these lines.
  public init(_ kind: Kind, _ lines: Phrase...) {
    self.init(kind, lines)
  }

  /// A notice of these lines.
  public init(_ kind: Kind, _ lines: [Phrase]) {
    self.kind = kind
    self.lines = lines
  }

  /// A letter was typed where nothing takes it.
  static let noText = Notice(.news, FormText.noText)

  /// What is confirmed is read first: the key that reads on.
  static func readFirst(in context: Context) -> Notice {
    Notice(.refusal, ApplicationText.notRead(key: context.keys.name(.pageDown)))
  }
}
