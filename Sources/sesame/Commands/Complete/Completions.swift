import PayLater
import TerminalKit
import WalletText

/// What can stand at the cursor of a command line that is being typed.
struct Completions {
  /// A word, and what it means in at most 20 columns: some shells cut longer ones unmarked.
  struct Candidate: Equatable {
    var text: String
    var words: String

    init(_ text: String, _ words: String) {
      self.text = text
      self.words = clip(words, to: 20)
    }
  }

  /// Those that begin with what is typed already; none where a file is wanted.
  private(set) var candidates: [Candidate] = []

  /// Those for the words after `sesame`, the one at the cursor last.
  init(_ program: CommandInfo, _ words: [String], _ wallet: WalletNames) {
    let typed = words.last ?? ""
    let before = Array(words.dropLast())
    let name = Completions.command(among: before)
    let command = name.flatMap(program.command)
    let options = (command ?? program.defaultSubcommand.flatMap(program.command))?.options ?? []
    let all: [Candidate]
    if let last = before.last, let option = options.first(where: { $0.isCalled(last) }) {
      all = Completions.values(of: option, wallet)
    } else if typed.hasPrefix("-") {
      all = options.flatMap { option in
        (option.names ?? []).filter { $0.kind == .long }.map { Candidate($0.text, option.abstract ?? "") }
      }
    } else if let command {
      all = Completions.arguments(of: command, after: before, typed: typed, wallet)
    } else {
      // After a command that there is not, nothing is known.
      all = name != nil ? [] : program.commands.map { Candidate($0.commandName, $0.abstract ?? "") }
    }
    // A quotation mark that is open belongs to the shell.
    let start = typed.first.map { "'\"".contains($0) } ?? false ? String(typed.dropFirst()) : typed
    var seen: Set<String> = []
    candidates = all.filter { $0.text.hasPrefix(start) && seen.insert($0.text).inserted }
  }

  /// The first word that is no option, nor the value of one.
  private static func command(among words: [String]) -> String? {
    var rest = words[...]
    while let word = rest.first {
      guard word.hasPrefix("-") else { return word }
      rest = rest.dropFirst(GlobalOptions.takeValue.contains(word) ? 2 : 1)
    }
    return nil
  }

  private static func values(of option: ArgumentInfo, _ wallet: WalletNames) -> [Candidate] {
    switch option.name {
    case "--from" where !wallet.sources.isEmpty: named(wallet.sources)
    case "--provider": wallet.names.filter { isTypable($0.name) }.map { Candidate($0.name, $0.id) }
    default: (option.allValues ?? []).map { Candidate($0, "") }
    }
  }

  /// Ids where nothing is typed, else names too: they are more than an id has letters.
  private static func arguments(
    of command: CommandInfo, after before: [String], typed: String, _ wallet: WalletNames
  ) -> [Candidate] {
    let names =
      typed.isEmpty ? [] : wallet.names.filter { isTypable($0.name) }.map { Candidate($0.name, $0.id) }
    switch command.commandName {
    case "account":
      let actions = command.positionals.first?.allValues ?? []
      return before.count > 1
        ? named(wallet.accounts) + (typed.isEmpty ? [] : presets) : actions.map { Candidate($0, "") }
    case "pay": return named(wallet.obligations + wallet.debts + wallet.accounts) + names
    case "edit", "refund", "drop": return named(wallet.debts) + names
    case "unpay": return named(wallet.entries)
    case "why": return Completions.subjects + named(wallet.obligations + wallet.debts + wallet.accounts)
    default: return command.positionals.flatMap { $0.allValues ?? [] }.map { Candidate($0, "") }
    }
  }

  private static let presets = AccountPreset.all.map { Candidate($0.provider, "") }

  private static let subjects = ["score", "limit", "owed", "available", "due30", "held", "used", "service"]
    .map {
      Candidate($0, "")
    }

  private static func named(_ all: [WalletNames.Named]) -> [Candidate] {
    all.filter { isTypable($0.id) }.map { Candidate($0.id, $0.name) }
  }

  /// A colon ends a word in bash, and what shells quote in their own way is left to be typed.
  private static func isTypable(_ name: String) -> Bool {
    !name.isEmpty && !name.contains { ":'\"\\`$\n".contains($0) }
  }
}
