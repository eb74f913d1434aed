import PayLater
import WalletText

/// Which merchants are shown: all, those of a category, the favourites or the blocked ones.
enum Shelf: Equatable, Sendable {
  case all
  case category(String)
  case favourites
  case blocked

  /// All of them, in the order in which the keys go through them.
  static func all(in context: Context) -> [Shelf] {
    let categories = context.catalogue?.categories.map { Shelf.category($0.id) } ?? []
    return [.all] + categories + [.favourites, .blocked]
  }

  /// Its name.
  func words(in context: Context) -> Phrase {
    switch self {
    case .all: MerchantsText.all
    case .category(let id):
      context.catalogue?.category(id).map { Phrase($0.name) } ?? Phrase(same: id)
    case .favourites: MerchantsText.favourites
    case .blocked: MerchantsText.blocked
    }
  }

  /// The merchants on it that a text finds.
  func merchants(matching text: String, in context: Context) -> [Merchant] {
    guard let catalogue = context.catalogue else { return [] }
    switch self {
    case .all: return catalogue.merchants(matching: text)
    case .category(let id): return catalogue.merchants(in: id, matching: text)
    case .favourites:
      let wanted = context.wallet.favourites
      return catalogue.merchants(matching: text).filter { wanted.contains($0.id) }
    case .blocked:
      let wanted = context.wallet.rules.blocked
      return catalogue.merchants(matching: text).filter { wanted.contains($0.id) }
    }
  }

  /// What it says when nothing is on it.
  func emptyWords(filtered: Bool, in context: Context) -> Phrase {
    if filtered { return context.words(EmptyText.filtered(key:), by: .cancel) }
    switch self {
    case .favourites: return context.words(EmptyText.favourites(key:), by: .favourite)
    case .blocked: return context.words(EmptyText.blocked(key:), by: .block)
    case .all, .category: return MerchantsText.reading
    }
  }
}
