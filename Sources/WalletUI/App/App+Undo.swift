import PayLater
import WalletText

/// A request that was made, and the one that takes it back.
struct Undoing: Equatable, Sendable {
  let made: Request
  let inverse: Request
}

/// What can be taken back: the last accepted request, by an inverse that was found before it was sent.
struct UndoState: Equatable, Sendable {
  /// What would be taken back now; another request, another day or another terminal ends that.
  private(set) var last: Undoing?
  /// What each request under way will be taken back by.
  private var underWay: [String: Undoing] = [:]
  /// The request under way that takes one back.
  private var taking: Taking?

  private struct Taking: Equatable, Sendable {
    var id: String
    var made: Request
  }

  /// Notes a request that is sent.
  mutating func note(_ request: Request, id: String, in wallet: Wallet) {
    guard taking?.id != id else { return }
    underWay[id] = wallet.inverse(of: request).map { Undoing(made: request, inverse: $0) }
  }

  /// The inverse to send under an id.
  mutating func take(id: String) -> Request? {
    guard let last else { return nil }
    taking = Taking(id: id, made: last.made)
    self.last = nil
    return last.inverse
  }

  /// Notes how a request ended; what it took back, where it did.
  mutating func ended(_ id: String, accepted: Bool) -> Request? {
    let inverse = underWay.removeValue(forKey: id)
    guard accepted else { return nil }
    last = inverse
    guard let taken = taking, taken.id == id else { return nil }
    taking = nil
    return taken.made
  }

  /// Nothing can be taken back any more: the wallet is another than the one that it was found for.
  mutating func forget() { last = nil }
}

extension App {
  /// Takes the last accepted request back.
  mutating func takeBack() -> [Effect] {
    let id = ids.next()
    return undo.take(id: id).map { carryOut([.send($0, id: id)]) } ?? []
  }
}
