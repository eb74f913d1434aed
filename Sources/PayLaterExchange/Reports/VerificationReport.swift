import PayLater

/// What `verify --json` shows: how far the journal fits, and all that does not.
public struct VerificationReport: Encodable, Equatable {
  /// Whether there is no fault.
  public var sound: Bool
  /// Entries of the journal that fit, from the first on.
  public var entries: Int64
  /// The end of the journal as far as it fits.
  public var head: Head
  /// What does not fit, in the order of the checks.
  public var faults: [Fault]

  /// An entry that stands for all before it.
  public struct Head: Encodable, Equatable {
    /// Its number; 0 where there is none.
    public var seq: Int64
    /// Its hash, 64 hexadecimal digits.
    public var hash: String

    /// The entry with this number and hash.
    public init(seq: Int64, hash: String) {
      self.seq = seq
      self.hash = hash
    }
  }

  /// Something that does not fit.
  public struct Fault: Encodable, Equatable {
    /// The table and row, or the entry.
    public var place: SafeText
    /// What is wrong with it.
    public var what: SafeText

    /// What does not fit, and where.
    public init(place: SafeText, what: SafeText) {
      self.place = place
      self.what = what
    }
  }

  /// A report; no fault means that the file is sound.
  public init(entries: Int64, head: Head, faults: [Fault]) {
    sound = faults.isEmpty
    self.entries = entries
    self.head = head
    self.faults = faults
  }
}
