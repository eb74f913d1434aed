import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The table of keys: one meaning a key, a name for each, and what a configuration may change.
@Suite struct KeyTableTests {
  @Test func noKeyMeansTwoThings() {
    for isInForms in [false, true] {
      var seen: [Key: Command] = [:]
      for command in Command.allCases where command.isInForms == isInForms {
        #expect(!command.defaultKeys.isEmpty)
        for key in command.defaultKeys {
          let other = seen.updateValue(command, forKey: key)
          #expect(other == nil, "\(key.name) is \(command) and \(other as Command?)")
        }
      }
    }
  }

  /// The keys of look.md and of product.md.
  @Test(arguments: [
    ("p", Command.pay), ("c", .confirmReceipt), ("e", .extend), ("x", .whatIf), ("w", .why), ("s", .simulate),
    ("a", .add), ("r", .markRead), ("z", .snooze), ("/", .filter), ("m", .mask), ("u", .undo), ("?", .help),
    ("q", .quit), ("j", .down), ("k", .up), ("g", .top), ("G", .bottom), ("l", .open), ("h", .back),
    ("Enter", .open), ("Esc", .back), ("C-d", .pageDown), ("C-u", .pageUp), ("PgDn", .pageDown), ("1", .home),
    ("6", .mine), ("Tab", .nextTab), ("S-Tab", .previousTab), ("C-l", .redraw), ("C-z", .suspend),
    ("C-c", .leave),
  ])
  func mostUsedKeysAreAsDesigned(name: String, command: Command) throws {
    #expect(KeyMap().means(try #require(Key(name: name)), command))
  }

  @Test func everyKeyIsANameAndBack() throws {
    let plain = (0x20...0x7E).compactMap { Unicode.Scalar($0) }.map { Key.character($0) }
    let more: [Key] = [
      .enter, .tab, .shiftTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .wordLeft, .wordRight, .function(1), .function(12), .control("x"),
      .control(" "), .alt("p"), .alt(" "), .character("还"),
    ]
    for key in plain + more + Command.allCases.flatMap(\.defaultKeys) {
      #expect(Key(name: key.name) == key, "\(key.name)")
    }
    // C-i is Tab, C-m is Enter, C-h is Backspace: no terminal tells them apart.
    for name in ["", "C-i", "C-m", "C-h", "C-j", "C-[", "C-X", "F0", "F13", "F01", "pp", "enter", "C-", "M-"]
    {
      #expect(Key(name: name) == nil, "\(name)")
    }
  }

  @Test func namesOfCommandsAreWordsInLowerCase() {
    let letters = Set("abcdefghijklmnopqrstuvwxyz-")
    #expect(Command.allCases.allSatisfy { $0.rawValue.allSatisfy(letters.contains) })
  }

  @Test func keysAreChangedByName() throws {
    var flaws: [KeyFlaw] = []
    let map = KeyMap(
      overrides: [("pay", ["$", "C-p"]), ("calendar", ["p"]), ("down", ["Down", "J"])], flaws: &flaws)
    #expect(flaws.isEmpty)
    #expect(map[.pay] == [.character("$"), .control("p")])
    #expect(map.name(.calendar) == "p")
    #expect(map.motion(.character("J")) == .down && map.motion(.character("j")) == nil)
    #expect(map[.extend] == Command.extend.defaultKeys)
    // What is shown is what works.
    var harness = Harness(try Samples.late(), size: .large, keys: map)
    harness.press(.letter("4"))
    #expect(harness.picture.contains("$ 还款") && harness.picture.contains("p 日历"))
    harness.press(.letter("p"))
    #expect(harness.app.page is CalendarPage)
    harness.press(.escape, .letter("$"))
    #expect(harness.app.dialog != nil)
  }

  /// Also on the rules, on the borders of what floats, and before what is typed.
  @Test func whatIsShownIsWhatWorksEverywhere() throws {
    var flaws: [KeyFlaw] = []
    let map = KeyMap(
      overrides: [("page-down", ["J"]), ("page-up", ["K"]), ("filter", ["C-e"]), ("palette", ["C-o"])],
      flaws: &flaws)
    #expect(flaws.isEmpty)
    var harness = Harness(try Samples.many(), size: .small, keys: map)
    harness.press(.letter("4"))
    #expect(harness.picture.contains(" J ") && !harness.picture.contains("PgDn"))
    harness.press(.letter("J"), .letter("J"))
    #expect(harness.picture.contains(" K ") && !harness.picture.contains("PgUp"))
    harness.press(.control("e"))
    harness.type("zzz")
    #expect(harness.picture.contains("C-e zzz"))
    harness.press(.escape, .control("o"))
    harness.type("yyy")
    #expect(harness.picture.contains("C-o yyy"))
  }

  @Test(arguments: [
    ([("pay", ["e"])], [KeyFlaw.clash(.pay, .letter("e"), with: .extend)]),
    ([("extend", ["p"])], [.clash(.extend, .letter("p"), with: .pay)]),
    ([("fly", ["f"])], [.unknownCommand("fly")]), ([("pay", ["Entr"])], [.unknownKey(.pay, "Entr")]),
    ([("pay", ["C-c"])], [.reserved(.pay, .control("c"))]),
    ([("leave", ["C-q"])], [.fixed(.leave)]), ([("field-next", ["C-n"])], [.fixed(.nextField)]),
    ([("back", ["Esc"])], [.onlyEscape(.back)]), ([("help", [])], [.noKey(.help)]),
    ([("field-what-if", ["x"])], [.isText(.fieldWhatIf, .letter("x"))]),
    // The second would be free if the first were taken.
    ([("pay", ["e"]), ("extend", ["e"])], [.clash(.extend, .letter("e"), with: .pay)]),
  ])
  func whatCannotBeKeepsTheUsualKeys(overrides: [(String, [String])], expected: [KeyFlaw]) {
    var flaws: [KeyFlaw] = []
    let map = KeyMap(overrides: overrides.map { (command: $0.0, keys: $0.1) }, flaws: &flaws)
    #expect(flaws.first == expected.first)
    #expect(flaws.allSatisfy { !$0.words.zh.isEmpty && !$0.words.en.isEmpty })
    var seen: [Key: Command] = [:]
    for command in Command.allCases where !command.isInForms {
      for key in map[command] { #expect(seen.updateValue(command, forKey: key) == nil) }
    }
  }
}
