/// What can be asked of monthly accounts (section 12): the user's own records, in any state of the agreement but erased.
public enum AccountRequest: Topic, Equatable, Sendable {
  /// Opens an account. Without a bill day and a due rule a known provider's preset is assumed; one that is equal to
  /// another that is in use is taken only with `again`. It gets the next id, and with `id` that one or none: so what is
  /// made together with it can name it.
  case add(provider: String, details: AccountDetails? = nil, again: Bool? = nil, id: AccountID? = nil)
  /// Changes what it says; what is not named stays. A bill day or due rule that is named confirms the account; a change
  /// takes effect with the first bill that is still open after today.
  case edit(account: AccountID, provider: String? = nil, details: AccountDetails? = nil)
  /// Notes the provider's own figure of a bill, nil: the last that was made; a total of nil takes it back.
  case recordBill(account: AccountID, bill: Month? = nil, totalFen: Money?, minimumFen: Money? = nil)
  /// Notes a purchase of a day (nil: today), in `parts` of one bill each, the odd unit in the last unless said.
  case recordPurchase(
    account: AccountID, amountFen: Money, title: String? = nil, on: Day? = nil, parts: Int? = nil,
    odd: PlannedPayment.Odd? = nil, row: ImportedRow? = nil, again: Bool? = nil)
  /// Notes a refund, of a purchase where that is known; it lowers the bill of its own day.
  case recordRefund(
    account: AccountID, amountFen: Money, title: String? = nil, on: Day? = nil, of: AccountEntryID? = nil,
    row: ImportedRow? = nil, again: Bool? = nil)
  /// Notes a payment: of the bill that it names and no other, or of the oldest that is unpaid.
  case recordPayment(
    account: AccountID, amountFen: Money, title: String? = nil, on: Day? = nil, bill: Month? = nil,
    row: ImportedRow? = nil, again: Bool? = nil)
  /// Takes an entry back for a reason.
  case reverseEntry(entry: AccountEntryID, reason: EntryReversal)
  /// Lets an entry that was taken back stand again.
  case restoreEntry(entry: AccountEntryID)
  /// Says to which purchase a refund belongs, nil: that it is not known; what is owed stays as it is.
  case linkRefund(entry: AccountEntryID, of: AccountEntryID? = nil)
  /// Closes an account of which nothing is owed.
  case close(account: AccountID)
  case reopen(account: AccountID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case add = "addAccount"
    case edit = "editAccount"
    case recordBill, recordPurchase
    case recordRefund = "recordAccountRefund"
    case recordPayment = "recordAccountPayment"
    case reverseEntry = "reverseAccountEntry"
    case restoreEntry = "restoreAccountEntry"
    case linkRefund = "linkAccountRefund"
    case close = "closeAccount"
    case reopen = "reopenAccount"
  }

  /// The account that it is about; nil: it makes one.
  public var account: AccountID? {
    switch self {
    case .add: nil
    case .edit(let id, _, _), .recordBill(let id, _, _, _), .recordPurchase(let id, _, _, _, _, _, _, _),
      .recordRefund(let id, _, _, _, _, _, _), .recordPayment(let id, _, _, _, _, _, _),
      .close(let id), .reopen(let id):
      id
    case .reverseEntry(let entry, _), .restoreEntry(let entry), .linkRefund(let entry, _): entry.account
    }
  }

  /// The same request, which takes what looks like one that is there; nil: it is never asked for that.
  public var again: AccountRequest? {
    switch self {
    case .add(let provider, let details, _, let id):
      .add(provider: provider, details: details, again: true, id: id)
    case .recordPurchase(let id, let amount, let title, let day, let parts, let odd, let row, _):
      .recordPurchase(
        account: id, amountFen: amount, title: title, on: day, parts: parts, odd: odd, row: row, again: true)
    case .recordRefund(let id, let amount, let title, let day, let purchase, let row, _):
      .recordRefund(
        account: id, amountFen: amount, title: title, on: day, of: purchase, row: row, again: true)
    case .recordPayment(let id, let amount, let title, let day, let bill, let row, _):
      .recordPayment(
        account: id, amountFen: amount, title: title, on: day, bill: bill, row: row, again: true)
    case .edit, .recordBill, .reverseEntry, .restoreEntry, .linkRefund, .close, .reopen:
      nil
    }
  }
}
