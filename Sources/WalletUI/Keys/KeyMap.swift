import TerminalKit
import WalletText

/// Which keys do what: the table of commands with what the configuration changed.
public struct KeyMap: Equatable, Sendable {
  /// The keys of each command where they are not the usual ones.
  private var own: [Command: [Key]] = [:]

  /// The usual keys.
  public init() {}

  /// The usual keys, changed by name: command and names of keys, as the configuration has them.
  ///
  /// What cannot be is told in `flaws`, in order, and leaves the usual keys of its command.
  public init(overrides: [(command: String, keys: [String])], flaws: inout [KeyFlaw]) {
    for (name, names) in overrides {
      do throws(KeyFlaw) {
        let command = try Command.named(name)
        own[command] = try KeyMap.keys(names, of: command)
      } catch {
        flaws.append(error)
      }
    }
    // Taking one back may bring another clash, so it is looked at again until there is none.
    while let clash = firstClash {
      flaws.append(clash.flaw)
      own[clash.loser] = nil
    }
  }

  /// The keys of a command; the first is the one that is shown.
  public subscript(_ command: Command) -> [Key] { own[command] ?? command.defaultKeys }

  /// The commands whose keys are not the usual ones, in the order of the table.
  public var changed: [Command] { Command.allCases.filter { self[$0] != $0.defaultKeys } }

  /// The names of a command's keys.
  public func names(of command: Command) -> [String] { self[command].map(\.name) }

  /// Whether a key does that.
  func means(_ key: Key, _ command: Command) -> Bool { self[command].contains(key) }

  /// The motion that a key stands for, as the arrow or page key that lists know.
  func motion(_ key: Key) -> Key? { Command.motions.first { means(key, $0.command) }?.key }

  /// The motion by pages that it stands for, where single rows are for the fields of a form; while text is typed
  /// only by keys that no text field takes.
  func pageMotion(_ key: Key, typing: Bool) -> Key? {
    guard let motion = motion(key), motion == .pageUp || motion == .pageDown else { return nil }
    return typing && key != motion ? nil : motion
  }

  /// The name of the key that is shown for a command.
  public func name(_ command: Command) -> String { self[command].first?.name ?? "" }

  private static func keys(_ names: [String], of command: Command) throws(KeyFlaw) -> [Key] {
    guard !command.isFixed else { throw .fixed(command) }
    guard !names.isEmpty else { throw .noKey(command) }
    var keys: [Key] = []
    for name in names {
      guard let key = Key(name: name) else { throw .unknownKey(command, name) }
      guard !reserved.contains(key) else { throw .reserved(command, key) }
      guard !(command.isInForms && key.isPrintable) else { throw .isText(command, key) }
      if !keys.contains(key) { keys.append(key) }
    }
    // Some terminals and multiplexers delay or swallow a lone Esc.
    if command == .back, keys == [.escape] { throw .onlyEscape(command) }
    return keys
  }

  /// The keys of the terminal itself.
  private static let reserved = Command.allCases.filter { $0.area == .terminal }.flatMap(\.defaultKeys)

  /// The first key with two meanings, and the command that gives way: the one that was changed.
  private var firstClash: (flaw: KeyFlaw, loser: Command)? {
    var holders: [Bool: [Key: Command]] = [:]
    for command in Command.allCases {
      for key in self[command] {
        guard let other = holders[command.isInForms, default: [:]].updateValue(command, forKey: key) else {
          continue
        }
        let loser = own[command] != nil ? command : other
        return (.clash(loser, key, with: loser == command ? other : command), loser)
      }
    }
    return nil
  }
}

extension Command {
  /// The commands that move in a list or a text, with the key that lists know them by.
  static let motions: [(command: Command, key: Key)] = [
    (.up, .up), (.down, .down), (.pageUp, .pageUp), (.pageDown, .pageDown), (.top, .home), (.bottom, .end),
  ]

  /// The command of a name in the configuration.
  static func named(_ name: String) throws(KeyFlaw) -> Command {
    guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
    return command
  }
}
