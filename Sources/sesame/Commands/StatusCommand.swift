import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame status`: what Home shows.
struct StatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("status", StatusHelp.abstract)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(CommonHelp.json)) var json = false

  func run() throws {
    let world = try World(options)
    let snapshot = try world.snapshotToday()
    if let words = world.otherDay(than: snapshot.wallet) { Output.talk(world[words]) }
    if json {
      try Output.data(world.json(StatusReport(snapshot.wallet, personal: snapshot.personal)))
    } else {
      for line in StatusLines(world, snapshot).lines { try Output.data(line) }
    }
  }
}

/// The plain lines of `status`.
struct StatusLines {
  let world: World
  let wallet: Wallet
  private let names: Names

  init(_ world: World, _ snapshot: Snapshot) {
    self.world = world
    wallet = snapshot.wallet
    names = Names(snapshot.wallet, personal: snapshot.personal)
  }

  private func money(_ money: Money) -> String { money.text(masked: world.isMasked) }

  var lines: [String] {
    var lines = ["\(world[AppText.name])  \(world[AppText.demoIssuer])  \(wallet.businessDay)"]
    if !wallet.zone.isEmpty { lines[0] += "  \(SafeText(wallet.zone).text)" }
    if wallet.isSandbox { lines[0] += "  \(world[AppText.sandbox])" }
    let service = [wallet.agreement.state.phrase] + wallet.agreement.suspension.map(\.phrase)
    lines.append(row(Phrase("服务", "Service"), world[service.joined()]))
    lines.append(row(MoneyWords.owed, money(wallet.owed)))
    lines.append(row(Phrase("30 天内要还", "Due in 30 days"), money(wallet.dueIn30Days())))
    for currency in wallet.currencies.dropFirst() {
      let sums = [wallet.owed(in: currency), wallet.dueIn30Days(in: currency)].map {
        $0.text(in: currency, masked: world.isMasked)
      }
      lines.append(row(MoneyWords.owed, "\(sums[0])  \(world[Phrase("30 天内", "in 30 days")]) \(sums[1])"))
    }
    let limit = wallet.limit
    let written = limit.chargedOff > .zero ? [(MoneyWords.chargedOff, limit.chargedOff)] : []
    let split = ([(MoneyWords.held, limit.held), (MoneyWords.used, limit.used)] + written).map {
      "\(world[$0.0]) \(money($0.1))"
    }.joined(separator: "  ")
    let bar = wallet.orderBar.map { "  " + world[$0.phrase(on: wallet.businessDay)] } ?? ""
    lines.append(
      row(
        MoneyWords.available, "\(money(max(.zero, limit.available))) / \(money(limit.total))  \(split)\(bar)")
    )
    lines.append(
      row(MoneyWords.score, wallet.evaluation.map { world[ScoreText.scoreAndBand($0.score)] } ?? "-"))
    lines += wallet.obligations.filter { $0.state == .chargedOff }.map(line) + wallet.dueItems.map(line)
    return lines
  }

  /// What is charged off, with the days past due that it goes on counting.
  private func line(_ own: Obligation) -> String {
    let due = own.nextDue.map { "\($0.due)" } ?? "-"
    let name = world[names[.obligation(own.id)]]
    let late = world[DayText.late(own.daysPastDue(on: wallet.businessDay))]
    let standing = world[own.standing(on: wallet.businessDay).phrase(days: 0)]
    return "  \(due)  \(money(own.payoff(on: wallet.businessDay)))  \(name)  \(late)  \(standing)"
  }

  private func line(_ item: DueItem) -> String {
    let name = world[names[item.subject]]
    let amount = item.amount.text(in: item.currency, masked: world.isMasked)
    let bill = item.bill.map { bill in
      ([bill.phrase] + bill.remarks).map { "  " + world[world.isMasked ? $0.masked : $0] }.joined()
    }
    return "  \(item.subject.id)  \(item.due)  \(amount)  \(name)  \(world[item.standingPhrase])\(bill ?? "")"
  }

  private func row(_ label: Phrase, _ value: String) -> String { "\(world[label])  \(value)" }
}
