/// The wallet: a value that holds what is open, never the whole history, so it stays small for ever.
///
/// ``handle(_:at:with:)`` decides and ``closeDays(until:)`` catches up; both record events, and ``apply(_:)`` is
/// the one place where state changes. "What if" is a change made on a copy.
public struct Wallet: Codable, Equatable, Sendable {
  public internal(set) var createdOn = Day(number: 0)
  /// The name of the wallet's own time zone, fixed when it is created.
  public internal(set) var zone = ""
  public internal(set) var isSandbox = false
  /// The business day: kept apart from the clock, moved only by closing days.
  public internal(set) var businessDay = Day(number: 0)

  public internal(set) var agreement = Agreement()
  public internal(set) var consents: [ConsentReceipt] = []
  public internal(set) var identity: Identity?
  public internal(set) var pendingCode: OneTimeCode?
  public internal(set) var contacts: [Contact] = []
  /// When a verified contact was last replaced or removed; before that when the first was added.
  public internal(set) var contactsSince: Day?
  public internal(set) var addresses: [Address] = []
  public internal(set) var fundingSources: [FundingSource] = []
  /// The declared monthly income; nil: not declared.
  public internal(set) var monthlyIncome: Money?
  /// The source of the autopay mandate; nil: autopay is off.
  public internal(set) var mandate: FundingSourceID?

  public internal(set) var limit = Limit()
  public internal(set) var evaluation: Evaluation?
  public internal(set) var previousEvaluation: Evaluation?
  /// Whether anything that the score looks at was added since the last evaluation.
  public internal(set) var addedSinceEvaluation = false
  /// The inputs taken at the last close of a month, for the evaluation on the 6th.
  public internal(set) var monthInputs: MonthInputs?
  public internal(set) var records: [CreditRecord] = []
  public internal(set) var activity = Activity()

  public internal(set) var orders: [Order] = []
  public internal(set) var obligations: [Obligation] = []
  public internal(set) var debts = Debts()
  /// Money owed to the user, outside the limit.
  public internal(set) var creditBalance = Money.zero
  /// Since when there is any.
  public internal(set) var creditSince: Day?
  /// What the user chose for it.
  public internal(set) var creditUse = CreditUse.payOut

  public internal(set) var reminders = Reminders()
  public internal(set) var snoozes: [Snooze] = []
  public internal(set) var rules = OwnRules()
  public internal(set) var favourites: [MerchantID] = []
  /// Merchants at which something was ordered before, for the rule of the typed amount.
  public internal(set) var knownMerchants: [MerchantID] = []
  /// The numbers that the next ids come from.
  public internal(set) var counters = Counters()

  /// The numbers that new ids come from.
  public struct Counters: Codable, Equatable, Sendable {
    public var orders = 0
    public var debts = 0
    public var contacts = 0
    public var addresses = 0
    public var fundingSources = 0
    public var reminders = 0
  }

  public struct MonthInputs: Codable, Equatable, Sendable {
    public var cutoff: Day
    public var inputs: ScoreInputs
  }

  public struct Snooze: Codable, Equatable, Sendable {
    /// The id of the obligation or debt.
    public var subject: String
    public var until: Day
  }

  /// A wallet before its first event.
  public init() {}
}
