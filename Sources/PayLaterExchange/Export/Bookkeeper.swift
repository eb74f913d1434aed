import PayLater

/// Keeps the book of a wallet: takes the journal entry by entry and says what each one moved.
///
/// It knows the wallet as of the last entry and the payments that were ever planned, never the whole journal. What an
/// entry moved is what the accounts of its obligation or debt hold after it, less what they held before.
public struct Bookkeeper {
  /// The wallet as of the last entry.
  public private(set) var wallet = Wallet()
  private let sealer: any Sealer
  private let language: Language
  private var dues = DueLog()

  /// Before the first entry. Names of debts from elsewhere are opened by `sealer`, those of merchants are in `language`;
  /// `unnamed` stands for what cannot be opened.
  public init(sealer: any Sealer, language: Language, unnamed: String) {
    self.sealer = sealer
    self.language = language
    self.unnamed = unnamed
  }

  private let unnamed: String

  /// An entry whose postings do not sum to zero: the book would be wrong from there on.
  public struct Unbalanced: Error, Equatable, Sendable { public var id: String }

  /// Takes the event of the entry numbered `seq`; what it moved, in order.
  public mutating func take(_ event: Event, seq: Int64) throws(Unbalanced) -> [Book.Entry] {
    var entries: [Book.Entry] = []
    let (names, log) = (Names(sealer: sealer, language: language, unnamed: unnamed), dues)
    dues = DueLog()
    var kept = log
    wallet.apply(event) { step in
      for var entry in step.entries(names) {
        entry.id = "\(seq).\(entries.count + 1)"
        entries.append(entry)
      }
      kept.note(step, names)
    }
    dues = kept
    if let wrong = entries.first(where: { !$0.isBalanced }) { throw Unbalanced(id: wrong.id) }
    return entries
  }

  /// Every payment that was ever planned and had a day, in the order in which they were planned.
  public var planned: [Book.Due] { dues.all }

  /// Those that are still to be made, the most urgent first.
  public var open: [Book.Due] {
    dues.all.filter(\.isOpen).sorted {
      ($0.due, $0.subject.utf8.count, $0.subject, $0.instalment)
        < ($1.due, $1.subject.utf8.count, $1.subject, $1.instalment)
    }
  }

  /// What things are called.
  struct Names {
    let sealer: any Sealer
    let language: Language
    let unnamed: String

    func provider(_ debt: Debt) -> String { opened(debt.provider, .debt(debt.id, "provider")) }
    func title(_ debt: Debt) -> String { opened(debt.title, .debt(debt.id, "title")) }

    func provider(_ account: Account) -> String {
      opened(account.terms.provider, .account(account.id, "provider"))
    }

    /// What an entry was for, else the user's name for the account, else its provider.
    func title(_ entry: AccountEntry?, of account: Account) -> String {
      let own = entry.flatMap { entry in
        entry.title.map { opened($0, .accountEntry(entry.id, "title")) }
      }
      return own ?? account.terms.title.map { opened($0, .account(account.id, "title")) } ?? provider(account)
    }

    private func opened(_ sealed: Sealed, _ place: SealPlace) -> String {
      let text = SafeText(sealer.open(sealed, at: place) ?? "").text
      return text.isEmpty ? unnamed : text
    }

    /// What was bought, in a few words.
    func title(_ order: Order?) -> String {
      let names = (order?.lines ?? []).map { $0.name[language] }
      return names.isEmpty
        ? "-" : SafeText(names.joined(separator: language == .zh ? "、" : ", "), limit: 80).text
    }
  }
}
