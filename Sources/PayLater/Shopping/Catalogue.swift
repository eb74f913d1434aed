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

  /// The merchants of a category (nil: of all) that `text` finds by name, offers or pinyin, in the catalogue's order.
  public func merchants(in category: String? = nil, matching text: String = "") -> [Merchant] {
    let sought = Sought(text)
    return merchants.filter { merchant in
      (category == nil || merchant.category == category) && merchant.names.contains { sought.isIn($0.text) }
    }
  }
}

extension Merchant {
  /// Its names and those of what it sells.
  fileprivate var names: [SafeText] {
    [name.zh, name.en] + offers.flatMap { [$0.name.zh, $0.name.en] }
  }
}
