import Foundation
import PayLater

extension Catalogue {
  /// Reads the catalogue as it ships; what is not as it must be is described.
  public init(json data: Data) throws(BadData) {
    let file: File
    do { file = try JSONDecoder().decode(File.self, from: data) } catch {
      throw BadData("the catalogue: \(String(describing: error).prefix(200))")
    }
    self.init(
      categories: file.categories.map {
        Category(id: $0.id, name: Name(zh: SafeText($0.zh), en: SafeText($0.en)))
      },
      merchants: file.merchants.map(\.merchant))
  }

  private struct File: Decodable {
    var categories: [CategoryPart]
    var merchants: [MerchantPart]
  }

  private struct CategoryPart: Decodable {
    var id, zh, en: String
  }

  private struct MerchantPart: Decodable {
    var id: MerchantID
    var zh, en, category: String
    var channel: Merchant.Channel
    var payLater: Bool
    var term: Term
    var dispatchDays, returnDays: Int
    var offers: [OfferPart]

    var merchant: Merchant {
      Merchant(
        id: id, name: Name(zh: SafeText(zh), en: SafeText(en)), category: category, channel: channel,
        payLater: payLater, term: term, dispatchDays: dispatchDays, returnDays: returnDays,
        offers: offers.map(\.offer))
    }
  }

  private struct OfferPart: Decodable {
    var id: OfferID
    var zh, en: String
    var fen: Money
    var payLater: Bool?

    var offer: Offer {
      Offer(id: id, name: Name(zh: SafeText(zh), en: SafeText(en)), price: fen, payLater: payLater ?? true)
    }
  }
}
