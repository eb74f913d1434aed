import PayLater
import TerminalKit
import Testing

@testable import WalletUI

@Suite struct ScoreScreenTests {
  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func score(size: Size, language: Language) throws {
    try look("score", size, language, of: Samples.scored(), keys: [.letter("2")])
  }

  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func lines(size: Size, language: Language) throws {
    try look("score-lines", size, language, of: Samples.scored(), keys: [.letter("2"), .enter, .down])
  }

  @Test(arguments: Language.allCases)
  func lastLines(language: Language) throws {
    try look("score-sum", .normal, language, of: Samples.scored(), keys: [.letter("2"), .enter, .end])
  }

  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func simulator(size: Size, language: Language) throws {
    try look(
      "simulator", size, language, of: Samples.scored(),
      keys: [
        .letter("2"), .letter("s"), .down, .letter("+"), .down, .down, .letter("-"), .down, .letter("7"),
      ])
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func nothingYet(size: Size, language: Language) throws {
    try look("score-none", size, language, keys: [.letter("2")])
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func withdrawing(size: Size, language: Language) throws {
    try look("score-withdraw", size, language, of: Samples.active(), keys: [.letter("2"), .letter("A")])
  }

  @Test(arguments: Language.allCases)
  func why(language: Language) throws {
    try look("score-why", .normal, language, of: Samples.scored(), keys: [.letter("2"), .letter("w")])
  }

  @Test func ascii() throws {
    try look("score", .normal, .zh, of: Samples.scored(), ascii: true, keys: [.letter("2")])
  }

  @Test func roles() throws {
    try look("score", .normal, .zh, of: Samples.scored(), styled: true, keys: [.letter("2")])
  }

  @Test(arguments: [350, 549, 550, 599, 600, 649, 650, 699, 700, 950])
  func pointerStaysInItsBand(score: Int) {
    let places = [0, 8, 15, 22, 32, 42]
    let band = Band.allCases.firstIndex(of: Band(score: score)) ?? 0
    let column = BandGauge.pointer(score, in: 46)
    #expect(column >= places[band] && column <= places[band + 1])
  }

  @Test(arguments: [Size.normal, .large])
  func aYear(size: Size) throws {
    let (wallet, evaluations) = try Samples.year()
    var harness = Harness(wallet, size: size, day: wallet.businessDay)
    harness.press(.letter("2"))
    harness.send(.evaluations(evaluations.reversed()))
    try expectPicture("score-year-\(size.columns)-zh", of: harness)
  }

  @Test func withdrawnKeepsTheScoreInSight() throws {
    var harness = Harness(try Samples.active(), day: Samples.start)
    harness.press(.letter("2"), .letter("A"), .tab, .enter)
    harness.press(.letter("w"), .escape)
    try expectPicture("score-withdrawn-80-zh", of: harness)
  }

  /// Draws a wallet on its own business day.
  private func look(
    _ name: String, _ size: Size = .normal, _ language: Language = .zh, of wallet: Wallet = Samples.fresh,
    ascii: Bool = false, styled: Bool = false, keys: [Key] = []
  ) throws {
    var harness = Harness(wallet, size: size, language: language, ascii: ascii, day: wallet.businessDay)
    for key in keys { harness.press(key) }
    let mark = (ascii ? "-ascii" : "") + (styled ? "-styled" : "")
    try expectPicture("\(name)-\(size.columns)-\(language.rawValue)\(mark)", of: harness, styled: styled)
  }

  @Test func differencesAddUp() throws {
    let wallet = try Samples.scored()
    let (now, before) = (try #require(wallet.evaluation), try #require(wallet.previousEvaluation))
    let moved = now.rating.difference(since: before.rating)
    #expect(moved.points.map(\.1).reduce(0, +) + moved.cap == now.score - before.score)
    #expect(!moved.points.isEmpty)
  }

  @Test func bothWaysTakeTheSameKeys() throws {
    var harness = Harness(try Samples.active(), day: Samples.start)
    harness.press(.letter("2"))
    for expected in [Agreement.Authorisation.withdrawn, .given, .withdrawn] {
      harness.press(.letter("A"), .tab, .enter)
      #expect(harness.wallet.agreement.authorisation == expected)
      #expect(harness.app.stack.depth == 1)
    }
    #expect(harness.wallet.agreement.state == .suspended)
  }

  @Test func nothingIsWithdrawnByGoingBack() throws {
    var harness = Harness(try Samples.active(), day: Samples.start)
    harness.press(.letter("2"), .letter("A"), .enter)
    #expect(harness.wallet.agreement.authorisation == .given)
    harness.press(.letter("A"), .escape)
    #expect(harness.performed.isEmpty)
    #expect(harness.app.stack.depth == 1)
  }

  @Test func theSimulatorTouchesNothing() throws {
    var harness = Harness(try Samples.scored())
    let before = harness.wallet
    harness.press(.letter("2"), .letter("s"))
    for _ in SimulatorInput.allCases { harness.press(.letter("+"), .letter("+"), .down) }
    #expect(harness.wallet == before)
    #expect(harness.performed.isEmpty)
    let page = try #require(harness.app.page as? SimulatorPage)
    for input in SimulatorInput.allCases where input != .verified && input != .onTime6 {
      #expect(!input.isSame(page.inputs, page.real), "\(input)")
    }
    harness.press(.letter("U"))
    #expect((harness.app.page as? SimulatorPage)?.inputs == page.real)
  }

  @Test func aNumberIsTypedIntoTheSimulator() throws {
    var harness = Harness(try Samples.scored())
    harness.press(.letter("2"), .letter("s"), .down, .down, .down, .down)
    harness.type("12x")
    harness.press(.enter)
    #expect(harness.app.page.isTyping)
    harness.press(.backspace)
    harness.type("000.50")
    harness.press(.enter)
    #expect((harness.app.page as? SimulatorPage)?.inputs.monthlyIncomeFen == Money(fen: 12_000_50))
    harness.press(.enter, .enter)
    #expect((harness.app.page as? SimulatorPage)?.inputs.monthlyIncomeFen == nil)
  }

  @Test func theWayOutOfNoScoreIsTheWizard() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("2"), .letter("A"))
    #expect(harness.app.notice?.kind == .refusal)
    harness.press(.enter)
    #expect(harness.app.page is ActivationPage)
  }
}

extension Samples {
  /// The busy wallet two reviews later: something repaid on time, something late, so that the score moved.
  static func scored() throws -> Wallet {
    var history = try History(busy())
    if let due = history.wallet.obligations.first(where: { $0.state == .active }) {
      try history.make(
        .repayment(.repay(obligation: due.id, amountFen: due.outstanding, from: "card")))
    }
    history.turn(to: Harness.today + 20)
    return history.wallet
  }

  /// That wallet ten months on, with all evaluations on the way.
  static func year() throws -> (Wallet, [Evaluation]) {
    var history = try History(scored())
    var all = [history.wallet.previousEvaluation, history.wallet.evaluation].compactMap(\.self)
    for month in 1...10 {
      history.turn(to: (Harness.today + 20).addingMonths(month))
      if let latest = history.wallet.evaluation, latest != all.last { all.append(latest) }
    }
    return (history.wallet, all)
  }
}
