import Foundation
import PayLater
import Testing
import WalletUI

@testable import sesame

@Suite struct ConfigTests {
  private static let path = "/c.toml"

  /// The settings of a text, none of them faulty, as `key=value` in alphabetical order.
  private func said(_ text: String) throws -> [String] {
    let document = try ConfigDocument(text, path: ConfigTests.path)
    #expect(document.faults.isEmpty, "\(document.faults)")
    return document.settings.map { "\($0.key.rawValue)=\($0.value.value.text)@\($0.value.line ?? 0)" }
      .sorted()
  }

  @Test func everyKeyIsRead() throws {
    let text = """
      # mine
      language = "en"
      theme = 'light'   # bright room
      borders = "ascii"

      [reminders]
      days = 3
      [privacy]
      mask = true
      "login" = "only-due"
      """
    #expect(
      try said(text) == [
        "borders=ascii@4", "language=en@2", "privacy.login=only-due@10", "privacy.mask=true@9",
        "reminders.days=3@7", "theme=light@3",
      ])
    #expect(
      try said("reminders.days = 0\nprivacy = { mask = false }") == [
        "privacy.mask=false@2", "reminders.days=0@1",
      ])
    #expect(try said("").isEmpty)
    #expect(
      try said("\u{FEFF}theme = \"mono\"\r\n[reminders]\r\ndays=60\r\n") == [
        "reminders.days=60@3", "theme=mono@1",
      ])
  }

  @Test func keysAreNamesAndKeys() throws {
    let text = "[keys]\npay = \"P\"\n\"mark-read\" = [\"r\", \"C-r\"]\n"
    let document = try ConfigDocument(text, path: ConfigTests.path)
    #expect(
      document.keys == [
        .init(command: "pay", keys: ["P"], line: 2),
        .init(command: "mark-read", keys: ["r", "C-r"], line: 3),
      ])
    #expect(document.faults.isEmpty)
  }

  @Test func keysAreBoundAndWhatCannotBeIsSaid() throws {
    let home = Folder()
    try home.write("[keys]\npay = \"$\"\nextend = \"c\"\nfly = \"f\"\nhelp = \"Nokey\"\n")
    let config = Config(home.file, [:], terminalLanguage: .en)
    #expect(config.keys.changed == [.pay] && config.keys.names(of: .pay) == ["$"])
    let said = config.faults.map { "\($0.line ?? 0) \($0.key ?? "") \($0.value ?? "")" }
    #expect(said.sorted() == ["3 keys.extend c", "4 keys.fly f", "5 keys.help Nokey"])
    #expect(config.faults.allSatisfy { $0.phrase.en.hasPrefix(home.file.path + ":\($0.line ?? 0): ") })
    #expect(config.faults.contains { $0.phrase.en.contains("c is confirm-receipt already") })
  }

  /// Text, line, key, and what is said of it in English.
  static let faults: [(text: String, line: Int?, key: String?, words: String)] = [
    (
      "theme = \"pink\"", 1, "theme",
      "/c.toml:1: theme = \"pink\" is not possible; it can be dark, light, mono; dark is used"
    ),
    (
      "\nlanguage = 3", 2, "language",
      "/c.toml:2: language = 3 is not possible; it can be auto, zh, en; auto is used"
    ),
    (
      "[reminders]\ndays = 61", 2, "reminders.days",
      "/c.toml:2: reminders.days = 61 is not possible; it can be 0..60; 5 is used"
    ),
    (
      "[reminders]\ndays = \"5\"", 2, "reminders.days",
      "/c.toml:2: reminders.days = \"5\" is not possible; it can be 0..60; 5 is used"
    ),
    (
      "reminders.days = 5.0", 1, "reminders.days",
      "/c.toml:1: reminders.days = 5.0 is not possible; it can be 0..60; 5 is used"
    ),
    (
      "[privacy]\nmask = 1", 2, "privacy.mask",
      "/c.toml:2: privacy.mask = 1 is not possible; it can be true, false; false is used"
    ),
    (
      "[privacy]\nlogin = [\"full\"]", 2, "privacy.login",
      "/c.toml:2: privacy.login = [\"full\"] is not possible; it can be full, amounts-hidden, only-due; full is used"
    ),
    (
      "borders = 2026-01-01", 1, "borders",
      "/c.toml:1: borders = 2026-01-01 is not possible; it can be unicode, ascii; unicode is used"
    ),
    ("tehme = \"dark\"", 1, "tehme", "/c.toml:1: there is no key tehme; did you mean theme"),
    ("days = 5", 1, "days", "/c.toml:1: there is no key days; did you mean reminders.days"),
    ("reminders = 5", 1, "reminders", "/c.toml:1: there is no key reminders; did you mean reminders.days"),
    (
      "[privacy]\nmsk = true", 2, "privacy.msk",
      "/c.toml:2: there is no key privacy.msk; did you mean privacy.mask"
    ),
    ("[colours]\nred = 1", 1, "colours", "/c.toml:1: there is no key colours"),
    ("[[colours]]\nred = 1", 1, "colours", "/c.toml:1: there is no key colours"),
    (
      "\"privacy.mask\" = true", 1, "privacy.mask",
      "/c.toml:1: there is no key privacy.mask; did you mean privacy.mask"
    ),
    (
      "[keys]\npay = 3", 2, "keys.pay",
      "/c.toml:2: keys.pay = 3 is not possible; it can be \"x\", [\"x\", \"C-x\"]; the default is used"
    ),
    (
      "[keys]\npay = [\"p\", 3]", 2, "keys.pay",
      "/c.toml:2: keys.pay = [\"p\", 3] is not possible; it can be \"x\", [\"x\", \"C-x\"]; the default is used"
    ),
    (
      "keys = \"p\"", 1, "keys",
      "/c.toml:1: keys = \"p\" is not possible; it can be \"x\", [\"x\", \"C-x\"]; the default is used"
    ),
    (
      "keys.pay = []", 1, "keys.pay",
      "/c.toml:1: keys.pay = [] is not possible; it can be \"x\", [\"x\", \"C-x\"]; the default is used"
    ),
  ]

  @Test(arguments: faults.indices)
  func aFaultNamesItsPlaceAndTheRestHolds(index: Int) throws {
    let (text, line, key, words) = ConfigTests.faults[index]
    let home = Folder()
    try home.write(text)
    let config = Config(home.file, [:], terminalLanguage: .en)
    let fault = try #require(config.faults.first)
    #expect(config.faults.count == 1)
    #expect(fault.line == line && fault.key == key)
    #expect(fault.phrase.en == words.replacingOccurrences(of: "/c.toml", with: home.file.path))
    #expect(!fault.phrase.zh.isEmpty)
    #expect(config.settings == Settings(terminalLanguage: .en))
  }

  @Test func oneFaultLeavesTheOthersAlone() throws {
    let home = Folder()
    try home.write("theme = \"pink\"\nlanguage = \"en\"\n[reminders]\ndays = 9\n")
    let config = Config(home.file, [:], terminalLanguage: .zh)
    #expect(config.faults.count == 1)
    #expect(config.settings.language == .en && config.settings.reminderDays == 9)
    #expect(config.settings.theme.name == "dark")
  }

  @Test(arguments: ["theme = ", "theme", "[reminders", "a = 1\na = 2", "theme = \"x"])
  func noTOMLNamesTheLineAndDefaultsHold(text: String) throws {
    let home = Folder()
    try home.write("# one\n" + text)
    let config = Config(home.file, [:], terminalLanguage: .en)
    let fault = try #require(config.faults.first)
    #expect(config.faults.count == 1 && (fault.line ?? 0) >= 2)
    #expect(fault.phrase.en.contains("is no TOML, defaults are used: "))
    #expect(config.settings == Settings(terminalLanguage: .en))
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let home = Folder()
    for bytes in [[0xFF, 0xFE, 0x41], [0x61, 0x3D, 0x31, 0x0A, 0x00, 0x0A]] as [[UInt8]] {
      try home.write(bytes)
      #expect(Config(home.file, [:], terminalLanguage: .en).faults.map(\.what) == [.notText])
    }
    try home.write(Array(repeating: UInt8(ascii: "#"), count: (64 << 10) + 1))
    #expect(Config(home.file, [:], terminalLanguage: .en).faults.map(\.what) == [.tooLarge])
  }

  /// Nothing of a config reaches the terminal as it stands.
  @Test func whatStandsThereIsMadeSafe() throws {
    let home = Folder()
    try home.write("theme = \"a\u{202E}b\u{9B}31m\"\n\"k\u{200B}\" = 1\n")
    let faults = Config(home.file, [:], terminalLanguage: .en).faults
    #expect(faults.count == 2)
    for fault in faults {
      for text in [fault.phrase.zh, fault.phrase.en] {
        #expect(!text.unicodeScalars.contains { ["\u{202E}", "\u{9B}", "\u{200B}"].contains($0) })
      }
    }
  }

  @Test func laterWins() throws {
    let home = Folder()
    try home.write("theme = \"light\"\nborders = \"ascii\"\n[reminders]\ndays = 9\n")
    let variables = ["SESAME_THEME": "mono", "SESAME_REMINDERS_DAYS": "2", "SESAME_PRIVACY_MASK": "yes"]
    let options = try GlobalOptions.parse(["--theme", "dark", "--lang", "en", "--no-mask"])
    let config = Config(home.file, variables, terminalLanguage: .zh, options: options.overrides.settings)
    let settings = config.settings
    #expect(settings.theme.name == "dark" && settings.origin(of: .theme) == .option("--theme"))
    #expect(settings.reminderDays == 2)
    #expect(settings.origin(of: .reminderDays) == .environment("SESAME_REMINDERS_DAYS"))
    #expect(settings.isASCII && settings.origin(of: .borders) == .file(line: 2))
    #expect(settings.language == .en && settings.origin(of: .login) == .standard)
    #expect(settings.origin(of: .mask) == .option("--no-mask") && !settings.hidesAmounts)
    #expect(
      config.faults.map(\.phrase.en) == [
        "SESAME_PRIVACY_MASK: privacy.mask = yes is not possible; it can be true, false; false is used"
      ])
  }

  /// Where there is no config the one look for it is all that happens.
  @Test func withoutAFileNothingIsSaid() {
    let config = Config(ConfigFile(path: "/nonexistent/sesame/config.toml"), [:], terminalLanguage: .zh)
    #expect(config.faults.isEmpty && config.settings == Settings())
  }
}

/// A folder for a config of its own, gone with the value.
final class Folder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("config-\(UUID().uuidString)").path
  var file: ConfigFile { ConfigFile(path: path + "/sesame/config.toml") }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: path + "/sesame", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file.path))
  }

  var text: String { (try? String(contentsOfFile: file.path, encoding: .utf8)) ?? "" }

  func mode(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int ?? 0
  }
}
