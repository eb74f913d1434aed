import Testing

@testable import PayLater

/// What is found in the catalogue.
@Suite struct CatalogueTests {
  private func merchant(_ id: MerchantID, _ name: String, _ offer: String, in category: String) -> Merchant {
    let names = [name, offer].map { Name(zh: SafeText($0), en: SafeText($0)) }
    return Merchant(
      id: id, name: names[0], category: category, channel: .online, payLater: true, term: .days(14),
      dispatchDays: 1,
      returnDays: 3, offers: [Offer(id: "x", name: names[1], price: 1_00)])
  }

  @Test func merchants() {
    let catalogue = Catalogue(
      categories: [.init(id: "food", name: Name(zh: SafeText("食"), en: SafeText("Food")))],
      merchants: [
        merchant("tea", "茶馆", "绿茶", in: "food"), merchant("book", "书店", "字典", in: "books"),
        merchant("fruit", "鲜果", "苹果", in: "food"),
      ])
    #expect(catalogue.merchants().map(\.id) == ["tea", "book", "fruit"])
    #expect(catalogue.merchants(in: "food").map(\.id) == ["tea", "fruit"])
    #expect(catalogue.merchants(matching: "苹果").map(\.id) == ["fruit"])
    #expect(catalogue.merchants(in: "books", matching: "苹果").isEmpty)
    #expect(catalogue.merchants(in: "food", matching: "cha").map(\.id) == ["tea"])
    #expect(catalogue.merchant("book")?.category == "books" && catalogue.merchant("none") == nil)
    #expect(catalogue.category("food")?.name.en.text == "Food" && catalogue.category("books") == nil)
  }
}
