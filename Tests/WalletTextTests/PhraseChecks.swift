import Testing
import WalletText

/// What every phrase must keep: both languages there, no character that terminals draw as wide as they please,
/// none that controls a terminal, no exclamation marks, no gaps at its ends.
func flaws(of phrase: Phrase, sameIsFine: Bool = false) -> [String] {
  var found: [String] = []
  for (language, text) in [("zh", phrase.zh), ("en", phrase.en)] {
    if text.isEmpty { found.append("\(language) is empty") }
    if text.first == " " || text.last == " " { found.append("\(language) has a gap at its end: \(text)") }
    if text.contains("!") || text.contains("！") { found.append("\(language) shouts: \(text)") }
    for scalar in text.unicodeScalars where !isFit(scalar) {
      found.append("\(language) has U+\(String(scalar.value, radix: 16, uppercase: true)): \(text)")
    }
  }
  if phrase.en.unicodeScalars.contains(where: isHan) { found.append("en has Chinese: \(phrase.en)") }
  if !sameIsFine {
    if phrase.zh == phrase.en { found.append("both are the same: \(phrase.zh)") }
    if !phrase.zh.unicodeScalars.contains(where: isHan) { found.append("zh has no Chinese: \(phrase.zh)") }
  }
  return found
}

/// Fails once for each flaw of each phrase.
func expectFit(_ phrases: [Phrase], sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(!phrases.isEmpty, sourceLocation: sourceLocation)
  for phrase in phrases {
    for flaw in flaws(of: phrase) { Issue.record("\(flaw)", sourceLocation: sourceLocation) }
  }
}

/// ASCII that prints, the yen sign (which is narrow), Chinese characters and the Chinese marks that are wide
/// everywhere: nothing else needs to stand in a phrase.
func isFit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xA5: true
  case 0x3001, 0x3002, 0x300C, 0x300D: true
  case 0xFF01...0xFF60: true
  default: isHan(scalar)
  }
}

private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

@Suite struct PhraseCheckTests {
  @Test(arguments: [
    "a — b", "a…", "“a”", "a · b", "2 × 3", "a → b", "★", "it’s", "\u{1B}[1m", "a\nb", "！", "",
  ])
  func findsWhatDoesNotFit(_ text: String) {
    #expect(!flaws(of: Phrase("好 " + text, text)).isEmpty)
  }

  @Test func findsMissingTranslation() {
    #expect(!flaws(of: Phrase("Back", "Back")).isEmpty)
    #expect(!flaws(of: Phrase("返回", "返回")).isEmpty)
    #expect(flaws(of: Phrase("返回", "Back")).isEmpty)
  }
}
