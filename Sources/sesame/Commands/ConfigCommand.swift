import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText
import WalletUI

/// `sesame config`: the settings in force and where each comes from; whether the config is right.
struct ConfigCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "config", ConfigHelp.abstract,
      ConfigHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(CommonHelp.json)) var json = false
  @Flag(help: .init(ConfigHelp.check)) var check = false
  @Flag(help: .init(ConfigHelp.path)) var path = false

  func validate() throws {
    guard !(check && path) else { throw ValidationError(UsageText.twoQuestions) }
  }

  func run() throws {
    let world = try World(options, quietly: path)
    let file = SafeText(world.paths.config, limit: 8_192).text
    if path { return try Output.data(file) }
    if json {
      try Output.data(JSONText.pretty(ConfigReport(world.config, path: file)))
    } else if check {
      if world.config.faults.isEmpty { try Output.data("\(file): \(world[ConfigText.sound])") }
    } else {
      for line in lines(world, file) { try Output.data(line) }
    }
    for flaw in world.config.accountFlaws { Output.talk(world[flaw.words]) }
    if check, !world.config.faults.isEmpty { throw ExitStatus.config }
  }

  private func lines(_ world: World, _ file: String) -> [String] {
    let settings = world.config.settings
    let values = SettingKey.allCases.map { key in
      let value = settings[key].text
      return key == .language && value == "auto" ? "auto (\(settings.language.rawValue))" : value
    }
    let longest = values.map(\.count).max() ?? 0
    let rows = zip(SettingKey.allCases, values).map { key, value in
      key.rawValue.padded(to: 16) + value.padded(to: longest + 2)
        + settings.origin(of: key).text(file: file)
    }
    let map = world.config.keys
    let keys = map.changed.map { command in
      "keys.\(command.rawValue)".padded(to: 16) + map.names(of: command).joined(separator: " ")
    }
    let accounts = Book.Account.allCases.filter { world.config.accountLines[$0] != nil }.map { account in
      "\(ConfigDocument.accountTable).\(account)".padded(to: 22) + world.config.accounts[account]
    }
    return rows + keys + accounts
  }
}

/// The settings as `config --json` gives them.
struct ConfigReport: Encodable {
  struct Row: Encodable {
    var key: String
    var value: String
    var allowed: [String]
    /// `default`, `file`, `environment` or `option`.
    var from: String
    /// The variable or the option.
    var name: String?
    var line: Int?
  }

  struct Fault: Encodable {
    var source: String
    var line: Int?
    var key: String?
    var value: String?
    var what: String
    var allowed: [String]?
    var used: String?
    var nearest: String?
    var detail: String?
  }

  var file: String
  var settings: [Row]
  var keys: [String: [String]]
  /// What every account is called in exports.
  var accounts: [String: String]
  var faults: [Fault]

  init(_ config: Config, path: String) {
    file = path
    keys = Dictionary(
      uniqueKeysWithValues: config.keys.changed.map { ($0.rawValue, config.keys.names(of: $0)) })
    accounts = Dictionary(
      uniqueKeysWithValues: Book.Account.allCases.map { ($0.rawValue, config.accounts[$0]) })
    settings = SettingKey.allCases.map { key in
      var row = Row(
        key: key.rawValue, value: config.settings[key].text, allowed: key.allowed, from: "default")
      switch config.settings.origin(of: key) {
      case .standard: break
      case .file(let line): (row.from, row.line) = ("file", line)
      case .environment(let name): (row.from, row.name) = ("environment", name)
      case .option(let name): (row.from, row.name) = ("option", name)
      }
      return row
    }
    faults = config.faults.map { fault in
      var row = Fault(
        source: SafeText(fault.source, limit: 4_096).text, line: fault.line,
        key: fault.key.map { SafeText($0).text }, value: fault.value.map { SafeText($0).text },
        what: fault.name)
      switch fault.what {
      case .badValue(let allowed, let used): (row.allowed, row.used) = (allowed, used)
      case .unknownKey(let nearest): row.nearest = nearest
      case .syntax(let detail): row.detail = detail.en
      case .keys(let words): row.detail = words.en
      case .unreadable, .unwritable, .notText, .tooLarge, .noFile, .notAlone: break
      }
      return row
    }
  }
}

extension String {
  /// The text with spaces after it, up to so many characters.
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(1, count - self.count))
  }
}

extension Settings.Origin {
  /// Where a value comes from, the same in every language.
  fileprivate func text(file: String) -> String {
    switch self {
    case .standard: "default"
    case .file(let line): file + (line.map { ":\($0)" } ?? "")
    case .environment(let name), .option(let name): name
    }
  }
}
