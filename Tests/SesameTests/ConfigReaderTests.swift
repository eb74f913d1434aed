import Foundation
import PayLater
import Testing
import WalletUI

@testable import sesame

/// Nothing in a config can end a command.
@Suite struct ConfigReaderTests {
  private static let good = """
    # mine
    language = "en"
    theme = 'light'   # bright
    borders = \"""
    ascii\"""
    reminders = { days = 0x0_9 }
    [privacy]
    mask = true
    "login" = "only-due"
    [keys]
    pay = ["$", "C-p",] # twice
    extend = "\\u0041"
    [[other]]
    at = 1979-05-27T07:32:00Z
    x.y = [1_000, -2.5e3, [ { a = 1 }, {} ]]
    [other.deep]
    z = '''a
    b'''

    """

  @Test func aGoodOneIsRead() throws {
    let document = try ConfigDocument(Self.good, path: "/c")
    #expect(document.faults.map(\.key) == ["other"])
    #expect(
      document.settings.map { "\($0.key.rawValue)=\($0.value.value.text)" }.sorted() == [
        "borders=ascii", "language=en", "privacy.login=only-due", "privacy.mask=true", "reminders.days=9",
        "theme=light",
      ])
    #expect(document.keys.map(\.keys) == [["$", "C-p"], ["A"]])
  }

  /// Text, line, key and words of its first fault.
  static let faults: [(String, Int, String?, String)] = [
    ("theme = ", 1, "theme", "the value is missing"), ("\ntheme", 2, "theme", "= is missing"),
    ("theme = pink", 1, "theme", "the value is missing, or is none"),
    ("[reminders", 1, "reminders", "] is missing"),
    ("a = 1\nb = 2\na = 3", 3, "a", "twice"), ("[a]\n[a]", 2, "a", "twice"), ("a = 1\n[a]", 2, "a", "twice"),
    ("a = {}\na.b = 1", 2, "a.b", "twice"), ("[a.b]\n[a]\nb.c = 1", 3, "a.b.c", "twice"),
    ("theme = \"x", 1, "theme", "quotation mark"), ("theme = \"x\ny\"", 1, "theme", "quotation mark"),
    ("theme = \"\\q\"", 1, "theme", "escape"), ("a = \"\\ud800\"", 1, "a", "escape"),
    ("a = 01", 1, "a", "none"),
    ("a = 1__0", 1, "a", "none"), ("a = [1 2]", 1, "a", "] is missing"),
    ("a = {b = 1,}", 1, "a", "name is missing"),
    ("a = 1 2", 1, "a", "behind"), ("[a] b = 1", 1, nil, "behind"), ("= 1", 1, nil, "name is missing"),
    ("a = True", 1, "a", "none"), ("a = \"\u{1}\"", 1, "a", "control"), ("# \u{7F}", 1, nil, "control"),
    ("a = 1\rb = 2", 1, "a", "control"), ("a = " + String(repeating: "[", count: 60_000), 1, "a", "brackets"),
    ("[reminders]\ndays = 3\nmask = = 2", 3, "reminders.mask", "none"),
  ]

  @Test(arguments: faults.indices)
  func aFaultNamesItsLineAndKey(index: Int) throws {
    let (text, line, key, words) = Self.faults[index]
    do throws(ConfigFault) {
      _ = try ConfigDocument(text, path: "/c")
      Issue.record("was read")
    } catch {
      #expect(error.line == line && error.key == key && error.name == "syntax", "\(error)")
      #expect(error.phrase.en.contains(words), "\(error.phrase.en)")
    }
  }

  /// 12,000 spoilt ones: each is read or its fault is named, and a setting can be saved in what was read.
  @Test(arguments: UInt64(1)...12) func spoiltOnesNeverEndTheProcess(seed: UInt64) {
    let good = Array(Self.good.utf8)
    let marks = Array("[]{}\"'=.,#\\\n\r\t _-+:0x9e\u{0}\u{7F}".utf8) + [0xFF, 0xE5]
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<1_000 {
      var bytes = good
      for _ in 0...next(4) {
        let place = next(bytes.count)
        switch next(5) {
        case 0: bytes[place] = marks[next(marks.count)]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(marks[next(marks.count)], at: place)
        case 3: bytes.removeLast(next(min(40, bytes.count - 1)))
        default:
          bytes.insert(
            contentsOf: good[place % good.count..<min(good.count, place % good.count + next(30))], at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(ConfigFault) {
        let document = try ConfigDocument(text, path: "/c")
        for fault in document.faults { #expect(!fault.phrase.en.isEmpty && fault.line != nil) }
        _ = ConfigLines(text).setting("theme", to: "\"dark\"")
      } catch {
        #expect(error.what == .notText || error.line != nil)
      }
    }
  }

  @Test func onlyARegularFileIsRead() throws {
    let home = Folder()
    try FileManager.default.createDirectory(
      atPath: home.path + "/sesame", withIntermediateDirectories: true)
    mkfifo(home.file.path, 0o600)
    let config = Config(home.file, [:], terminalLanguage: .en)
    #expect(config.faults.map(\.what) == [.noFile])
    #expect(config.settings.hidesAmounts && config.settings.login == .onlyDue)
    #expect(config.faults[0].phrase.en.contains("they are hidden"))
    #expect(throws: ConfigFault.self) { try home.file.save(ConfigSavingTests.theme) }
  }

  @Test func whatMayHideAmountsStaysHidden() throws {
    let home = Folder()
    try home.write("[privacy]\nmask = true\nlogin = \"only-due\"\n[reminders\n")
    var config = Config(home.file, [:], terminalLanguage: .en)
    #expect(config.settings.hidesAmounts && config.settings.login == .onlyDue)
    #expect(config.faults[0].phrase.en.hasSuffix("it may hide amounts, so they are hidden"))
    let option = try GlobalOptions.parse(["--no-mask"])
    config = Config(home.file, [:], terminalLanguage: .en, options: option.overrides.settings)
    #expect(!config.settings.hidesAmounts)
    try home.write("theme = \n")
    config = Config(home.file, [:], terminalLanguage: .en)
    #expect(!config.settings.hidesAmounts && config.settings.login == .full && !config.faults[0].hides)
  }
}
