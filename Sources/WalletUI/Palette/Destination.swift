import PayLater
import WalletText

/// A screen that can be opened from anywhere: it needs nothing chosen before.
enum Destination: Hashable, Sendable {
  case tab(Tab)
  case mine(MineRow)
  case activation, scoreLines, scoreHistory, simulator, scoreConsent
  case orders, cart, calendar, message, importBill, review
  case closeService, erase, lockNow

  /// Those below the tabs, in the order of the tabs.
  static let all: [Destination] =
    [
      .activation, .scoreLines, .scoreHistory, .simulator, .scoreConsent, .orders, .cart, .calendar, .message,
      .importBill, .review,
    ]
    + MineRow.allCases.map { .mine($0) } + [.lockNow, .closeService, .erase]

  /// The tab that it opens in.
  var tab: Tab {
    switch self {
    case .tab(let tab): tab
    case .mine, .closeService, .erase, .lockNow: .mine
    case .activation: .home
    case .scoreLines, .scoreHistory, .simulator, .scoreConsent: .score
    case .orders, .cart: .merchants
    case .calendar, .message, .importBill, .review: .repay
    }
  }

  /// Its name.
  var words: Phrase {
    switch self {
    case .tab(let tab): tab.words
    case .mine(let row): row.words
    case .activation: ActivationText.title
    case .scoreLines: ScoreScreenText.lines
    case .scoreHistory: ScoreHistoryText.title
    case .simulator: SimulatorText.title
    case .scoreConsent: ActivationText.authoriseTitle
    case .orders: OrderPageText.orders
    case .cart: MerchantsText.cart
    case .calendar: RepayText.calendar
    case .message: MessageText.title
    case .importBill: ImportScreenText.title
    case .review: ReviewScreenText.title
    case .closeService: ActionText.closeService
    case .erase: ActionText.erase
    case .lockNow: LockText.now
    }
  }

  /// What a command is called there; more than in general where the screen knows more.
  func words(of command: Command, in context: Context) -> Phrase {
    guard case .tab(let tab) = self else { return command.words }
    let hints = tab.root.page.hints(in: context)
    return hints.first { $0.command == command }?.words ?? command.words
  }

  /// The command that opens it in its tab, if there is one.
  var command: Command? {
    switch self {
    case .tab(let tab): tab.command
    case .activation: .start
    case .scoreHistory: .scoreHistory
    case .simulator: .simulate
    case .scoreConsent: .authorise
    case .orders: .orders
    case .cart: .cart
    case .calendar: .calendar
    case .message: .noteMessage
    case .importBill: .importBill
    case .review: .review
    case .mine, .scoreLines, .closeService, .erase, .lockNow: nil
    }
  }

  /// Why it cannot be opened now; nil: it can.
  func unavailable(in context: Context) -> Phrase? {
    let agreement = context.wallet.agreement
    let deeds = AccountPage().deeds(in: context)
    switch self {
    case .scoreLines, .scoreHistory: return context.wallet.evaluation == nil ? ScoreScreenText.noScore : nil
    case .scoreConsent: return ScorePage.whyNotConsent(in: context)
    case .mine(let row): return agreement.stage == .erased && row.isPersonal ? agreement.state.meaning : nil
    case .activation where agreement.stage == .erased: return ScoreScreenText.closedFirst
    case .closeService: return deeds.contains(.close) ? nil : agreement.state.meaning
    case .lockNow: return context.hasLock ? nil : LockText.none
    case .erase: return deeds.contains(.erase) ? nil : PaletteText.closeFirst
    case .tab, .activation, .simulator, .orders, .cart, .calendar, .message, .importBill, .review: return nil
    }
  }

  /// What opens it, in its tab.
  func steps(in context: Context) -> [Step] {
    switch self {
    case .tab: []
    case .mine(let row): row.steps(in: context)
    case .activation: [.open(Screen(ActivationPage()))]
    case .scoreLines: [.open(Screen(ScoreLinesPage()))]
    case .scoreHistory: [.open(Screen(ScoreHistoryPage()))]
    case .simulator: [.open(Screen(SimulatorPage()))]
    case .scoreConsent: [.open(Screen(EntryPage(.scoreConsent(in: context), in: context)))]
    case .orders: [.open(Screen(OrdersPage()))]
    case .cart: [.open(Screen(CartPage()))]
    case .calendar: [.open(Screen(CalendarPage()))]
    case .message: [.open(Screen(EntryPage(.message, in: context)))]
    case .importBill: [.ask(.importBill)]
    case .review: [.open(Screen(ReviewPage()))]
    case .closeService: [.open(Screen(AccountPage())), .ask(.closeService)]
    case .lockNow: [.effect(.lockNow)]
    case .erase: [.open(Screen(AccountPage())), .ask(.erase)]
    }
  }
}
