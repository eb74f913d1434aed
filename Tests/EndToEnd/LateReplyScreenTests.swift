import Foundation
import Testing

/// Answers of a terminal to somebody's questions that come late, at the real program: whole, and split at every byte with
/// a pause. Nothing is drawn for them, and what is typed then is taken as ever.
@Suite struct LateReplyScreenTests {
  static let replies = [
    "\u{1B}]4;1;rgb:cdcd/0000/0000\u{7}", "\u{1B}]10;rgb:e5e5/e5e5/e5e5\u{1B}\\",
    "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]52;c;cXVpdCB5ZXMg\u{7}", "\u{1B}P>|XTerm(379)\u{1B}\\",
    "\u{1B}[?62;1;2;4;6;9;15;22c", "\u{1B}[>41;379;0c", "\u{1B}P!|7E565445\u{1B}\\", "\u{1B}[0n",
    "\u{1B}P1+r544e=7874\u{1B}\\", "\u{1B}[?0u", "\u{1B}[48;24;80;480;800t",
  ]

  /// What is opened, what tells that it is there, and what a letter draws there.
  enum Place: String, CaseIterable, CustomTestStringConvertible {
    case screen, form, dialog

    var keys: [(key: String, words: String)] {
      switch self {
      case .screen: [("4", "Repair")]
      case .form: [("4", "Repair"), ("a", "Add")]
      case .dialog: [("4", "Repair"), ("p", "Pay")]
      }
    }

    /// A key that is answered here, and a part of the answer.
    var probe: (key: String, words: String) { self == .screen ? ("?", "screen") : ("7", "7") }
    var testDescription: String { rawValue }
  }

  /// Between two pieces: longer than a byte takes on any line, shorter than an Esc waits that came over a network.
  private static let pause: Int32 = 30

  @Test(arguments: Place.allCases)
  func nothingIsDrawn(in place: Place) throws {
    let program = try ActiveWallet.owing()
    let pty = try Pty(program, environment: ["SSH_TTY": "/dev/pts/9", "TERM": "xterm-256color"])
    try pty.wait(for: "Sesame")
    for (key, words) in place.keys {
      pty.send(key.utf8)
      try pty.wait(for: words)
    }
    for reply in Self.replies {
      let bytes = Array(reply.utf8)
      pty.send(bytes)
      var drawn = pty.drawn(quiet: Self.pause)
      for cut in 1..<bytes.count {
        pty.send(bytes[..<cut])
        drawn += pty.drawn(quiet: Self.pause)
        pty.send(bytes[cut...])
      }
      drawn += pty.drawn(quiet: 200)
      #expect(
        drawn.isEmpty, "\(reply.debugDescription): \(String(decoding: drawn, as: UTF8.self).debugDescription)"
      )
    }
    pty.send(place.probe.key.utf8)
    try pty.wait(for: place.probe.words)
  }
}
