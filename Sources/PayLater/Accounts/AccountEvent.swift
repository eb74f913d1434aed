/// What happened to monthly accounts. Texts are sealed.
public enum AccountEvent: Topic, Equatable, Sendable {
  case added(account: Account)
  /// What it says now.
  case changed(account: AccountID, terms: AccountTerms)
  /// The provider's own figure of a bill; a figure of nil: it was taken back.
  case billRecorded(account: AccountID, bill: Month, figure: BillFigure?)
  case entryNoted(entry: AccountEntry)
  case entryReversed(entry: AccountEntryID, reason: EntryReversal)
  /// What was taken back stands again.
  case entryRestored(entry: AccountEntryID)
  /// A refund belongs to this purchase; nil: it is not known to which.
  case refundLinked(entry: AccountEntryID, of: AccountEntryID?)
  case closed(account: AccountID)
  case reopened(account: AccountID)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case added = "accountAdded"
    case changed = "accountChanged"
    case billRecorded
    case entryNoted = "accountEntryNoted"
    case entryReversed = "accountEntryReversed"
    case entryRestored = "accountEntryRestored"
    case refundLinked = "accountRefundLinked"
    case closed = "accountClosed"
    case reopened = "accountReopened"
  }

  var kind: CodingKeys {
    switch self {
    case .added: .added
    case .changed: .changed
    case .billRecorded: .billRecorded
    case .entryNoted: .entryNoted
    case .entryReversed: .entryReversed
    case .entryRestored: .entryRestored
    case .refundLinked: .refundLinked
    case .closed: .closed
    case .reopened: .reopened
    }
  }

  /// The entry that it is about; nil: none.
  public var entry: AccountEntryID? {
    switch self {
    case .entryNoted(let entry): entry.id
    case .entryReversed(let id, _), .entryRestored(let id), .refundLinked(let id, _): id
    case .added, .changed, .billRecorded, .closed, .reopened: nil
    }
  }

  /// The account that it happened to.
  public var account: AccountID {
    switch self {
    case .added(let account): account.id
    case .changed(let id, _), .billRecorded(let id, _, _), .closed(let id),
      .reopened(let id):
      id
    case .entryNoted(let entry): entry.account
    case .entryReversed(let id, _), .entryRestored(let id), .refundLinked(let id, _): id.account
    }
  }
}
