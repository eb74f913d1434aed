import Testing
import WalletText

@testable import PayLater
@testable import sesame

/// The parts of reminders and hooks that need no shell to be tried.
@Suite struct HookPartsTests {
  private static func item(_ due: Int, _ fen: Int64, _ currency: Currency = .cny) -> DueItem {
    DueItem(
      subject: .debt(DebtID("e\(due)")), instalment: 1, instalments: 1, due: Day(number: Int32(20_000 + due)),
      amount: Money(fen: fen), currency: currency, daysPastDue: -due, standing: .upcoming)
  }

  private func line(_ template: String, _ items: [DueItem], masked: Bool = false) throws -> String? {
    try ReminderFormat(template).line(of: items, Names(Wallet()), masked: masked)?.en
  }

  @Test func fieldsOfAStatusLine() throws {
    let usd = try #require(Currency(code: "USD"))
    let items = [Self.item(3, 1_050), Self.item(-2, 200), Self.item(5, 999, usd)]
    #expect(try line("{count}|{late}|{owed}|{days}", items) == "3|1|¥12.50 + USD 9.99|-2")
    #expect(try line("{due}", items) == "\(Day(number: 19_998))")
    #expect(try line("{owed}", items, masked: true) == "¥*** + USD ***")
    #expect(try line("{{count} {who}{", items) == "{count} debt from elsewhere{")
    #expect(try line("a\nb\u{1B}[1m", items)?.contains { "\n\u{1B}".contains($0) } == false)
    #expect(try line("x", []) == nil)
  }

  @Test(arguments: ["{sum}", "{}", "{ count}", "{count}{Owed}"]) func unknownFieldsAreNamed(template: String)
  {
    #expect(throws: ReminderFormat.UnknownField.self) { try ReminderFormat(template) }
  }

  /// Cells, not characters; of a wide one there is no half.
  @Test func aLineIsFittedByCells() {
    #expect("花呗 ¥1".fitted(to: nil) == "花呗 ¥1")
    #expect("花呗 ¥1".fitted(to: 3) == "花")
    #expect("花呗 ¥1".fitted(to: 4) == "花呗")
    #expect("花呗".fitted(to: 1).isEmpty)
  }

  @Test func aDiffSaysWhatChanged() {
    func diff(_ old: String?, _ new: String?) -> [String] {
      FileDiff("/f", from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) }).lines
    }
    #expect(diff("a\n", "a\n").isEmpty)
    #expect(diff(nil, "a\n") == ["--- /dev/null", "+++ /f", "@@ -0,0 +1,1 @@", "+a"])
    #expect(diff("a\nb\nc\n", "a\nc\n") == ["--- /f", "+++ /f", "@@ -2,1 +1,0 @@", "-b"])
    #expect(
      diff("a", "a\nb\n") == [
        "--- /f", "+++ /f", "@@ -1,1 +1,2 @@", "-a", "\\ No newline at end of file", "+a", "+b",
      ])
  }

  /// Every text of up to four pieces, with the block at either end, and with a line added behind it.
  @Test func removingUndoesInstallingWhateverStandsThere() throws {
    let pieces = ["", "x", "\n", "# <<< sesame <<<\n", "é"]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in pieces.map { text + $0 } } }
    for text in Set(texts) {
      for place in [DotText.Place.top, .end] {
        let before = DotText(Array(text.utf8))
        let with = try before.installing("a\nb\n", at: place)
        #expect(try with.state("a\nb\n") == .current && with.state("a\n") == .other)
        #expect(try with.removing() == before, "\(text.debugDescription)")
        let again = try with.installing("c\n", at: place)
        #expect(try again.state("c\n") == .current && again.removing() == before)
        let longer = DotText(with.bytes + Array("z\n".utf8))
        #expect(try longer.removing().bytes.suffix(2) == Array("z\n".utf8))
      }
    }
    let none = DotText(nil)
    #expect(try none.installing("a\n", at: .end).removing() == none)
    #expect(throws: DotText.Unfinished.self) { try DotText(Array("# >>> sesame >>>\n".utf8)).removing() }
  }

  @Test func whereShellsLookForWhatIsTheirs() throws {
    let variables = ["HOME": "/h", "ZDOTDIR": "/z", "XDG_CONFIG_HOME": "relative"]
    let places = try #require(HookPlaces(variables, exists: { $0 == "/h/.config/tmux/tmux.conf" }))
    #expect(Hook.zsh.files(places).map(\.path) == ["/z/.zshrc"])
    #expect(Hook.fish.files(places).map(\.path) == ["/h/.config/fish/conf.d/sesame.fish"])
    #expect(Hook.tmux.files(places).map(\.path) == ["/h/.config/tmux/tmux.conf"])
    #expect(HookPlaces([:], exists: { _ in true }) == nil)
    #expect(HookPlaces(variables, exists: { _ in true })?.tmux == "/h/.tmux.conf")
  }

  @Test func everyReasonForSilenceHasWords() {
    for reason in HookSilence.allCases { #expect(!reason.phrase.zh.isEmpty && !reason.phrase.en.isEmpty) }
    #expect(HookSilence.allCases.filter(\.isFault).count == 5)
  }
}
