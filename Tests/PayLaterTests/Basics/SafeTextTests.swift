import Testing

@testable import PayLater

@Suite struct SafeTextTests {
  /// What makes one sign with its neighbours, and the same where it stands alone.
  @Test(arguments: [
    ("葛\u{E0100}", "葛\u{E0100}"), ("葛\u{E01EF}", "葛\u{E01EF}"), ("葛\u{FE00}", "葛\u{FE00}"),
    ("a\u{E0100}", "a\u{FFFD}"),
    ("ក\u{200D}ខ", "ក\u{200D}ខ"), ("\u{1780}\u{200C}\u{18AA}", "\u{1780}\u{200C}\u{18AA}"),
    ("\u{0600}x\u{200C}y", "\u{FFFD}x\u{FFFD}y"), ("क\u{200C}ष", "क\u{200C}ष"),
    ("5\u{FE0F}\u{20E3}", "5\u{FE0F}\u{20E3}"),
    ("5\u{FE0F}", "5\u{FFFD}"), ("葛\u{E00FF}", "葛\u{FFFD}"), ("葛\u{E01F0}", "葛\u{FFFD}"),
    ("क\u{200C}aक", "क\u{FFFD}aक"),
    ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007E}\u{E007F}", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007E}\u{E007F}"),
    ("\u{1F3F4}\u{E0067}", "\u{1F3F4}\u{FFFD}"), ("a\u{E0067}\u{E007F}", "a\u{FFFD}\u{FFFD}"),
  ])
  func signs(_ raw: String, _ safe: String) { #expect(SafeText(raw).text == safe) }

  @Test(arguments: [
    ("plain", "plain"), ("中文 店", "中文 店"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\nb\tc\rd", "a␊b␉c␍d"),
    ("\u{0}", "␀"), ("\u{7F}", "␡"), ("\u{85}", "\u{FFFD}"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{2066}b\u{2069}", "a\u{FFFD}b\u{FFFD}"), ("a\u{200B}b", "a\u{FFFD}b"),
    ("a\u{200D}b", "a\u{FFFD}b"), ("\u{FEFF}a", "\u{FFFD}a"), ("a\u{E0041}b", "a\u{FFFD}b"),
    ("a\u{2028}b", "a\u{FFFD}b"), ("a\u{AD}b", "a\u{FFFD}b"), ("a\u{FE0F}", "a\u{FFFD}"),
    ("\u{E000}", "\u{FFFD}"), ("a\u{3164}b", "a\u{FFFD}b"), ("a\u{34F}b", "a\u{FFFD}b"), ("  a  ", "a"),
    ("❤️礼物 1️⃣", "❤️礼物 1️⃣"), ("#️⃣", "#️⃣"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("👍🏽", "👍🏽"), ("🏳️‍🌈", "🏳️‍🌈"), ("🇨🇳", "🇨🇳"), ("葛\u{E0100}", "葛\u{E0100}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"),
    // Where they make no sign they hide something.
    ("中\u{200D}文", "中\u{FFFD}文"), ("1\u{FE0F}2", "1\u{FFFD}2"), ("❤\u{200D}", "❤\u{FFFD}"),
    ("🏴\u{E0067}", "🏴\u{FFFD}"), ("a\u{E0100}", "a\u{FFFD}"), ("\u{200D}👧", "\u{FFFD}👧"),
    ("　a　", "a"), ("", ""), ("   ", ""), ("é👍", "é👍"),
  ])
  func makesSafe(_ raw: String, _ safe: String) { #expect(SafeText(raw).text == safe) }

  /// No scalar of all Unicode gets through that a terminal acts on, reorders, or hides.
  @Test func noScalarGetsThroughThatActs() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in SafeText("a" + String(scalar) + "b").text.unicodeScalars {
        switch shown.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(value, radix: 16)) shows \(shown.properties.generalCategory)")
          return
        default:
          // Fillers and joiners that draw nothing hide as well as any format character.
          if shown.properties.isDefaultIgnorableCodePoint {
            Issue.record("U+\(String(value, radix: 16)) draws nothing")
            return
          }
        }
      }
    }
  }

  @Test func isCutAndStable() {
    #expect(SafeText(String(repeating: "长", count: 300)).text.count == 200)
    #expect(SafeText(String(repeating: "x", count: 1_000_000), limit: 10).text == "xxxxxxxxxx")
    // A pile of combining marks is one character, but never endless.
    #expect(SafeText("a" + String(repeating: "\u{301}", count: 100_000), limit: 5).text.utf8.count < 200)
    let once = SafeText(" \u{1B}]0;title\u{7} ‮ok ")
    #expect(SafeText(once.text) == once)
  }

  /// What is printed keeps its lines; between the quotation marks of JSON the very value is kept.
  @Test func output() {
    #expect(SafeText.printable("a\u{202E}b\nc\u{7}") == "a\u{FFFD}b\nc\u{2407}")
    #expect(SafeText.escaped(inJSON: "a\u{202E}b\nc\u{7}") == "a\\u202eb\nc\\u0007")
    #expect(SafeText.escaped(inJSON: "\u{E0001}é") == "\\udb40\\udc01é")
  }
}
