import ArgumentParser
import PayLater
import PayLaterStore

/// `sesame complete`: what the shells ask when Tab is pressed. Each candidate is a line, with a line of words after it.
struct CompleteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "complete", shouldDisplay: false)
  }

  /// What was typed after `sesame`, the word at the cursor last.
  @Argument(parsing: .captureForPassthrough) var words: [String] = []

  func run() throws {
    let typed = words.first == "--" ? Array(words.dropFirst()) : words
    // The shell has the terminal: nothing is said, whatever is in the way.
    let world = try World(try GlobalOptions.parse(CompleteCommand.walletOptions(typed)), quietly: true)
    let wallet = WalletNames(world)
    let completions = Completions(try CommandInfo.program(world.language), typed, wallet)
    for candidate in completions.candidates {
      try Output.data(candidate.text)
      try Output.data(candidate.words)
    }
  }

  /// The wallet that is named among them.
  private static func walletOptions(_ words: [String]) -> [String] {
    zip(words, words.dropFirst()).first { $0.0 == "--wallet" && !$0.1.isEmpty }.map { [$0.0, $0.1] } ?? []
  }
}

/// Ids in a wallet that can be named to a command, and what they are called; nothing where it cannot be read now.
struct WalletNames {
  typealias Named = (id: String, name: String)
  var obligations: [Named] = []
  var debts: [Named] = []
  /// Payments and refunds noted of debts from elsewhere, and the last entries of accounts.
  var entries: [Named] = []
  var sources: [Named] = []
  /// Monthly accounts, and providers that accounts are known of.
  var accounts: [Named] = []
  /// Providers and titles of debts, each with an id that it stands for.
  var names: [Named] = []

  init() {}

  /// Those of the wallet of a world; another process that holds it is not waited for.
  init(_ world: World) {
    guard
      let store = try? WalletStore.open(world.paths.wallet, mode: .readOnly, patience: .each(seconds: 0)),
      let snapshot = try? store.stored()
    else { return }
    let wallet = snapshot.wallet
    func text(_ place: SealPlace) -> String { SafeText(snapshot.personal[place] ?? "").text }
    obligations = wallet.obligations.filter { $0.state == .active }.map {
      ($0.id.text, $0.merchantName[world.language])
    }
    for debt in wallet.debts where debt.reversed == nil {
      let (provider, title) = (text(.debt(debt.id, "provider")), text(.debt(debt.id, "title")))
      debts.append((debt.id.text, "\(provider) \(title)"))
      names += [provider, title].map { (debt.id.text, $0) }
      entries += debt.entries.filter { $0.reversed == nil }.map { ($0.id, "\($0.on) \(provider)") }
    }
    for account in wallet.accounts where account.closedOn == nil {
      let provider = text(.account(account.id, "provider"))
      accounts.append((account.id.text, provider))
      names.append((account.id.text, provider))
      entries += wallet.entries(of: account.id).filter { $0.reversed == nil }.suffix(50).map {
        ($0.id.text, "\($0.on) \(provider)")
      }
    }
    sources = wallet.fundingSources.map { ($0.id.text, $0.kind.phrase[world.language]) }
  }
}
