import PayLater
import WalletText

/// A section of Mine.
enum MineRow: Int, CaseIterable, Equatable, Sendable {
  case service, identity, contacts, addresses
  case sources, autopay, income, rules
  case consents, journal, lock, files
  case language, amounts, settings, about

  /// Whether a new group begins with it.
  var beginsGroup: Bool { [.sources, .consents, .language].contains(self) }

  /// Whether it holds what erasing destroys.
  var isPersonal: Bool {
    switch self {
    case .identity, .contacts, .addresses, .sources, .autopay, .income, .rules: true
    case .service, .consents, .journal, .lock, .files, .language, .amounts, .settings, .about: false
    }
  }

  var words: Phrase {
    switch self {
    case .service: MineText.service
    case .identity: MineText.identity
    case .contacts: MineText.contacts
    case .addresses: MineText.addresses
    case .sources: MineText.sources
    case .autopay: MineText.autopay
    case .income: MineText.income
    case .rules: MineText.rules
    case .consents: MineText.consents
    case .journal: MineText.journal
    case .lock: LockText.title
    case .files: FilesText.title
    case .language: MineText.language
    case .amounts: MineText.amounts
    case .settings: SettingsText.title
    case .about: MineText.about
    }
  }
}

extension MineRow {
  /// Opens its page, or switches where there is nothing to open.
  func steps(in context: Context) -> [Step] {
    let agreement = context.wallet.agreement
    if agreement.stage == .erased, isPersonal {
      return [.tell(Notice(.news, agreement.state.meaning))]
    }
    return switch self {
    case .service: [.open(Screen(AccountPage()))]
    case .identity: [.open(Screen(IdentityPage()))]
    case .contacts: [.open(Screen(ContactsPage()))]
    case .addresses: [.open(Screen(AddressesPage()))]
    case .sources: [.open(Screen(SourcesPage()))]
    case .autopay: [.autopay(in: context)]
    case .income: [.open(Screen(EntryPage(.income(in: context), in: context)))]
    case .rules: [.open(Screen(OwnRulesPage()))]
    case .consents: [.open(Screen(ConsentsPage()))]
    case .journal: [.open(Screen(JournalPage()))]
    case .lock: [.open(Screen(LockPage()))]
    case .files: [.open(Screen(FilesPage()))]
    case .language: [.set(Setting(.language, .word(context.language == .zh ? "en" : "zh")))]
    case .amounts: [.mask]
    case .settings: [.open(Screen(SettingsPage()))]
    case .about: [.open(Screen(AboutPage()))]
    }
  }
}

extension Context {
  /// What a section of Mine is now.
  func value(of row: MineRow) -> String {
    switch row {
    case .service: self[wallet.agreement.state.phrase]
    case .identity: identityLine
    case .contacts: listed(wallet.contacts.map { contact($0) })
    case .addresses: listed(wallet.addresses.map { opened(.address($0.id, "label")) })
    case .sources: sourcesLine
    case .autopay: wallet.mandate.map { self[MineText.from(name(of: $0))] } ?? self[MineText.off]
    case .income: wallet.monthlyIncome.map { money($0) } ?? self[MineText.notDeclared]
    case .rules: rulesLine
    case .consents:
      wallet.consents.isEmpty ? self[MineText.none] : self[MineText.receipts(wallet.consents.count)]
    case .journal: self[MineText.journalNow]
    case .lock: self[hasLock ? LockText.isOn : LockText.isOff]
    case .files: self[backupLine]
    case .language:
      Language.allCases.map { ($0 == language ? "[x] " : "[ ] ") + self[MineText.own($0)] }
        .joined(separator: "   ")
    case .amounts: self[options.mask ? MineText.amountsHidden : MineText.amountsShown]
    case .settings: self[SettingsText.now]
    case .about: self[MineText.aboutNow]
    }
  }

  private var identityLine: String {
    guard wallet.identity != nil else {
      let state = wallet.agreement.state
      return self[state == .erased ? state.phrase : MineText.notVerified]
    }
    return maskedName(opened(.identity("name"))) + "  "
      + IdentityNumber.masked(opened(.identity("number")))
  }

  private func listed(_ names: [String]) -> String {
    names.isEmpty ? self[MineText.none] : names.joined(separator: "  ")
  }

  private var sourcesLine: String {
    guard !wallet.fundingSources.isEmpty else { return self[MineText.none] }
    let total = wallet.fundingSources.map(\.balance).sum
    return self[MineText.sources(wallet.fundingSources.count, money(total))]
  }

  private var rulesLine: String {
    let rules = wallet.rules
    var parts: [Phrase] = []
    if let until = frozenUntil { parts.append(OwnRulesText.frozenUntil(date(until))) }
    if let cap = rules.monthlyCap { parts.append(OwnRulesText.monthly(money(cap))) }
    if let cap = rules.limitCap { parts.append(OwnRulesText.limit(money(cap))) }
    if let above = rules.delayAbove { parts.append(OwnRulesText.waiting(money(above))) }
    if !rules.blocked.isEmpty { parts.append(OwnRulesText.blocking(rules.blocked.count)) }
    return parts.isEmpty ? self[MineText.noRules] : self[parts.joined()]
  }

  /// The first day on which orders are possible again, while a self-freeze is on.
  var frozenUntil: Day? { wallet.rules.frozenUntil.flatMap { $0 > wallet.businessDay ? $0 : nil } }

  /// A contact as it may be shown: `138****8000`.
  func contact(_ contact: Contact) -> String {
    Contact.masked(contact.kind, opened(.contact(contact.id)))
  }

  /// The name of a funding source; its kind while the name is locked.
  func name(of source: FundingSourceID) -> String {
    let name = opened(.fundingSource(source))
    guard name.isEmpty else { return name }
    return wallet.fundingSources.first { $0.id == source }.map { self[$0.kind.phrase] } ?? source.text
  }

  /// A name as it may be shown: `赵*`.
  func maskedName(_ name: String) -> String {
    name.prefix(1) + String(repeating: "*", count: max(0, min(3, name.count - 1)))
  }
}
