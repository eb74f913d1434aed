import Testing

@testable import PayLater

/// A sandbox wallet with what it needs from outside, driven by requests.
struct World: Sendable {
  var wallet = Wallet()
  /// Milliseconds after 12:00 of the business day.
  var clock: Int64 = 0
  /// Everything that was journalled.
  var journal: [Event] = []
  var outside = Outside.test

  /// An empty sandbox.
  init(on day: Day = Day(number: 20_454)) {  // 2026-01-01
    note(.walletCreated(on: day, zone: "Asia/Shanghai", sandbox: true))
  }

  var today: Day { wallet.businessDay }
  var moment: Moment {
    var moment = Moment.sandbox(today, seed: 42)
    moment.instant += clock
    return moment
  }

  private mutating func note(_ event: Event) {
    wallet.apply(event)
    journal.append(event)
  }

  /// Makes a request that must be accepted.
  @discardableResult
  mutating func ask(_ request: Request) throws(Refusal) -> Answer {
    let answer = try wallet.handle(request, at: moment, with: outside)
    journal += answer.events
    return answer
  }

  /// Makes a request that must be refused, and gives the reason; nil where it was accepted.
  mutating func refusal(of request: Request) -> Refusal? {
    let before = wallet
    do throws(Refusal) {
      try ask(request)
      return nil
    } catch {
      return wallet == before ? error : nil
    }
  }

  /// Closes days until `day` is the business day.
  @discardableResult
  mutating func close(until day: Day) -> [Event] {
    let events = wallet.closeDays(until: day)
    journal += events
    return events
  }

  /// Closes `days` days.
  @discardableResult
  mutating func pass(_ days: Int) -> [Event] { close(until: today + days) }
}

extension World {
  static let idNumber = "110101199003070011"

  /// Name, number, phone confirmed.
  mutating func identify() throws(Refusal) {
    let code = try ask(.identity(.requestCode(kind: .phone, value: "13800138000"))).code ?? ""
    try ask(.identity(.verify(name: "张三", idNumber: World.idNumber, phone: "13800138000", code: code)))
  }

  mutating func addEmail(_ value: String = "zhang@example.cn") throws(Refusal) {
    let code = try ask(.identity(.requestCode(kind: .email, value: value))).code ?? ""
    try ask(.identity(.addContact(kind: .email, value: value, code: code)))
  }

  mutating func addSource(_ id: FundingSourceID, _ fen: Int64) throws(Refusal) {
    try ask(.detail(.addSource(id: id, kind: .debitCard, name: "卡", balanceFen: Money(fen: fen))))
  }

  mutating func addAddress() throws(Refusal) {
    try ask(.detail(.addAddress(label: "家", recipient: "张三", phone: "13800138000", text: "和平路 1 号")))
  }

  mutating func activate(autopay: Bool = false) throws(Refusal) {
    try ask(
      .agreement(
        .activate(agreementSHA256: "a1", fundingSource: "balance", autopay: autopay, typedWord: "同意")))
  }

  /// Identified, two contacts, two sources, an address, an income, authorised: a score of 622.
  static func authorised(
    on day: Day = Day(number: 20_454), income: Int64? = 8_000_00, balance: Int64 = 5_000_00
  ) throws(Refusal) -> World {
    var world = World(on: day)
    try world.identify()
    try world.addEmail()
    try world.addSource("balance", balance)
    try world.addSource("card", 1_000_00)
    try world.addAddress()
    if let income { try world.ask(.detail(.declareIncome(monthlyFen: Money(fen: income)))) }
    try world.ask(.agreement(.authorise(language: .zh)))
    return world
  }

  /// Active on `day` with a score of 622: a limit of ¥500, an order cap of ¥300, two open orders.
  static func active(
    on day: Day = Day(number: 20_454), income: Int64? = 8_000_00, balance: Int64 = 5_000_00,
    autopay: Bool = false
  ) throws(Refusal) -> World {
    var world = try authorised(on: day, income: income, balance: balance)
    try world.activate(autopay: autopay)
    return world
  }

  /// Active with the row and limit named, as if reviews had led there.
  static func rich(
    row: Int = 5, on day: Day = Day(number: 20_454), balance: Int64 = 100_000_00, autopay: Bool = false
  ) throws(Refusal) -> World {
    var world = try active(on: day, income: 100_000_00, balance: balance, autopay: autopay)
    world.journal.append(
      .credit(
        .limitChanged(
          limit: LimitChange(row: row, incomeLimit: Money(fen: 60_000_00), total: Policy.v1.rows[row].limit)))
    )
    if let last = world.journal.last { world.wallet.apply(last) }
    return world
  }
}

extension World {
  /// An order of exactly `fen`.
  static func order(
    _ fen: Int64, at merchant: MerchantID, typed: Bool = true, pay: PayHow = .later,
    from: FundingSourceID? = nil
  ) -> Request {
    .order(
      .place(
        merchant: merchant, lines: cart(fen), address: "a1", pay: pay, from: from,
        typedAmountFen: typed ? Money(fen: fen) : nil))
  }

  static func cart(_ fen: Int64) -> [CartLine] {
    [("hundred", fen / 100_00), ("yuan", fen % 100_00 / 100), ("fen", fen % 100)].filter { $0.1 > 0 }
      .map { CartLine(offer: OfferID($0.0), quantity: Int($0.1)) }
  }

  func purchase(_ fen: Int64, at merchant: MerchantID) throws -> Purchase {
    let merchant = try #require(outside.merchant(merchant))
    return try Purchase(World.cart(fen), at: merchant)
  }

  /// Buys in the shop, so that it is owed from today on; the obligation's id.
  @discardableResult
  mutating func owe(_ fen: Int64, at merchant: MerchantID = "cafe") throws(Refusal) -> ObligationID {
    let answer = try ask(World.order(fen, at: merchant))
    return ObligationID(answer.order?.text ?? "")
  }

  func obligation(_ id: ObligationID) throws -> Obligation { try #require(wallet.obligation(id)) }
  func order(_ id: OrderID) throws -> Order { try #require(wallet.orders.first { $0.id == id }) }
  func balance(_ id: FundingSourceID) throws -> Int64 {
    try #require(wallet.fundingSources.first { $0.id == id }).balance.fen
  }
}
