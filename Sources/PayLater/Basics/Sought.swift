/// What a filter looks for: a part of a text as it is written, or what its Chinese characters begin with in pinyin.
///
/// '山禾', 'shanhe', 'shxg' and 'shanhx' all find 山禾鲜果. Letters large or small, wide or not, spaces and the commas of
/// amounts make no difference: '1117' finds ¥1,117.90.
public struct Sought: Equatable, Sendable {
  private let scalars: [Unicode.Scalar]

  /// What was typed; nothing finds everything.
  public init(_ typed: String) { scalars = Sought.folded(typed) }

  /// Whether it stands anywhere in a text, which is made only where something is looked for.
  public func isIn(_ text: @autoclosure () -> String) -> Bool {
    guard !scalars.isEmpty else { return true }
    // How much of it was found up to here, in every way there is.
    var found: Set<Int> = []
    for scalar in Sought.folded(text()) {
      found = step(over: scalar, from: found.union([0]))
      if found.contains(scalars.count) { return true }
    }
    return false
  }

  /// How much can be found after one more character, which stands for itself or for the beginning of a reading.
  private func step(over scalar: Unicode.Scalar, from found: Set<Int>) -> Set<Int> {
    var next: Set<Int> = []
    let readings = Pinyin.readings(of: scalar)
    for start in found where start < scalars.count {
      if scalars[start] == scalar { next.insert(start + 1) }
      for reading in readings {
        for (index, letter) in reading.enumerated() {
          guard start + index < scalars.count, scalars[start + index] == letter else { break }
          next.insert(start + index + 1)
        }
      }
    }
    return next
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    halfWidth(text).lowercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "," }
  }
}
