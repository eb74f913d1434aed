import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame accounts`: monthly accounts elsewhere with their bills, and when a purchase would have to be paid.
struct AccountsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("accounts", AccountsHelp.abstract, AccountsHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(AccountsHelp.all)) var all = false
  @Option(help: .init(AccountsHelp.when)) var when: String?
  @Flag(help: .init(CommonHelp.json)) var json = false

  func run() throws {
    let world = try World(options)
    let snapshot = try world.snapshotToday()
    if let when { return try tellWhen(TypedText.days(when, world).compactMap(\.self), snapshot, world) }
    let accounts = snapshot.wallet.accounts.filter { all || $0.closedOn == nil }
    if json {
      let day = snapshot.wallet.businessDay
      return try Output.data(
        world.json(accounts.map { StatusReport.AccountPart($0, snapshot.personal, on: day) }))
    }
    if accounts.isEmpty { return Output.talk(world[AccountCommandText.none]) }
    for account in accounts {
      for line in AccountLines(account, snapshot, world).lines(all: all) { try Output.data(line) }
    }
  }

  /// 'Buy on that day, pay when', a line each.
  private func tellWhen(_ days: [Day], _ snapshot: Snapshot, _ world: World) throws {
    let wallet = snapshot.wallet
    let found = wallet.payWhen(buyingOn: days.first ?? wallet.businessDay)
    if json { return try Output.data(world.json(found.map(PayWhenReport.init))) }
    if found.isEmpty { return Output.talk(world[AccountCommandText.none]) }
    for one in found {
      guard let account = wallet.account(one.account) else { continue }
      let name = AccountLines(account, snapshot, world).name
      let assumed = one.isAssumed ? "  " + world[MonthlyText.assumed] : ""
      try Output.data("\(one.due)  \(one.account)  \(name)  \(world[MonthlyText.bill(one.bill)])\(assumed)")
    }
  }
}

/// An account as lines.
struct AccountLines {
  private let account: Account
  private let snapshot: Snapshot
  private let world: World

  init(_ account: Account, _ snapshot: Snapshot, _ world: World) {
    (self.account, self.snapshot, self.world) = (account, snapshot, world)
  }

  private func safe(_ place: SealPlace) -> String { SafeText(snapshot.personal[place] ?? "").text }

  private func money(_ amount: Money) -> String { amount.text(in: account.currency, masked: world.isMasked) }

  /// Provider and the user's own name for it.
  var name: String {
    let title = safe(.account(account.id, "title"))
    return safe(.account(account.id, "provider")) + (title.isEmpty ? "" : " \(title)")
  }

  /// Id, name, what is owed, and the rule.
  var head: String {
    let terms = account.terms
    let rule = world[MonthlyText.rule(terms.rules.current)]
    let ends = [
      terms.confirmed ? nil : MonthlyText.toConfirm, account.closedOn == nil ? nil : MonthlyText.closed,
    ]
    let owed = account.owed(on: snapshot.wallet.businessDay)
    return (["\(account.id)", name, money(owed), rule] + ends.compactMap { $0.map { world[$0] } })
      .joined(separator: "  ")
  }

  /// It with the bills that have anything left; `all` with all bills and entries.
  func lines(all: Bool) -> [String] {
    let day = snapshot.wallet.businessDay
    let bills = account.bills(on: day).filter { all || $0.left > .zero || $0.isSoFar }
    let credit = account.credit(on: day)
    let waiting =
      credit > .zero
      ? [
        world[
          world.isMasked
            ? MonthlyText.credit(credit, account.currency).masked
            : MonthlyText.credit(credit, account.currency)]
      ]
      : []
    return [head] + bills.map { "    " + line($0) } + waiting.map { "    " + $0 }
      + (all ? snapshot.wallet.entries(of: account.id).map { "    " + line($0) } : [])
  }

  private func line(_ bill: Bill) -> String {
    let remarks = bill.remarks.map { world[world.isMasked ? $0.masked : $0] }
    return
      ([
        "\(bill.due)", money(bill.left), world[bill.phrase],
        bill.isSoFar ? "" : world[bill.state.phrase],
      ].filter { !$0.isEmpty } + remarks).joined(separator: "  ")
  }

  /// What was noted: id, day, amount, what for, which bill, and why it was taken back.
  func line(_ entry: AccountEntry) -> String {
    let title = entry.title == nil ? "" : safe(.accountEntry(entry.id, "title"))
    let bill = entry.bill.map { world[MonthlyText.bill($0)] } ?? ""
    let words = [
      "\(entry.id)", "\(entry.on)", money(entry.amount), world[entry.kind.phrase], title, bill,
      entry.reversed.map { world[DebtText.because($0)] } ?? "",
    ]
    return words.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
