import Foundation
import Testing
import WalletUI

@testable import sesame

/// A setting is saved by changing its own line; every other byte of the file stays.
@Suite struct ConfigSavingTests {
  static let theme = Setting(.theme, .word("light"))
  static let days = Setting(.reminderDays, .number(7))

  /// Before, what is set, after.
  static let edits: [(before: String, setting: Setting, after: String)] = [
    ("", theme, "theme = \"light\"\n"),
    ("", days, "[reminders]\ndays = 7\n"),
    ("# only words", theme, "# only words\ntheme = \"light\"\n"),
    ("theme = \"dark\"", theme, "theme = \"light\""),
    ("theme=\"dark\"# why\n", theme, "theme=\"light\"# why\n"),
    (
      "theme  =  'dark'   # why = \"x\"\r\n# end\r\n", theme,
      "theme  =  \"light\"   # why = \"x\"\r\n# end\r\n"
    ),
    ("theme = \"pink\"\nlanguage = \"en\"\n", theme, "theme = \"light\"\nlanguage = \"en\"\n"),
    ("\"theme\" = \"dark\"\n", theme, "\"theme\" = \"light\"\n"),
    ("'theme' = \"\"\"\ndark\"\"\"  # long\n", theme, "'theme' = \"light\"  # long\n"),
    (
      "language = \"en\"  # me\n[reminders]\ndays = 3\n", theme,
      "language = \"en\"  # me\ntheme = \"light\"\n[reminders]\ndays = 3\n"
    ),
    (
      "# mine\n\n# remind\n[reminders]\ndays = 3\n", theme,
      "# mine\n\ntheme = \"light\"\n\n# remind\n[reminders]\ndays = 3\n"
    ),
    ("[reminders]\r\ndays = 3\r\n", theme, "theme = \"light\"\r\n\r\n[reminders]\r\ndays = 3\r\n"),
    ("language = \"en\"", theme, "language = \"en\"\ntheme = \"light\"\n"),
    ("language = \"en\"\r\ntheme = \"dark\"", theme, "language = \"en\"\r\ntheme = \"light\""),
    ("theme = \"dark\"\n", days, "theme = \"dark\"\n\n[reminders]\ndays = 7\n"),
    ("theme = \"dark\"", days, "theme = \"dark\"\n\n[reminders]\ndays = 7\n"),
    ("theme = \"dark\"\r\n", days, "theme = \"dark\"\r\n\r\n[reminders]\r\ndays = 7\r\n"),
    ("reminders.days = 1 # so\n", days, "reminders.days = 7 # so\n"),
    (
      "[ reminders ]  # when\n\n[keys]\npay = \"P\"\n", days,
      "[ reminders ]  # when\ndays = 7\n\n[keys]\npay = \"P\"\n"
    ),
    (
      "[\"reminders\"]\n  \"days\" = 3 # so\n[keys]\ndays = \"d\"\n", days,
      "[\"reminders\"]\n  \"days\" = 7 # so\n[keys]\ndays = \"d\"\n"
    ),
    (
      "[keys]\ndays = \"d\"\na = [ # ]\n  \"]\",\n 'x' ]\n[reminders]\ndays=1", days,
      "[keys]\ndays = \"d\"\na = [ # ]\n  \"]\",\n 'x' ]\n[reminders]\ndays=7"
    ),
    (
      "[keys]\na = \"\\\"\\\\\" # theme = 1\n", theme,
      "theme = \"light\"\n\n[keys]\na = \"\\\"\\\\\" # theme = 1\n"
    ),
    ("[privacy]\nmask = false\n", Setting(.mask, .flag(true)), "[privacy]\nmask = true\n"),
    (
      "[privacy]\nmask = false # m\n\n[keys]\n", Setting(.login, .word("only-due")),
      "[privacy]\nmask = false # m\nlogin = \"only-due\"\n\n[keys]\n"
    ),
  ]

  @Test(arguments: edits.indices)
  func onlyItsLineChanges(index: Int) throws {
    let (before, setting, after) = ConfigSavingTests.edits[index]
    let home = Folder()
    if !before.isEmpty { try home.write(before) }
    try home.file.save(setting)
    #expect(home.text == after, "\(before.debugDescription) became \(home.text.debugDescription)")
    #expect(home.mode(home.file.path) == 0o600)
    #expect(try home.file.document().settings[setting.key]?.value == setting.value)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/sesame") == ["config.toml"])
  }

  @Test func theFolderIsMadeForUsAlone() throws {
    let home = Folder()
    try home.file.save(ConfigSavingTests.theme)
    #expect(home.mode(home.path) == 0o700 && home.mode(home.path + "/sesame") == 0o700)
  }

  @Test(arguments: ["theme = ", "[reminders", "theme = 1\ntheme = 2\n"])
  func aFaultyFileIsLeftAlone(text: String) throws {
    let home = Folder()
    try home.write(text)
    let fault = #expect(throws: ConfigFault.self) { try home.file.save(ConfigSavingTests.theme) }
    #expect(fault?.name == "syntax")
    #expect(home.text == text)
  }

  /// What a line of its own cannot change is left to the user.
  @Test(arguments: ["reminders = { days = 3 }\n", "reminders = 3\n", "[[reminders]]\ndays = 3\n"])
  func whatNoLineCanChangeIsLeftAlone(text: String) throws {
    let home = Folder()
    try home.write(text)
    let fault = #expect(throws: ConfigFault.self) { try home.file.save(ConfigSavingTests.days) }
    #expect(fault?.what == .notAlone && fault?.key == "reminders.days")
    #expect(home.text == text)
  }

  @Test func aLinkGoesOnBeingOne() throws {
    let home = Folder()
    try home.write("theme = \"dark\"\n")
    let elsewhere = home.path + "/dotfiles.toml"
    try FileManager.default.moveItem(atPath: home.file.path, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: home.file.path, withDestinationPath: elsewhere)
    try home.file.save(ConfigSavingTests.theme)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: home.file.path) == elsewhere)
    #expect(try String(contentsOfFile: elsewhere, encoding: .utf8) == "theme = \"light\"\n")
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let home = Folder()
    // A folder stands where the config should.
    try FileManager.default.createDirectory(atPath: home.file.path, withIntermediateDirectories: true)
    let fault = #expect(throws: ConfigFault.self) { try home.file.save(ConfigSavingTests.theme) }
    #expect(fault?.what == .unreadable(code: EISDIR))
    // A file stands where its folder should.
    let other = Folder()
    try Data().write(to: URL(fileURLWithPath: other.path))
    let second = #expect(throws: ConfigFault.self) { try other.file.save(ConfigSavingTests.theme) }
    #expect(second?.name == "unwritable")
  }
}
