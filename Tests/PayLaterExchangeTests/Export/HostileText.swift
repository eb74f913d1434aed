import PayLater

@testable import PayLaterExchange

/// Texts at random, many of them hostile: marks of every format, controls, bidirectional and invisible characters, wide ones.
struct HostileText: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static let pieces: [String] = [
    ";", " ;", "  ; x", "|", " | ", "[", "]", "[9.9]", "[6+1]", "[9折]", "%", "50%off", "%b", "%\"", "\"",
    "\\", "\\n", "'",
    ",", "\n", "\r\n", "\r", "\t", "=1+1", "+1", "-1", "@x", "＝1", "*", "!", "(x)", "{", "}", "<", ">", "#",
    "^", "~", "&", "$5",
    "2026-01-01", "BEGIN:VALARM", "END:VEVENT\r\nBEGIN:VEVENT", "DTSTART:20260101", "REM 1 Jan 2026 MSG x",
    "MSG", "include /etc/passwd",
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{0}", "\u{1B}[31m", "\u{7}", "\u{85}", "\u{2028}",
    "\u{2029}", "\u{E0041}",
    "\u{A0}", "\u{3000}", "\u{2003}", "手机", "花呗", "先用后付", "é", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "❤️", "ß", "İ", "a", "bc",
    "Z", "0", "x y", "  ",
    "：", "；", "｜", "，", "。", "%%", "\"\"", "#tag", "^link", "due:2026-01-01", ":", "a: b",
  ]

  /// What is left of such a text once it is safe to show; never nothing.
  mutating func text() -> String {
    var raw = ""
    for _ in 0..<Int.random(in: 1...8, using: &self) {
      raw += HostileText.pieces.randomElement(using: &self) ?? "x"
    }
    let safe = SafeText(raw).text
    return safe.isEmpty ? text() : safe
  }

  /// An entry of ¥1.00 for each of so many texts, once as the payee and once as the title.
  static func book(_ count: Int, seed: UInt64) throws -> Book {
    var random = HostileText(state: seed)
    let day = Day(number: 20_454)
    var book = Book()
    for number in 1...count {
      let (payee, title) = (random.text(), random.text())
      let id = "e\(number)"
      book.entries.append(
        Book.Entry(
          id: "\(number).1", day: day, kind: .opened, subject: id, provider: payee, payee: payee,
          title: title,
          due: day + 30,
          postings: [
            Book.Posting(.purchases, .cny, Money(fen: 100)), Book.Posting(.elsewhere, .cny, Money(fen: -100)),
          ]))
      book.dues.append(
        Book.Due(
          subject: id, instalment: 1, instalments: 1, due: day + 30, amount: Money(fen: 100), unearned: .zero,
          currency: .cny, provider: payee, payee: payee, title: title, isOpen: true, sequence: 0,
          changedOn: day,
          isOwn: false))
    }
    return book
  }
}

extension ExportOptions {
  /// Words that are easy to take off again.
  static let plain = ExportOptions(
    words: ExportWords(
      language: .zh, kind: { $0.rawValue }, amount: { "\($1) \($0.fen)" }, planned: "due", calendar: "sesame",
      about: "about", aboutPlanned: "planned", beyond: "beyond", soFar: "so far"),
    walletMark: "abcdef012345")
}
