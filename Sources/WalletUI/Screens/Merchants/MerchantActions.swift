import PayLater
import TerminalKit
import WalletText

extension Merchant {
  /// The badge in quiet words: '先用后付', or that it can only be paid at once.
  var badge: Phrase { payLater ? MerchantText.badge : MerchantText.atOnceOnly }

  /// How its things reach the buyer: '到店', '2 天内发货'.
  var delivery: Phrase { channel == .inStore ? channel.phrase : MerchantsText.ships(days: dispatchDays) }
}

extension Context {
  func isFavourite(_ merchant: MerchantID) -> Bool { wallet.favourites.contains(merchant) }

  func isBlocked(_ merchant: MerchantID) -> Bool { wallet.rules.blocked.contains(merchant) }

  /// The day from which a blocked merchant is no longer blocked, where that was asked for.
  func unblocks(_ merchant: MerchantID) -> Day? {
    wallet.rules.pendingUnblocks.first { $0.merchant == merchant }?.on
  }

  /// Makes a merchant a favourite, or none any more.
  func togglingFavourite(of merchant: MerchantID) -> Step {
    .send(.rule(.setFavourite(merchant: merchant, on: !isFavourite(merchant))))
  }

  /// The word of `f`: what it would do now.
  func favouriteWords(_ merchant: MerchantID?) -> Phrase {
    merchant.map(isFavourite) == true ? ActionText.unfavourite : ActionText.favourite
  }

  /// The word of `b`: what it would do now.
  func blockWords(_ merchant: MerchantID?) -> Phrase {
    merchant.map(wouldBlock) == false ? ActionText.unblockMerchant : ActionText.blockMerchant
  }

  /// Whether `b` blocks a merchant: one that is to be unblocked tomorrow is kept blocked by it.
  func wouldBlock(_ merchant: MerchantID) -> Bool { !isBlocked(merchant) || unblocks(merchant) != nil }

  /// How many things are in the cart, and their price.
  var cartWords: Phrase? {
    guard !cart.isEmpty else { return nil }
    let purchases = cart.purchases(from: catalogue)
    let count = purchases.flatMap(\.lines).map(\.quantity).reduce(0, +)
    return MerchantsText.cartLine(count, purchases.map(\.amount).sum.text)
  }
}

extension Question {
  /// Asks before a merchant is blocked or unblocked, as it stands now: the one acts at once, the other the next day.
  static func block(_ merchant: Merchant, in context: Context) -> Question {
    let (id, name, blocks) = (merchant.id, Phrase(merchant.name), context.wouldBlock(merchant.id))
    return Question(
      "block \(id.text)", blocks ? MerchantsText.blockTitle : MerchantsText.unblockTitle,
      yes: blocks ? ActionText.blockMerchant : ActionText.unblockMerchant,
      done: blocks ? MerchantsText.blockDone : MerchantsText.unblockDone
    ) { _, context in
      let date = context.date(context.wallet.businessDay + 1)
      let words = blocks ? MerchantsText.block(name) : MerchantsText.unblock(name, from: date)
      return [Line(context[words])]
    } press: { _, _ in
      [.send(blocks ? .rule(.block(merchant: id)) : .rule(.unblock(merchant: id)))]
    }
  }
}
