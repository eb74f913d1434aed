import Foundation
import Testing

@testable import sesame

/// What terminals are described to send is what the program understands.
@Suite struct KeyDescriptionTests {
  @Test(arguments: [
    ("\\E[A", [0x1B, 0x5B, 0x41]), ("^?", [0x7F]), ("^H", [8]), ("\\177", [0x7F]),
    ("\\EOA", [0x1B, 0x4F, 0x41]),
    ("a\\,b", [0x61, 0x2C, 0x62]), ("", []), ("\\", []), ("^", []),
  ])
  func stringsOfADescription(text: String, bytes: [UInt8]) {
    #expect(KeyDescription.bytes(text) == bytes)
  }

  @Test func aKeyThatMeansSomethingElseIsNamed() {
    let text = "x|a terminal,\n\tam,\n\tcols#80,\n\tkcuu1=\\E[B,\n\tkcud1=\\E[B,\n\tkpp=\\E[?9z,\n"
    let description = KeyDescription(text)
    #expect(description.described == 3 && description.strange == ["kcuu1", "kpp"])
  }

  /// The descriptions that Debian has of terminals that people use.
  @Test(arguments: [
    "xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux", "rxvt", "vt220", "st-256color",
  ])
  func realTerminalsAreUnderstood(type: String) throws {
    guard let text = Tool.output(of: "infocmp", ["-1", "-x", type]) else { return }
    let description = KeyDescription(text)
    #expect(description.described >= 5)
    #expect(description.strange == [], "\(type)")
  }
}
