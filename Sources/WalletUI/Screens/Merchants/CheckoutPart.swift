import PayLater
import TerminalKit
import WalletText

/// One order of a checkout: what it is, which gates it passes, what is disclosed, what was typed for it.
struct CheckoutPart: Equatable, Sendable {
  let purchase: Purchase
  let checks: [GateCheck]
  let disclosure: Disclosure
  /// The amount as it is typed to confirm, where that is asked for.
  var typed = TextField(limit: 20)
  /// What is wrong with it.
  var error: Phrase?

  var merchant: MerchantID { purchase.merchant.id }

  /// Whether it can be paid later.
  var passes: Bool { checks.allSatisfy(\.passed) }

  /// Whether it can be paid at once: only the user's own freeze and blocks count (rule 5).
  var passesAtOnce: Bool { checks.allSatisfy { $0.passed || $0.gate != .g12 } }

  var isOnline: Bool { purchase.merchant.channel == .online }

  /// The checks of a way of paying that fail.
  func failing(atOnce: Bool) -> [GateCheck] {
    checks.filter { !$0.passed && (!atOnce || $0.gate == .g12) }
  }

  /// Reads what was typed; while it may still become the amount nothing is wrong with it.
  mutating func review(whole: Bool) {
    let text = typed.text
    if !whole, text.isEmpty || expected.contains(where: { $0.hasPrefix(text) }) {
      error = nil
      return
    }
    do throws(Money.Flaw) {
      let amount = try Money(typed: text)
      error = amount == purchase.amount ? nil : Refusal.Flaw.wrong.phrase(of: .amount)
    } catch {
      self.error = (Refusal.Flaw(rawValue: error.rawValue) ?? .malformed).phrase(of: .amount)
    }
  }

  /// The ways to write the amount, as far as its beginning goes.
  private var expected: [String] { [purchase.amount.bare, purchase.amount.bare.filter { $0 != "," }] }

  /// The parts of a checkout: each is looked at as if those before it that pass were placed.
  static func all(_ purchases: [Purchase], in wallet: Wallet, keeping old: [CheckoutPart]) -> [CheckoutPart] {
    var before: [Purchase] = []
    return purchases.map { purchase in
      var part = CheckoutPart(
        purchase: purchase, checks: wallet.gates(for: before + [purchase]).last ?? [],
        disclosure: wallet.disclosure(for: purchase))
      if part.passes { before.append(purchase) }
      if let old = old.first(where: { $0.merchant == part.merchant }) {
        part.typed = old.typed
        if !part.typed.isEmpty { part.review(whole: false) }
      }
      return part
    }
  }
}
