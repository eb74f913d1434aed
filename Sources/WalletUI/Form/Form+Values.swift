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
  func amount(_ name: Refusal.Field, in currency: Currency = .cny) throws(Refusal) -> Money {
    try Form.amount(text(name), name, in: currency)
  }

  static func amount(
    _ typed: String, _ name: Refusal.Field, in currency: Currency = .cny
  ) throws(Refusal) -> Money {
    do throws(Money.Flaw) { return try Money(typed: typed, in: currency) } catch {
      throw .invalid(name, Refusal.Flaw(error))
    }
  }

  /// One amount, or several.
  static func amounts(
    _ typed: String, _ name: Refusal.Field, in currency: Currency = .cny
  ) throws(Refusal) -> [Money] {
    do throws(Money.Flaw) { return try Money.list(typed: typed, in: currency) } catch {
      throw .invalid(name, Refusal.Flaw(error))
    }
  }

  /// The day that was typed: `2026-11-22`, `11-22` for the next such day from `today` on, `+10`, or a word.
  func day(_ name: Refusal.Field, from today: Day) throws(Refusal) -> Day {
    try Form.day(text(name), name, from: today)
  }

  static func day(_ typed: String, _ name: Refusal.Field, from today: Day) throws(Refusal) -> Day {
    do throws(Day.Flaw) { return try Day(typed: typed, from: today) } catch {
      throw .invalid(name, error == .empty ? .empty : .malformed)
    }
  }

  /// One day, or several; each may be counted from the one before it, or be none.
  static func days(_ typed: String, _ name: Refusal.Field, from today: Day) throws(Refusal) -> [Day?] {
    do throws(Day.Flaw) { return try PlannedPayment.days(typed: typed, from: today) } catch {
      throw .invalid(name, error == .empty ? .empty : .malformed)
    }
  }

  /// A yearly rate in hundredths of a percent.
  static func rate(_ typed: String) throws(Refusal) -> Int {
    do throws(Money.Flaw) { return try DebtDetails.hundredths(typed: typed) } catch {
      throw .invalid(.rate, Refusal.Flaw(error))
    }
  }

  /// A whole number that was typed.
  func number(_ name: Refusal.Field) throws(Refusal) -> Int {
    let typed = text(name).trimmed
    guard !typed.isEmpty else { throw .invalid(name, .empty) }
    guard let number = Int(typed) else { throw .invalid(name, .notANumber) }
    return number
  }
}

extension String {
  /// Without the spaces at its ends; one inside is no part of a number.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Refusal.Flaw {
  /// What is wrong with an amount, as a refusal names it.
  init(_ flaw: Money.Flaw) {
    self =
      switch flaw {
      case .empty: .empty
      case .notANumber: .notANumber
      case .negative: .negative
      case .tooManyDecimals: .tooManyDecimals
      case .tooLarge: .tooLarge
      case .several: .several
      case .ambiguous: .ambiguous
      }
  }
}
