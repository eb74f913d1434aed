import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Starts the waiting time that the user's own rule asks of an order: it can be placed from the next day on.
  static func announce(_ purchase: Purchase) -> Question {
    Question(
      "announce \(purchase.merchant.id.text)", CheckoutText.announceTitle, yes: CheckoutText.announceYes
    ) { _, context in
      let today = context.wallet.businessDay
      let above = context.wallet.rules.delayAbove ?? .zero
      let words = CheckoutText.announce(
        above: above.text, from: context.date(today + 1), until: context.date(today + Announcement.days))
      return [
        Line(
          context[purchase.merchant.name], .value,
          trailing: .init(context.money(purchase.amount), .strong)),
        Line(context[words]), Line(context[CheckoutText.announceKeeps], .label),
      ]
    } request: { _, _ in
      let lines = purchase.lines.map { CartLine(offer: $0.offer, quantity: $0.quantity) }
      return .rule(.announce(merchant: purchase.merchant.id, lines: lines))
    } accepted: { answer, _, context in
      let day = answer.day ?? context.wallet.businessDay + 1
      return .done([CheckoutText.announced(context.date(day))])
    }
  }
}

extension Cart {
  /// What was announced and is not ordered yet: the cart is kept over the day that an own rule makes it wait.
  init(keeping announced: [Announcement]) {
    for announcement in announced where !merchants.contains(announcement.merchant) {
      for line in announcement.lines {
        apply(.set(announcement.merchant, line.offer, line.quantity))
      }
    }
  }

  /// Whether it holds anything that is not kept.
  func holdsMore(than announced: [Announcement]) -> Bool {
    merchants.contains { merchant in
      !announced.contains { $0.merchant == merchant && $0.lines == lines(of: merchant) }
    }
  }
}

extension Context {
  /// Goes on with an order whose waiting time is over: what was announced is put in the cart where nothing of the
  /// merchant is in it any more.
  func goOn(with announcement: Announcement) -> [Step] {
    let merchant = announcement.merchant
    let refill: [Step] =
      cart.merchants.contains(merchant) ? [] : [.cart(.refill(merchant, announcement.lines))]
    return refill + [.open(Screen(CheckoutPage(of: [merchant])))]
  }
}
