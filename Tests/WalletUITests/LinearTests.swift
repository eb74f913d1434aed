import Foundation
import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The plain mode: what is said of the screens, and what answers come to.
@Suite struct LinearTests {
  private func talk(_ wallet: Wallet, _ language: Language = .zh, _ keys: [Key] = []) -> Harness {
    var harness = Harness(
      wallet, size: LinearTalk.size, language: language, plain: true, day: wallet.businessDay)
    for key in keys { harness.press(key) }
    return harness
  }

  /// What a newcomer to the page would be told.
  private func said(_ harness: Harness) -> String {
    var talk = LinearTalk()
    let (lines, prompt) = talk.say(harness.app)
    return lines.joined(separator: "\n") + "\n" + prompt + "\n"
  }

  private func expectSaid(_ name: String, _ language: Language, _ harness: Harness) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Screens/linear-\(name)-\(language.rawValue).txt")
    let text = said(harness)
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent): look at it")
      return
    }
    #expect(text == expected, "differs from \(file.lastPathComponent)\n\(text)")
  }

  @Test(arguments: Language.allCases)
  func theMainScreens(language: Language) throws {
    let (busy, late, scored) = (try Samples.busy(), try Samples.late(), try Samples.scored())
    try expectSaid("first", language, talk(Samples.fresh, language))
    for (name, key) in [("home", "1"), ("repay", "4"), ("reminders", "5"), ("mine", "6")] {
      try expectSaid(name, language, talk(busy, language, [.letter(Unicode.Scalar(key) ?? "1")]))
    }
    try expectSaid("late", language, talk(late, language, [.letter("4"), .enter]))
    try expectSaid("score", language, talk(scored, language, [.letter("2")]))
    try expectSaid("score-lines", language, talk(scored, language, [.letter("2"), .enter]))
    try expectSaid("simulator", language, talk(scored, language, [.letter("2"), .letter("s")]))
    try expectSaid("calendar", language, talk(late, language, [.letter("4"), .letter("C")]))
    let shopper = try Samples.shopper()
    try expectSaid("merchants", language, talk(shopper, language, [.letter("3")]))
    try expectSaid("cart", language, talk(shopper, language, Ways.cart))
    try expectSaid("checkout", language, talk(shopper, language, Ways.checkout))
    try expectSaid("pay", language, talk(late, language, [.letter("4"), .letter("p")]))
    try expectSaid("debt", language, talk(Samples.fresh, language, [.letter("a")]))
    try expectSaid("split", language, talk(try Samples.split().wallet, language, [.letter("4"), .enter]))
  }

  /// Figures that a picture would show are named, and what is asked stands apart from its answers.
  @Test(arguments: Language.allCases)
  func figuresAndQuestionsAreNamed(language: Language) throws {
    let (wallet, evaluations) = try Samples.year()
    var home = talk(wallet, language, [.letter("1")])
    home.send(.evaluations(evaluations))
    let scores = evaluations.sorted { $0.day < $1.day }.suffix(12).map { String($0.score) }
    let lately = (language == .zh ? "近几次: " : "Lately: ") + scores.joined(separator: " ")
    #expect(said(home).contains("\n" + lately + "\n"), "\(said(home))")
    let checkout = said(talk(try Samples.shopper(), language, Ways.checkout))
    #expect(checkout.contains(language == .zh ? "\n怎么付:\n" : "\nPay:\n"), "\(checkout)")
  }

  @Test func anEmptyMonthIsSaidOnce() {
    let calendar = said(talk(Samples.fresh, .zh, [.letter("4"), .letter("C")]))
    #expect(calendar.components(separatedBy: RepayText.monthEmpty.zh).count == 2, "\(calendar)")
  }

  /// Random answers on sample wallets: nothing traps, there is always a way back, nothing is drawn.
  @Test(arguments: 1...6)
  func walks(seed: UInt64) throws {
    var source = IDSource(seed: seed)
    func random(_ count: Int) -> Int { Int((UInt64(source.next(), radix: 16) ?? 0) % UInt64(max(1, count))) }
    let wallets = [Samples.fresh, try Samples.busy(), try Samples.late(), try Samples.shopper()]
    var harness = talk(wallets[Int(seed) % wallets.count], seed % 3 == 0 ? .en : .zh)
    var talk = LinearTalk()
    for _ in 0..<60 {
      let (lines, _) = talk.say(harness.app)
      expectPlain(lines)
      harness.send(.drawn)
      let page = LinearPage(harness.app)
      #expect(page.isTyping || page.items.contains { $0.number == 0 } || !harness.app.canGoBack)
      let answer = answer(to: page, random)
      if random(40) == 0 { harness.turn(to: harness.wallet.businessDay + random(3)) }
      switch talk.take(answer, harness.app) {
      case .words: break
      case .command(let command): harness.send(.command(command))
      case .keys(let keys): for key in keys { harness.send(.input(key)) }
      }
    }
  }

  private func answer(to page: LinearPage, _ random: (Int) -> Int) -> String {
    switch random(12) {
    case 0: return ["", ".", "?", "99999999999999999999", "p", "2 p", "0", "还款"][random(8)]
    case 1 where !page.isTyping: return "0"
    default:
      if page.isTyping { return ["12", "赵一", "2026-11-30", "同意", "138", "", "."][random(7)] }
      // What leads elsewhere only now and then.
      let near = page.items.filter { $0.number < 90 || random(6) == 0 }
      return near.isEmpty ? "0" : String(near[random(near.count)].number)
    }
  }

  private func expectPlain(_ lines: [String]) {
    for line in lines {
      let isPlain = line.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x2500...0x28FF).contains($0.value)
      }
      #expect(isPlain, "\(line)")
    }
  }

  /// Whichever entry is chosen, it is the one that gets the focus.
  @Test func theNumberOfAnEntryReachesIt() throws {
    let pages: [(Wallet, Unicode.Scalar)] = [
      (try Samples.busy(), "4"), (try Samples.late(), "5"), (try Samples.many(), "4"),
      (try Samples.busy(), "6"), (try Samples.shopper(), "3"),
    ]
    for (wallet, keys) in pages {
      var harness = talk(wallet, .zh, [.letter(keys)])
      for number in LinearPage(harness.app).items.filter(\.isEntry).map(\.number).shuffled() {
        let item = try #require(LinearPage(harness.app).items.first { $0.number == number })
        for key in item.reach { harness.press(key) }
        let selected = LinearPage(harness.app).lines.first { !$0.note.isEmpty }
        #expect(selected?.number == number)
      }
    }
  }

  @Test func answersAreNumbersLettersOrWords() throws {
    let harness = talk(try Samples.late(), .zh, [.letter("4")])
    var talk = LinearTalk()
    _ = talk.say(harness.app)
    #expect(talk.take("2", harness.app) == .keys([.down, .enter]))
    #expect(talk.take("２", harness.app) == .keys([.down, .enter]))
    #expect(talk.take("2 p", harness.app) == .keys([.down, .letter("p")]))
    #expect(talk.take("2p", harness.app) == .keys([.down, .letter("p")]))
    #expect(talk.take("p", harness.app) == .keys([.letter("p")]))
    #expect(talk.take("0", harness.app) == .keys([.escape]))
    #expect(talk.take("92", harness.app) == .command(.score))
    #expect(talk.take("退出", harness.app) == .command(.quit))
    #expect(talk.take("77", harness.app) == .words(["! 没有「77」这一项"]))
    #expect(talk.take("2 7", harness.app) == .words(["! 没有「2 7」这一项"]))
    #expect(talk.take("还", harness.app) == .words(["! 「还」不止一项，请用编号"]))
    #expect(talk.take("97", harness.app) == .words(LinearText.help.map(\.zh)))
  }

  @Test func aFieldIsAskedForUntilItIsRight() throws {
    var harness = talk(try Samples.late(), .zh, [.letter("4"), .letter("p")])
    var talk = LinearTalk()
    func say(_ line: String) -> [String] {
      if case .keys(let keys) = talk.take(line, harness.app) { for key in keys { harness.press(key) } }
      return talk.say(harness.app).lines
    }
    _ = talk.say(harness.app)
    let asked = say("1")
    #expect(asked.last?.hasPrefix("还多少: ") == true)
    // What is wrong is said, and the same is asked for again.
    #expect(say("abc").suffix(2) == ["还多少: abc", "! 请填写数字，例如 1234.56"])
    #expect(LinearPage(harness.app).isTyping)
    _ = say("99999")
    #expect(LinearPage(harness.app).isTyping && harness.app.dialog?.form.text(.amount) == "99999")
    // An empty line keeps it as it is, and goes on.
    _ = say("")
    #expect(!LinearPage(harness.app).isTyping)
    let back = LinearPage(harness.app).items.first { $0.words == "还款" }
    let refused = say(String(back?.number ?? 0))
    #expect(refused.last?.hasPrefix("! ") == true, "\(refused)")
    // An empty line keeps what is there, a point leaves the question, and says first that something is typed.
    #expect(say(".").contains { $0.contains("再按一次 . 离开") })
    _ = say(".")
    #expect(harness.app.dialog == nil)
  }

  /// A form is said in its order, what is asked for again right before the question; what comes next as well.
  @Test func aFormKeepsItsOrder() throws {
    var harness = talk(try Samples.shopper(), .en, Ways.checkout)
    var talk = LinearTalk()
    func say(_ line: String) -> [String] {
      if case .keys(let keys) = talk.take(line, harness.app) { for key in keys { harness.press(key) } }
      return talk.say(harness.app).lines
    }
    let first = talk.say(harness.app).lines
    let place = try #require(first.firstIndex { $0.hasSuffix("Place the order") })
    #expect(place < first.firstIndex { $0.hasPrefix("Always") } ?? 0)
    let amount = try #require(LinearPage(harness.app).items.first { $0.words.hasPrefix("Type 99.60") })
    #expect(say(String(amount.number)).last?.hasPrefix("Type 99.60") == true)
    let after = say("99.60")
    let numbers = after.compactMap { Int($0.dropFirst().prefix { $0.isNumber }) }.filter { $0 < 90 }
    #expect(numbers == numbers.sorted() && after.contains { $0.hasSuffix("Place the order") }, "\(after)")

    harness = self.talk(Samples.fresh, .en, [.letter("S")])
    talk = LinearTalk()
    let form = talk.say(harness.app).lines.filter { $0.contains(":") && !$0.hasPrefix("(") }
    let labels = form.map { $0.prefix { $0 != ":" } }.suffix(4)
    #expect(labels == ["Name", "ID number", "Phone", "Name"])
  }

  /// What an empty page says is what can be done here: Enter only reads the page again, and digits are lines.
  @Test(arguments: Language.allCases)
  func emptyPagesNameWhatCanBeTyped(language: Language) throws {
    let pages: [[Key]] = [
      [.letter("4")], [.letter("2")], [.letter("3"), .letter("t")], [.letter("3"), .letter("o")],
      [.letter("5")],
    ]
    for wallet in [Samples.fresh, try Samples.shopper()] {
      for keys in pages {
        let text = said(talk(wallet, language, keys))
        #expect(!text.contains("Enter") && !text.contains("Esc"), "\(text)")
      }
    }
    let repay = said(talk(try Samples.shopper(), language, [.letter("4")]))
    #expect(repay.contains(language == .zh ? "按 93 看商家" : "; 93 for"))
    // What cannot be done about a row that is not there is not offered.
    #expect(!repay.contains(DebtText.changeTitle[language]))
    let merchants = said(talk(try Samples.shopper(), language, Ways.merchant + [.letter("a"), .escape]))
    #expect(merchants.contains("(t)") && !merchants.contains("] t "))
  }

  /// A page that was said is not said again; another list is said whole.
  @Test func onlyWhatIsNewIsSaid() throws {
    var harness = talk(try Samples.shopper(), .zh, [.letter("3")])
    var talk = LinearTalk()
    func say(_ line: String) -> [String] {
      if case .keys(let keys) = talk.take(line, harness.app) { for key in keys { harness.press(key) } }
      return talk.say(harness.app).lines
    }
    _ = talk.say(harness.app)
    // The first merchant becomes a favourite: its line and the words of the command change; that it can be undone is
    // new, and moves what comes after.
    #expect(
      say("f") == [
        "[1] *  云杉书店  先用后付  14 天  1 天内发货  (当前)", "[11] 取消收藏 (f)", "[14] 撤销：收藏 (u)",
        "[15] 如果 (x)", "[16] 过一天 (>)",
      ])
    #expect(say("/").last == "筛选 (在全部商家里找):")
    let found = say("云杉")
    #expect(found.contains { $0.hasPrefix("[1] *  云杉书店") })
    #expect(!found.contains { $0.hasPrefix("[2] 山禾鲜果") })
    // Kept as it is, nothing is new.
    _ = say("/")
    #expect(say("") == ["没有变化"])
    // An empty line reads the whole page again.
    #expect(say("").contains { $0.hasPrefix("[1] *  云杉书店") })
  }

  /// The palette is two questions: what is sought, and which of those that were found.
  @Test func anyCommandIsFoundByItsWords() throws {
    var harness = talk(try Samples.late(), .zh)
    var talk = LinearTalk()
    func say(_ line: String) -> [String] {
      switch talk.take(line, harness.app) {
      case .words: break
      case .command(let command): harness.send(.command(command))
      case .keys(let keys): for key in keys { harness.press(key) }
      }
      return talk.say(harness.app).lines
    }
    _ = talk.say(harness.app)
    #expect(say(":").last == "命令:")
    let found = say("关闭")
    let close = try #require(found.first { $0.contains("关闭服务") })
    _ = say("\(close.dropFirst().prefix { $0.isNumber })")
    #expect(harness.app.palette == nil)
    #expect(harness.app.dialog != nil)
  }

  /// A digit is text on some pages; the numbers of the screens lead there all the same.
  @Test func theScreensAreReachedFromEverywhere() throws {
    for keys in [[.letter("2"), .letter("s")], Ways.checkout] as [[Key]] {
      var harness = talk(try Samples.shopper(), .zh, keys)
      var talk = LinearTalk()
      _ = talk.say(harness.app)
      guard case .command(let command) = talk.take("94", harness.app) else {
        Issue.record("94 is no command")
        continue
      }
      harness.send(.command(command))
      #expect(harness.app.tab == .repay)
    }
  }

  @Test func whatWasTypedBeforeAMoneyQuestionWasReadIsNotItsAnswer() throws {
    let harness = talk(try Samples.late(), .zh, [.letter("4")])
    var app = harness.app
    _ = app.update(.input(.letter("p")))
    #expect(app.dropsWaitingInput)
    _ = app.update(.drawn)
    #expect(!app.dropsWaitingInput)
  }
}
