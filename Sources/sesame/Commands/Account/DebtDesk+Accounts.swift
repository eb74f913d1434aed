import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

extension DebtDesk {
  /// The account that is meant by a name: its id, or what a filter finds in provider and title. Of several, those in use
  /// count first; more than one is said with all of them.
  func account(_ name: String) throws -> Account {
    if name.isID("m") {
      if let account = before.wallet.account(AccountID(name)) { return account }
      throw try asked.refused(.unknown(.account, name))
    }
    let sought = Sought(name)
    let found = before.wallet.accounts.filter { account in
      let words = ["provider", "title"].map { before.personal[.account(account.id, $0)] ?? "" }
      return sought.isIn(words.joined(separator: " "))
    }
    let open = found.filter { $0.closedOn == nil }
    if let only = open.count == 1 ? open.first : found.count == 1 ? found.first : nil { return only }
    let shown = SafeText(name, limit: 64).text
    guard !found.isEmpty else {
      Output.talk(world[AccountCommandText.nothingNamed(shown)])
      throw ExitStatus.noInput
    }
    Output.talk(world[AccountCommandText.several(shown)])
    for account in open.isEmpty ? found : open {
      Output.talk("  " + AccountLines(account, before, world).head)
    }
    throw ExitCode(64)
  }

  /// The account that an answer is about, as in `status --json`.
  static func account(_ answer: Answer, _ after: Snapshot) -> (any Encodable)? {
    answer.account.flatMap { after.wallet.account($0) }.map {
      StatusReport.AccountPart($0, after.personal, on: after.wallet.businessDay)
    }
  }

  /// Makes one request about an account; says what it is then.
  func make(_ request: AccountRequest, saying done: (Account, Answer, Snapshot) -> [Phrase]) throws {
    try make([.account(request)], report: DebtDesk.account) { answer, after in
      guard let account = answer.account.flatMap({ after.wallet.account($0) }) else { return [] }
      return done(account, answer, after)
    }
  }

  /// Notes a payment: the amount that was typed, or all that is left of the bill that is meant, which it names then.
  func pay(_ account: Account, _ typed: String?, on day: Day?, bill: Month?, again: Bool) throws {
    let bills = account.bills(on: before.wallet.businessDay).filter { $0.left > .zero }
    let meant = bills.first { bill == nil || $0.period == bill }
    let typed = try typed.map { try TypedText.amount($0, in: account.currency, world) }
    guard let amount = typed ?? meant?.left else {
      throw ValidationError(world[AccountCommandText.nothingLeft])
    }
    try make(
      .recordPayment(
        account: account.id, amountFen: amount, on: day, bill: bill ?? (typed == nil ? meant?.period : nil),
        again: again ? true : nil), saying: noted)
  }

  /// What was noted, which bill it is in, what is owed then, and how to take it back.
  func noted(_ account: Account, _ answer: Answer, _ after: Snapshot) -> [Phrase] {
    guard let entry = answer.entry.flatMap({ after.wallet.accountEntry($0) }) else { return [] }
    let place = answer.bill.flatMap { bill in answer.due.map { AccountCommandText.isIn(bill, due: $0) } }
    let words = [
      MonthlyText.noted(entry), Phrase(same: entry.amount.text(in: account.currency)),
      place ?? AccountCommandText.toOldest,
    ]
    return [
      words.joined(), rest(of: account, after),
      DebtCommandText.undo("sesame unpay \(entry.id) --because mistake"),
    ]
  }

  /// '还欠 ¥74.00'.
  func rest(of account: Account, _ after: Snapshot) -> Phrase {
    let owed = account.owed(on: after.wallet.businessDay)
    return owed == .zero
      ? MonthlyText.nothingOwed : DebtCommandText.rest(owed.text(in: account.currency))
  }
}
