import Foundation
import PayLater
import PayLaterStore
import WalletText

/// The end of the journal as it was seen last on this machine, kept apart from the wallet.
///
/// Nothing in a file can show that it is an older copy of itself; only what was noted elsewhere can. The note never goes
/// back by itself, and a file that does not lead up to it does not change it. A sandbox has none.
struct HeadNote {
  let path: String

  /// What a wallet is, as far as the note can tell.
  enum Verdict: Equatable {
    case fits
    /// It ends with entry `found`, before the one that was noted.
    case older(noted: Int64, found: Int64)
    /// The entry with the number that was noted is another one.
    case other(noted: Int64)
  }

  /// The head that was noted; nil where there is none.
  var noted: JournalHead? {
    let parts = StateFile(path: path).text?.split(separator: " ")
    guard let parts, parts.count > 1, let seq = Int64(parts[0]) else { return nil }
    return JournalHead(seq: seq, hash: String(parts[1]), at: 0)
  }

  /// Judges a wallet, and notes its head where it leads on from the one that was noted.
  func judge(_ store: WalletStore) throws(StoreError) -> Verdict {
    let (wallet, head) = (try store.latestWallet(), try store.latestHead())
    guard !wallet.isSandbox else { return .fits }
    if let noted {
      guard noted.seq <= head.seq else { return .older(noted: noted.seq, found: head.seq) }
      let entry = try store.journal(after: noted.seq - 1, limit: 1).items.first
      guard entry?.hash == noted.hash else { return .other(noted: noted.seq) }
      guard noted.seq < head.seq else { return .fits }
    }
    write(head, of: store.path)
    return .fits
  }

  /// What is to be said of a wallet; nil: nothing. Copies of it that lie beside it are named with that.
  func doubt(about store: WalletStore) -> Phrase? {
    // Who cannot read the wallet will be told so; that comes first.
    let words: Phrase
    switch try? judge(store) {
    case .older(let noted, let found): words = FileText.older(noted: noted, found: found, note: path)
    case .other(let noted): words = FileText.other(noted: noted, note: path)
    case .fits, nil: return nil
    }
    let copies = ((try? store.copies()) ?? []).filter { !$0.contains(".before-") }.map { SafeText($0).text }
    return copies.isEmpty ? words : words + FileText.copies(copies)
  }

  /// A new wallet takes the place of the one that was noted.
  func forget() { unlink(path) }

  private func write(_ head: JournalHead, of wallet: String) {
    StateFile(path: path).write("\(head.seq) \(head.hash) \(wallet)\n")
  }
}
