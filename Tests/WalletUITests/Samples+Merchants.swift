import PayLater
import TerminalKit

@testable import WalletUI

extension Samples {
  /// The active wallet on the day of the pictures, nothing ordered yet.
  static func shopper() throws -> Wallet {
    var history = try History(active())
    history.turn(to: Harness.today)
    return history.wallet
  }

  /// A market that takes no pay-later, the longest name there is, and one whose things cost much.
  static let moreMerchants = [
    Merchant(
      id: "morning-market", name: name("早市菜摊", "Morning Market Greens"), category: "food",
      channel: .inStore, payLater: false, term: .days(14), dispatchDays: 0, returnDays: 0,
      offers: [
        Offer(id: "greens", name: name("青菜 1 kg", "Greens 1 kg"), price: Money(fen: 4_50), payLater: false)
      ]),
    Merchant(
      id: "misty-river-handmade",
      name: name("江南烟雨旧时光手作杂货与生活美学集合铺", "Misty River Town Handmade Goods and Everyday Living Collection"),
      category: "books", channel: .online, payLater: true, term: .days(14), dispatchDays: 5, returnDays: 5,
      offers: [
        Offer(
          id: "umbrella",
          name: name("竹骨手绘油纸伞江南烟雨限定款", "Hand-painted bamboo oil-paper umbrella, Jiangnan rain"),
          price: Money(fen: 168_00)),
        Offer(id: "tea-set", name: name("粗陶茶具一套", "Stoneware tea set"), price: Money(fen: 1_280_00)),
        Offer(id: "card", name: name("礼品卡", "Gift card"), price: Money(fen: 100_00), payLater: false),
      ]),
    Merchant(
      id: "mule-rides", name: name("青骡出行", "Green Mule Rides"), category: "food", channel: .online,
      payLater: true, term: .statement(10), dispatchDays: 0, returnDays: 1,
      offers: [Offer(id: "ride", name: name("市内骑行月卡", "City ride pass"), price: Money(fen: 35_00))]),
  ]
}

/// Keys of the ways through the shop.
enum Ways {
  /// From the first page of the active sample to the first merchant, Spruce Books.
  static let merchant: [Key] = [.letter("3"), .enter]
  /// Two notebooks and one ink in the cart, and the cart open.
  static let cart: [Key] = merchant + [.letter("#"), .letter("2"), .enter, .down, .letter("a"), .letter("t")]
  /// Everything read that a small window has no room for.
  static let read: [Key] = Array(repeating: .pageDown, count: 6)
  /// On the checkout of it.
  static let checkout: [Key] = cart + [.enter]
  /// Things of three merchants in the cart: one in the street, one without pay-later.
  static let threeMerchants: [Key] =
    merchant + [.enter, .escape, .down, .enter, .enter, .escape, .down, .enter, .enter, .letter("t")]
}
