import PayLater

/// What `verify --json` shows: how far the journal fits, and all that does not.
public struct VerificationReport: Encodable, Equatable {
  public var sound: Bool
  /// Entries of the journal that fit, from the first on.
  public var entries: Int64
  /// The end of the journal as far as it fits.
  public var head: Head
  public var faults: [Fault]

  public struct Head: Encodable, Equatable {
    public var seq: Int64
    public var hash: String

    /// The entry with this number and hash.
    public init(seq: Int64, hash: String) {
      self.seq = seq
      self.hash = hash
    }
  }

  public struct Fault: Encodable, Equatable {
    public var place: SafeText
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
