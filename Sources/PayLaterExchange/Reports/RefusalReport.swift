import PayLater

/// What `what-if --json` shows where the request would be refused.
public struct RefusalReport: Encodable {
  public var refused: Refusal

  /// A refusal, as commands answer it.
  public init(_ refusal: Refusal) { refused = refusal }
}
