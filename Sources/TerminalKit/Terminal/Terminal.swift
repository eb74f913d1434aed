/// A place that shows frames and hands over what the user does.
public protocol Terminal {
  /// Its size now, in cells; never below 1x1.
  var size: Size { get }

  /// Shows a frame; only what changed since the last one is sent.
  mutating func present(_ frame: Frame)

  /// Waits at most so many milliseconds (nil: for ever) and returns all that is there by then.
  ///
  /// All waiting bytes are drained, so that the caller draws once. Never empty: without input it is
  /// `.deadline`.
  mutating func next(deadline milliseconds: Int?) -> [Input]

  /// Shows everything in the looks of a theme from now on.
  mutating func use(_ theme: Theme)
}

extension Terminal {
  /// What has no colours has nothing to change.
  public mutating func use(_ theme: Theme) {}
}
