import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The user's own 24-hour delay at the checkout: what is in the cart comes to ¥99.60.
@Suite struct WaitingTests {
  static func shopper() throws -> Wallet {
    var history = try History(Samples.shopper())
    try history.make(.rule(.setDelay(aboveFen: Money(fen: 50_00))))
    return history.wallet
  }

  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func pictures(size: Size, language: Language) throws {
    try screen("checkout-delay", size, language, of: Self.shopper(), keys: Ways.checkout)
    let asked = Ways.checkout + [.letter("F")]
    try screen("checkout-announce", size, language, of: Self.shopper(), keys: asked)
    try screen("checkout-waiting", size, language, of: Self.shopper(), keys: asked + [.right, .enter])
  }

  @Test func theOrderGoesThroughTheNextDay() throws {
    var harness = Harness(try Self.shopper())
    harness.press(all: Ways.checkout + [.letter("F"), .enter])
    #expect(harness.app.dialog == nil && harness.performed.isEmpty)
    harness.press(.letter("F"), .right, .enter)
    #expect(
      harness.performed.map(\.request) == [
        .rule(
          .announce(
            merchant: "spruce-books",
            lines: [CartLine(offer: "notebook", quantity: 2), CartLine(offer: "ink", quantity: 1)]))
      ])
    #expect(harness.checkout?.placing.isEmpty == true)
    // Nothing is lost by leaving, so nothing is asked.
    harness.press(.escape, .escape, .letter("q"))
    #expect(harness.effects == [.quit])
    // Opened again the next day the cart is as it was, and Home says that it can be ordered.
    var wallet = harness.wallet
    _ = wallet.closeDays(until: Harness.today + 1)
    harness = Harness(wallet, day: Harness.today + 1)
    #expect(harness.app.context.cart.items.map(\.quantity) == [2, 1])
    try expectPicture("home-waited", of: harness)
    harness.press(.enter)
    #expect(harness.checkout?.placing == [0])
    harness.press(all: CheckoutTests.payLater + [.enter] + CheckoutTests.amount + [.enter, .right, .enter])
    #expect(harness.wallet.orders.count == 1 && harness.wallet.rules.announced.isEmpty)
    #expect(harness.app.context.cart.isEmpty)
  }

  @Test func whatIsPutBesidesIsAskedFor() throws {
    var harness = Harness(try Self.shopper())
    harness.press(all: Ways.checkout + [.letter("F"), .right, .enter, .escape, .letter("+"), .letter("q")])
    #expect(harness.effects.isEmpty && harness.app.dialog != nil)
  }
}
