/// Turns the bytes of a terminal into keys, as they come.
///
/// The bytes of a character or of an escape sequence may come apart. A bad byte becomes U+FFFD and
/// never swallows the next key. Whether a lone Esc was meant is a matter of time, which the caller
/// keeps: when `isUndecided` for too long, it calls `flush()`.
public struct KeyDecoder: Equatable, Sendable {
  enum State: Equatable {
    case ground
    case escape
    /// After `ESC [`: parameters and intermediates so far.
    case sequence([UInt8])
    /// After `ESC O`, and what came as a modifier.
    case singleShift([UInt8])
    /// After `ESC [ [`, which the Linux console sends for F1 to F5.
    case console
    /// After `ESC [ M`: the bytes of an older terminal's report so far.
    case oldMouse([UInt8])
    case paste
  }

  var state = State.ground
  var scalar = ScalarDecoder()
  var pasted: PasteBuffer

  /// Makes a decoder that keeps at most so many bytes of one paste; the rest is dropped.
  public init(pasteLimit: Int = 65536) {
    pasted = PasteBuffer(limit: pasteLimit)
  }

  /// Whether an Esc waits for what it was the beginning of.
  public var isUndecided: Bool {
    switch state {
    case .ground, .paste: false
    case .escape, .sequence, .singleShift, .console, .oldMouse: true
    }
  }

  /// Decodes some more bytes into the keys that are complete.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { decode(byte, into: &keys) }
    return keys
  }

  /// Decides for what there is: a lone Esc is the key Esc, an unfinished sequence is dropped.
  public mutating func flush() -> [Key] {
    defer { if isUndecided { state = .ground } }
    switch state {
    case .escape: return [.escape]
    case .sequence(let bytes): return bytes.isEmpty ? [.alt("[")] : []
    case .singleShift(let bytes): return bytes.isEmpty ? [.alt("O")] : []
    case .ground, .console, .oldMouse, .paste: return []
    }
  }

  private mutating func decode(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: decodeGround(byte, into: &keys)
    case .escape: decodeEscape(byte, into: &keys)
    case .sequence(let bytes): decodeSequence(bytes, byte, into: &keys)
    case .singleShift(let bytes): decodeSingleShift(bytes, byte, into: &keys)
    case .console:
      state = .ground
      if (0x41...0x45).contains(byte) { keys.append(.function(Int(byte) - 0x40)) }
    case .oldMouse(let bytes):
      state = bytes.count < 2 ? .oldMouse(bytes + [byte]) : .ground
      if bytes.count == 2, let mouse = Mouse(bytes: bytes + [byte]) { keys.append(.mouse(mouse)) }
    case .paste:
      if let text = pasted.take(byte) {
        state = .ground
        keys.append(.paste(text))
      }
    }
  }

  private mutating func decodeGround(_ byte: UInt8, into keys: inout [Key]) {
    for decoded in scalar.decode(byte) {
      if decoded == "\u{1B}" { state = .escape } else { keys.append(Key(typed: decoded)) }
    }
  }

  private mutating func decodeEscape(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x5B: state = .sequence([])
    case 0x4F: state = .singleShift([])
    case 0x1B: keys.append(.escape)
    case 0x7F, 0x08:
      // Alt-Backspace deletes a word in every shell.
      state = .ground
      keys.append(.control("w"))
    case 0x20...0x7E:
      state = .ground
      keys.append(.alt(Unicode.Scalar(byte)))
    default:
      state = .ground
      keys.append(.escape)
      decodeGround(byte, into: &keys)
    }
  }

  private mutating func decodeSequence(_ bytes: [UInt8], _ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x5B where bytes.isEmpty: state = .console
    // A longer one is noise; its end is still awaited, its middle is not kept.
    case 0x20...0x3F: if bytes.count < 32 { state = .sequence(bytes + [byte]) }
    case 0x40...0x7E:
      state = .ground
      if byte == 0x7E, bytes == Array("200".utf8) {
        state = .paste
      } else if byte == 0x4D, bytes.isEmpty {
        state = .oldMouse([])
      } else if bytes.first == 0x3C {
        if let mouse = Mouse(report: Array(bytes.dropFirst()), final: byte) { keys.append(.mouse(mouse)) }
      } else if let key = Key(sequence: bytes, final: byte) {
        keys.append(key)
      }
    default:
      // Not part of any sequence: what began is dropped, this byte is not.
      state = .ground
      decodeGround(byte, into: &keys)
    }
  }

  private mutating func decodeSingleShift(_ bytes: [UInt8], _ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x30...0x3F: if bytes.count < 8 { state = .singleShift(bytes + [byte]) }
    case 0x40...0x7E:
      state = .ground
      if let key = Key(singleShift: byte, modifiers: bytes) { keys.append(key) }
    default:
      state = .ground
      decodeGround(byte, into: &keys)
    }
  }
}
