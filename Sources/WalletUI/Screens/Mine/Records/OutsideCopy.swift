import PayLater
import WalletText

/// A file that is written outside the wallet: a copy of the whole, or what other programs read.
public struct OutsideCopy: Equatable, Sendable {
  public var kind: Kind
  /// Where it is to lie, as it was typed: `~/` is the home folder, what begins otherwise without `/` lies in the
  /// folder that the program was started in.
  public var path: String
  /// Whether amounts are hidden in what shows them in words.
  public var isMasked: Bool

  /// What is written; the raw values are those of `sesame export`, and `backup`.
  public enum Kind: String, CaseIterable, Sendable {
    case backup, jsonl, csv, ics, remind, hledger, ledger, beancount

    /// Whether it is the whole wallet, its key too.
    var isWhole: Bool { self == .backup || self == .jsonl }

    /// Whether it is of use without amounts.
    var worksMasked: Bool { self == .backup || self == .ics || self == .remind }

    var words: Phrase {
      switch self {
      case .backup: FilesText.backup
      case .jsonl: FilesText.lines
      case .csv: FilesText.table
      case .ics: FilesText.calendar
      case .remind, .hledger, .ledger, .beancount: Phrase(same: rawValue)
      }
    }

    /// What it is for.
    var purpose: Phrase {
      switch self {
      case .backup: FilesText.backupFor
      case .jsonl: FilesText.linesFor
      case .csv: FilesText.tableFor
      case .ics: FilesText.calendarFor
      case .remind: FilesText.remindFor
      case .hledger, .ledger, .beancount: FilesText.books(for: rawValue)
      }
    }

    /// What the name of such a file ends with.
    var ending: String {
      switch self {
      case .backup: "sqlite"
      case .hledger, .ledger: "journal"
      case .remind: "rem"
      case .jsonl, .csv, .ics, .beancount: rawValue
      }
    }
  }
}

/// When and where the wallet was backed up last.
public struct LastBackup: Equatable, Sendable {
  public var day: Day
  public var path: String
  /// Whether it still lies there.
  public var isThere: Bool

  /// A backup of that day at a path.
  public init(day: Day, path: String, isThere: Bool) {
    (self.day, self.path, self.isThere) = (day, path, isThere)
  }
}
