import PayLater

/// What `why --json` prints: the derivations of the figures that were asked about.
public struct WhyReport: Encodable, Equatable {
  /// What was asked about, as it was typed.
  public var subject: String
  /// The business day that the figures are of.
  public var day: Day
  /// The gates that would refuse, where a request was asked about.
  public var refused: Refusal?
  /// One tree for each figure.
  public var derivations: [Node]

  /// A figure with its value, the rule, and the terms that make it; `entries` are those of the journal behind it.
  public struct Node: Encodable, Equatable {
    /// The figure's code; it never changes.
    public var figure: String
    /// The rule that gives it.
    public var rule: String
    /// The section of the rules that it stands in.
    public var section: Int
    /// How the terms make the value, such as `sum` or `minimum`; `given` where it stands for itself.
    public var operation: String
    /// How the operation rounds or shifts, and its table.
    public var detail: Detail?
    public var value: Worth
    /// What the value is made of, each explained in its turn.
    public var terms: [Node]
    /// Where `terms` are not all that the value is made of: which they are.
    public var page: Page?
    /// The entries of the journal that it rests on, the newest first.
    public var entries: [Entry]
  }

  /// Some of many terms: the place of the first (from 1), and how many there are in all.
  public struct Page: Encodable, Equatable {
    public var from: Int
    public var of: Int
  }

  /// The numbers of an operation.
  public struct Detail: Encodable, Equatable {
    public var part: Int64?
    public var whole: Int64?
    public var step: Int64?
    public var table: [Row]?
    public var term: Term?
    public var graceDays: Int?

    /// A row of a table: up to (not with) `below`, null for the last.
    public struct Row: Encodable, Equatable {
      @OrNull public var below: Int64?
      public var gives: Int64
    }
  }

  /// An entry of the journal: what of it is meant.
  public struct Entry: Encodable, Equatable {
    public var seq: Int64
    /// The business day on which it was recorded.
    public var day: Day
    /// 64 hexadecimal digits.
    public var hash: String
    /// What of the entry is meant.
    public var events: [Event]

    /// Entry `seq` of business day `day`.
    public init(seq: Int64, day: Day, hash: String, events: [Event]) {
      self.seq = seq
      self.day = day
      self.hash = hash
      self.events = events
    }
  }

  /// The report of `trees`; `entries` finds what evidence asks for.
  public init(
    _ subject: String, on day: Day, _ trees: [DerivationTree], refused: Refusal? = nil,
    entries: (Evidence) -> [Entry]
  ) {
    self.subject = subject
    self.day = day
    self.refused = refused
    derivations = trees.map { Node($0, entries) }
  }
}

extension WhyReport.Node {
  fileprivate init(_ tree: DerivationTree, _ entries: (Evidence) -> [WhyReport.Entry]) {
    let derivation = tree.derivation
    self.init(derivation)
    terms = tree.terms.map { term, branch in
      guard let branch else { return WhyReport.Node(term) }
      return WhyReport.Node(branch, entries)
    }
    if tree.others > 0 { page = .init(from: tree.page.lowerBound + 1, of: derivation.terms.count) }
    self.entries = derivation.evidence.map(entries) ?? []
  }

  private init(_ derivation: Derivation) {
    figure = derivation.figure.code
    rule = derivation.rule.rawValue
    section = derivation.rule.section
    (operation, detail) = derivation.operation.report
    value = Worth(value: derivation.value)
    terms = []
    entries = []
  }

  /// A term that stands for itself.
  private init(_ part: Derivation.Part) {
    figure = part.figure.code
    rule = Derivation.Rule.capture.rawValue
    section = Derivation.Rule.capture.section
    (operation, detail) = Derivation.Operation.given.report
    value = Worth(value: part.value)
    terms = []
    entries = []
  }
}

extension Derivation.Operation {
  /// Its name, and its numbers where it has any.
  fileprivate var report: (String, WhyReport.Detail?) {
    var detail = WhyReport.Detail()
    switch self {
    case .portion(let part, let whole, let step):
      (detail.part, detail.whole, detail.step) = (part, whole, step)
      return ("portion", detail)
    case .lookup(let table):
      detail.table = table.rows.map { WhyReport.Detail.Row(below: $0.below, gives: $0.gives) }
      return ("lookup", detail)
    case .term(let term):
      detail.term = term
      return ("term", detail)
    case .standing(let days):
      detail.graceDays = days
      return ("standing", detail)
    case .given, .sum, .difference, .excess, .least, .greatest, .product, .percentage, .annualRate, .shift,
      .atMost, .atLeast, .below, .all, .none, .service:
      return ("\(self)", nil)
    }
  }
}

/// A value of a figure: `{"valueFen":29900}`, `{"number":622,"unit":"points"}`, `{"day":"2026-01-08"}`,
/// `{"holds":true}`, `{"standing":"overdue"}`, `{"service":"active"}`; null where there is none.
public struct Worth: Encodable, Equatable {
  public var value: Derivation.Value

  private enum CodingKeys: String, CodingKey {
    case valueFen, currency, number, unit, day, holds, standing, service
  }

  public func encode(to encoder: any Encoder) throws {
    if value == .nothing {
      var container = encoder.singleValueContainer()
      return try container.encodeNil()
    }
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch value {
    case .number(let fen, .fen): try container.encode(fen, forKey: .valueFen)
    case .number(let amount, .smallest(let currency)):
      try container.encode(amount, forKey: .valueFen)
      try container.encode(currency, forKey: .currency)
    case .number(let number, let unit):
      try container.encode(number, forKey: .number)
      try container.encode(unit.code, forKey: .unit)
    case .day(let day): try container.encode(day, forKey: .day)
    case .flag(let holds): try container.encode(holds, forKey: .holds)
    case .standing(let standing): try container.encode(standing, forKey: .standing)
    case .service(let state): try container.encode(state, forKey: .service)
    case .nothing: break
    }
  }
}
