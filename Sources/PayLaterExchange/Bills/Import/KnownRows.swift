import PayLater

/// What a wallet knows of the rows of one source, from all files before.
public struct KnownRows: Equatable, Sendable {
  public private(set) var rows: [RowKey: KnownRow] = [:]
  /// The providers that have a monthly account.
  public var accounts: Set<String> = []

  /// Nothing known.
  public init() {}

  /// These rows, and the providers of the accounts there are. Of two rows with one key the one that was booked counts.
  public init(_ rows: [KnownRow], accounts: Set<String> = []) {
    for row in rows where self.rows[row.key].map({ $0.standing.rank < row.standing.rank }) ?? true {
      self.rows[row.key] = row
    }
    self.accounts = accounts
  }

  subscript(key: RowKey) -> KnownRow? { rows[key] }
}

/// A row that was imported, and what was decided about it.
public struct KnownRow: Equatable, Codable, Sendable {
  public var key: RowKey
  /// The row as it was read, whatever the user has changed since.
  public var row: BillRow
  public var standing: Standing

  /// A row and where it stands.
  public init(key: RowKey, row: BillRow, standing: Standing) {
    self.key = key
    self.row = row
    self.standing = standing
  }

  public enum Standing: Equatable, Codable, Sendable {
    /// Nothing was booked, and nothing will be.
    case passed(SkipReason)
    /// It waits for the user to look at it.
    case waiting(LookReason)
    /// The user said what it is.
    case decided(Decision)
    /// It stands in the wallet.
    case booked
    /// It was booked, and the user took it back on this day.
    case takenBack(on: Day)

    /// What counts where a key stands twice.
    var rank: Int {
      switch self {
      case .waiting: 0
      case .passed: 1
      case .decided: 2
      case .booked, .takenBack: 3
      }
    }

    /// Whether something of it was ever booked by an import.
    var wasBooked: Bool { rank == 3 }
  }

  /// What a user made of a row that waited.
  public enum Decision: Equatable, Codable, Sendable {
    case dropped
    /// A payment to come, due on this day.
    case due(Day)
    /// A purchase on the monthly account of this provider.
    case account(String)
  }
}
