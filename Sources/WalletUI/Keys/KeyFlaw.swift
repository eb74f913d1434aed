import TerminalKit
import WalletText

/// Why keys of the configuration were not taken; the usual ones of the command stay.
public enum KeyFlaw: Error, Equatable, Sendable {
  case unknownCommand(String)
  case unknownKey(Command, String)
  case noKey(Command)
  /// The keys of this command stay: forms and the terminal rely on them.
  case fixed(Command)
  /// The key leaves, redraws or suspends, always.
  case reserved(Command, Key)
  /// The key does something else already.
  case clash(Command, Key, with: Command)
  /// In a form this key is text.
  case isText(Command, Key)
  /// Esc alone is no way back: some terminals swallow it.
  case onlyEscape(Command)

  /// The name of the command whose keys were not taken.
  public var command: String {
    switch self {
    case .unknownCommand(let name): name
    case .unknownKey(let command, _), .noKey(let command), .fixed(let command), .reserved(let command, _),
      .clash(let command, _, _), .isText(let command, _), .onlyEscape(let command):
      command.rawValue
    }
  }

  /// What is wrong and what to do, in words; text from outside is made safe.
  public var words: Phrase {
    switch self {
    case .unknownCommand(let name): KeyText.unknownCommand(name)
    case .unknownKey(let command, let name): KeyText.unknownKey(command.rawValue, name)
    case .noKey(let command): KeyText.noKey(command.rawValue)
    case .fixed(let command): KeyText.fixed(command.rawValue, command.defaultKeys.map(\.name))
    case .reserved(let command, let key): KeyText.reserved(command.rawValue, key.name)
    case .clash(let command, let key, let other):
      KeyText.clash(command.rawValue, key.name, other: other.rawValue)
    case .isText(let command, let key): KeyText.isText(command.rawValue, key.name)
    case .onlyEscape(let command): KeyText.onlyEscape(command.rawValue)
    }
  }
}
