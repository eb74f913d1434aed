/// A terminal without a screen: it plays scripted input and keeps what was shown.
public struct HeadlessTerminal: Terminal, Sendable {
  public private(set) var size: Size
  /// The frame shown last.
  public private(set) var frame: Frame
  /// How many frames were shown.
  public private(set) var presented = 0
  private var script: [[Input]]
  private var position = 0

  /// Makes a terminal that hands over one batch of the script at each turn, then `.closed` for ever.
  public init(size: Size, script: [[Input]] = []) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    self.script = script
    frame = Frame(size: self.size)
  }

  /// Makes a terminal that hands over one key at each turn, then `.closed` for ever.
  public init(size: Size, keys: [Key]) {
    self.init(size: size, script: keys.map { [.key($0)] })
  }

  /// Adds a batch to the end of the script.
  public mutating func append(_ batch: [Input]) { script.append(batch) }

  /// Whether the whole script has been handed over.
  public var isDone: Bool { position >= script.count }

  /// Keeps the frame.
  public mutating func present(_ frame: Frame) {
    self.frame = frame
    presented += 1
  }

  /// The next batch of the script; a resize in it changes the size.
  ///
  /// An empty batch is a deadline.
  public mutating func next(deadline milliseconds: Int?) -> [Input] {
    guard position < script.count else { return [.closed] }
    let batch = script[position]
    position += 1
    for case .resize(let size) in batch { self.size = size }
    return batch.isEmpty ? [.deadline] : batch
  }
}
