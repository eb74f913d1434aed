/// What is known of a provider's monthly accounts: offered, and to be confirmed by the user (section 12).
public struct AccountPreset: Equatable, Sendable {
  /// The provider's name as it is booked.
  public let provider: String
  /// Other names and ways to type it.
  public let aliases: [String]
  public let rule: BillRule
  /// Whether every user has this bill day; else it is each user's own, and the rule's is only assumed.
  public let isEverybodys: Bool

  /// All of them. 京东白条 has the bill day that its user chose, of 抖音月付 and 分付 the days are not documented: what
  /// stands here for them is assumed until the user says it.
  public static let all = [
    AccountPreset("花呗", ["huabei", "信用购"], BillRule(day: .number(1), due: .day(.number(10))), true),
    AccountPreset("京东白条", ["baitiao", "白条", "jd"], BillRule(day: .number(1), due: .after(9)), false),
    AccountPreset("美团月付", ["meituan"], BillRule(day: .number(1), due: .day(.number(8))), true),
    AccountPreset("抖音月付", ["douyin"], BillRule(day: .number(1), due: .day(.number(8))), false),
    AccountPreset("分付", ["fenfu", "微信分付"], BillRule(day: .number(1), due: .day(.number(10))), false),
  ]

  private init(_ provider: String, _ aliases: [String], _ rule: BillRule, _ isEverybodys: Bool) {
    self.provider = provider
    self.aliases = aliases
    self.rule = rule
    self.isEverybodys = isEverybodys
  }

  /// The preset of a provider, by its name or an alias in any case; nil: none is known.
  public static func of(_ provider: some StringProtocol) -> AccountPreset? {
    let name = provider.lowercased()
    return all.first { $0.provider == name || $0.aliases.contains(name) }
  }
}
