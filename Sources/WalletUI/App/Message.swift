import PayLater
import TerminalKit
import WalletText

/// What the runner tells the app.
public enum Message: Equatable, Sendable {
  /// Sent once, before anything else.
  case started
  case input(Key)
  /// A command that means the same on every page was chosen by other means than its key, which may be text there.
  case command(Command)
  /// All input of the last batch was handled and its picture shown: what opened since can be answered now.
  case drawn
  case resized(Size)
  /// The wallet as it is now, after another terminal wrote or a day was closed.
  case wallet(Wallet, personal: [SealPlace: String])
  /// The local day turned.
  case day(Day)
  /// How each request of a `.perform` ended, in its order, with the wallet as it is now.
  case answered([Reply], Wallet, personal: [SealPlace: String])
  /// Something else could not be done: what, why and the way out, in words.
  case failed(Notice)
  case catalogue(Catalogue)
  case documents([Document])
  /// Older entries of the journal, newest first; `next` goes on with them.
  case journal(entries: [JournalEntry], next: Int64?)
  case evaluations([Evaluation])
  /// Entries that a figure rests on, newest first; `next` goes on with them.
  case evidence(Evidence, entries: [JournalEntry], next: Int64?)
  /// Something takes its time; nil: it is over. Only its picture is asked for, keys are not.
  case working(Working?)
  /// What came of verifying the journal.
  case verified(VerifyOutcome)
  /// The names of files beside the wallet's that hold its data key too.
  case copies([String])
  /// Whether logins and timers remind by themselves, in one line; nil: there is nothing to say of it.
  case reminding(Phrase?)
  /// When the wallet was backed up last, as far as is known.
  case backedUp(LastBackup?)
  /// What was understood of a message that was pasted.
  case understood(UnderstoodMessage)
  /// What came of reading a bill.
  case bill(BillReply)
  /// What came of booking a bill or of taking one back, with the wallet as it is now.
  case imported(ImportReply, Wallet, personal: [SealPlace: String])
  /// What became of a `.write`: where the file lies, or why there is none.
  case wrote(Notice)
  /// A wallet came into being: it can be locked, which is said once.
  case created
  /// Whether the wallet has a lock.
  case lock(isOn: Bool)
  /// What became of a `.changeLock`.
  case lockChanged(Notice)
  /// What became of an `.unlock` that did not open it, or how many seconds the next try still has to wait.
  case notUnlocked(Phrase?, wait: Int64)
}

/// What the app asks the runner to do.
public enum Effect: Equatable, Sendable {
  /// Perform requests one after the other, whatever becomes of each; one `.answered` follows, and no other `.perform`
  /// comes before it.
  case perform([Submission])
  /// Read something; the message of the query follows.
  case read(Query)
  /// Leave this wallet and open a sandbox with an example in it.
  case openSandbox
  /// Keep a setting for good; it holds on the screens already. `.failed` follows where it cannot be kept.
  case save(Setting)
  /// Remove these copies of the wallet's file for good; `.copies` with what is left follows, after `.failed` where one
  /// cannot be removed.
  case removeCopies([String])
  /// Write a file outside the wallet; `.wrote` follows.
  case write(OutsideCopy)
  /// Book the bill that was read last, by its number; `.imported` follows.
  case bookBill(Int)
  /// Take back all that an import booked, by its id; `.imported` follows.
  case takeBackBill(String)
  /// Try a passphrase; another app follows where it is right, else `.notUnlocked`.
  case unlock(SecretText)
  /// Forget the key and all that it opened.
  case lockNow
  /// Change the lock; `.lockChanged` follows.
  case changeLock(LockChange)
  case quit
}

/// A request with the id under which it is performed: the same id again gives the first answer.
public struct Submission: Equatable, Sendable {
  public let id: String
  public let request: Request
}

/// How a request ended.
public struct Reply: Equatable, Sendable {
  public let submission: Submission
  public let outcome: Outcome

  /// What became of it; `failed`: the store is in trouble, and nothing was saved.
  public enum Outcome: Equatable, Sendable {
    case accepted(Answer)
    case refused(Refusal)
    case failed(Notice)
  }

  /// The end of a request.
  public init(to submission: Submission, _ outcome: Outcome) {
    self.submission = submission
    self.outcome = outcome
  }
}

/// What the screens read besides the wallet.
public enum Query: Equatable, Sendable {
  case catalogue
  case documents
  /// A page of the journal, newest first, before this sequence number (nil: from its end).
  case journal(before: Int64?)
  case evaluations
  /// The entries that a figure rests on, newest first, before this sequence number.
  case evidence(Evidence, before: Int64?)
  /// Verify the whole journal; `.verified` follows.
  case verify
  /// Look for copies of the wallet's file beside it.
  case copies
  /// Understand a provider's message, and find where it belongs; `.understood` follows.
  case message(PastedMessage)
  /// Read a bill; `.bill` follows.
  case bill(BillToRead)
}

/// An entry of the journal as a screen shows it.
public struct JournalEntry: Equatable, Sendable {
  public var sequence: Int64
  public var day: Day
  public var event: Event
  /// The hash that binds it to all before it, as 64 hexadecimal digits.
  public var hash: String?

  /// An entry of the journal.
  public init(sequence: Int64, day: Day, event: Event, hash: String? = nil) {
    self.sequence = sequence
    self.day = day
    self.event = event
    self.hash = hash
  }
}

/// What came of verifying the journal and the tables.
public struct VerifyOutcome: Equatable, Sendable {
  /// How many entries were checked.
  public var checked: Int64
  /// What the first fault is, in words; nil: all is sound.
  public var fault: Phrase?

  /// The outcome of a check of so many entries.
  public init(checked: Int64, fault: Phrase? = nil) {
    self.checked = checked
    self.fault = fault
  }
}
