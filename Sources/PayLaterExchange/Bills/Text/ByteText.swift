/// Looks at the bytes of a text: quick, and blind to what characters make of each other.
extension String {
  /// Whether `word` stands anywhere in it.
  func holds(_ word: String) -> Bool { byteOffset(of: word) != nil }

  /// Where `word` begins, in bytes of UTF-8, from `start` on.
  func byteOffset(of word: String, from start: Int = 0) -> Int? {
    var (text, sought) = (self, word)
    return text.withUTF8 { text in
      sought.withUTF8 { sought in
        guard let first = sought.first, text.count >= sought.count + start else { return nil }
        return (start...(text.count - sought.count)).first { place in
          text[place] == first && text[place..<(place + sought.count)].elementsEqual(sought)
        }
      }
    }
  }

  /// Without blanks (spaces and TABs) at both ends; every other character stays.
  var trimmedOfBlanks: String {
    guard let first = utf8.first, let last = utf8.last, first.isBlank || last.isBlank else { return self }
    var bytes = Array(utf8)[...]
    while let first = bytes.first, first.isBlank { bytes.removeFirst() }
    while let last = bytes.last, last.isBlank { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing stands in it: it is empty, or `/`.
  var isNone: Bool { isEmpty || self == "/" }

  /// The rest behind a beginning; nil where it begins otherwise.
  func rest(after beginning: String) -> String? {
    guard utf8.starts(with: beginning.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(beginning.utf8.count), as: UTF8.self)
  }

  /// What stands before an ending; nil where it ends otherwise.
  func start(before ending: String) -> String? {
    guard utf8.count >= ending.utf8.count, utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) else {
      return nil
    }
    return String(decoding: utf8.dropLast(ending.utf8.count), as: UTF8.self)
  }
}

extension UInt8 {
  /// A space or a TAB.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// `0` to `9`.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
