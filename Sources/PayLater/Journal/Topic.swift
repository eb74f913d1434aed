/// The requests or the events of one topic. In JSON each is an object with one name, which no other topic has.
protocol Topic: Codable, SendableMetatype {
  associatedtype CodingKeys: RawRepresentable<String>, CaseIterable
}

/// The topics that make up a whole, found by the names of what is in them.
///
/// What is read goes to its topic at once: no topic is tried for what is of another.
struct Topics<Whole>: Sendable, ExpressibleByArrayLiteral {
  /// A topic: its names, and how one of it is read.
  struct Reader: Sendable {
    fileprivate let names: [String]
    fileprivate let read: @Sendable (any Decoder) throws -> Whole

    /// The reader of a topic that `whole` makes part of the whole.
    static func of<Part: Topic>(_ whole: @escaping @Sendable (Part) -> Whole) -> Reader {
      Reader(names: Part.CodingKeys.allCases.map(\.rawValue)) { whole(try Part(from: $0)) }
    }
  }

  private let reads: [String: @Sendable (any Decoder) throws -> Whole]

  init(arrayLiteral topics: Reader...) {
    let named = topics.flatMap { topic in topic.names.map { ($0, topic.read) } }
    reads = Dictionary(named) { first, _ in first }
  }

  /// Their names, in no order.
  var names: Set<String> { Set(reads.keys) }

  /// Reads an object with one known name; names that no topic has are passed over.
  func read(from decoder: any Decoder) throws -> Whole {
    let container = try decoder.container(keyedBy: AnyName.self)
    let all = container.allKeys
    let known = all.count == 1 ? all : all.filter { reads[$0.stringValue] != nil }
    guard known.count == 1, let read = reads[known[0].stringValue] else {
      throw DecodingError.typeMismatch(
        Whole.self,
        DecodingError.Context(
          codingPath: container.codingPath, debugDescription: "Invalid number of keys found, expected one."))
    }
    return try read(decoder)
  }
}

/// Any name.
private struct AnyName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
