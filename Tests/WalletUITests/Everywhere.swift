import PayLater
import TerminalKit
import WalletText

@testable import WalletUI

/// Every screen and every dialog that keys lead to, in wallets where they say something: found by pressing what the
/// tables offer, so that a new screen needs no line here.
enum Everywhere {
  /// One of them.
  struct Found {
    /// The wallet it was found in, the kind of its page and of its question.
    let name: String
    var harness: Harness
  }

  /// The wallets that the walk begins with; the first key leads to where it begins.
  static func starts(_ language: Language = .zh, mask: Bool = false) throws -> [(String, Harness)] {
    let set: [Setting] = mask ? [Setting(.mask, .flag(true))] : []
    func start(_ wallet: Wallet, _ keys: [Key] = []) -> Harness {
      var harness = Harness(wallet, language: language, day: wallet.businessDay, settings: set)
      harness.press(.letter("1"))
      for key in keys { harness.press(key) }
      return harness
    }
    return [
      ("fresh", start(Samples.fresh)), ("busy", start(try Samples.busy())),
      ("late", start(try Samples.late())),
      ("scored", start(try Samples.scored())), ("cart", start(try Samples.shopper(), Ways.cart)),
      ("ordered", start(try Samples.shopper(), ordered)), ("credited", start(try Samples.credited().wallet)),
      ("returning", start(try Samples.returning().wallet)), ("planned", start(try Samples.planned().wallet)),
      ("split", start(try Samples.split().wallet)), ("ruled", start(try Samples.ruled())),
      ("closed", start(try Samples.closedWithDebt())), ("ready", start(try Samples.ready())),
    ]
  }

  /// From the cart to the receipt.
  private static var ordered: [Key] {
    Ways.checkout + CheckoutTests.payLater + [.enter] + CheckoutTests.amount + [.enter, .right, .enter]
  }

  /// All of them in Chinese, walked once for all tests.
  static let found = Result { try all() }

  /// All of them, each kind once a wallet.
  static func all(_ language: Language = .zh, mask: Bool = false) throws -> [Found] {
    try starts(language, mask: mask).flatMap { name, harness in
      var found: [Found] = []
      var seen: Set<String> = []
      var waiting = [(harness, 0)]
      while !waiting.isEmpty {
        let (next, depth) = waiting.removeFirst()
        let kind = next.kind
        guard seen.insert(kind).inserted else { continue }
        found.append(Found(name: "\(name): \(kind)", harness: next))
        guard depth < 5 else { continue }
        for key in next.doors {
          var harness = next
          harness.press(key)
          if harness.kind != kind { waiting.append((harness, depth + 1)) }
        }
      }
      return found
    }
  }
}

extension Harness {
  /// The kind of what is in sight.
  var kind: String {
    let page = "\(Swift.type(of: app.page))"
    guard let dialog = app.dialog else { return page }
    let question = dialog.question.id.prefix { $0 != " " }
    return page + " " + question
  }

  /// The keys that may lead on from here.
  fileprivate var doors: [Key] {
    let keys = app.context.keys
    if let dialog = app.dialog {
      return dialog.hints(in: app.context).filter(\.isHinted).compactMap { keys[$0.command].first }
    }
    let own = app.page.hints(in: app.context).filter { $0.unavailable == nil }.map(\.command)
    return (Tab.allCases.map(\.command) + [.whatIf, .why, .down] + own).compactMap { keys[$0].first }
  }
}
