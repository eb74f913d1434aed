import PayLater

/// What an export can be written as.
public enum ExportFormat: String, CaseIterable, Sendable {
  case hledger, ledger, beancount, ics, vdir, remind, csv

  /// Whether it holds only what is still to be paid.
  public var isCalendar: Bool { self == .ics || self == .vdir || self == .remind }
}

/// How an export is written.
public struct ExportOptions: Sendable {
  public var accounts: AccountNames
  public var words: ExportWords
  /// What stands for this wallet in ids that must be like no other's: a few letters and digits.
  public var walletMark: String
  /// Events of a calendar at nine in the morning instead of all-day ones.
  public var isTimed = false
  /// Keeps payments that were made or fell away, as cancelled events.
  public var keepsSettled = false

  /// Options with these names and words.
  public init(accounts: AccountNames = AccountNames(), words: ExportWords, walletMark: String) {
    self.accounts = accounts
    self.words = words
    self.walletMark = walletMark
  }
}

/// What an export says in words; all of it is safe to show.
public struct ExportWords: Sendable {
  public var language: Language
  /// What an entry is about, in a word or two.
  public var kind: @Sendable (Book.Kind) -> String
  /// An amount with its sign of currency, for people; hidden where amounts are.
  public var amount: @Sendable (Money, Currency) -> String
  /// What a planned payment is called.
  public var planned: String
  /// The name of a calendar.
  public var calendar: String
  /// What the file is, in a line.
  public var about: String
  /// What stands below, in a line: planned payments.
  public var aboutPlanned: String
  /// A payment on a day that the format cannot say.
  public var beyond: String
  /// A bill to which more can still come.
  public var soFar: String

  /// Words in a language.
  public init(
    language: Language, kind: @escaping @Sendable (Book.Kind) -> String,
    amount: @escaping @Sendable (Money, Currency) -> String, planned: String, calendar: String, about: String,
    aboutPlanned: String, beyond: String, soFar: String
  ) {
    self.language = language
    self.kind = kind
    self.amount = amount
    self.planned = planned
    self.calendar = calendar
    self.about = about
    self.aboutPlanned = aboutPlanned
    self.beyond = beyond
    self.soFar = soFar
  }
}

/// Which part of a book is wanted: days from one through another, and those owed to a provider.
public struct ExportPart: Sendable {
  public var since: Day?
  public var until: Day?
  private let provider: Sought

  /// Everything, but what lies before `since`, after `until`, or is owed to others than `provider`: part of its name, as
  /// it is typed; `sesame` is this service.
  public init(since: Day? = nil, until: Day? = nil, provider: String = "") {
    self.since = since
    self.until = until
    self.provider = Sought(provider)
  }

  /// Whether it is a part, and not the whole.
  public func has(_ entry: Book.Entry) -> Bool { has(entry.day) && provider.isIn(entry.provider) }
  public func has(_ due: Book.Due) -> Bool { has(due.due) && provider.isIn(due.provider) }

  private func has(_ day: Day) -> Bool {
    (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
