import PayLater
import WalletText

/// A bill that is to be read.
public enum BillToRead: Equatable, Sendable {
  /// The file at a path, as it was typed: `~/` is the home folder.
  case file(String)
  /// The one that was read before, by its number, with the wallet as it is now.
  case again(Int)
}

/// A bill that was read, and what becomes of each of its rows.
public struct ReadBill: Equatable, Sendable {
  /// By this it is booked; it holds until another file is read.
  public var number: Int
  /// Whose bill it is.
  public var source: Phrase
  /// What its file is called.
  public var name: String
  /// How many rows in all: new, known, skipped and to be looked at.
  public var counts: Phrase
  /// Its rows by what becomes of them; none is empty.
  public var groups: [Group]
  /// Providers whose monthly account is opened with it.
  public var opens: [String]
  /// How many rows to be looked at the wallet does not keep yet.
  public var keeps: Int
  public var warnings: [Phrase]

  /// Rows of which the same becomes.
  public struct Group: Equatable, Sendable {
    public var kind: Kind
    /// What becomes of them, and why.
    public var title: Phrase
    public var rows: [Row]

    /// What becomes of a row.
    public enum Kind: Equatable, Sendable { case new, known, skipped, look }

    /// Rows of which the same becomes.
    public init(_ kind: Kind, _ title: Phrase, _ rows: [Row]) {
      (self.kind, self.title, self.rows) = (kind, title, rows)
    }
  }

  /// A row of the file.
  public struct Row: Equatable, Sendable {
    /// Where it stands, from 1.
    public var line: Int
    public var day: Day?
    public var amount: Money?
    /// Whose debt it is, what it was for, what it is.
    public var words: Phrase

    /// A row with its words.
    public init(line: Int, day: Day?, amount: Money?, words: Phrase) {
      (self.line, self.day, self.amount, self.words) = (line, day, amount, words)
    }
  }

  /// A bill with its groups; where it is not said, all rows to be looked at are still to be kept.
  public init(
    number: Int, source: Phrase, name: String, counts: Phrase, groups: [Group], opens: [String] = [],
    keeps: Int? = nil, warnings: [Phrase] = []
  ) {
    (self.number, self.source, self.name, self.counts) = (number, source, name, counts)
    (self.groups, self.opens, self.warnings) = (groups, opens, warnings)
    let look = groups.filter { $0.kind == .look }.map(\.rows.count).reduce(0, +)
    self.keeps = keeps ?? look
  }

  /// How many rows of a kind there are.
  func count(_ kind: Group.Kind) -> Int { groups.filter { $0.kind == kind }.map(\.rows.count).reduce(0, +) }

  /// Whether booking it does anything.
  var bringsAnything: Bool { count(.new) + keeps > 0 }
}

/// What came of reading a bill.
public enum BillReply: Equatable, Sendable {
  case read(ReadBill)
  /// Why it is not read, and the way out.
  case refused([Phrase])
}

/// What came of booking a bill, or of taking one back.
public struct ImportReply: Equatable, Sendable {
  public var notice: Notice
  /// The import that can be taken back; nil: nothing was booked.
  public var id: String?

  /// What was done, in words.
  public init(_ notice: Notice, id: String? = nil) { (self.notice, self.id) = (notice, id) }
}
