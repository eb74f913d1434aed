import PayLater

/// What `what-if --json` shows where the request would be refused.
public struct RefusalReport: Encodable {
  /// Why: its code, and what it names.
  public var refused: Refusal

  /// A refusal, as commands answer it.
  public init(_ refusal: Refusal) { refused = refusal }
}
