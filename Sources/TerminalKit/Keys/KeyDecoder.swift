/// Turns the bytes of a terminal into keys, as they come.
///
/// The bytes of a character or of an escape sequence may come apart. A bad byte becomes U+FFFD and
/// never swallows the next key. Whether a lone Esc was meant is a matter of time, which the caller
/// keeps: when nothing came for as long as `patience`, it calls `flush()`.
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
    /// Inside a string (OSC, DCS, SOS, PM, APC): the byte that began it, how many came since, and whether the last one
    /// was an Esc, which may begin its end.
    case string(UInt8, count: Int, escaped: Bool)
    case paste
    /// A lone Esc was a key already; what it was the beginning of may still come.
    case late
    /// After `late`, a byte that may be a key, or go on with what came too late.
    case lateIntroducer(UInt8)
  }

  var state = State.ground
  var scalar = ScalarDecoder()
  var pasted: PasteBuffer
  /// Whether the Esc of what is being decoded was a key already: then the rest of it is none.
  var isLate = false

  /// Makes a decoder that keeps at most so many bytes of one paste; the rest is dropped.
  public init(pasteLimit: Int = 65536) {
    pasted = PasteBuffer(limit: pasteLimit)
  }

  /// How long what has begun is waited for, in milliseconds: terminals answer late, and their lines are slow.
  static let sequencePatience = 1_000
  /// How long a byte is held that may go on with a lone Esc.
  static let latePatience = 120
  /// The most bytes of a string that are swallowed: one without an end must not swallow the keys for ever.
  static let stringLimit = 4_096

  /// Whether something waits for what it was the beginning of.
  public var isUndecided: Bool { patience(escapeDelay: 0) != nil }

  /// For how many milliseconds without a byte to wait before `flush()`; nil: nothing waits. A lone Esc waits for
  /// `escapeDelay`.
  public func patience(escapeDelay: Int) -> Int? {
    switch state {
    case .ground, .paste: nil
    case .escape: escapeDelay
    case .lateIntroducer: KeyDecoder.latePatience
    case .sequence, .singleShift, .console, .oldMouse, .string, .late: KeyDecoder.sequencePatience
    }
  }

  /// Decodes some more bytes into the keys that are complete.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { decode(byte, into: &keys) }
    return keys
  }

  /// Decides for what there is: a lone Esc is the key Esc, an introducer alone was typed with Alt, and what else is
  /// unfinished is dropped.
  public mutating func flush() -> [Key] {
    let (before, wasLate) = (state, isLate)
    if isUndecided { (state, isLate) = (before == .escape ? .late : .ground, false) }
    switch before {
    case .escape: return [.escape]
    case .lateIntroducer(let byte): return [.character(Unicode.Scalar(byte))]
    case .sequence([]) where !wasLate: return [.alt("[")]
    case .singleShift([]) where !wasLate: return [.alt("O")]
    case .string(let introducer, count: 0, escaped: false) where !wasLate:
      return [.alt(Unicode.Scalar(introducer))]
    default: return []
    }
  }

  private mutating func decode(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: decodeGround(byte, into: &keys)
    case .escape: decodeEscape(byte, into: &keys)
    case .sequence(let bytes): decodeSequence(bytes, byte, into: &keys)
    case .singleShift(let bytes): decodeSingleShift(bytes, byte, into: &keys)
    case .console: finish((0x41...0x45).contains(byte) ? [.function(Int(byte) - 0x40)] : [], into: &keys)
    case .oldMouse(let bytes):
      if bytes.count < 2 { return state = .oldMouse(bytes + [byte]) }
      finish(Mouse(bytes: bytes + [byte]).map { [.mouse($0)] } ?? [], into: &keys)
    case .string(let introducer, let count, let escaped):
      decodeString(introducer, count, escaped, byte, into: &keys)
    case .paste:
      if let text = pasted.take(byte) { finish([.paste(text)], into: &keys) }
    case .late, .lateIntroducer: decodeLate(byte, into: &keys)
    }
  }

  /// Ends what was decoded; its keys count unless its Esc was one already.
  private mutating func finish(_ found: [Key], into keys: inout [Key]) {
    if !isLate { keys += found }
    (state, isLate) = (.ground, false)
  }

  func begins(_ byte: UInt8) -> State? {
    switch byte {
    case 0x5B: .sequence([])
    case 0x4F: .singleShift([])
    // P DCS, X SOS, ] OSC, ^ PM, _ APC.
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: .string(byte, count: 0, escaped: false)
    default: nil
    }
  }

  mutating func decodeGround(_ byte: UInt8, into keys: inout [Key]) {
    for decoded in scalar.decode(byte) {
      if decoded == "\u{1B}" { state = .escape } else { keys.append(Key(typed: decoded)) }
    }
  }

  mutating func decodeEscape(_ byte: UInt8, into keys: inout [Key]) {
    if let begun = begins(byte) { return state = begun }
    switch byte {
    case 0x1B: keys.append(.escape)
    case 0x7F, 0x08:
      // Alt-Backspace deletes a word in every shell.
      state = .ground
      keys.append(.control("w"))
    case 0x09:
      // Shift-Tab of the Linux console.
      state = .ground
      keys.append(.shiftTab)
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
    case 0x20...0x3F: if bytes.count < KeyDecoder.sequenceLimit { state = .sequence(bytes + [byte]) }
    case 0x40...0x7E:
      if byte == 0x7E, bytes == Array("200".utf8) {
        (state, isLate) = (.paste, false)
      } else if byte == 0x4D, bytes.isEmpty {
        state = .oldMouse([])
      } else if bytes.first == 0x3C {
        let mouse = Mouse(report: Array(bytes.dropFirst()), final: byte)
        finish(mouse.map { [.mouse($0)] } ?? [], into: &keys)
      } else {
        finish(bytes.count < KeyDecoder.sequenceLimit ? Key.keys(of: bytes, final: byte) : [], into: &keys)
      }
    default: interrupt(byte, into: &keys)
    }
  }

  /// The most bytes between `ESC [` and its end that mean something.
  private static let sequenceLimit = 64

  private mutating func decodeSingleShift(_ bytes: [UInt8], _ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x30...0x3F: if bytes.count < 8 { state = .singleShift(bytes + [byte]) }
    case 0x40...0x7E: finish(Key(singleShift: byte, modifiers: bytes).map { [$0] } ?? [], into: &keys)
    default: interrupt(byte, into: &keys)
    }
  }

  /// A byte that is not part of any sequence: what began is dropped, the byte is not.
  mutating func interrupt(_ byte: UInt8, into keys: inout [Key]) {
    (state, isLate) = (.ground, false)
    decodeGround(byte, into: &keys)
  }
}
