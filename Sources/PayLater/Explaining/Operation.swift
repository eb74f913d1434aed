extension Derivation {
  /// What makes a figure of its terms. Numbers round down.
  public enum Operation: Hashable, Sendable {
    /// A fact: no terms.
    case given
    case sum
    /// The first less all others.
    case difference
    /// The same, but never below nothing.
    case excess
    /// The smallest, the largest; terms that are nothing do not count.
    case least, greatest
    case product
    /// The first × `part` ÷ `whole`, rounded down to a multiple of `step`.
    case portion(Int64, of: Int64, step: Int64 = 1)
    /// 100 × the first ÷ the second, rounded down; a second of 0 counts as 1.
    case percentage
    /// The nominal annual rate at which the others, one a month, are worth the first now.
    case annualRate
    /// What the table says of the first.
    case lookup(Table)
    /// The first, a day, moved by the others.
    case shift
    /// The due day that a merchant's term gives a receipt on the first.
    case term(PayLater.Term)
    /// Where a payment due on the second day stands on the first, with so many days of grace.
    case standing(graceDays: Int)
    /// Whether the first is at most, at least, or less than the second; nothing as a bound holds always.
    case atMost, atLeast, below
    /// Whether all of them hold, whether none does.
    case all, none
    /// Whether the service is suspended: past grace, no authorisation, frozen, or no source.
    case service

    /// A table of the rules: ranges with what each gives.
    public struct Table: Hashable, Sendable {
      /// From the lowest on; each reaches up to `below`, the last one has no end.
      public var rows: [Row]
      /// What it gives where there is nothing to look up.
      public var nothing: Int64 = 0

      public struct Row: Hashable, Sendable {
        public var below: Int64?
        public var gives: Int64
      }

      /// The index of the row that `number` lies in.
      public func index(of number: Int64) -> Int {
        rows.firstIndex { $0.below.map { number < $0 } ?? true } ?? max(0, rows.count - 1)
      }

      /// What it gives for a value.
      public subscript(value: Value) -> Int64 {
        guard let number = value == .flag(true) ? 1 : value == .flag(false) ? 0 : value.number else {
          return nothing
        }
        return rows.isEmpty ? 0 : rows[index(of: number)].gives
      }
    }

    /// What it makes of `values`, as a number in `unit` where it is one.
    func result(of values: [Value], in unit: Unit?) -> Value {
      let numbers = values.compactMap(\.number)
      // What is made of amounts is an amount in their currency.
      let unit = unit == .fen ? values.lazy.compactMap(\.currency).first.map { .money($0) } ?? .fen : unit
      func number(_ number: Int64?) -> Value {
        guard let number, let unit else { return .nothing }
        return .number(number, unit)
      }
      let (a, b) = (values.first ?? .nothing, values.dropFirst().first ?? .nothing)
      switch self {
      case .given: return .nothing
      case .sum: return number(numbers.reduce(0, +))
      case .difference: return number(first(values) - numbers.dropFirst().reduce(0, +))
      case .excess: return number(max(0, difference(of: values)))
      case .least: return number(numbers.min())
      case .greatest: return number(numbers.max())
      case .product: return number(numbers.reduce(1, *))
      case .portion(let part, let whole, let step):
        return numbers.isEmpty ? .nothing : number(first(values) * part / whole / step * step)
      case .percentage: return numbers.count < 2 ? .nothing : number(percentage(numbers[0], of: numbers[1]))
      case .annualRate:
        let money = numbers.map { Money(fen: $0) }
        return number(money.first.map { Int64(InstalmentQuote.apr($0, Array(money.dropFirst()))) })
      case .lookup(let table): return number(table[values.first ?? .nothing])
      case .shift:
        return a.day.map { .day($0 + Int(values.compactMap(\.number).reduce(0, +))) } ?? .nothing
      case .term(let term): return a.day.map { .day(term.due(receivedOn: $0)) } ?? .nothing
      case .standing(let grace):
        guard let today = a.day, let due = b.day else { return .nothing }
        return .standing(.of(days: today - due, graceDays: grace))
      case .atMost: return compare(a, b, <=)
      case .atLeast: return compare(a, b, >=)
      case .below: return compare(a, b, <)
      case .all: return .flag(values.allSatisfy { $0 == .flag(true) })
      case .none: return .flag(!values.contains(.flag(true)))
      case .service:
        let isSuspended = values.enumerated().contains { $1 == .flag($0 != 1) }
        return .service(isSuspended ? .suspended : .active)
      }
    }

    private func first(_ values: [Value]) -> Int64 { values.first?.number ?? 0 }

    /// Days between two days, or the first number less the others.
    private func difference(of values: [Value]) -> Int64 {
      if case .day(let later)? = values.first, case .day(let earlier)? = values.dropFirst().first {
        return Int64(later - earlier)
      }
      return first(values) - values.dropFirst().compactMap(\.number).reduce(0, +)
    }

    private func percentage(_ part: Int64, of whole: Int64) -> Int64 {
      let (scaled, overflow) = part.multipliedReportingOverflow(by: 100)
      return overflow ? .max : scaled / max(1, whole)
    }

    private func compare(_ a: Value, _ b: Value, _ holds: (Int64, Int64) -> Bool) -> Value {
      guard let bound = b.number else { return .flag(true) }
      return .flag(holds(a.number ?? 0, bound))
    }
  }
}
