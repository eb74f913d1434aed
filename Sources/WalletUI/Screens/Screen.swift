/// A screen of any kind: a box around its page. To add one, write its page and open `Screen(page)`; a row below only
/// lets it be opened by a short name.
struct Screen: Equatable, Sendable {
  /// What it shows and does.
  var page: any Page

  init(_ page: any Page) { self.page = page }

  static func == (a: Screen, b: Screen) -> Bool { a.page.isEqual(to: b.page) }
}

extension Page {
  /// Whether the other one is a page of the same kind, and equal.
  fileprivate func isEqual(to other: any Page) -> Bool { other as? Self == self }
}

extension Screen {
  static func first(_ page: FirstRunPage) -> Screen { Screen(page) }
  static func home(_ page: HomePage) -> Screen { Screen(page) }
  static func score(_ page: ScorePage) -> Screen { Screen(page) }
  static func scoreLines(_ page: ScoreLinesPage) -> Screen { Screen(page) }
  static func simulator(_ page: SimulatorPage) -> Screen { Screen(page) }
  static func merchants(_ page: MerchantsPage) -> Screen { Screen(page) }
  static func merchant(_ page: MerchantPage) -> Screen { Screen(page) }
  static func cart(_ page: CartPage) -> Screen { Screen(page) }
  static func checkout(_ page: CheckoutPage) -> Screen { Screen(page) }
  static func receipt(_ page: ReceiptPage) -> Screen { Screen(page) }
  static func orders(_ page: OrdersPage) -> Screen { Screen(page) }
  static func order(_ page: OrderPage) -> Screen { Screen(page) }
  static func repay(_ page: RepayPage) -> Screen { Screen(page) }
  static func obligation(_ page: ObligationPage) -> Screen { Screen(page) }
  static func debtEntries(_ page: DebtEntriesPage) -> Screen { Screen(page) }
  static func calendar(_ page: CalendarPage) -> Screen { Screen(page) }
  static func reminders(_ page: RemindersPage) -> Screen { Screen(page) }
  static func mine(_ page: MinePage) -> Screen { Screen(page) }
  static func account(_ page: AccountPage) -> Screen { Screen(page) }
  static func identity(_ page: IdentityPage) -> Screen { Screen(page) }
  static func contacts(_ page: ContactsPage) -> Screen { Screen(page) }
  static func addresses(_ page: AddressesPage) -> Screen { Screen(page) }
  static func sources(_ page: SourcesPage) -> Screen { Screen(page) }
  static func entry(_ page: EntryPage) -> Screen { Screen(page) }
  static func ownRules(_ page: OwnRulesPage) -> Screen { Screen(page) }
  static func consents(_ page: ConsentsPage) -> Screen { Screen(page) }
  static func consent(_ page: ConsentPage) -> Screen { Screen(page) }
  static func journal(_ page: JournalPage) -> Screen { Screen(page) }
  static func about(_ page: AboutPage) -> Screen { Screen(page) }
  static func settings(_ page: SettingsPage) -> Screen { Screen(page) }
  static func activation(_ page: ActivationPage) -> Screen { Screen(page) }
  static func whatIf(_ page: WhatIfPage) -> Screen { Screen(page) }
  static func figures(_ page: FiguresPage) -> Screen { Screen(page) }
  static func why(_ page: WhyPage) -> Screen { Screen(page) }
  static func scoreHistory(_ page: ScoreHistoryPage) -> Screen { Screen(page) }
  static func evaluation(_ page: EvaluationPage) -> Screen { Screen(page) }
  static func issuer(_ page: IssuerPage) -> Screen { Screen(page) }
}
