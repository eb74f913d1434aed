import Foundation
import Testing

@testable import PayLater
@testable import PayLaterExchange

/// JSON as it is printed: nothing in it that a terminal obeys, and no amount where amounts are hidden.
@Suite struct JSONTextTests {
  @Test func noCharacterOfItIsObeyed() throws {
    let hostile = "a\u{1B}]0;x\u{7}\u{202E}\u{9B}b/c"
    let text = try JSONText.line([hostile])
    #expect(
      !text.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
      })
    #expect(text.contains("b/c"))
    // It is still the same text for whoever reads it.
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String] == [hostile])
  }

  @Test func keysStandInTheOrderOfTheAlphabet() throws {
    #expect(try JSONText.line(["b": 1, "a": 2, "c": 3]) == #"{"a":2,"b":1,"c":3}"#)
  }

  /// Every field that ends in `Fen`, at any depth, and a late charge before it is rounded; nothing else.
  @Test func hiddenAmountsAreNull() throws {
    struct Part: Encodable {
      var owedFen = 5
      var count = 7
      var list = [["amountFen": 1, "number": 2]]
      var worth = Unrounded()
    }
    struct Unrounded: Encodable {
      var number = 3
      var unit = "tenThousandths"
    }
    let text = try JSONText.prettyWithoutAmounts(Part())
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["owedFen"] is NSNull && json["count"] as? Int == 7)
    let item = try #require((json["list"] as? [[String: Any]])?.first)
    #expect(item["amountFen"] is NSNull && item["number"] as? Int == 2)
    #expect((json["worth"] as? [String: Any])?["number"] is NSNull)
  }

  /// The report of a wallet hides all its amounts, and only those.
  @Test func aReportWithoutAmountsKeepsItsDays() throws {
    let text = try JSONText.prettyWithoutAmounts(StatusReport(Scene.owing().wallet))
    #expect(!text.contains("15050") && !text.contains("5050") && !text.contains("1200"))
    #expect(text.contains("2026-03-10"))
  }
}

/// The catalogue as it ships.
@Suite struct CatalogueTests {
  private let good = #"""
    {"categories":[{"id":"food","zh":"餐饮","en":"Food"}],"merchants":[{"id":"cafe","zh":"咖啡馆","en":"Café",
     "category":"food","channel":"inStore","payLater":true,"term":{"days":14},"dispatchDays":0,"returnDays":3,
     "offers":[{"id":"cup","zh":"杯","en":"Cup","fen":1250},
               {"id":"card","zh":"卡","en":"Card","fen":5000,"payLater":false}]}]}
    """#

  @Test func merchantsAndOffersAreRead() throws {
    let catalogue = try Catalogue(json: Data(good.utf8))
    let cafe = try #require(catalogue.merchant("cafe"))
    #expect(cafe.name.zh.text == "咖啡馆" && cafe.name.en.text == "Café" && cafe.payLater)
    #expect(cafe.offers.map(\.price.fen) == [1_250, 5_000])
    // An offer carries the badge unless it says otherwise.
    #expect(cafe.offers.map(\.payLater) == [true, false])
    #expect(catalogue.merchant("nobody") == nil)
  }

  @Test(arguments: [
    ("", ""), ("{}", ""), ("\"fen\":1250", "\"fen\":\"1250\""),
    ("\"channel\":\"inStore\"", "\"channel\":\"mail\""),
    ("\"days\":14", "\"weeks\":2"),
  ])
  func whatIsNoCatalogueIsDescribed(part: String, replacement: String) {
    let json = part.count < 3 ? part : good.replacingOccurrences(of: part, with: replacement)
    #expect(throws: BadData.self) { try Catalogue(json: Data(json.utf8)) }
  }
}
