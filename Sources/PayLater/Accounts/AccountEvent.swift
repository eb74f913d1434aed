/// What happened to monthly accounts. Texts are sealed.
public enum AccountEvent: Codable, Equatable, Sendable {
  case added(account: Account)
  /// What it says now.
  case changed(account: AccountID, terms: AccountTerms)
  /// The provider's own figure of a bill; a figure of nil: it was taken back.
  case billRecorded(account: AccountID, bill: Month, figure: BillFigure?)
  case entryNoted(entry: AccountEntry)
  case entryReversed(entry: AccountEntryID, reason: EntryReversal)
  /// What was taken back stands again.
  case entryRestored(entry: AccountEntryID)
  case closed(account: AccountID)
  case reopened(account: AccountID)

  /// The account that it happened to.
  public var account: AccountID {
    switch self {
    case .added(let account): account.id
    case .changed(let id, _), .billRecorded(let id, _, _), .closed(let id),
      .reopened(let id):
      id
    case .entryNoted(let entry): entry.account
    case .entryReversed(let id, _), .entryRestored(let id): id.account
    }
  }
}
