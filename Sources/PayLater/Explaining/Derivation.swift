/// Why a figure is what it is: the rule it comes from, the terms that make it, and the entries of the journal that
/// it rests on (rule 9).
///
/// Its value is never handed in beside its terms: it is what `operation` makes of them. A term is a figure with a
/// derivation of its own, so that one asks on from figure to figure.
public struct Derivation: Equatable, Sendable {
  public let figure: Figure
  public let value: Value
  public let rule: Rule
  public let operation: Operation
  public let terms: [Part]
  /// What the journal tells of it; nil where it rests on its terms alone.
  public let evidence: Evidence?

  /// One part that a figure is made of.
  public struct Part: Equatable, Sendable {
    public var figure: Figure
    public var value: Value
  }

  /// A figure that `operation` makes of `terms`.
  init(
    _ figure: Figure, by rule: Rule, _ operation: Operation, of terms: [Part], evidence: Evidence? = nil
  ) {
    self.figure = figure
    self.rule = rule
    self.operation = operation
    self.terms = terms
    self.evidence = evidence
    value = operation.result(of: terms.map(\.value), in: figure.unit)
  }

  /// A figure that is a fact: the journal tells it, or a rule fixes it.
  init(_ figure: Figure, given value: Value, by rule: Rule, evidence: Evidence? = nil) {
    self.figure = figure
    self.value = value
    self.rule = rule
    self.evidence = evidence
    operation = .given
    terms = []
  }

  /// It as a part of another figure.
  public var part: Part { Part(figure: figure, value: value) }

  /// Whether there is anything to say of how its terms make it: one that stands alone is it already.
  public var isMade: Bool {
    switch operation {
    case .given: false
    case .sum, .difference, .least, .greatest, .shift: terms.count > 1
    case .excess, .product, .portion, .percentage, .annualRate, .lookup, .term, .standing, .atMost, .atLeast,
      .below, .all, .none, .service:
      true
    }
  }

  /// What its terms give, computed anew; a given figure is its own.
  public var evaluated: Value {
    operation == .given ? value : operation.result(of: terms.map(\.value), in: figure.unit)
  }
}

extension Derivation {
  /// The amount; ¥0.00 where it is none.
  var money: Money { Money(fen: value.number ?? 0) }
  /// The whole number; 0 where it is none.
  var count: Int { Int(value.number ?? 0) }
  var flag: Bool { value == .flag(true) }
}

extension Derivation {
  /// What a figure is worth.
  public enum Value: Hashable, Sendable {
    case number(Int64, Unit)
    case day(Day)
    case flag(Bool)
    case standing(Standing)
    case service(Agreement.State)
    /// There is none: no cap was set, no income declared.
    case nothing

    public static func money(_ money: Money) -> Value { .number(money.fen, .fen) }
    static func money(_ money: Money?) -> Value { money.map { .number($0.fen, .fen) } ?? .nothing }
    static func count(_ count: Int) -> Value { .number(Int64(count), .count) }
    static func days(_ days: Int) -> Value { .number(Int64(days), .days) }
    static func points(_ points: Int) -> Value { .number(Int64(points), .points) }

    /// The whole number it is, in its unit; nil for what is none.
    public var number: Int64? { if case .number(let number, _) = self { number } else { nil } }
    var day: Day? { if case .day(let day) = self { day } else { nil } }
    /// The currency that it is an amount in; nil where it is none.
    public var currency: Currency? { if case .number(_, let unit) = self { unit.currency } else { nil } }
  }

  /// What a number counts.
  public enum Unit: Hashable, Sendable {
    case fen, points, count, days, months, percent
    case hundredthsOfPercent
    /// 1/10,000 fen, as the late charge is counted before it is rounded.
    case tenThousandths
    /// The smallest unit of a currency other than CNY.
    case smallest(Currency)

    /// Its name for programs.
    public var code: String { if case .smallest = self { "smallestUnit" } else { "\(self)" } }

    /// The currency of amounts in it; nil where it counts no money.
    public var currency: Currency? {
      switch self {
      case .fen: .cny
      case .smallest(let currency): currency
      case .points, .count, .days, .months, .percent, .hundredthsOfPercent, .tenThousandths: nil
      }
    }
  }
}
