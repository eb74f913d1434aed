import PayLater

@testable import PayLaterExchange

extension Book {
  /// Seen from 2026-01-31: something bought here in two parts, one of them with a charge to come, and repaid in part; debts
  /// in yen and dinar, the yen late; and one that is due in a far year.
  static let sample: Book = {
    let (first, day) = (Day(number: 20_454), Day(number: 20_484))
    func entry(
      _ id: String, _ day: Day, _ kind: Kind, _ subject: String, _ payee: String, _ title: String,
      _ postings: [(Account, Currency, Int64)], noted: String? = nil
    ) -> Entry {
      Entry(
        id: id, day: day, kind: kind, subject: subject, noted: noted,
        provider: subject.hasPrefix("o") ? "sesame" : payee,
        payee: payee, title: title, due: day + 30,
        postings: postings.map { Posting($0.0, $0.1, Money(fen: $0.2)) })
    }
    func due(
      _ subject: String, _ number: Int, _ due: Day, _ amount: Int64, _ currency: Currency, unearned: Int64 = 0
    )
      -> Due
    {
      let isOwn = subject.hasPrefix("o")
      return Due(
        subject: subject, instalment: number, instalments: isOwn ? 2 : 1, due: due,
        amount: Money(fen: amount),
        unearned: Money(fen: unearned), currency: currency, provider: isOwn ? "sesame" : "花呗",
        payee: isOwn ? "山禾鲜果" : "花呗",
        title: "手机", isOpen: true, sequence: 1, changedOn: first, isOwn: isOwn)
    }
    let (yen, dinar) = (Currency(code: "JPY") ?? .cny, Currency(code: "KWD") ?? .cny)
    return Book(
      entries: [
        entry(
          "2.1", first, .captured, "o1", "山禾鲜果", "苹果",
          [(.purchases, .cny, 100_00), (.payLater, .cny, -100_00)]),
        entry(
          "3.1", first, .opened, "e1", "花呗", "手机", [(.purchases, yen, 1_000), (.elsewhere, yen, -1_000)]),
        entry(
          "4.1", first + 1, .opened, "e2", "Klarna", "shoes",
          [(.purchases, dinar, 1_250), (.elsewhere, dinar, -1_250)]),
        entry(
          "5.1", first + 2, .repaid, "o1", "山禾鲜果", "苹果", [(.payLater, .cny, 40_05), (.funding, .cny, -40_05)]),
        entry(
          "6.1", first + 2, .paid, "e1", "花呗", "手机", [(.elsewhere, yen, 200), (.outside, yen, -200)],
          noted: "e1p1"),
      ],
      dues: [
        due("e1", 1, first + 20, 800, yen), due("o1", 1, day + 10, 30_00, .cny),
        due("o1", 2, day + 40, 31_00, .cny, unearned: 1_05), due("e2", 1, .latest, 1_250, dinar),
      ])
  }()

  static let sampleDay = Day(number: 20_484)
}

extension ExportWriter {
  /// The sample as this format has it.
  static var sample: String { text(.sample, on: Book.sampleDay, .plain) }
}
