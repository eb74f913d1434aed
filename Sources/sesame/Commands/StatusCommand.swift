import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText

/// `sesame status`: what Home shows.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Shows what is owed, the limit, the score, orders and obligations.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let world = try World(options)
    let wallet = try world.walletToday()
    if json {
      try Output.data(JSONText.pretty(StatusReport(wallet)))
    } else {
      for line in StatusLines(world, wallet).lines { try Output.data(line) }
    }
  }
}

/// The plain lines of `status`.
struct StatusLines {
  let world: World
  let wallet: Wallet

  init(_ world: World, _ wallet: Wallet) {
    self.world = world
    self.wallet = wallet
  }

  private func money(_ money: Money) -> String { money.text(masked: world.options.mask) }

  var lines: [String] {
    var lines = ["\(world[AppText.name])  \(world[AppText.demoIssuer])  \(wallet.businessDay)"]
    if wallet.isSandbox { lines[0] += "  \(world[AppText.sandbox])" }
    lines.append(row(Phrase("服务", "Service"), world[wallet.agreement.state.phrase]))
    lines.append(row(MoneyWords.owed, money(wallet.owed)))
    lines.append(row(Phrase("30 天内要还", "Due in 30 days"), money(wallet.dueIn30Days())))
    let limit = wallet.limit
    let split = [
      (MoneyWords.held, limit.held), (MoneyWords.used, limit.used),
    ].map { "\(world[$0.0]) \(money($0.1))" }.joined(separator: "  ")
    lines.append(
      row(MoneyWords.available, "\(money(max(.zero, limit.available))) / \(money(limit.total))  \(split)"))
    lines.append(
      row(MoneyWords.score, wallet.evaluation.map { world[ScoreText.scoreAndBand($0.score)] } ?? "-"))
    lines += wallet.dueItems.map(line)
    return lines
  }

  private func line(_ item: DueItem) -> String {
    let name = wallet.name(of: item.subject)[world.language]
    return "  \(item.due)  \(money(item.amount))  \(name)  \(world[item.standingPhrase])"
  }

  private func row(_ label: Phrase, _ value: String) -> String { "\(world[label])  \(value)" }
}

extension Wallet {
  /// Who is owed: the merchant of an obligation, or provider and title of a debt from elsewhere.
  func name(of subject: DueItem.Subject) -> Name {
    switch subject {
    case .obligation(let id):
      return obligations.first { $0.id == id }?.merchantName
        ?? Name(zh: SafeText(id.text), en: SafeText(id.text))
    case .debt(let id):
      let debt = debts.first { $0.id == id }
      let text = SafeText("\(debt?.provider.text ?? "") \(debt?.title.text ?? "")")
      return Name(zh: text, en: text)
    }
  }
}
