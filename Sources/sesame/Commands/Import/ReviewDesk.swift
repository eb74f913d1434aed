import ArgumentParser
import PayLater
import PayLaterStore
import WalletText

/// Goes through the rows that wait, group by group, and asks on the terminal what they are. What is not answered waits on.
struct ReviewDesk {
  private let desk: DebtDesk

  init(_ options: GlobalOptions, _ debt: DebtOptions) throws { desk = try DebtDesk(options, debt) }

  init(_ desk: DebtDesk) { self.desk = desk }

  private var world: World { desk.world }

  func run() throws {
    try offerPaid()
    for group in desk.before.wallet.waitingGroups(desk.before.personal) {
      for line in GroupLines(group, world).lines { try Output.data(line) }
      guard try decide(group) else { return }
    }
    let left = try desk.asked.after().wallet.waitingRows.count
    try Output.data(world[left == 0 ? RowText.nothingWaits : RowText.waiting(left)])
  }

  /// Asks until an answer can be taken; false: enough.
  private func decide(_ group: RowGroup) throws -> Bool {
    while true {
      Output.askAside(world[ReviewHelp.ask(owe: group.canBeOwed, book: group.canBeBooked)])
      guard let answer = readLine() else { return false }
      do {
        switch answer.lowercased() {
        case "": return true
        case "q": return false
        case "d": try take(group, .drop)
        case "o" where group.canBeOwed: try owe(group)
        case "a" where group.canBeBooked: try take(group, .book(try account().id))
        default: continue
        }
        return true
      } catch is ExitCode {
        // The refusal was said; the question stands.
      } catch let error as ValidationError {
        Output.talk(error.message)
      }
    }
  }

  private func owe(_ group: RowGroup) throws {
    guard let day = try TypedText.days(answer(to: ReviewHelp.askDue), world).first ?? nil else { return }
    try take(group, .owe(day))
  }

  private func account() throws -> Account { try desk.account(answer(to: ReviewHelp.askAccount)) }

  private func answer(to question: Phrase) throws -> String {
    Output.askAside(world[question])
    return readLine() ?? ""
  }

  /// Answers all rows of a group, and asks whether it is to be a rule.
  private func take(_ group: RowGroup, _ answer: RowAnswer) throws {
    Output.askAside(world[ReviewHelp.askAlways] + " ")
    let always = ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    for request in answer.requests(for: group.rows, always: always ? group : nil) {
      _ = try desk.asked.make(request)
    }
  }

  /// Offers to note debts as paid that a later file says were deducted.
  private func offerPaid() throws {
    for (row, debt) in desk.before.wallet.deductedRows {
      guard let day = row.deductedOn else { continue }
      let amount = debt.outstanding.text(masked: world.isMasked)
      try Output.data(world[RowText.deducted(debt.id, on: day, amount)])
      Output.askAside(world[ReviewHelp.askPaid] + " ")
      guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else { continue }
      _ = try desk.asked.make(
        .debt(
          .recordPayment(debt: debt.id, amountFen: debt.outstanding, on: day, instalment: nil, again: true)))
    }
  }
}

/// A group of rows that wait, in words.
struct GroupLines {
  private let group: RowGroup
  private let world: World

  init(_ group: RowGroup, _ world: World) { (self.group, self.world) = (group, world) }

  /// So many rows of a group are shown one by one.
  private static let most = 10

  var lines: [String] {
    let words = RowText.group(group)
    let head = world[world.isMasked ? words.masked : words]
    let rows = group.rows.prefix(GroupLines.most).map { row in
      let day = row.on.map { "  \($0)" } ?? ""
      let amount = row.amount.map { "  " + $0.text(masked: world.isMasked) } ?? ""
      return "  \(row.id)\(day)\(amount)"
    }
    let rest = group.rows.count - rows.count
    return [head, "  " + world[ImportText.source(group.source)] + "  " + world[group.reason.phrase]] + rows
      + (rest > 0 ? ["    " + world[ImportText.more(rest)]] : [])
  }
}
