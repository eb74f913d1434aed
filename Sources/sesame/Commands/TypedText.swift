import ArgumentParser
import PayLater
import WalletText

/// What people type after a command, read in `run`, where the currency and the day are known; a flaw is said with the
/// argument that it is in, and ends the program with 64.
enum TypedText {
  static func amount(_ text: String, in currency: Currency, _ world: World) throws -> Money {
    do throws(Money.Flaw) { return try Money(typed: text, in: currency) } catch {
      throw invalid(text, error, in: currency, world)
    }
  }

  static func amounts(_ text: String, in currency: Currency, _ world: World) throws -> [Money] {
    do throws(Money.Flaw) { return try Money.list(typed: text, in: currency) } catch {
      throw invalid(text, error, in: currency, world)
    }
  }

  static func days(_ text: String, _ world: World) throws -> [Day?] {
    do throws(Day.Flaw) { return try PlannedPayment.days(typed: text, from: world.today) } catch {
      throw invalid(text, Refusal.Flaw(rawValue: error.rawValue) ?? .malformed, .due, world)
    }
  }

  private static func invalid(
    _ text: String, _ flaw: Money.Flaw, in currency: Currency, _ world: World
  ) -> ValidationError {
    if currency != .cny, flaw == .tooManyDecimals || flaw == .tooLarge {
      let words = DebtText.amounts(of: currency)
      return ValidationError("'\(SafeText(text, limit: 80).text)': \(world[words])")
    }
    return invalid(text, Refusal.Flaw(rawValue: flaw.rawValue) ?? .malformed, .amount, world)
  }

  private static func invalid(
    _ text: String, _ flaw: Refusal.Flaw, _ field: Refusal.Field, _ world: World
  ) -> ValidationError {
    ValidationError("'\(SafeText(text, limit: 80).text)': \(world[flaw.phrase(of: field)])")
  }
}

extension String {
  /// Whether it has the form of an id: a letter and a number, `o` of own obligations, `e` of debts from elsewhere.
  func isID(_ letter: Character) -> Bool {
    first == letter && count > 1 && dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension Currency: ExpressibleByArgument {
  public init?(argument: String) { self.init(code: argument) }
}

extension Rhythm: ExpressibleByArgument {
  public init?(argument: String) { self.init(typed: argument) }
}

extension PlannedPayment.Odd: ExpressibleByArgument {}
extension EntryReversal: ExpressibleByArgument {}
extension Debt.Reversal: ExpressibleByArgument {}
extension DebtRefund.Spread: ExpressibleByArgument {}
