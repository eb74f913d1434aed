import Foundation
import Testing

/// The lock, as a shell and a terminal meet it; with the parameters that it really has.
@Suite struct LockCommandTests {
  private static let words = "horse battery staple"
  private static let typed = ["Klarna-Elsewhere", "Umbrella-for-Rain"]

  private func sandbox() throws -> Program {
    let program = Program(language: "en")
    try program.apply([
      #"{"declareIncome":{"monthlyFen":800000}}"#,
      #"{"recordDebt":{"provider":"\#(Self.typed[0])","title":"\#(Self.typed[1])","instalments":[{"due":"2026-01-08","amountFen":12345}]}}"#,
    ])
    return program
  }

  /// Every file below the home of a program that holds one of these texts.
  private func holding(_ texts: [String], _ program: Program) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: program.home.path)?.compactMap { $0 as? String } ?? []
    return files.filter { name in
      let bytes = FileManager.default.contents(atPath: program.home.path + "/" + name) ?? Data()
      return texts.contains { bytes.range(of: Data($0.utf8)) != nil }
    }
  }

  @Test func aLockedWalletTellsNothingWithoutItsPassphrase() throws {
    let program = try sandbox()
    let before = try program.run("status", "--json").output
    #expect(before.contains(Self.typed[0]))
    let short = try program.run("lock", "--passphrase-fd", "0", input: "12345\n")
    #expect(short.status == 64 && short.errors.contains("6 characters"))
    let set = try program.run("lock", "--passphrase-fd", "0", input: Self.words + "\n")
    #expect(set.status == 0 && set.errors.contains("not even us"), "\(set)")

    // What needs the key is refused, and what does not is named and works.
    for words in [
      ["status"], ["debts"], ["export", "csv"], ["why", "owed"], ["add", "A", "b", "1", "2026-02-01"],
      ["lock", "--off"], ["lock", "--change"], [],
    ] {
      let refused = try program.run(words + ["--no-input"])
      #expect(refused.status == 77 && refused.output.isEmpty, "\(words): \(refused)")
      #expect(
        refused.errors.contains("--passphrase-fd") && refused.errors.contains("sesame verify"), "\(words)")
    }
    let verified = try program.run("verify")
    #expect(verified.status == 0 && verified.errors.contains("was not checked"))
    let copy = program.home.path + "/kept.sqlite"
    #expect(try program.run("backup", copy).status == 0)
    #expect(try program.run("remind").output.contains("something is due soon"))
    #expect(try !program.run("remind").output.contains("123.45"))
    // How much it may say is the user's choice; names it cannot say.
    try FileManager.default.createDirectory(
      atPath: program.home.path + "/.config/sesame", withIntermediateDirectories: true)
    try Data("[privacy]\nlogin = \"full\"\n".utf8)
      .write(to: URL(fileURLWithPath: program.home.path + "/.config/sesame/config.toml"))
    let reminded = try program.run("remind").output
    #expect(reminded.contains("123.45") && !reminded.contains(Self.typed[0]))
    #expect(try holding(Self.typed + [Self.words], program) == [])

    // A wrong one is counted; the right one opens.
    let wrong = try program.run("status", "--passphrase-fd", "0", input: "wrong one\n")
    #expect(wrong.status == 77 && wrong.output.isEmpty)
    #expect(try program.report("lock", "--status").number("failed") == 1)
    let opened = try program.run("status", "--json", "--passphrase-fd", "0", input: Self.words + "\n")
    #expect(opened.output == before, "\(opened.errors)")
    #expect(try program.report("lock", "--status").number("failed") == 0)

    let changed = try program.run(
      "lock", "--change", "--passphrase-fd", "0", input: Self.words + "\nanother one\n")
    #expect(changed.status == 0, "\(changed)")
    let off = try program.run("lock", "--off", "--passphrase-fd", "0", input: "another one\n")
    #expect(off.status == 0, "\(off)")
    #expect(try program.run("status", "--json").output == before)
    #expect(try program.run("lock", "--status").output == "off\n")
    #expect(try program.run("lock", "--off").status == 64)
  }

  /// Asked for twice on the terminal, and not shown.
  @Test func itIsTypedWithoutAnEcho() throws {
    let program = try sandbox()
    let terminal = try Pty(program, ["lock"], environment: ["TERM": "xterm"])
    try terminal.wait(for: "New passphrase: ")
    terminal.send("12345\n".utf8)
    try terminal.wait(for: "New passphrase: ")
    terminal.send("\(Self.words)\n".utf8)
    try terminal.wait(for: "Once more: ")
    terminal.send("\(Self.words)x\n".utf8)
    try terminal.wait(for: "New passphrase: ")
    terminal.send("\(Self.words)\n".utf8)
    try terminal.wait(for: "Once more: ")
    terminal.send("\(Self.words)\n".utf8)
    var seen: [UInt8] = []
    let end = Date().addingTimeInterval(60)
    while Date() < end, !String(decoding: seen, as: UTF8.self).contains("Locked") {
      seen += terminal.drawn(quiet: 200)
    }
    #expect(String(decoding: seen, as: UTF8.self).contains("Locked: opening it asks"))
    #expect(!String(decoding: seen, as: UTF8.self).contains("horse"))
    #expect(try program.report("lock", "--status")["locked"] as? Bool == true)
  }
}
