import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame debts`: the debts from elsewhere with their ids.
struct DebtsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("debts", DebtsHelp.abstract)
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(DebtsHelp.provider)) var provider: String?
  @Flag(help: .init(DebtsHelp.all)) var all = false
  @Flag(help: .init(CommonHelp.json)) var json = false

  func run() throws {
    let world = try World(options)
    let snapshot = try world.snapshotToday()
    let sought = Sought(provider ?? "")
    let debts = snapshot.wallet.debts.filter {
      (all || $0.outstanding > .zero) && sought.isIn(snapshot.personal[.debt($0.id, "provider")] ?? "")
    }
    if json {
      let day = snapshot.wallet.businessDay
      return try Output.data(
        world.json(debts.map { StatusReport.ObligationPart($0, snapshot.personal, on: day) }))
    }
    if debts.isEmpty { return Output.talk(world[DebtCommandText.none]) }
    for debt in debts {
      try Output.data(debt.line(snapshot, world))
      for entry in debt.entries(in: world) { try Output.data("    " + entry) }
    }
  }
}

extension Debt {
  /// It in a line: id, provider, title, what is owed, when.
  func line(_ snapshot: Snapshot, _ world: World) -> String {
    let part = StatusReport.ObligationPart(self, snapshot.personal, on: snapshot.wallet.businessDay)
    let end = reversed.map(DebtText.reversed) ?? (outstanding > .zero ? DebtText.noDay : state.phrase)
    let due = nextDue?.due?.description ?? world[end]
    return
      "\(id)  \(part.provider)  \(part.merchant)  \(outstanding.text(in: currency, masked: world.isMasked))  \(due)"
  }

  /// What was noted of it, a line each: id, day, amount, and why it was taken back.
  fileprivate func entries(in world: World) -> [String] {
    func line(_ id: String, _ day: Day, _ amount: Money, _ what: Phrase, _ reversed: EntryReversal?) -> String
    {
      let amount = amount.text(in: currency, masked: world.isMasked)
      return "\(id)  \(day)  \(amount)  \(world[what])"
        + (reversed.map { "  " + world[DebtText.because($0)] } ?? "")
    }
    return payments.map { line($0.id.text, $0.on, $0.amount, DebtText.notedPayment, $0.reversed) }
      + refunds.map { line($0.id.text, $0.on, $0.amount, $0.spread.phrase, $0.reversed) }
  }
}
