import Foundation
import Testing

/// The keys of somebody who starts with an empty home, in the words of their language. Every step waits for what
/// the screen has to say before it goes on.
struct Journey {
  let program: Program
  let terminal: Tmux
  let words: JourneyWords
  /// Whether what does not fit is on a part of its own, or out of sight.
  let isSmall: Bool

  /// Opens the program in a terminal of its own; when it ends the terminal says BYE, and Enter opens it again.
  init(_ words: JourneyWords, columns: Int = 80, rows: Int = 24) throws {
    program = Program(language: words.language)
    self.words = words
    isSmall = rows < 20
    let open = "\(Program.path) --lang \(words.language)"
    let environment = program.environment.merging(["TERM": "screen-256color"]) { $1 }
    terminal = try Tmux(
      "\(open); echo BYE; read; \(open)", columns: columns, rows: rows, environment: environment)
  }

  func press(_ keys: String...) throws { for key in keys { try terminal.press(key) } }

  /// Types a text; a minus in front is no option of the terminal's tool.
  func type(_ text: String) throws { for letter in text { try terminal.type(String(letter)) } }

  /// Types a text in place of what the field holds.
  func retype(_ text: String) throws {
    try press("C-e", "C-u")
    try type(text)
  }

  /// Waits for a screen that holds all of these.
  @discardableResult
  func see(_ texts: String..., place: SourceLocation = #_sourceLocation) throws -> String {
    try terminal.wait(for: texts, place)
  }

  /// The one-time code that the demo issuer shows.
  func code(_ place: SourceLocation = #_sourceLocation) throws -> String {
    try terminal.wait(for: words.code, place) { screen in
      guard let label = screen.range(of: words.code) else { return nil }
      let code = screen[label.upperBound...].prefix(6)
      return code.count == 6 && code.allSatisfy(\.isNumber) ? String(code) : nil
    }
  }

  /// From the first page to the consent of the score.
  func identify() throws {
    try see(words.start)
    try press("S")
    try see(isSmall ? "C-t" : words.send)
    try press("C-t", "Tab", "Tab", "Tab", "Enter")
    try type(try code())
    try press("Enter", "Enter")
  }

  /// Authorises the score.
  func authorise() throws {
    try see("[ \(words.authorise) ]")
    try press("Tab", "Enter")
    try see("580")
    try press("Enter")
  }

  /// Address, income and a source, and the score anew.
  func giveDetails() throws {
    try see(isSmall ? "3/6" : words.evaluate)
    try press("Down", "Enter")
    try type(words.label)
    try press("Tab", "Tab", "Tab")
    try type(words.address)
    try press("Enter", "Enter")
    try see(words.saved)
    try press("Enter")
    try see("8,000.00")
    try type("8000")
    try press("Enter", "Enter")
    try see("¥8,000.00")
    try press("Enter")
    try see(words.kind)
    try press("Tab")
    try type(words.source)
    try press("Tab")
    try type("820")
    try press("Enter", "Enter")
    try see(isSmall ? words.saved : "¥820.00")
    try press("C-r")
    try see("604")
  }

  /// No autopay, the agreement to its end.
  func agree() throws {
    try press("n")
    if isSmall { try press("Enter") }
    try see("[ ] \(words.autopayNo)")
    try press("Space", "Right")
    try see("[x] \(words.autopayNo)")
    try press("Tab", "Tab", "Enter")
    try see(isSmall ? "5/6" : words.toTheEnd)
    try press("G")
    if !isSmall { try see(words.wasRead) }
    try press("Enter")
    if isSmall {
      try see("6/6")
      try readToTheEnd()
    }
    try see(words.typeWord)
  }

  /// The word, and the decision.
  func confirm() throws {
    try retype(words.agreed)
    try press("Enter", "Enter")
    try see(words.open)
    try see("¥500.00")
    try press("Enter")
  }

  /// The first page to an open service, at the merchants.
  func openService() throws {
    try identify()
    try authorise()
    try giveDetails()
    try agree()
    try confirm()
  }

  /// To the shelves of a shop, found by its letters.
  func enterShop(_ letters: String? = nil, selling price: String = "¥140.80") throws {
    try see(words.categories)
    try press("/")
    try type(letters ?? words.sought)
    try press("Enter", "Enter")
    try see(price)
  }

  /// Reads what has no room in a small window; nothing is confirmed that was not in sight.
  func readToTheEnd() throws { for _ in 0..<8 { try press("NPage") } }

  /// Two notebooks in the cart, and the checkout.
  func checkOut() throws {
    try press("#", "2", "Enter")
    try see("¥79.60")
    try press("t")
    try see(words.checkOut)
    try press("Enter")
    try see("[ \(words.place) ]")
  }
}

/// What the screens say on the way, in one language.
struct JourneyWords: Sendable, CustomTestStringConvertible {
  var language: String
  var start, send, code, authorise, evaluate, label, address, saved, kind, source: String
  var autopayNo, toTheEnd, wasRead, apply, agreed, typeWord, open, categories, sought, checkOut, place: String
  var payLater, placed, order, held, orders, settled, receipt: String

  var testDescription: String { language }

  static let zh = JourneyWords(
    language: "zh", start: "开始使用我的钱包", send: "获取验证码", code: "消息：验证码 ", authorise: "同意授权",
    evaluate: "重新评估", label: "家", address: "杭州市西湖区", saved: "已保存", kind: "种类", source: "零钱",
    autopayNo: "不要，我自己还", toTheEnd: "读完才能继续", wasRead: "已读到末尾", apply: "提交申请", agreed: "同意",
    typeWord: "「同意」", open: "已开通", categories: "图书文具", sought: "yss", checkOut: "结算", place: "确认下单",
    payLater: "先用后付",
    placed: "已下单", order: "订单 0001", held: "冻结 79.60", orders: "我的订单", settled: "结清了", receipt: "下单结果")

  static let en = JourneyWords(
    language: "en", start: "Start my wallet", send: "Send a code", code: "code is ", authorise: "Authorise",
    evaluate: "Evaluate anew", label: "Home", address: "West Lake, Hangzhou", saved: "Saved", kind: "Kind",
    source: "Wallet", autopayNo: "No", toTheEnd: "read to the end", wasRead: "+ all read",
    apply: "Apply", agreed: "agree", typeWord: "'agree'", open: "The service is open", categories: "Books",
    sought: "spruce",
    checkOut: "Check out", place: "Place the order", payLater: "Pay later", placed: "Placed",
    order: "order 0001", held: "Held 79.60", orders: "Orders", settled: "it is settled", receipt: "Receipt")
}
