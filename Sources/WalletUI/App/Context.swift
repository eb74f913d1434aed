import PayLater
import TerminalKit
import WalletText

/// What a screen may look at: the wallet and the facts around it. Screens read it and never change it.
public struct Context: Equatable, Sendable {
  public var wallet: Wallet { didSet { dryRuns = DryRuns() } }
  /// The opened personal values; the runner delivers them, so that no screen sees the sealer.
  public var personal: [SealPlace: String]
  /// nil until the first screen asked for it.
  public var catalogue: Catalogue? { didSet { dryRuns = DryRuns() } }
  /// The texts that consents are given to, in every language.
  public var documents: [Document] { didSet { dryRuns = DryRuns() } }
  /// The local day. The wallet's business day never runs ahead of it.
  public var today: Day { didSet { dryRuns = DryRuns() } }
  public private(set) var language: Language
  /// What the user set, and where it comes from.
  public private(set) var settings: Settings
  public var options: Options
  public var size: Size
  /// The evaluations of the score, the oldest first; empty until they were read.
  var evaluations: [Evaluation] = []
  /// Names of files beside the wallet's that hold its data key too; empty until they were looked for.
  var copies: [String] = []
  /// Whether logins and timers remind by themselves; nil where that was not looked at.
  var reminding: Phrase?
  /// Whether the wallet has a lock.
  var hasLock = false
  /// When the wallet was backed up last; nil: never, as far as is known.
  var backup: LastBackup?
  /// What was understood of the message that was pasted last.
  var understood: UnderstoodMessage?
  /// What is in the cart; it outlives the screens that fill it.
  var cart = Cart()
  /// What stands against requests as things are.
  private(set) var dryRuns = DryRuns()
  /// What was kept of the forms that were left.
  var drafts = Drafts()

  /// The facts of a wallet on a day.
  public init(
    wallet: Wallet, today: Day, size: Size, settings: Settings, personal: [SealPlace: String] = [:],
    catalogue: Catalogue? = nil, documents: [Document] = [], keys: KeyMap = KeyMap(), plain: Bool = false
  ) {
    self.wallet = wallet
    self.today = today
    self.size = size
    self.settings = settings
    language = settings.language
    self.personal = personal
    self.catalogue = catalogue
    self.documents = documents
    options = Options(
      ascii: settings.isASCII, mask: settings.hidesAmounts, keys: keys, plain: plain)
  }

  /// Changes a setting; it acts at once.
  mutating func set(_ setting: Setting) {
    settings.set(setting, from: .file(line: nil))
    switch setting.key {
    case .language: language = settings.language
    case .borders: options.ascii = settings.isASCII
    case .mask: options.mask = settings.hidesAmounts
    case .theme, .reminderDays, .login, .mouse, .lockMinutes: break
    }
  }

  /// The glyphs that this terminal draws right.
  public var glyphs: Glyphs { options.ascii ? .ascii : .unicode }

  /// Which keys do what.
  var keys: KeyMap { options.keys }

  /// The rows of the body, for the motions of a long list.
  var bodyRows: Int { Layout(size).body.height }

  /// The rows that a long text has with all that stands around it; in the plain mode it is read in parts.
  var readingRows: Int { options.plain ? 24 : bodyRows }

  /// The columns that a page has: all of the window, up to a width that is good to read.
  func columns(broad: Bool) -> Int {
    options.plain ? size.columns : min(size.columns, broad ? Chrome.broad : Chrome.readable)
  }

  /// Those of a page that is not broad, inside its margins.
  var columns: Int { max(1, columns(broad: false) - 2 * Chrome.margin(size)) }

  /// Whether there is room for a month beside what else fills a window of 80 columns; what is said has no sides.
  var isWide: Bool {
    !options.plain && size.columns >= Chrome.readable + Chrome.gap + MonthGrid.width && size.rows >= 30
  }

  /// Whether a row is too narrow for a second column at its right.
  var isNarrow: Bool { size.columns < 80 }

  /// Whether tables take two lines a row.
  var isVeryNarrow: Bool { size.columns < 60 }

  /// The opened personal value at a place, such as `.identity("name")`; nothing while it is locked or gone.
  func opened(_ place: SealPlace) -> String { personal[place] ?? "" }

  /// A phrase in the user's language, its amounts hidden where amounts are masked: whatever words reach the screen.
  subscript(phrase: Phrase) -> String { options.mask ? phrase.masked[language] : phrase[language] }

  /// A name in the user's language.
  subscript(name: Name) -> String { name[language] }
}

/// How the user wants to see things now, whatever is set for good.
public struct Options: Equatable, Sendable {
  /// Draw borders and bars in ASCII.
  public var ascii: Bool
  /// Hide every amount.
  public var mask: Bool
  /// Which keys do what.
  public var keys: KeyMap
  /// Say in words and lines what is else drawn: no picture, nothing side by side, nothing cut.
  public var plain: Bool

  /// The usual options.
  public init(
    ascii: Bool = false, mask: Bool = false, keys: KeyMap = KeyMap(), plain: Bool = false
  ) {
    self.ascii = ascii
    self.mask = mask
    self.keys = keys
    self.plain = plain
  }
}

/// A text that a consent is given to, with the hash that the receipt keeps.
public struct Document: Equatable, Sendable {
  public var text: ConsentText
  public var body: String
  /// Whether it can be agreed to now; one of an earlier version is only read again with its receipt.
  public var isCurrent = true

  /// A consent text with its words.
  public init(text: ConsentText, body: String) {
    self.text = text
    self.body = body
  }
}
