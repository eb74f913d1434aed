import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// Rows against each other, and against what a wallet knows.
@Suite struct SettlementTests {
  /// Rows of a source: each the words of some columns, parted by `|`.
  private static func rows(_ columns: [String], _ text: String) -> [[String: String]] {
    text.split(separator: "\n").map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      precondition(cells.count == columns.count, "\(line)")
      return Dictionary(uniqueKeysWithValues: zip(columns, cells))
    }
  }

  private static func alipay(_ text: String) -> [UInt8] {
    plainBill(
      .alipay, rows(["交易时间", "收/支", "金额", "收/付款方式", "交易状态", "商品说明", "交易订单号"], text))
  }

  private static func jd(_ text: String) -> [UInt8] {
    plainBill(.jd, rows(["交易时间", "收/支", "金额", "收/付款方式", "交易状态", "交易说明", "交易订单号"], text))
  }

  private static func wechat(_ text: String) -> [UInt8] {
    plainBill(.wechat, rows(["交易时间", "收/支", "金额(元)", "支付方式", "当前状态", "交易类型", "交易单号"], text))
  }

  private static func meituan(_ text: String) -> [UInt8] {
    let names = ["交易成功时间", "收/支", "实付金额", "支付方式", "交易类型", "订单标题", "交易单号"]
    return plainBill(
      .meituan,
      rows(names, text).map { row in
        row.merging(["交易创建时间": row["交易成功时间"] ?? "", "订单金额": row["实付金额"] ?? ""]) { $1 }
      })
  }

  private func told(_ imported: BillImport) -> [String] {
    imported.entries.map { BillCase.told($0, columns: imported.file.source.written) }
  }

  private func check(_ bytes: [UInt8], _ expected: [String]) throws {
    var wallet = KnownWallet()
    #expect(told(try wallet.take(bytes)) == expected)
  }

  // MARK: - Refunds

  @Test func alipayNamesThePurchaseOfARefund() throws {
    try check(
      Self.alipay(
        """
        2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 交易成功 | 伞 | A1
        2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 交易成功 | 伞 | A1_2
        2026-06-02 10:00:00 | 不计收支 | 30.00 | 花呗 | 退款成功 | 退款-伞 | A1
        2026-06-03 10:00:00 | 不计收支 | 30.00 | 花呗 | 退款成功 | 退款-伞 | A1*77
        2026-06-03 11:00:00 | 不计收支 | 30.00 | 花呗 | 退款成功 | 退款-伞 | A1_2_77*x
        2026-06-04 10:00:00 | 不计收支 | 50.00 | 花呗 | 退款成功 | 退款-伞 | A1_9
        2026-06-05 10:00:00 | 不计收支 | 10.00 | 花呗 | 退款成功 | 退款-伞 | A12
        2026-06-06 10:00:00 | 不计收支 | 10.00 |  | 退款成功 | 退款-伞 | A1_8
        2026-06-06 10:00:00 | 不计收支 | 10.00 |  | 退款成功 | 退款-伞 | A9
        """),
      [
        "purchase 花呗 100.00", "purchase 花呗 100.00", "refund 花呗 30.00 of A1", "refund 花呗 30.00 of A1",
        "refund 花呗 30.00 of A1_2", "look refundTooLarge 花呗 50.00 of A1", "refund 花呗 10.00",
        "refund 花呗 10.00 of A1", "look refundWhere 10.00 at 收/付款方式",
      ])
  }

  @Test func aRefundWithoutAMethodGoesWhereItsPurchaseWasPaid() throws {
    try check(
      Self.alipay(
        """
        2026-06-01 10:00:00 | 支出 | 100.00 | 余额宝 | 交易成功 | 伞 | A1
        2026-06-01 10:00:00 | 支出 | 100.00 | 抖音月付 | 交易成功 | 伞 | A2
        2026-06-01 10:00:00 | 支出 | 100.00 | 花呗&余额宝 | 交易成功 | 伞 | A3
        2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 等待发货 | 伞 | A4
        2026-06-02 10:00:00 | 不计收支 | 10.00 |  | 退款成功 | 退款-伞 | A1
        2026-06-02 10:00:00 | 不计收支 | 10.00 |  | 退款成功 | 退款-伞 | A2
        2026-06-02 10:00:00 | 不计收支 | 10.00 |  | 退款成功 | 退款-伞 | A3
        2026-06-02 10:00:00 | 不计收支 | 10.00 |  | 退款成功 | 退款-伞 | A4
        2026-06-02 10:00:00 | 不计收支 | 10.00 | 花呗 | 退款成功 | 退款-伞 | A3
        2026-06-02 10:00:00 | 不计收支 | 10.00 | 花呗 | 退款成功 | 退款-伞 | A4
        2026-06-02 10:00:00 | 不计收支 | 10.00 | 余额宝 | 退款成功 | 退款-伞 | A4
        """),
      [
        "skipped notPayLater", "look otherProvider 抖音月付 100.00", "look mixedFunding 花呗 100.00 at 收/付款方式",
        "look candidate 花呗 100.00", "skipped notPayLater", "look otherProvider 抖音月付 10.00",
        "look mixedFunding 花呗 10.00 at 收/付款方式", "look originalOpen 花呗 10.00 of A4",
        "look originalOpen 花呗 10.00 of A3", "look originalOpen 花呗 10.00 of A4", "skipped notPayLater",
      ])
  }

  /// A purchase that is closed and refunded: both are booked, and the file says so where the refund is missing.
  @Test func whatWasClosedWasRefunded() throws {
    let closed = "2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 交易关闭 | 伞 | A1\n"
    let refund = "2026-06-02 10:00:00 | 不计收支 | 100.00 | 花呗 | 退款成功 | 退款-伞 | A1_2"
    var wallet = KnownWallet()
    let first = try wallet.take(Self.alipay(closed))
    #expect(first.warnings == [.refundMissing(line: 2, number: "A1", statedFen: 10_000, foundFen: 0)])
    let second = try wallet.take(Self.alipay(closed + refund))
    #expect(told(second) == ["known", "refund 花呗 100.00 of A1"])
    #expect(second.warnings.isEmpty)
  }

  @Test func refundsOfOneMinuteAreAsManyAsThereAre() throws {
    let one = "2026-06-02 10:00:01 | 不计收支 | 5.00 | 花呗 | 退款成功 | 退款-伞 | A1\n"
    let bought = "2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 交易成功 | 伞 | A1\n"
    var wallet = KnownWallet()
    #expect(told(try wallet.take(Self.alipay(one))) == ["refund 花呗 5.00"])
    let second = try wallet.take(Self.alipay(bought + one + one.replacing("10:00:01", with: "10:00:59")))
    #expect(told(second) == ["purchase 花呗 100.00", "known", "refund 花呗 5.00 of A1"])
    #expect(wallet.purchaseOfRefund.count == 2)
  }

  @Test func jdRefundsHaveTheirOrdersNumber() throws {
    try check(
      Self.jd(
        """
        2026-06-01 10:00 | 支出 | 50.00 | 白条 | 交易成功 | 锅 | J1
        2026-06-01 10:00 | 支出 | 30.00 | 白条 | 交易成功 | 盖 | J1
        2026-06-01 10:00 | 支出 | 30.00 | 微信-零钱 | 交易成功 | 勺 | J1
        2026-06-02 10:00 | 不计收支 | 40.00 | 白条 | 退款成功 | 退款 | J1
        2026-06-03 10:00 | 不计收支 | 30.00 | 白条 | 退款成功 | 退款 | J1
        2026-06-03 10:01 | 不计收支 | 30.00 | 白条 | 退款成功 | 退款 | J1
        2026-06-04 10:00 | 不计收支 | 30.00 | 微信-零钱 | 退款成功 | 退款 | J1
        2026-06-05 10:00 | 不计收支 | 9.00 | 白条 | 退款成功 | 退款 | J2
        """),
      [
        "purchase 京东白条 50.00", "purchase 京东白条 30.00", "skipped notPayLater", "refund 京东白条 40.00 of J1",
        "refund 京东白条 30.00 of J1", "look refundTooLarge 京东白条 30.00 of J1", "skipped notPayLater",
        "refund 京东白条 9.00",
      ])
  }

  @Test func meituanRefundsHaveTheirPurchasesTitle() throws {
    try check(
      Self.meituan(
        """
        2026-06-01 10:00 | 支出 | 50.00 | 美团月付 | 支付 | 鱼 | M1
        2026-06-02 10:00 | 支出 | 30.00 | 美团月付 | 支付 | 鱼 | M2
        2026-06-09 10:00 | 支出 | 30.00 | 美团月付 | 支付 | 鱼 | M3
        2026-06-03 10:00 | 收入 | 30.00 | 美团月付 | 退款 | 鱼 | R1
        2026-06-04 10:00 | 收入 | 10.00 | 美团月付 | 退款 | 鱼 | R2
        2026-06-10 10:00 | 收入 | 10.00 | 美团月付 | 退款 | 鱼 | R3
        2026-06-10 10:00 | 收入 | 10.00 | 美团月付 | 退款 | 虾 | R4
        2026-06-11 10:00 | 收入 | 40.00 |  | 退款 | 鱼 | R5
        """),
      [
        "purchase 美团月付 50.00", "purchase 美团月付 30.00", "purchase 美团月付 30.00", "refund 美团月付 30.00 of M2",
        "refund 美团月付 10.00 of M1", "refund 美团月付 10.00", "refund 美团月付 10.00", "refund 美团月付 40.00 of M1",
      ])
  }

  @Test func wechatRefundsNameTheTotal() throws {
    let imported = try BillFile(
      Self.wechat(
        """
        2026-06-01 10:00 | 支出 | ¥50.00 | 分付 | 已退款(¥12.00) | 商户消费 | W1
        2026-06-01 11:00 | 支出 | ¥30.00 | 分付 | 已全额退款 | 商户消费 | W2
        2026-06-01 12:00 | 支出 | ¥30.00 | 零钱 | 已全额退款 | 商户消费 | W3
        2026-06-01 13:00 | 支出 | ¥20.00 | 分付 | 已全额退款 | 商户消费 | W4
        2026-06-01 13:00 | 支出 | ¥20.00 | 分付 | 已全额退款 | 商户消费 | W5
        2026-06-01 14:00 | 支出 | ¥70.00 | 分付 | 已退款(¥9.00) | 商户消费 | W6
        2026-06-02 10:00 | 收入 | ¥5.00 | 分付 | 已退款¥12.00 | 铺-退款 | R1
        2026-06-02 11:00 | 收入 | ¥7.00 | 分付 | 已退款¥12.00 | 铺-退款 | R2
        2026-06-02 12:00 | 收入 | ¥30.00 | 分付 | 已全额退款 | 铺-退款 | R3
        2026-06-02 13:00 | 收入 | ¥20.00 | 分付 | 已全额退款 | 铺-退款 | R4
        2026-06-02 14:00 | 收入 | ¥20.00 | 分付 | 已全额退款 | 铺-退款 | R5
        2026-06-02 15:00 | 收入 | ¥3.00 | / | 已退款¥3.00 | 铺-退款 | R6
        2026-06-02 15:00 | 收入 | ¥12.00 | 零钱 | 已退款¥12.00 | 铺-退款 | R7
        """)
    ).imported(knowing: KnownRows())
    #expect(
      told(imported) == [
        "purchase 分付 50.00", "purchase 分付 30.00", "skipped notPayLater", "purchase 分付 20.00",
        "purchase 分付 20.00", "purchase 分付 70.00", "refund 分付 5.00 of W1", "refund 分付 7.00 of W1",
        "refund 分付 30.00 of W2", "refund 分付 20.00", "refund 分付 20.00", "look refundWhere 3.00 at 支付方式",
        "skipped notPayLater",
      ])
    #expect(imported.warnings == [.refundMissing(line: 7, number: "W6", statedFen: 900, foundFen: 0)])
  }

  /// Two refunds that are the whole together: neither says whose it is, and none is missed.
  @Test func aWholeMayComeBackInParts() throws {
    let imported = try BillFile(
      Self.wechat(
        """
        2026-06-01 11:00 | 支出 | ¥30.00 | 分付 | 已全额退款 | 商户消费 | W2
        2026-06-02 10:00 | 收入 | ¥10.00 | 分付 | 已全额退款 | 铺-退款 | R1
        2026-06-02 11:00 | 收入 | ¥20.00 | 分付 | 已全额退款 | 铺-退款 | R2
        """)
    ).imported(knowing: KnownRows())
    #expect(told(imported) == ["purchase 分付 30.00", "refund 分付 10.00", "refund 分付 20.00"])
    #expect(imported.warnings.isEmpty)
  }

  @Test func withoutAPurchaseOnFenfuWechatRefundsAreMoney() throws {
    var wallet = KnownWallet()
    let refund = "2026-06-02 15:00 | 收入 | ¥3.00 | / | 已全额退款 | 铺-退款 | R6\n"
    #expect(told(try wallet.take(Self.wechat(refund))) == ["skipped notPayLater"])
    let bought = "2026-06-01 15:00 | 支出 | ¥3.00 | 分付 | 已全额退款 | 商户消费 | W1\n"
    let second = try wallet.take(Self.wechat(bought))
    #expect(told(second) == ["purchase 分付 3.00"])
    #expect(
      second.settled.map { BillCase.told($0, columns: BillSource.wechat.written) } == ["refund 分付 3.00 of W1"]
    )
  }

  // MARK: - Identity

  @Test func rowsOfOneNumberAreOneOrInDoubt() throws {
    try check(
      Self.alipay(
        """
        2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 交易成功 | 伞 | A1
        2026-06-01 10:00:30 | 支出 | 100.00 | 花呗 | 交易成功 | 伞 | A1
        2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 交易成功 | 伞 | A2
        2026-06-01 10:00:00 | 支出 | 100.00 | 花呗 | 交易成功 | 鞋 | A3
        2026-06-01 10:00:00 | 支出 | 100.01 | 花呗 | 交易成功 | 鞋 | A3
        2026-06-01 10:00:00 | 支出 | 100.01 | 花呗 | 交易成功 | 鞋 | A3
        2026-06-01 10:00:00 | 支出 | 7.00 | 花呗 | 交易成功 | 帽 | /
        2026-06-01 10:00:00 | 支出 | 7.00 | 余额宝 | 交易成功 | 帽 | 2.02605E+27
        2026-06-02 10:00:00 | 不计收支 | 5.00 | 花呗 | 退款成功 | 退款-鞋 | A3
        2026-06-02 10:00:00 | 不计收支 | 5.00 | 花呗 | 退款成功 | 退款-鞋 |
        """),
      [
        "purchase 花呗 100.00", "known", "purchase 花呗 100.00", "look sameNumber 花呗 100.00",
        "look sameNumber 花呗 100.01", "look sameNumber 花呗 100.01", "look noNumber 花呗 7.00 at 交易订单号",
        "skipped notPayLater", "look originalOpen 花呗 5.00 of A3", "look noNumber 花呗 5.00 at 交易订单号",
      ])
  }

  @Test func aRowOfTheWalletIsKnownWhateverTheFileLooksLike() throws {
    var wallet = KnownWallet()
    let row = "2026-06-01 10:00:07 | 支出 | 100.00 | 花呗 | 交易成功 | 伞 | A1"
    try wallet.take(Self.alipay(row))
    func told(_ row: String) throws -> [String] {
      let imported = try BillFile(Self.alipay(row)).imported(knowing: wallet.known)
      return self.told(imported)
    }
    #expect(try told(row) == ["known"])
    #expect(try told("2026/6/1 10:00 | 支出 | ¥100 | 花呗 | 交易成功 | 别的 | A1") == ["known"])
    #expect(try told("2026/6/1 10:00 | 不计收支 | 100 | 花呗 | 交易成功 | 伞 | A1") == ["known"])
    #expect(try told("2026/6/2 10:00 | 支出 | 100 | 花呗 | 交易成功 | 伞 | A1") == ["look sameNumber 花呗 100.00"])
    #expect(try told("2026/6/1 10:00 | 支出 | 99 | 花呗 | 交易成功 | 伞 | A1") == ["look sameNumber 花呗 99.00"])
    #expect(try told("2026/6/1 9:00 | 支出 | 100 | 花呗 | 等待确认收货 | 伞 | A1") == ["known"])
    #expect(try told("2026/6/1 9:00 | 支出 | 90 | 花呗 | 等待确认收货 | 伞 | A1") == ["look sameNumber 花呗 90.00"])
    #expect(try told("2026/6/1 9:00 | 不计收支 | 100 | 花呗 | 交易关闭 | 伞 | A1") == ["known"])
    let day = try #require(Day(2026, 7, 4))
    wallet.rows[.number("A1")]?.standing = .takenBack(on: day)
    #expect(try told(row) == ["known taken back 2026-07-04"])
  }

  // MARK: - Candidates

  @Test(arguments: [
    ("支出 | 20.00 | 花呗 | 交易成功", "purchase 花呗 20.00", "known"),
    ("不计收支 | 20.00 | 花呗 | 交易关闭", "skipped closedUnpaid", "skipped closedUnpaid"),
    ("支出 | 20.00 | 余额宝 | 交易成功", "skipped notPayLater", "skipped notPayLater"),
  ])
  func aCandidateBecomesWhatItIs(later: String, expected: String, again: String) throws {
    var wallet = KnownWallet()
    let open = Self.alipay("2026-06-01 10:00:00 | 支出 | 20.00 | 花呗 | 等待确认收货 | 伞 | A1")
    #expect(told(try wallet.take(open)) == ["look candidate 花呗 20.00"])
    #expect(told(try wallet.take(open)) == ["look candidate 花呗 20.00"])
    let second = try wallet.take(Self.alipay("2026-06-01 10:00:00 | \(later) | 伞 | A1"))
    #expect(told(second) == [expected])
    #expect(second.gone == [.number("A1")])
    let third = try wallet.take(open)
    #expect(told(third) == [again])
    #expect(third.gone.isEmpty && wallet.rows.count == 1)
  }

  @Test func aDecidedCandidateIsKnown() throws {
    var wallet = KnownWallet()
    let open = Self.alipay("2026-06-01 10:00:00 | 支出 | 20.00 |  | 等待发货 | 先用后付 | A1")
    let paid = Self.alipay("2026-06-09 10:00:00 | 支出 | 20.00 | 余额宝 | 支付成功 | 先用后付 | A1")
    try wallet.take(open)
    wallet.rows[.number("A1")]?.standing = .decided(.due(try #require(Day(2026, 6, 20))))
    #expect(told(try wallet.take(open)) == ["known"])
    let second = try wallet.take(paid)
    #expect(told(second) == ["known"])
    #expect(second.deducted == [.number("A1")])
    wallet.rows[.number("A1")]?.standing = .decided(.dropped)
    #expect(try wallet.take(paid).deducted.isEmpty)
  }

  @Test func whatIsKeptCanBeStoredAndShown() throws {
    let row = "2026-06-01 10:00:00 | 支出 | 20.00 | 花呗 | 交易成功 | \u{202E}伞 | A1"
    var wallet = KnownWallet()
    try wallet.take(Self.alipay(row))
    let kept = try #require(wallet.rows[.number("A1")])
    #expect(kept.standing == .booked)
    #expect(kept.row.source == .text("2026-06-01 10:00:00,,,,\u{202E}伞,支出,20.00,花呗,交易成功,A1,,"))
    #expect(try JSONDecoder().decode(KnownRow.self, from: JSONEncoder().encode(kept)) == kept)
  }

  // MARK: - Tables of one's own

  @Test func aTableOfOnesOwnIsRead() throws {
    let text = """
      date,title,amount,provider,parts,due
      2026-06-01,lamp,99.60,花呗,3,
      2026-06-01,lamp,99.60,花呗,3,
      2026-06-02,chair,¥10,,,2026-07-01
      2026-06-02,chair,ten,,,
      2026-06-02,chair,10,,many,
      2026-06-32,chair,10,,,
      2026-06-02,chair,10,,,soon
      2026-06-02,gift,0,,,
      """
    let columns = ["date", "title", "amount", "provider", "parts", "due"]
    let file = try BillFile(Array(text.utf8))
    let told = file.imported(knowing: KnownRows()).entries.map { BillCase.told($0, columns: columns) }
    #expect(file.source == .csv)
    #expect(
      told == [
        "purchase 花呗 99.60 in 3", "purchase 花呗 99.60 in 3", "purchase 10.00", "look badAmount at amount",
        "look unknownWord 10.00 at parts", "look badTime 10.00 at date", "look badTime 10.00 at due",
        "skipped zero",
      ])
    var wallet = KnownWallet()
    try wallet.take(Array(text.utf8))
    #expect(try wallet.take(Array(text.utf8)).entries.count { $0.outcome == .known(takenBack: nil) } == 3)
  }
}
