import PayLater
import Synchronization

/// The personal values that were opened already: a sealed form opens to the same text as long as the key is there, so after
/// a request only what is new is opened.
final class OpenedValues: Sendable {
  private let known = Mutex<[SealPlace: Opened]>([:])

  private struct Opened: Sendable {
    let sealed: Sealed
    let text: String?
  }

  /// Forgets all of them.
  func forget() { known.withLock { $0 = [:] } }

  /// Those of a wallet. What is not in it any more is forgotten, and everything once the key is gone.
  func values(of wallet: Wallet, _ sealer: DataKeySealer) -> [SealPlace: String] {
    known.withLock { known in
      guard !sealer.isErased else {
        known = [:]
        return [:]
      }
      let before = known
      known = [:]
      var values: [SealPlace: String] = [:]
      for (place, sealed) in wallet.sealedValues {
        let old = before[place].flatMap { $0.sealed == sealed ? $0 : nil }
        let opened = old ?? Opened(sealed: sealed, text: sealer.open(sealed, at: place))
        known[place] = opened
        values[place] = opened.text
      }
      return values
    }
  }
}
