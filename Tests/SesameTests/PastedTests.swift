import Foundation
import PayLater
import PayLaterStore
import Synchronization
import TerminalKit
import Testing

@testable import WalletUI
@testable import sesame

/// What the commands take the screens take: a pasted message and a bill from a file, by keys through the real loop's
/// other half, on a real store.
@Suite struct PastedTests {
  private let folder = Folder()

  init() { mkdir(folder.path, 0o700) }

  private static let bill = """
    交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
    2026-06-28 10:11:12,日用百货,某某店,a***@x.cn,铜台灯,支出,99.60,花呗分期(3期),支付成功,2026062822001,M1,,
    2026-06-29 10:11:12,日用百货,某某店,a***@x.cn,杯子,支出,20.00,花呗,交易成功,2026062922002,M2,,
    2026-06-29 11:11:12,日用百货,某某店,a***@x.cn,面,支出,18.00,余额宝,交易成功,2026062922003,M3,,
    2026-06-30 11:11:12,信用借还,花呗,,花呗主动还款-2026年07月账单,不计收支,50.00,余额宝,还款成功,2026063022004,,,
    2026-07-02 12:11:12,日用百货,某某店,,先用后付鞋,支出,20.00,,等待确认收货,2026070222005,,,

    """

  /// A wallet of nobody on 2 December 2026, and its screens.
  private struct Desk {
    let session: WalletSession
    var backstage: Backstage

    init(_ home: String) throws {
      var environment = Environment.live
      environment.variables = ["HOME": home, "TZ": "UTC"]
      environment.now = { 1_796_169_600_000 }
      let path = home + "/w/wallet.sqlite"
      let world = try World(
        GlobalOptions.parse(["--wallet", path, "--lang", "zh"]), environment: environment)
      session = try WalletSession(world, path: path)
      backstage = try Backstage(session, size: Size(columns: 80, rows: 24)) { throw CancellationError() }
      _ = try backstage.start()
      _ = try backstage.take(.drawn)
    }

    mutating func press(_ keys: Key...) throws {
      for key in keys {
        _ = try backstage.take(.input(key))
        _ = try backstage.take(.drawn)
      }
    }

    var picture: String { backstage.app.view().text() }
    var accounts: [Account] { session.wallet.accounts }
  }

  @Test func aPastedBillOpensItsAccountInOneTransaction() throws {
    var desk = try Desk(folder.path)
    try desk.press(.character("4"), .character("X"))
    try desk.press(.paste("【花呗】您的11月账单 1,234.56 元，\n还款日 12-10，最低还款 123.46 元"))
    #expect(desk.accounts.isEmpty && desk.session.store == nil)
    for words in ["花呗", "¥1,234.56", "¥123.46", "2026-12-10", "新开账户 花呗 m1"] {
      #expect(desk.picture.contains(words), "\(words)\n\(desk.picture)")
    }
    try desk.press(.enter, .enter)
    let account = try #require(desk.accounts.first)
    let bill = try #require(account.bills(on: desk.session.today).first { $0.due == Day(2026, 12, 10) })
    #expect(bill.left == Money(fen: 123_456) && bill.minimumLeft == Money(fen: 12_346))
    // What belongs together was one request.
    let seqs = try #require(desk.session.store).journal(after: 0, limit: 100).items.map(\.event)
    #expect(seqs.count >= 2)
    try desk.press(.character("u"))
    #expect(desk.accounts.first?.closedOn != nil && desk.session.wallet.invariantViolations.isEmpty)
  }

  /// A due payment, its payment, and what does not fit.
  @Test func aPaymentFindsItsDebt() throws {
    var desk = try Desk(folder.path)
    for text in [
      "Your Klarna payment of €25.00 to ASOS is due on 15 December",
      "Klarna: we received your payment of €25.00, thank you",
    ] {
      try desk.press(.character("4"), .character("X"), .paste(text), .enter, .enter)
    }
    let debt = try #require(desk.session.wallet.debts.first)
    #expect(desk.session.wallet.debts.count == 1 && debt.outstanding == .zero)
    try desk.press(.character("X"), .paste("Klarna: we received your payment of €26.00, thank you"))
    #expect(desk.picture.contains("没有找到 Klarna 的这一笔"), "\(desk.picture)")
    try desk.press(.enter, .enter)
    #expect(desk.session.wallet.debts.first?.payments.count == 1)
  }

  @Test func aBillIsReadBookedAndTakenBack() throws {
    try Self.bill.write(toFile: folder.path + "/六月.csv", atomically: true, encoding: .utf8)
    var desk = try Desk(folder.path)
    try desk.press(.character("4"), .character("i"), .paste("~/六月.csv"), .enter, .enter)
    #expect(desk.picture.contains("5 行 = 3 新 + 0 已有 + 1 跳过 + 1 要看"), "\(desk.picture)")
    #expect(desk.picture.contains("会开账户：花呗") && desk.session.store == nil, "\(desk.picture)")
    try desk.press(.character("a"), .right, .enter)
    #expect(desk.session.wallet.accountEntries.count == 3, "\(desk.picture)")
    #expect(desk.session.wallet.waitingRows.count == 1)
    #expect(desk.picture.contains("5 行 = 0 新 + 3 已有"), "\(desk.picture)")
    #expect(
      desk.picture.contains("按 u 撤销") && desk.picture.contains("sesame import --undo i"), "\(desk.picture)")
    try desk.press(.character("u"))
    #expect(desk.session.wallet.accountEntries.allSatisfy { $0.reversed != nil })
    #expect(desk.session.wallet.waitingRows.isEmpty && desk.session.wallet.invariantViolations.isEmpty)
    // What was taken back does not come again.
    try desk.press(.character("4"), .character("i"), .paste("~/六月.csv"), .enter, .enter)
    #expect(desk.picture.contains("0 新"), "\(desk.picture)")
  }

  /// Each flaw stands beside the path that was typed, in the words of the command.
  @Test func whatIsNoBillIsSaidBesideThePath() throws {
    try "hello".write(toFile: folder.path + "/hello.csv", atomically: true, encoding: .utf8)
    try Data([0x50, 0x4B, 3, 4]).write(to: URL(filePath: folder.path + "/x.zip"))
    var desk = try Desk(folder.path)
    try desk.press(.character("4"), .character("i"))
    for (path, words) in [
      ("~/none.csv", "没有这个文件"), ("~/", "读不了"), ("~/hello.csv", "不认得这份文件"), ("~/x.zip", "压缩包"),
    ] {
      try desk.press(.control("u"), .paste(path), .enter, .enter)
      #expect(desk.picture.contains(words), "\(path)\n\(desk.picture)")
      #expect(desk.backstage.app.dialog?.form.text(.file) == path)
    }
    #expect(desk.session.store == nil)
  }

  /// Stopped between two batches nothing is half, and the same file goes on where it was.
  @Test func aStoppedImportGoesOn() throws {
    let head = Self.bill.split(separator: "\n")[0] + "\n"
    let rows = (1...250).map { number in
      "2026-06-\(10 + number % 20) 10:11:12,日用百货,某某店,,杯子,支出,\(number).00,花呗,交易成功,2026\(10_000 + number),M,,\n"
    }
    try (head + rows.joined()).write(toFile: folder.path + "/l.csv", atomically: true, encoding: .utf8)
    let desk = try Desk(folder.path)
    guard case .read(let bill) = try desk.session.read(.file("~/l.csv")) else {
      Issue.record("not read")
      return
    }
    #expect(bill.count(.new) == 250)
    let stopped = try desk.session.book(bill.number) { done, _ in done < 100 }
    #expect(stopped.notice.kind == .refusal && stopped.id != nil)
    #expect(desk.session.wallet.accountEntries.count == 100)
    let rest = try desk.session.book(bill.number) { _, _ in true }
    #expect(rest.notice.kind == .done && desk.session.wallet.accountEntries.count == 250)
    let sum = desk.session.wallet.accountEntries.map(\.amount).sum
    #expect(sum == Money(fen: 100 * 250 * 251 / 2))
  }
}
