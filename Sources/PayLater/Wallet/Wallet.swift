/// The wallet: a value that holds what is open, never the whole history, so it stays small for ever.
///
/// ``handle(_:at:with:)`` decides and ``closeDays(until:)`` catches up; both record events, and ``apply(_:)`` is
/// the one place where state changes. "What if" is a change made on a copy.
public struct Wallet: Codable, Equatable, Sendable {
  /// The day on which it was made.
  public internal(set) var createdOn = Day(number: 0)
  /// The name of the time zone whose days the wallet keeps.
  public internal(set) var zone = ""
  /// The zone whose days it keeps from the next day on; nil: the same.
  public internal(set) var nextZone: String?
  /// Whether it plays with money and a clock of its own; then the issuer can be asked for things too.
  public internal(set) var isSandbox = false
  /// The business day: kept apart from the clock, moved only by closing days.
  public internal(set) var businessDay = Day(number: 0)

  /// How far the service is agreed on, and why it may be suspended (section 2).
  public internal(set) var agreement = Agreement()
  /// A receipt of every text that was answered, the oldest first.
  public internal(set) var consents: [ConsentReceipt] = []
  /// The owner, once verified; nil before that.
  public internal(set) var identity: Identity?
  /// The one-time code that waits to be typed; nil: none does.
  public internal(set) var pendingCode: OneTimeCode?
  /// Verified phone numbers and addresses of e-mail.
  public internal(set) var contacts: [Contact] = []
  /// When a verified contact was last replaced or removed; before that when the first was added.
  public internal(set) var contactsSince: Day?
  /// Where orders can be sent to.
  public internal(set) var addresses: [Address] = []
  /// Where payments can be drawn from.
  public internal(set) var fundingSources: [FundingSource] = []
  /// The declared monthly income; nil: not declared.
  public internal(set) var monthlyIncome: Money?
  /// The source of the autopay mandate; nil: autopay is off.
  public internal(set) var mandate: FundingSourceID?

  /// The credit limit and its buckets (section 5).
  public internal(set) var limit = Limit()
  /// The evaluation in force; nil before the first (section 8).
  public internal(set) var evaluation: Evaluation?
  /// The one before it.
  public internal(set) var previousEvaluation: Evaluation?
  /// Whether anything that the score looks at was added since the last evaluation.
  public internal(set) var addedSinceEvaluation = false
  /// The inputs taken at the last close of a month, for the evaluation on the 6th.
  public internal(set) var monthInputs: MonthInputs?
  /// What the score knows of obligations that closed in 24 months or were ever late.
  public internal(set) var records: [CreditRecord] = []
  /// What else of the months the score counts.
  public internal(set) var activity = Activity()

  /// Orders that are open, and those that ended in the last 180 days, the oldest first.
  public internal(set) var orders: [Order] = []
  /// What is owed for them, likewise; the id is the order's.
  public internal(set) var obligations: [Obligation] = []
  /// Debts from elsewhere, likewise (section 10).
  public internal(set) var debts = Debts()
  /// Monthly accounts elsewhere, and what was noted of them, each in the order in which they came (section 12).
  public internal(set) var accounts: [Account] = []
  public internal(set) var accountEntries = Chunked<AccountEntry>()
  /// Rows of files that wait or waited for their owner, and the rules that answer them, in the order in which they came.
  public internal(set) var keptRows = Chunked<KeptRow>()
  public internal(set) var rowRules: [RowRule] = []
  /// Money owed to the user, outside the limit.
  public internal(set) var creditBalance = Money.zero
  /// Since when there is any.
  public internal(set) var creditSince: Day?
  /// What the user chose for it.
  public internal(set) var creditUse = CreditUse.payOut

  /// What was told in the last 60 days and what still counts (section 7).
  public internal(set) var reminders = Reminders()
  /// What is put off, and until when.
  public internal(set) var snoozes: [Snooze] = []
  /// The limits that the user set (section 11).
  public internal(set) var rules = OwnRules()
  /// Merchants that the user marked.
  public internal(set) var favourites: [MerchantID] = []
  /// Merchants at which something was ordered before, for the rule of the typed amount.
  public internal(set) var knownMerchants: [MerchantID] = []
  /// The numbers that the next ids come from.
  public internal(set) var counters = Counters()

  /// The numbers that new ids come from.
  public struct Counters: Codable, Equatable, Sendable {
    public var orders = 0
    public var debts = 0
    public var accounts = 0
    public var contacts = 0
    public var addresses = 0
    public var fundingSources = 0
    public var reminders = 0
    public var keptRows = 0
    public var rowRules = 0

    /// No numbers taken.
    init() {}

    /// Files from before monthly accounts, or before rows were kept, know no number of them.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      orders = try values.decode(Int.self, forKey: .orders)
      debts = try values.decode(Int.self, forKey: .debts)
      accounts = try values.decodeIfPresent(Int.self, forKey: .accounts) ?? 0
      contacts = try values.decode(Int.self, forKey: .contacts)
      addresses = try values.decode(Int.self, forKey: .addresses)
      fundingSources = try values.decode(Int.self, forKey: .fundingSources)
      reminders = try values.decode(Int.self, forKey: .reminders)
      keptRows = try values.decodeIfPresent(Int.self, forKey: .keptRows) ?? 0
      rowRules = try values.decodeIfPresent(Int.self, forKey: .rowRules) ?? 0
    }
  }

  /// The inputs of a monthly evaluation, and the last day that they count.
  public struct MonthInputs: Codable, Equatable, Sendable {
    public var cutoff: Day
    public var inputs: ScoreInputs
  }

  /// A payment that `remind` leaves out for a while (section 7).
  public struct Snooze: Codable, Equatable, Sendable {
    /// The id of the obligation or debt.
    public var subject: String
    /// The first day on which it is reminded of again; never beyond its due day.
    public var until: Day
  }

  /// A wallet before its first event.
  public init() {}
}
