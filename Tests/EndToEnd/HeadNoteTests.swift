import Foundation
import Testing

/// An older copy of the wallet, or another file in its place, is told by the head that was seen last.
@Suite struct HeadNoteTests {
  private let program = Program(language: "en")

  private func add(_ title: String) throws -> Program.Result {
    try program.run("add", "Klarna", title, "25", "2030-12-01")
  }

  private var note: String {
    get throws {
      let folder = program.home.path + "/.local/state/sesame/heads"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return folder + "/" + (try #require(names.count == 1 ? names.first : nil))
    }
  }

  @Test func anOlderCopyIsTold() throws {
    #expect(try add("Shoes").errors.isEmpty)
    try program.shell(
      "cp -p $SESAME_WALLET $DATA/older; cp -p $SESAME_WALLET \"$DATA/wallet (conflict).sqlite\""
    )
    .expectQuiet()
    #expect(try add("Boots").errors.isEmpty)
    let last = try #require(Int(program.query("SELECT max(seq) FROM journal")))
    #expect(try program.run("verify").errors.isEmpty)
    try program.shell("mv $DATA/older $SESAME_WALLET").expectQuiet()
    let found = try #require(Int(program.query("SELECT max(seq) FROM journal")))
    let words =
      "this is an older copy: entry \(last) was seen before, and it ends with entry \(found); what came after is not in "
      + "it. If it is to be used, remove \(try note). Copies of the same wallet lie beside it: wallet (conflict).sqlite"
    for command in [["status"], ["status", "--json"], ["debts"]] {
      let said = try program.run(command)
      #expect(said.status == 0 && said.errors == "sesame: \(words)\n", "\(said)")
    }
    let verified = try program.run("verify")
    #expect(verified.status == 65 && verified.output.contains("an older file"), "\(verified)")
    #expect(
      try program.report("paths")["copies"] as? [String] == [
        program.home.path + "/data/wallet (conflict).sqlite"
      ])
    // What is added to the copy does not make it the right one, however long it gets.
    for title in ["Hat", "Coat", "Gloves"] { #expect(try add(title).status == 0) }
    #expect(try program.run("status").errors.contains("entry \(last) is another than the one that was seen"))
    unlink(try note)
    #expect(try program.run("status").errors.isEmpty)
    #expect(try add("Scarf").errors.isEmpty)
    #expect(try program.run("verify").errors.isEmpty)
  }

  /// A reader at login says nothing of it, and a new wallet in place of one that was removed is no older copy.
  @Test func aNewWalletIsNoOlderOne() throws {
    for title in ["Shoes", "Boots"] { #expect(try add(title).errors.isEmpty) }
    try program.shell("rm $DATA/*").expectQuiet()
    #expect(try add("Hat").errors.isEmpty)
    #expect(try program.run("status").errors.isEmpty)
    unlink(try note)
    #expect(try program.run("remind").errors.isEmpty)
    #expect(try program.run("verify").errors.contains("whether it is an older copy cannot be told"))
  }
}

extension Program.Result {
  func expectQuiet() { #expect(status == 0 && errors.isEmpty, "\(errors)") }
}
