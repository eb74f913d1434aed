import Foundation
import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Assets/screens holds the pictures of the README: what the screens draw, in the colours of a theme.
@Suite struct ReadmePictureTests {
  private static let folder = KeyReferenceTests.file.deletingLastPathComponent().appending(path: "screens")

  @Test func home() throws {
    let lived = try Samples.lived()
    var harness = Harness(lived.wallet, day: lived.wallet.businessDay)
    harness.send(.evaluations(lived.evaluations))
    harness.press(.letter("1"))
    try expectFresh("home", harness, .dark)
  }

  @Test func score() throws {
    let lived = try Samples.lived()
    var harness = Harness(lived.wallet, day: lived.wallet.businessDay)
    harness.press(.letter("2"))
    harness.send(.evaluations(lived.evaluations))
    try expectFresh("score", harness, .dark)
  }

  @Test func checkout() throws {
    var harness = Harness(try Samples.shopper(), language: .en)
    harness.press(all: Ways.checkout + CheckoutTests.payLater)
    try expectFresh("checkout", harness, .light)
  }

  @Test func obligation() throws {
    var harness = Harness(try Samples.late(), language: .en)
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    try expectFresh("obligation", harness, .dark)
  }

  @Test func reminders() throws {
    let wallet = try Samples.lived().wallet
    var harness = Harness(wallet, day: wallet.businessDay)
    harness.press(.letter("5"))
    try expectFresh("reminders", harness, .light)
  }

  @Test func why() throws {
    var harness = Harness(try Samples.late(), language: .en)
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    harness.press(.letter("w"))
    try expectFresh("why", harness, .mono)
  }

  /// A missing picture is drawn and fails, as every expected picture does.
  private func expectFresh(
    _ name: String, _ harness: Harness, _ theme: Theme, at location: SourceLocation = #_sourceLocation
  ) throws {
    let svg = harness.app.view().svg(theme)
    let file = Self.folder.appending(path: "\(name).svg")
    guard let drawn = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try svg.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("drew \(name).svg: look at it", sourceLocation: location)
      return
    }
    #expect(drawn == svg, "\(name).svg is stale: delete it and run the tests twice", sourceLocation: location)
  }
}

extension Samples {
  /// Nine months of buying and paying in time, with something due soon, a parcel on its way and a debt elsewhere.
  static func lived() throws -> (wallet: Wallet, evaluations: [Evaluation]) {
    var history = try History(active())
    var all: [Evaluation] = []
    func note(_ history: History) {
      if let latest = history.wallet.evaluation, latest != all.last { all.append(latest) }
    }
    note(history)
    for month in 0..<8 {
      let day = start.addingMonths(month)
      history.turn(to: day + 3)
      try history.make(.apples(1))
      history.turn(to: day + 8)
      try history.make(.repayment(.repayAll(from: "card")))
      note(history)
    }
    let today = start.addingMonths(8) + 20
    history.turn(to: today - 6)
    note(history)
    try history.make(.apples(1))
    try history.make(
      .order(
        .place(
          merchant: "spruce-books", lines: [CartLine(offer: "notebook", quantity: 2)],
          address: history.wallet.addresses.first?.id, pay: .later, from: nil,
          typedAmountFen: Money(fen: 79_60))))
    try history.make(
      .debt(
        .record(
          provider: "淘宝", title: "手机",
          instalments: (1...3).map {
            PlannedPayment(due: today + 30 * $0 - 12, amountFen: Money(fen: 198_60))
          }))
    )
    history.turn(to: today)
    return (history.wallet, all)
  }
}
