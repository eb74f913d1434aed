import PayLater
import TerminalKit
import WalletText

/// What a text field takes: it decides which characters are taken, how they are grouped, hidden and explained while
/// they are typed, and what is said to be wrong.
enum FieldKind: Equatable, Sendable {
  case plain
  /// A person's name.
  case name
  /// A whole number between two.
  case number(ClosedRange<Int>)
  /// A one-time code.
  case code
  /// One amount in a currency.
  case money(Currency)
  /// One amount or several.
  case sums(Currency)
  /// A day, seen from `today`.
  case day(today: Day)
  /// One day or several, some of them perhaps none.
  case days(today: Day)
  /// How far apart payments are: nothing for a month.
  case rhythm
  /// The code of a currency, nothing for CNY: amounts of the same form are in it.
  case currency
  /// A yearly rate in percent.
  case rate
  case phone
  /// A phone number or an e-mail address.
  case contact
  case identityNumber
  /// A message, which may have lines of its own.
  case message
  /// A passphrase: no character of it is ever drawn.
  case secret

  static let amount = FieldKind.money(.cny)
  static let amounts = FieldKind.sums(.cny)

  /// The same in a currency, where it takes amounts.
  func `in`(_ currency: Currency) -> FieldKind {
    switch self {
    case .money: .money(currency)
    case .sums: .sums(currency)
    default: self
    }
  }

  /// Whether it takes one amount.
  var isMoney: Bool { if case .money = self { true } else { false } }

  private var isSums: Bool { if case .sums = self { true } else { false } }

  /// A key as the field takes it: digits of the width that numbers have, and no gaps where they are drawn anyway.
  /// nil: it is not taken.
  func taken(_ key: Key) -> Key? {
    guard self != .plain, self != .name, self != .message, self != .secret else { return key }
    switch key {
    case .character(let scalar):
      let taken = taken([scalar]).first
      return taken.map { .character($0) }
    case .paste(let text):
      var taken = String.UnicodeScalarView()
      taken.append(contentsOf: self.taken(text.unicodeScalars))
      return .paste(String(taken))
    default: return key
    }
  }

  private func taken(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    let plain = scalars.map { scalar in
      // Between several amounts the wide comma is not the one that may part thousands.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value) && !(isSums && scalar == "，")
      return isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    switch self {
    case .phone: return plain.filter { !$0.properties.isWhitespace && $0 != "-" }
    case .identityNumber:
      return plain.filter { !$0.properties.isWhitespace && $0 != "-" }.map { $0 == "x" ? "X" : $0 }
    default: return plain
    }
  }

  /// Places before which a gap is drawn: `138 0013 8000`, `110105 19491231 002X`.
  func gaps(in text: String) -> [Int] {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    switch self {
    case .phone, .contact:
      if text.hasPrefix("+86") { return text.utf8.count == digits + 1 ? [3, 6, 10] : [] }
      return text.utf8.count == digits ? [3, 7] : []
    case .identityNumber: return [6, 14]
    default: return []
    }
  }

  /// Whether others should not read it from the screen.
  var isPrivate: Bool {
    switch self {
    case .phone, .contact, .identityNumber: true
    default: false
    }
  }

  /// The text as others may see it.
  func hidden(_ text: String) -> String {
    switch self {
    case .identityNumber: IdentityNumber.masked(text)
    case .contact where text.contains("@"): Contact.masked(.email, text)
    case .phone, .contact: text.count > 7 ? Contact.masked(.phone, text) : text
    default: text
    }
  }

  /// The columns that it needs, the cursor after its text included.
  var columns: Int {
    switch self {
    case .money, .day: 14
    case .phone: 18
    case .identityNumber: 24
    case .plain, .name, .number, .code, .sums, .days, .contact, .rhythm, .currency, .rate, .message, .secret:
      30
    }
  }

  /// What the text means, beside it while it is typed: the amount in full; the weekday and how far away it is. The
  /// longest form first.
  func meanings(of text: String) -> [Phrase] {
    switch self {
    case .money(let currency), .sums(let currency):
      let amounts =
        isMoney
        ? (try? Money(typed: text, in: currency)).map { [$0] } : try? Money.list(typed: text, in: currency)
      guard let amounts, amounts.count == 1, amounts[0].bare(in: currency) != text else { return [] }
      return [Phrase(same: amounts[0].text(in: currency))]
    case .days where PlannedPayment.dayless.contains(text.trimmed.lowercased()): return [DebtText.noDay]
    case .day(let today), .days(let today):
      guard let day = try? Form.day(text, .due, from: today) else { return [] }
      let away = day.relative(to: today)
      let inShort = day.weekdayShort + Phrase(same: "  ") + away
      return text == day.text
        ? [inShort, away] : [Phrase(same: day.text + " ") + inShort, Phrase(same: day.text)]
    default: return []
    }
  }
}

extension FieldKind {
  /// The day that a key leads to: a day or a month on or back; nil for any other key.
  ///
  /// From an empty field, or from what is no day yet, the first step leads to today.
  func moved(_ text: String, by key: Key) -> String? {
    guard let today = firstDay, !text.contains(" "),
      let step = FieldKind.steps.first(where: { $0.command.defaultKeys.contains(key) })
    else { return nil }
    guard let now = try? Form.day(text, .due, from: today) else { return today.text }
    let day = step.days == 0 ? now.addingMonths(step.months) : now + step.days
    return (1900...9999).contains(day.year) ? day.text : text
  }

  /// Whether keys change it by days and months.
  var isDay: Bool { firstDay != nil }

  /// The day from which days are counted, where it takes one.
  private var firstDay: Day? {
    switch self {
    case .day(let today), .days(let today): today
    default: nil
    }
  }

  private static let steps: [(command: Command, days: Int, months: Int)] = [
    (.dayLater, 1, 0), (.dayEarlier, -1, 0), (.monthLater, 0, 1), (.monthEarlier, 0, -1),
  ]
}
