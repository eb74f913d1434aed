import PayLater
import WalletText

@testable import WalletUI

/// Wallets and what lies around them, for pictures.
enum Samples {
  /// Two merchants: one online, due after 14 days, one in the street, due after 7.
  static let catalogue = Catalogue(
    categories: [
      Catalogue.Category(id: "books", name: name("图书文具", "Books")),
      Catalogue.Category(id: "food", name: name("餐饮食品", "Food")),
    ],
    merchants: [
      Merchant(
        id: "spruce-books", name: name("云杉书店", "Spruce Books"), category: "books", channel: .online,
        payLater: true, term: .days(14), dispatchDays: 1, returnDays: 3,
        offers: [
          Offer(id: "notebook", name: name("线装笔记本", "Thread-bound notebook"), price: Money(fen: 39_80)),
          Offer(id: "ink", name: name("墨水 30 ml", "Ink 30 ml"), price: Money(fen: 20_00)),
        ]),
      Merchant(
        id: "hillside-fruit", name: name("山禾鲜果", "Hillside Fruit"), category: "food", channel: .inStore,
        payLater: true, term: .days(7), dispatchDays: 0, returnDays: 1,
        offers: [Offer(id: "apples", name: name("苹果 3 kg", "Apples 3 kg"), price: Money(fen: 58_60))]),
    ] + moreMerchants)

  /// Short consent texts with made-up hashes.
  static let documents: [Document] = [ConsentReceipt.Purpose.agreement, .scoreAuthorisation, .autopay].flatMap
  {
    purpose in
    Language.allCases.map { language in
      Document(
        text: ConsentText(
          purpose: purpose, version: 1, language: language,
          sha256: String(repeating: language == .zh ? "a" : "b", count: 64)),
        body: purpose == .autopay
          ? ConsentDocument.autopay(language).text
          : language == .zh ? "第一条\n请读到最后。" : "Section 1\nPlease read to the end.")
    }
  }

  /// A wallet before its first step.
  static var fresh: Wallet {
    var wallet = Wallet()
    wallet.apply(.walletCreated(on: Harness.today, zone: "Asia/Shanghai", sandbox: true))
    return wallet
  }

  static func name(_ zh: String, _ en: String) -> Name { Name(zh: SafeText(zh), en: SafeText(en)) }
}
