import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText

/// `sesame calendar`: what falls due in the months ahead. Reads only.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("calendar", CalendarHelp.abstract)
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(CalendarHelp.from)) var from: Month?
  @Option(help: .init(CalendarHelp.months)) var months = 3
  @Flag(help: .init(CommonHelp.json)) var json = false

  func validate() throws {
    guard (1...120).contains(months) else { throw ValidationError(UsageText.months) }
  }

  func run() throws {
    let world = try World(options)
    let snapshot = try world.snapshotToday()
    let wallet = snapshot.wallet
    let first = from ?? wallet.businessDay.calendarMonth
    guard !json else {
      return try Output.data(
        world.json(CalendarReport(wallet, from: first, months: months, personal: snapshot.personal)))
    }
    let names = Names(wallet, personal: snapshot.personal)
    func money(_ amount: Money, _ currency: Currency) -> String {
      amount.text(in: currency, masked: world.isMasked)
    }
    for (month, due) in wallet.dueItems(from: first, months: months) {
      let sums = due.sums.map { money($0.amount, $0.currency) }
      let total = sums.isEmpty ? world[RepayText.monthEmpty] : sums.joined(separator: " + ")
      try Output.data("\(world[month.title])  \(total)")
      for item in due {
        let part = item.instalments > 1 ? " \(item.instalment)/\(item.instalments)" : ""
        try Output.data(
          "  \(item.due)  \(money(item.amount, item.currency))  \(world[names[item.subject]])\(part)"
            + "  \(item.subject.id)  \(world[item.standingPhrase])")
      }
    }
  }
}

extension Month: ExpressibleByArgument {
  /// Reads `2026-12`.
  public init?(argument: String) {
    guard argument.count == 7, let day = Day(iso: argument + "-01") else { return nil }
    self = day.calendarMonth
  }
}
