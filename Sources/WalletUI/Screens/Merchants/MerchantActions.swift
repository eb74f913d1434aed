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
    .send(.setFavourite(merchant: merchant, on: !isFavourite(merchant)))
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

/// Asks before a merchant is blocked or unblocked: the one acts at once, the other the next day.
struct BlockQuestion: Asking {
  let merchant: MerchantID
  let name: Phrase
  let blocks: Bool

  var yes: Phrase? { blocks ? ActionText.blockMerchant : ActionText.unblockMerchant }

  func title(in context: Context) -> Phrase {
    blocks ? MerchantsText.blockTitle : MerchantsText.unblockTitle
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let date = context.date(context.wallet.businessDay + 1)
    let words = blocks ? MerchantsText.block(name) : MerchantsText.unblock(name, from: date)
    return [Line(context[words])]
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    [.send(blocks ? .blockMerchant(merchant: merchant) : .unblockMerchant(merchant: merchant))]
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, blocks ? MerchantsText.blockDone : MerchantsText.unblockDone))]
  }
}

extension BlockQuestion {
  /// The question for a merchant as it stands now.
  init(_ merchant: Merchant, in context: Context) {
    self.init(
      merchant: merchant.id, name: Phrase(merchant.name), blocks: context.wouldBlock(merchant.id))
  }
}
