extension ConfigLines {
  /// The text with one key set: its value changed where it stands, or a new line among those of its table.
  /// Everything else stays byte for byte.
  func setting(_ key: String, to value: String) -> String {
    if let statement = statement(key) { return replacing(statement.value, with: value) }
    let parts = key.split(separator: ".").map(String.init)
    let table = Array(parts.dropLast())
    let line = "\(parts.last ?? key) = \(value)"
    let isTop = table.isEmpty
    let header = isTop ? nil : headers.lastIndex { $0.path == table }
    if let last = statements.last(where: { $0.header == header && (isTop || header != nil) }) {
      return inserting([line], after: last.value.upperBound)
    }
    if let header { return inserting([line], after: headers[header].end) }
    guard isTop else {
      return appending((bytes.isEmpty ? [] : [""]) + ["[\(table.joined(separator: "."))]", line])
    }
    guard let first = headers.first else { return appending([line]) }
    return replacing(begin(of: first)..<begin(of: first), with: line + newline + newline)
  }

  private func replacing(_ range: Range<Int>, with text: String) -> String {
    String(
      decoding: Array(bytes[..<range.lowerBound]) + Array(text.utf8) + bytes[range.upperBound...],
      as: UTF8.self)
  }

  /// Puts lines after the line of a byte.
  private func inserting(_ lines: [String], after place: Int) -> String {
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) else { return appending(lines) }
    return replacing(end + 1..<end + 1, with: lines.map { $0 + newline }.joined())
  }

  private func appending(_ lines: [String]) -> String {
    let isOpen = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    let text = (isOpen ? newline : "") + lines.map { $0 + newline }.joined()
    return replacing(bytes.count..<bytes.count, with: text)
  }

  /// Where a header begins with the comments right above it.
  private func begin(of header: Header) -> Int {
    var begin = header.start
    while let start = startOfLine(before: begin),
      bytes[start...].first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") })
        == UInt8(ascii: "#")
    {
      begin = start
    }
    return begin
  }

  private func startOfLine(before place: Int) -> Int? {
    guard place > 0 else { return nil }
    return bytes[..<(place - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// How lines end in this text.
  private var newline: String {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return "\n" }
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
