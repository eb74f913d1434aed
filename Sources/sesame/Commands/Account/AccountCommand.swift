import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame account`: opens, changes and closes a monthly account, and notes bills, purchases, refunds and payments.
struct AccountCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("account", AccountHelp.abstract, AccountHelp.discussion)
  }

  /// What can be done with an account.
  enum Action: String, CaseIterable, ExpressibleByArgument {
    case add, edit, bill, buy, refund, pay, close, reopen

    /// How many words can follow the account.
    fileprivate var words: ClosedRange<Int> {
      switch self {
      case .add, .edit, .close, .reopen: 0...0
      case .bill, .buy, .refund: 1...2
      case .pay: 0...1
      }
    }
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(AccountHelp.action)) var action: Action
  @Argument(help: .init(AccountHelp.name)) var name: String
  @Argument(help: .init(AccountHelp.words)) var words: [String] = []
  @OptionGroup var terms: AccountOptions
  @Option(help: .init(AccountHelp.bill)) var bill: Month?
  @Option(help: .init(AccountHelp.on)) var on: Day?
  @Option(help: .init(AccountHelp.parts)) var parts: Int?
  @Option(help: .init(AccountHelp.odd)) var odd: PlannedPayment.Odd = .last
  @Option(help: .init(AccountHelp.of)) var of: String?
  @Flag(help: .init(AccountHelp.again)) var again = false

  func validate() throws {
    guard words.count >= action.words.lowerBound else { throw ValidationError(AccountHelp.amountMissing) }
    guard words.count <= action.words.upperBound else { throw ValidationError(AccountHelp.tooManyWords) }
  }

  func run() throws {
    if action == .add { return try add() }
    let desk = try DebtDesk(options, debt)
    let account = try desk.account(name)
    let id = account.id
    func amount(_ text: String) throws -> Money {
      try TypedText.amount(text, in: account.currency, desk.world)
    }
    switch action {
    case .add: break
    case .edit:
      try desk.make(
        .edit(
          account: id, provider: terms.provider,
          details: terms.details(in: terms.currency ?? account.currency, desk.world))
      ) { account, _, _ in
        [[AccountCommandText.changed, MonthlyText.rule(account.terms.rules.current)].joined()]
      }
    case .bill: try note(account, desk, amount)
    case .buy:
      try desk.make(
        .recordPurchase(
          account: id, amountFen: amount(words[0]), title: words.dropFirst().first, on: on, parts: parts,
          odd: odd == .first ? .first : nil, again: again ? true : nil), saying: desk.noted)
    case .refund:
      try desk.make(
        .recordRefund(
          account: id, amountFen: amount(words[0]), title: words.dropFirst().first, on: on,
          of: of.map { AccountEntryID(SafeText($0, limit: 64).text) }, again: again ? true : nil),
        saying: desk.noted)
    case .pay: try desk.pay(account, words.first, on: on, bill: bill, again: again)
    case .close: try desk.make(.close(account: id)) { _, _, _ in [MonthlyText.closed] }
    case .reopen: try desk.make(.reopen(account: id)) { _, _, _ in [AccountCommandText.reopened] }
    }
  }

  private func add() throws {
    // What cannot be read makes no wallet.
    let details = try terms.details(in: terms.currency ?? .cny, try World(options))
    let desk = try DebtDesk(options, debt, creating: true)
    try desk.make(.add(provider: name, details: details, again: again ? true : nil)) { account, _, _ in
      let id = account.id.text
      return [[AccountCommandText.opened(id), MonthlyText.rule(account.terms.rules.current)].joined()]
        + (account.terms.confirmed ? [] : [AccountCommandText.assumed(id)])
        + [DebtCommandText.undo("sesame account close \(id)")]
    }
  }

  /// Notes the provider's own figure of a bill, or takes it back.
  private func note(_ account: Account, _ desk: DebtDesk, _ amount: (String) throws -> Money) throws {
    let isNone = PlannedPayment.dayless.contains(words[0].lowercased())
    try desk.make(
      .recordBill(
        account: account.id, bill: bill, totalFen: isNone ? nil : amount(words[0]),
        minimumFen: words.dropFirst().first.map(amount))
    ) { account, answer, after in
      guard let bill = answer.bill.flatMap({ account.bill($0, on: after.wallet.businessDay) }) else {
        return []
      }
      let left = bill.left.text(in: account.currency)
      return [[bill.phrase, DebtCommandText.rest(left), Phrase(same: "\(bill.due)")].joined()]
        + (bill.remarks.isEmpty ? [] : [bill.remarks.joined()])
    }
  }
}

/// What an account says, as `account add` and `account edit` take it.
struct AccountOptions: ParsableArguments {
  @Option(help: .init(AccountHelp.provider)) var provider: String?
  @Option(help: .init(AccountHelp.title)) var title: String?
  @Option(help: .init(DebtHelp.currency)) var currency: Currency?
  @Option(help: .init(AccountHelp.billDay)) var billDay: MonthDay?
  @Option(help: .init(AccountHelp.due)) var due: BillRule.Due?
  @Flag(inversion: .prefixedNo, help: .init(AccountHelp.takesBillDay)) var takesBillDay: Bool?
  @Option(help: .init(AccountHelp.limit)) var limit: String?
  @Flag(inversion: .prefixedNo, help: .init(AccountHelp.autopay)) var autopay: Bool?

  /// What was said; nil: nothing.
  func details(in currency: Currency, _ world: World) throws -> AccountDetails? {
    let details = AccountDetails(
      title: title, currency: self.currency, billDay: billDay, takesBillDay: takesBillDay, due: due,
      limitFen: try limit.map { try TypedText.amount($0, in: currency, world) }, autopay: autopay)
    return details == AccountDetails() ? nil : details
  }
}

extension MonthDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(typed: argument) }
}

extension BillRule.Due: ExpressibleByArgument {
  public init?(argument: String) { self.init(typed: argument) }
}
