/// The bytes of a dot file with or without our block in it. Everything outside the block stays as it is, whatever
/// encoding it has.
struct DotText: Equatable {
  var bytes: [UInt8]

  /// Where a block goes.
  enum Place: Equatable { case top, end }

  /// The block begins, but its end is not there: somebody edited it.
  struct Unfinished: Error, Equatable {}

  private static let begin = "# >>> sesame >>>"
  private static let end = "# <<< sesame <<<"
  private static let about = "# sesame: 提醒要还的款项 / reminds of payments; sesame hook --help"
  /// What the first line also says, so that removing gives back the very file.
  private static let wasNotThere = " (new file)"
  private static let hadNoNewline = " (no newline before)"

  /// The text, or nothing where there is no file.
  init(_ bytes: [UInt8]?) {
    self.bytes = bytes ?? []
    isThere = bytes != nil
  }

  /// Whether there is a file at all.
  private(set) var isThere: Bool

  /// The block with these lines in it; `note` is what its first line also says.
  private static func block(_ lines: String, _ note: String) -> [UInt8] {
    Array("\(begin)\(note)\n\(about)\n\(lines)\(end)\n".utf8)
  }

  /// The place of the block, from the first byte of its first line; nil: it has none.
  private var block: Range<Int>? {
    get throws(Unfinished) {
      var (start, first): (Int, Int?) = (0, nil)
      while start < bytes.count {
        let next = (bytes[start...].firstIndex(of: 10) ?? bytes.count - 1) + 1
        let line = bytes[start..<next]
        if first == nil, line.starts(with: DotText.begin.utf8) { first = start }
        if let first, line.starts(with: DotText.end.utf8) { return first..<next }
        start = next
      }
      if first != nil { throw Unfinished() }
      return nil
    }
  }

  /// What the first line of the block says besides.
  private func note(of block: Range<Int>) -> String {
    let line = bytes[block].prefix { $0 != 10 }.dropFirst(DotText.begin.utf8.count)
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a block is there, and whether it holds just these lines.
  func state(_ lines: String) throws(Unfinished) -> HookState {
    guard let block = try block else { return .absent }
    return Array(bytes[block]) == DotText.block(lines, note(of: block)) ? .current : .other
  }

  /// Where the block begins; nil: it has none.
  var blockStart: Int? { try? block?.lowerBound }

  /// The file with the block: a block that is there gets these lines and stays where it is.
  func installing(_ lines: String, at place: Place) throws(Unfinished) -> DotText {
    var text = self
    text.isThere = true
    if let block = try block {
      text.bytes.replaceSubrange(block, with: DotText.block(lines, note(of: block)))
    } else if place == .top {
      text.bytes = DotText.block(lines, isThere ? "" : DotText.wasNotThere) + bytes
    } else if let last = bytes.last, last != 10 {
      text.bytes += [10] + DotText.block(lines, DotText.hadNoNewline)
    } else {
      text.bytes += DotText.block(lines, isThere ? "" : DotText.wasNotThere)
    }
    return text
  }

  /// The file without the block, as it was; where it was made for it and nothing else came in, no file.
  func removing() throws(Unfinished) -> DotText {
    guard let block = try block else { return self }
    let note = note(of: block)
    var text = self
    text.bytes.removeSubrange(block)
    if note == DotText.hadNoNewline, block.upperBound == bytes.count, text.bytes.last == 10 {
      text.bytes.removeLast()
    }
    text.isThere = !(note == DotText.wasNotThere && text.bytes.isEmpty)
    return text
  }
}

/// How a hook stands in a file.
enum HookState: String, Encodable {
  case absent, current
  /// Something is there, but not what this program would write.
  case other
}
