/// Tells text that comes in one piece from keys that somebody presses: a paste without its marks, or what another
/// program wrote into the terminal. Such text is a paste, so it fills a field at once and is no row of commands.
public struct TypedBurst: Equatable, Sendable {
  /// So many printable keys of so many kinds are in no single read of a hand's; nor so many of one kind, unless a key
  /// was held for seconds while nothing was read.
  static let least = 8
  static let kinds = 4
  static let most = 64
  /// What comes so soon after the last piece, in milliseconds, belongs to it.
  static let gap = 100

  private var last: Int?

  /// No burst so far.
  public init() {}

  /// The keys of one read, at this time in milliseconds: the printable ones of a burst become pastes.
  public mutating func fold(_ keys: [Key], at time: Int) -> [Key] {
    guard isBurst(keys, at: time) else {
      if !keys.isEmpty { last = nil }
      return keys
    }
    last = time
    var folded: [Key] = []
    var text = String.UnicodeScalarView()
    for key in keys {
      if case .character(let scalar) = key {
        text.append(scalar)
        continue
      }
      if !text.isEmpty { folded.append(.paste(String(text))) }
      text = String.UnicodeScalarView()
      folded.append(key)
    }
    if !text.isEmpty { folded.append(.paste(String(text))) }
    return folded
  }

  private func isBurst(_ keys: [Key], at time: Int) -> Bool {
    let typed = keys.compactMap { key -> Unicode.Scalar? in
      if case .character(let scalar) = key { scalar } else { nil }
    }
    guard !typed.isEmpty else { return false }
    if let last, time - last <= TypedBurst.gap { return true }
    if typed.count >= TypedBurst.most { return true }
    return typed.count >= TypedBurst.least && Set(typed).count >= TypedBurst.kinds
  }
}
