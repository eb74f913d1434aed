/// What can be bought: the categories and the merchants, as they ship and as the user added them.
public struct Catalogue: Equatable, Sendable {
  public var categories: [Category]
  public var merchants: [Merchant]

  /// A shelf of the catalogue.
  public struct Category: Equatable, Sendable {
    public let id: String
    public var name: Name

    /// A shelf with this name.
    public init(id: String, name: Name) {
      self.id = id
      self.name = name
    }
  }

  /// A catalogue of these merchants, in this order.
  public init(categories: [Category] = [], merchants: [Merchant] = []) {
    self.categories = categories
    self.merchants = merchants
  }

  /// The merchant of this id.
  public func merchant(_ id: MerchantID) -> Merchant? { merchants.first { $0.id == id } }

  /// The category of this id.
  public func category(_ id: String) -> Category? { categories.first { $0.id == id } }

  /// The merchants of a category (nil: of all) that `text` finds, in the catalogue's order.
  public func merchants(in category: String? = nil, matching text: String = "") -> [Merchant] {
    let wanted = Catalogue.folded(text)
    return merchants.filter { merchant in
      (category == nil || merchant.category == category) && merchant.matches(wanted)
    }
  }

  /// Lower case, without spaces: as names are compared by the filter.
  static func folded(_ text: String) -> String {
    halfWidth(text).lowercased().filter { !$0.isWhitespace }
  }
}

extension Merchant {
  /// Whether a folded text is part of one of its names or offers, or begins its pinyin or initials.
  fileprivate func matches(_ wanted: String) -> Bool {
    if wanted.isEmpty { return true }
    let pinyin = [pinyin, initials].map(Catalogue.folded)
    if pinyin.contains(where: { $0.hasPrefix(wanted) }) { return true }
    let names = [name.zh, name.en] + offers.flatMap { [$0.name.zh, $0.name.en] }
    return names.contains { Catalogue.folded($0.text).contains(wanted) }
  }
}
