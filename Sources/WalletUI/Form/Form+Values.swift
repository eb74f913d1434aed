import PayLater
import TerminalKit

extension Form {
  /// The text of a field; empty for any other.
  func text(_ name: Refusal.Field) -> String {
    guard case .text(let field) = fields.first(where: { $0.name == name })?.input else { return "" }
    return field.text
  }

  /// The chosen one of a choice; nil: none yet.
  func choice(_ name: Refusal.Field) -> Int? {
    guard case .choice(_, let chosen) = fields.first(where: { $0.name == name })?.input else { return nil }
    return chosen
  }

  /// The chosen one of a choice; refuses where none is.
  func chosen(_ name: Refusal.Field) throws(Refusal) -> Int {
    guard let chosen = choice(name) else { throw .invalid(name, .missing) }
    return chosen
  }

  /// The amount that was typed.
  func amount(_ name: Refusal.Field) throws(Refusal) -> Money { try Form.amount(text(name), name) }

  static func amount(_ typed: String, _ name: Refusal.Field) throws(Refusal) -> Money {
    do throws(Money.Flaw) {
      return try Money(typed: typed)
    } catch {
      switch error {
      case .empty: throw .invalid(name, .empty)
      case .notANumber: throw .invalid(name, .notANumber)
      case .negative: throw .invalid(name, .negative)
      case .tooManyDecimals: throw .invalid(name, .tooManyDecimals)
      case .tooLarge: throw .invalid(name, .tooLarge)
      }
    }
  }

  /// The day that was typed: `2026-11-22`, `11-22` for the next such day from `today` on, `+10`, or a word.
  func day(_ name: Refusal.Field, from today: Day) throws(Refusal) -> Day {
    try Form.day(text(name).filter { !$0.isWhitespace }, name, from: today)
  }

  /// Words for days, and how many days away each is.
  static let dayWords = ["今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "后天": 2]

  static func day(_ typed: String, _ name: Refusal.Field, from today: Day) throws(Refusal) -> Day {
    guard !typed.isEmpty else { throw .invalid(name, .empty) }
    if let day = Day(iso: typed) { return day }
    if let days = dayWords[typed.lowercased()] { return today + days }
    if typed.hasPrefix("+"), let days = Int(typed.dropFirst()), (0...3_660).contains(days) {
      return today + days
    }
    let parts = typed.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let month = parts[0], let number = parts[1] else {
      throw .invalid(name, .malformed)
    }
    for year in today.year...today.year + 1 {
      if let day = Day(year, month, number), day >= today { return day }
    }
    throw .invalid(name, .malformed)
  }

  /// A whole number that was typed.
  func number(_ name: Refusal.Field) throws(Refusal) -> Int {
    let typed = text(name).filter { !$0.isWhitespace }
    guard !typed.isEmpty else { throw .invalid(name, .empty) }
    guard let number = Int(typed) else { throw .invalid(name, .notANumber) }
    return number
  }
}
