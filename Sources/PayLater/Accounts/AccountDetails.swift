/// What may be said of a monthly account besides to whom it is owed; all of it optional.
public struct AccountDetails: Codable, Equatable, Sendable {
  /// The user's own name for it, at most 80 characters; an empty one takes it away.
  public var title: String?
  /// CNY unless said; it stays as it is once anything was noted.
  public var currency: Currency?
  /// The bill day; without it a known provider's preset is assumed until it is said.
  public var billDay: MonthDay?
  /// Whether what is bought on the bill day still belongs to that bill.
  public var takesBillDay: Bool?
  /// When a bill is due.
  public var due: BillRule.Due?
  /// What the provider lends at most; 0 takes it away.
  public var limitFen: Money?
  /// Whether the provider takes what is due by itself.
  public var autopay: Bool?

  /// Details with these parts.
  public init(
    title: String? = nil, currency: Currency? = nil, billDay: MonthDay? = nil, takesBillDay: Bool? = nil,
    due: BillRule.Due? = nil, limitFen: Money? = nil, autopay: Bool? = nil
  ) {
    self.title = title
    self.currency = currency
    self.billDay = billDay
    self.takesBillDay = takesBillDay
    self.due = due
    self.limitFen = limitFen
    self.autopay = autopay
  }

  /// Whether it says anything of when bills are made or due.
  var namesRule: Bool { billDay != nil || takesBillDay != nil || due != nil }

  /// A rule with what it names instead of that part of `rule`.
  func rule(from rule: BillRule) -> BillRule {
    BillRule(
      day: billDay ?? rule.day, takesBillDay: takesBillDay ?? rule.takesBillDay, due: due ?? rule.due)
  }
}

/// What a file says of an entry's row, so that the row is known when it comes again.
public struct ImportedRow: Codable, Equatable, Sendable {
  /// Whose file it is: `alipay`, `wechat`, `jd`, `meituan`; at most 20 characters.
  public var source: String
  /// The number of the row and what else tells it from others, at most ``longestKey`` characters.
  public var key: String

  /// The most characters of a key.
  public static let longestKey = 1_000

  /// A row of a source.
  public init(source: String, key: String) {
    self.source = source
    self.key = key
  }
}
