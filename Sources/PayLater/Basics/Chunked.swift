/// A list in chunks of one size, for what only grows: an element that is added or changed copies its chunk alone, however
/// long the list is, and two lists that share their past are compared by what is not shared. As JSON it is a plain list.
public struct Chunked<Element> {
  /// All but the last have ``size`` elements; none is empty.
  public private(set) var chunks: [[Element]] = []

  /// How many elements a full chunk has.
  public static var size: Int { 64 }

  /// An empty list.
  public init() {}

  /// The elements of a list.
  public init(_ elements: some Sequence<Element>) { for element in elements { append(element) } }

  /// Adds an element at the end.
  public mutating func append(_ element: Element) {
    if let last = chunks.indices.last, chunks[last].count < Chunked.size {
      chunks[last].append(element)
    } else {
      chunks.append([element])
    }
  }

  /// Removes those that are meant; the chunks before the first of them stay as they are.
  public mutating func removeAll(where isMeant: (Element) -> Bool) {
    guard let first = chunks.firstIndex(where: { $0.contains(where: isMeant) }) else { return }
    let rest = chunks[first...]
    chunks.removeSubrange(first...)
    for element in rest.joined() where !isMeant(element) { append(element) }
  }
}

extension Chunked: RandomAccessCollection, MutableCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int {
    chunks.last.map { (chunks.count - 1) * Chunked.size + $0.count } ?? 0
  }

  public func makeIterator() -> FlattenSequence<[[Element]]>.Iterator { chunks.joined().makeIterator() }

  public subscript(position: Int) -> Element {
    get { chunks[position / Chunked.size][position % Chunked.size] }
    set { chunks[position / Chunked.size][position % Chunked.size] = newValue }
  }
}

extension Chunked: Equatable where Element: Equatable {}
extension Chunked: Sendable where Element: Sendable {}

extension Chunked: Codable where Element: Codable {
  public init(from decoder: any Decoder) throws {
    for element in try decoder.singleValueContainer().decode([Element].self) { append(element) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Array(self))
  }
}
