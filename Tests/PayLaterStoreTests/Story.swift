import Foundation
import PayLater
import PayLaterStore
import Testing

/// The requests that tests tell their stories with.
struct Story {
  let store: WalletStore
  /// The clock; a sandbox ignores it.
  var now = Moment(instant: Story.noon(Story.start), day: Story.start, random: 7)

  /// A story told to `store`.
  init(store: WalletStore) { self.store = store }

  /// A story told to a new wallet at `scratch`.
  init(in scratch: Scratch) throws {
    self.init(
      store: try WalletStore.create(at: scratch.path, zone: "Asia/Shanghai", moment: Story.at(Story.start)))
  }

  static let start = Day(number: 20_454)  // 2026-01-01
  static let sha = String(repeating: "ab", count: 32)

  static func noon(_ day: Day) -> Int64 { Moment.sandbox(day, seed: 0).instant }
  static func at(_ day: Day) -> Moment { Moment(instant: noon(day), day: day, random: 7) }

  static let shop = Merchant(
    id: "tea", name: Name(zh: SafeText("茶"), en: SafeText("Tea")), category: "food", channel: .online,
    payLater: true, term: .days(14), dispatchDays: 2, returnDays: 3,
    offers: [Offer(id: "cup", name: Name(zh: SafeText("杯"), en: SafeText("Cup")), price: Money(fen: 10_000))])

  static func outside(_ sealer: DataKeySealer) -> Outside {
    let texts = [ConsentReceipt.Purpose.agreement, .scoreAuthorisation, .autopay].flatMap { purpose in
      [Language.zh, .en].map { ConsentText(purpose: purpose, version: 1, language: $0, sha256: sha) }
    }
    return Outside(sealer: sealer, consentTexts: texts) { $0 == shop.id ? shop : nil }
  }

  func ask(_ request: Request, _ id: String, acceptDate: Bool = false) throws -> Result<Answer, Refusal> {
    try store.perform(request, id: id, at: now, acceptDate: acceptDate, outside: Story.outside)
  }

  @discardableResult
  func must(_ request: Request, _ id: String) throws -> Answer { try ask(request, id).get() }

  static let name = "陈晓明"
  static let idNumber = "11010519491231002X"
  static let phone = "13800138000"
  static let email = "xiaoming@example.cn"
  static let street = "中关村大街二十七号"

  /// Identity, two contacts, income, two sources, an address, the authorisation, the agreement: ¥500 and more.
  func activate() throws {
    let code = try must(.identity(.requestCode(kind: .phone, value: Story.phone)), "code").code
    try must(
      .identity(.verify(name: Story.name, idNumber: Story.idNumber, phone: Story.phone, code: code ?? "")),
      "verify")
    let mail = try must(.identity(.requestCode(kind: .email, value: Story.email)), "code2").code
    try must(.identity(.addContact(kind: .email, value: Story.email, code: mail ?? "")), "mail")
    try must(.detail(.declareIncome(monthlyFen: Money(fen: 800_000))), "income")
    try must(
      .detail(.addSource(id: "balance", kind: .balance, name: "余额", balanceFen: Money(fen: 1_000_000))),
      "source")
    try must(
      .detail(.addSource(id: "card", kind: .debitCard, name: "工资卡", balanceFen: Money(fen: 500_000))), "card")
    try must(
      .detail(.addAddress(label: "家", recipient: Story.name, phone: Story.phone, text: Story.street)),
      "address")
    try must(.agreement(.authorise(language: .zh)), "authorise")
    try must(
      .agreement(
        .activate(agreementSHA256: Story.sha, fundingSource: "balance", autopay: true, typedWord: "同意")),
      "activate")
  }

  /// An order of one cup at ¥100.00 on credit.
  static func order(_ cups: Int = 1) -> Request {
    .order(
      .place(
        merchant: "tea", lines: [CartLine(offer: "cup", quantity: cups)], address: "a1", pay: .later,
        from: nil,
        typedAmountFen: Money(fen: Int64(cups) * 10_000)))
  }
}
