/// What happened to monthly accounts. Texts are sealed.
public enum AccountEvent: Codable, Equatable, Sendable {
  case accountAdded(account: Account)
  /// What it says now.
  case accountChanged(account: AccountID, terms: AccountTerms)
  /// The provider's own figure of a bill; a figure of nil: it was taken back.
  case billRecorded(account: AccountID, bill: Month, figure: BillFigure?)
  case accountEntryNoted(entry: AccountEntry)
  case accountEntryReversed(entry: AccountEntryID, reason: EntryReversal)
  /// What was taken back stands again.
  case accountEntryRestored(entry: AccountEntryID)
  case accountClosed(account: AccountID)
  case accountReopened(account: AccountID)

  /// The account that it happened to.
  public var account: AccountID {
    switch self {
    case .accountAdded(let account): account.id
    case .accountChanged(let id, _), .billRecorded(let id, _, _), .accountClosed(let id),
      .accountReopened(let id):
      id
    case .accountEntryNoted(let entry): entry.account
    case .accountEntryReversed(let id, _), .accountEntryRestored(let id): id.account
    }
  }
}
