/// All screens. To add one: a case here, and a row in `page` and in `init`.
enum Screen: Equatable, Sendable {
  case first(FirstRunPage)
  case home(HomePage)
  case score(ScorePage)
  case scoreLines(ScoreLinesPage)
  case simulator(SimulatorPage)
  case merchants(MerchantsPage)
  case merchant(MerchantPage)
  case cart(CartPage)
  case checkout(CheckoutPage)
  case receipt(ReceiptPage)
  case orders(OrdersPage)
  case order(OrderPage)
  case repay(RepayPage)
  case obligation(ObligationPage)
  case debtEntries(DebtEntriesPage)
  case calendar(CalendarPage)
  case reminders(RemindersPage)
  case mine(MinePage)
  case account(AccountPage)
  case identity(IdentityPage)
  case contacts(ContactsPage)
  case addresses(AddressesPage)
  case sources(SourcesPage)
  case entry(EntryPage)
  case ownRules(OwnRulesPage)
  case consents(ConsentsPage)
  case consent(ConsentPage)
  case journal(JournalPage)
  case about(AboutPage)
  case settings(SettingsPage)
  case activation(ActivationPage)
  case whatIf(WhatIfPage)
  case figures(FiguresPage)
  case why(WhyPage)
  case scoreHistory(ScoreHistoryPage)
  case evaluation(EvaluationPage)
  case issuer(IssuerPage)

  /// What it shows and does.
  var page: any Page {
    get {
      switch self {
      case .first(let page): page
      case .home(let page): page
      case .score(let page): page
      case .scoreLines(let page): page
      case .simulator(let page): page
      case .merchants(let page): page
      case .merchant(let page): page
      case .cart(let page): page
      case .checkout(let page): page
      case .receipt(let page): page
      case .orders(let page): page
      case .order(let page): page
      case .repay(let page): page
      case .obligation(let page): page
      case .debtEntries(let page): page
      case .calendar(let page): page
      case .reminders(let page): page
      case .mine(let page): page
      case .account(let page): page
      case .identity(let page): page
      case .contacts(let page): page
      case .addresses(let page): page
      case .sources(let page): page
      case .entry(let page): page
      case .ownRules(let page): page
      case .consents(let page): page
      case .consent(let page): page
      case .journal(let page): page
      case .about(let page): page
      case .settings(let page): page
      case .activation(let page): page
      case .whatIf(let page): page
      case .figures(let page): page
      case .why(let page): page
      case .scoreHistory(let page): page
      case .evaluation(let page): page
      case .issuer(let page): page
      }
    }
    set { self = Screen(newValue) ?? self }
  }

  private init?(_ page: any Page) {
    switch page {
    case let page as FirstRunPage: self = .first(page)
    case let page as HomePage: self = .home(page)
    case let page as ScorePage: self = .score(page)
    case let page as ScoreLinesPage: self = .scoreLines(page)
    case let page as SimulatorPage: self = .simulator(page)
    case let page as MerchantsPage: self = .merchants(page)
    case let page as MerchantPage: self = .merchant(page)
    case let page as CartPage: self = .cart(page)
    case let page as CheckoutPage: self = .checkout(page)
    case let page as ReceiptPage: self = .receipt(page)
    case let page as OrdersPage: self = .orders(page)
    case let page as OrderPage: self = .order(page)
    case let page as RepayPage: self = .repay(page)
    case let page as ObligationPage: self = .obligation(page)
    case let page as DebtEntriesPage: self = .debtEntries(page)
    case let page as CalendarPage: self = .calendar(page)
    case let page as RemindersPage: self = .reminders(page)
    case let page as MinePage: self = .mine(page)
    case let page as AccountPage: self = .account(page)
    case let page as IdentityPage: self = .identity(page)
    case let page as ContactsPage: self = .contacts(page)
    case let page as AddressesPage: self = .addresses(page)
    case let page as SourcesPage: self = .sources(page)
    case let page as EntryPage: self = .entry(page)
    case let page as OwnRulesPage: self = .ownRules(page)
    case let page as ConsentsPage: self = .consents(page)
    case let page as ConsentPage: self = .consent(page)
    case let page as JournalPage: self = .journal(page)
    case let page as AboutPage: self = .about(page)
    case let page as SettingsPage: self = .settings(page)
    case let page as ActivationPage: self = .activation(page)
    case let page as WhatIfPage: self = .whatIf(page)
    case let page as FiguresPage: self = .figures(page)
    case let page as WhyPage: self = .why(page)
    case let page as ScoreHistoryPage: self = .scoreHistory(page)
    case let page as EvaluationPage: self = .evaluation(page)
    case let page as IssuerPage: self = .issuer(page)
    default: return nil
    }
  }
}
