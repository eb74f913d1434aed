import Foundation
import Testing

/// The plain mode as a real process: everything is done by what its lines say.
@Suite struct LinearTests {
  @Test(arguments: [LinearWords.zh, .en])
  func theWholeMission(words: LinearWords) throws {
    let program = Program(language: words.journey.language)
    // An empty sandbox, so that days can pass.
    try program.run("apply", "--sandbox", "--today", "2026-01-06")
    let talk = try Conversation(program)
    try open(talk, words)
    try shop(talk, words)
    try receive(talk, words)
    try repay(talk, words)
    try ask(talk, words)
    try close(talk, words)
    #expect(talk.end(saying: "99") == 0)
    let status = try program.report("status")
    #expect(status.text("agreement") == "closed")
    #expect(status.number("owedFen") == 0)
    #expect(status.list("funding").first?.number("availableFen") == 82000 - 2000)
    // No picture, no control byte, no cursor motion.
    let said = talk.lines.joined(separator: "\n")
    let isPlain = said.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x2500...0x28FF).contains($0.value) || $0 == "\n"
    }
    #expect(isPlain)
  }

  /// Identity, score, details, agreement, the typed word.
  private func open(_ talk: Conversation, _ words: LinearWords) throws {
    let journey = words.journey
    try talk.choose(journey.start)
    for text in ["Zhao Yi", "11010519491231002X", "13800138000"] { try talk.say(text) }
    let sent = try talk.choose(journey.send)
    let rest = sent[(try #require(sent.range(of: journey.code))).upperBound...]
    try talk.say(String(rest.prefix(6)))
    try talk.choose(words.verify)
    try talk.choose(journey.authorise)
    talk.hear("580")
    try talk.choose(words.next)
    try talk.choose(words.addressRow)
    for text in [journey.label, "", "", journey.address] { try talk.say(text) }
    try talk.choose(words.save)
    try talk.choose(words.incomeRow)
    try talk.say("8000")
    try talk.choose(words.save)
    try talk.choose(words.sourceRow)
    try talk.choose(words.sourceName)
    for text in [journey.source, "820"] { try talk.say(text) }
    try talk.choose(words.save)
    try talk.choose(words.next)
    talk.hear("604")
    try talk.choose(words.noAutopay)
    try talk.choose(words.next)
    // The agreement is read part by part until its end.
    while !talk.last.contains(journey.wasRead) { try talk.choose(journey.toTheEnd) }
    try talk.choose(words.next)
    try talk.say("wrong")
    try talk.choose(journey.apply)
    talk.hear("! ")
    try talk.say(journey.agreed)
    try talk.choose(journey.apply)
    talk.hear("¥500.00")
  }

  /// Found by its initials, put in the cart, checked out with the amount typed.
  private func shop(_ talk: Conversation, _ words: LinearWords) throws {
    try talk.say("93")
    try talk.say("/")
    try talk.say(words.journey.sought)
    try talk.say("1")
    try talk.choose("¥20.00")
    try talk.say("t")
    try talk.choose(words.journey.checkOut)
    // Without a way to pay nothing is ordered.
    try talk.choose(words.journey.place)
    talk.hear(words.chooseHow)
    try talk.choose(words.journey.payLater)
    talk.hear("20.00")
    try talk.say("20")
    try talk.choose(words.journey.place)
    talk.hear("0001")
    talk.hear("¥480.00")
  }

  /// Days pass until it is shipped; the receipt is confirmed.
  private func receive(_ talk: Conversation, _ words: LinearWords) throws {
    try talk.choose("0001")
    for _ in 1...4 where !talk.last.contains("] \(words.confirmReceipt) (c)") { try talk.say(">") }
    try talk.choose(words.confirmReceipt)
    try talk.choose(words.confirmReceipt)
    talk.hear("+ ")
  }

  /// The payment is found under repayments and made from the only source.
  private func repay(_ talk: Conversation, _ words: LinearWords) throws {
    try talk.say("94")
    talk.hear("¥20.00")
    try talk.choose("0001")
    try talk.say("p")
    try talk.choose(words.payButton)
    talk.hear("+ ")
    talk.hear("¥20.00")
  }

  /// Why the score is what it is, what an input would change, what was told; amounts hidden and shown.
  private func ask(_ talk: Conversation, _ words: LinearWords) throws {
    try talk.say("92")
    try talk.say("w")
    try talk.choose("C3")
    talk.hear("C3")
    for _ in 1...2 { try talk.say("0") }
    try talk.say("s")
    try talk.choose("C3")
    try talk.say("3")
    talk.hear("C3")
    try talk.say("95")
    talk.hear("[1] ")
    try talk.say("98")
    try talk.say("94")
    #expect(!talk.last.contains("20.00"), "\(talk.last)")
    try talk.say("98")
    talk.hear("20.00")
  }

  /// Closing takes two choices from the list of what is mine, and no reason.
  private func close(_ talk: Conversation, _ words: LinearWords) throws {
    try talk.say("96")
    try talk.say("1")
    try talk.choose(words.closeService)
    try talk.choose(words.closeService)
    talk.hear("+ ")
  }

  @Test func theEndOfTheInputEndsIt() throws {
    let result = try Program().run(["--plain"], input: "")
    #expect(result.status == 0)
    #expect(result.output.contains("开始使用我的钱包"))
  }

  @Test func answersComeFromAPipe() throws {
    let program = Program(language: "en")
    let debt = "a\nTaobao\nUmbrella\n12.34\n2099-01-08\n\n\n"
    let result = try program.run(["--plain", "--lang", "en"], input: debt + "Save\n99\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try program.report("status").number("owedFen") == 1234, "\(result.output)")
  }

  @Test func withoutATerminalOrAPipeItIsTheStatus() throws {
    let result = try Program().shell("\"$SESAME\" --plain --lang zh </dev/null")
    #expect(result.output == "还没有钱包。在终端里运行 sesame 即可开始\n")
  }

  @Test func amountsStayHidden() throws {
    let program = try ActiveWallet.owing()
    let result = try program.run(["--plain", "--mask", "--lang", "en"], input: "94\n1\n0\n92\n93\n95\n96\n")
    #expect(!result.output.contains("299"))
    #expect(result.output.contains("¥***"))
  }

  @Test func anotherProcessMayWriteBetweenTwoAnswers() throws {
    let program = Program(language: "en")
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    let talk = try Conversation(program)
    try program.apply(
      [
        #"{"recordDebt":{"provider":"Elsewhere","title":"Umbrella","instalments":[{"due":"2026-01-08","amountFen":12345}]}}"#
      ], first: 100)
    try talk.say("1")
    talk.hear("Something changed meanwhile")
    talk.hear("¥123.45")
  }
}

/// What the lines say, in either language.
struct LinearWords: Sendable, CustomTestStringConvertible {
  var journey: JourneyWords
  var verify, next, addressRow, incomeRow, sourceRow, sourceName, save, noAutopay, chooseHow: String
  var confirmReceipt, payButton, closeService: String

  var testDescription: String { journey.language }

  static let zh = LinearWords(
    journey: .zh, verify: "核验", next: "下一步", addressRow: "收货地址", incomeRow: "月收入", sourceRow: "扣款账户",
    sourceName: "名称", save: "保存", noAutopay: "不要，我自己还", chooseHow: "请选择怎么付", confirmReceipt: "确认收货",
    payButton: "还款", closeService: "关闭服务")
  static let en = LinearWords(
    journey: .en, verify: "Verify", next: "Next", addressRow: "Address", incomeRow: "Income",
    sourceRow: "Funding source", sourceName: "Name", save: "Save", noAutopay: "No",
    chooseHow: "please choose how to pay",
    confirmReceipt: "Confirm receipt", payButton: "Repay", closeService: "Close the service")
}
