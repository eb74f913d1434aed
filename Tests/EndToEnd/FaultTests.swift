import Foundation
import Testing

/// What the disk, the folder and the streams can do to the program, and what it then says.
@Suite struct FaultTests {
  private static let income = #"{"id":"i","request":{"declareIncome":{"monthlyFen":777}}}"#

  /// Without the right of root to pass over permissions, where the tests are run by root.
  static let asUser =
    geteuid() == 0
    ? "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search" : ""

  @Test(arguments: [0, 1, 8])
  func aLimitOnTheSizeOfFilesIsSaidAndChangesNothing(blocks: Int) throws {
    let program = try ActiveWallet.copy()
    let before = try program.entries()
    // Big enough that no journal of such a size can hold the pages that change.
    let result = try program.shell(
      "(ulimit -f \(blocks); echo '\(Self.income)' | $SESAME apply --lang en 2>&1; echo status $?) | cat")
    #expect(result.output.contains("not saved"), "\(result)")
    #expect(result.output.contains("nothing changed") && result.output.hasSuffix("status 73\n"), "\(result)")
    #expect(try program.entries() == before)
    #expect(try program.run("remind").status == 0)
    let later = try program.run("apply", input: Self.income)
    #expect(later.status == 0 && later.output.contains(#""ok":"#))
    #expect(try program.verified().list("faults").isEmpty)
  }

  @Test func aNewWalletThatDoesNotFitLeavesNothing() throws {
    let program = Program(language: "en")
    let result = try program.shell(
      "(ulimit -f 8; echo '\(Self.income)' | $SESAME apply --lang en 2>&1; echo status $?) | cat")
    #expect(result.output.contains("not saved") && result.output.hasSuffix("status 73\n"), "\(result)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/data").isEmpty)
    #expect(try program.run("remind").output.isEmpty)
    #expect(try program.run("apply", input: Self.income).status == 0)
  }

  @Test func aReadOnlyFileIsReadAndNotWritten() throws {
    let program = try ActiveWallet.copy()
    let script = """
      chmod 400 "$SESAME_WALLET"; for c in status remind verify; do \(Self.asUser) $SESAME $c >/dev/null || exit 1; done
      echo '\(Self.income)' | \(Self.asUser) $SESAME apply --lang en
      """
    let result = try program.shell(script)
    #expect(result.status == 77, "\(result)")
    #expect(result.errors.contains("cannot be written; it can only be read"))
    #expect(result.output.isEmpty)
  }

  /// What cannot be looked at is never passed over as 'nothing due'.
  @Test(arguments: ["chmod 000 \"$SESAME_WALLET\"", "chmod 000 \"$DATA\""])
  func anUnreadableWalletIsSaid(act: String) throws {
    let program = try ActiveWallet.copy()
    // (With --login and no terminal it says nothing at all.)
    for command in ["remind", "remind --login --count", "remind --count", "status", "apply"] {
      let result = try program.shell(
        "\(act); \(Self.asUser) $SESAME \(command) --lang en; s=$?; chmod 700 $DATA; exit $s")
      #expect(result.status == 77, "\(command): \(result)")
      #expect(result.errors.contains("Permission denied") && result.output.isEmpty, "\(command): \(result)")
    }
  }

  @Test func linksAndOpenFoldersAreRefusedWithTheWayOut() throws {
    let program = try ActiveWallet.copy()
    let link = try program.shell(
      "mv $SESAME_WALLET $HOME/real; ln -s $HOME/real $SESAME_WALLET; $SESAME remind --lang en")
    #expect(
      link.status == 77 && link.errors.contains("is a symbolic link; put the file itself there"), "\(link)")
    let dangling = try program.shell("rm $HOME/real; echo '\(Self.income)' | $SESAME apply --lang en")
    #expect(dangling.status == 77, "\(dangling)")
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/real"))

    let open = try ActiveWallet.copy()
    for command in ["remind", "status", "apply", "verify"] {
      let result = try open.shell("chmod 777 $DATA; $SESAME \(command) --lang en < /dev/null")
      #expect(result.status == 77, "\(command)")
      #expect(result.errors.contains("run chmod go-w \(open.home.path)/data"), "\(result.errors)")
    }
    #expect(try open.shell("chmod go-w $DATA; $SESAME status").status == 0)
  }

  @Test(arguments: [
    (": >", "is empty"), ("echo hello world >", "is no wallet (text)"),
    ("head -c 5000 /dev/zero >", "zero bytes"),
    ("sqlite3 /dev/null .quit; cp /bin/true", "is no wallet (a program)"),
    ("head -c 9000 $SESAME_WALLET > $HOME/x; cat $HOME/x >", "cut short"),
  ])
  func whatIsNoWalletIsRefusedAndLeftAlone(make: String, words: String) throws {
    let program = try ActiveWallet.copy()
    try program.shell("\(make) $SESAME_WALLET; chmod 600 $SESAME_WALLET").expectSuccess()
    let before = try program.folderFacts()
    for command in ["remind", "remind --login --json", "status", "apply", "verify"] {
      let result = try program.shell("$SESAME \(command) --lang en < /dev/null")
      #expect(result.status == 65, "\(command): \(result)")
      #expect((result.errors + result.output).contains(words), "\(command): \(result)")
    }
    #expect(try program.folderFacts() == before)
  }

  @Test func aFaultIsNamedInJSONToo() throws {
    let program = try ActiveWallet.copy()
    let sound = try program.verified()
    #expect(sound["sound"] as? Bool == true)
    #expect(sound.number("entries") == sound.number("head.seq"))
    #expect(sound.text("head.hash")?.count == 64)
    try program.query(#"UPDATE state SET value = '["tea"]' WHERE part = 'favourites'"#)
    let result = try program.run("verify", "--json")
    #expect(result.status == 65)
    let report = try JSONObject(line: result.output)
    #expect(report["sound"] as? Bool == false)
    #expect(report.text("faults.0.place") == "state favourites", "\(result.output)")
  }

  @Test func aNewerLayoutIsRefused() throws {
    let program = try ActiveWallet.copy()
    try program.query("PRAGMA user_version = 99")
    for command in ["remind", "status", "apply"] {
      let result = try program.run([command])
      #expect(result.status == 65 && result.errors.contains("newer sesame"), "\(command): \(result)")
    }
  }

  @Test func aReaderThatGoesAwayIsNoCrash() throws {
    let program = try ActiveWallet.copy()
    for shell in [
      "$SESAME apply --schema | head -1", "$SESAME status --json | true", "$SESAME score | head -c 1",
    ] {
      let result = try program.shell(shell)
      #expect(result.status == 0 && result.errors.isEmpty, "\(shell): \(result)")
    }
    // Where SIGPIPE is ignored, as some parents have it, it ends as quietly.
    let ignored = try program.shell("trap '' PIPE; ($SESAME apply --schema; echo $? >&2) | true")
    #expect(["0\n", "141\n"].contains(ignored.errors), "\(ignored)")
    for target in [">/dev/full", ">&-"] {
      let result = try program.shell("$SESAME status --lang en \(target)")
      #expect(
        result.status == 73 && result.errors.hasPrefix("sesame: standard output: "), "\(target): \(result)")
    }
  }

  /// A request is answered when it comes, not when its sender has no more to say.
  @Test func eachLineIsAnsweredAtOnce() throws {
    let program = try ActiveWallet.copy()
    let script = """
      mkfifo $HOME/in $HOME/out; $SESAME apply < $HOME/in > $HOME/out & exec 3> $HOME/in 4< $HOME/out
      echo '\(Self.income)' >&3; read -r answer <&4; echo "$answer"; exec 3>&-; wait
      """
    let result = try program.shell(
      "timeout 30 sh -c '\(script.replacingOccurrences(of: "'", with: "'\\''"))'")
    #expect(result.status == 0 && result.output.contains(#""ok":"#), "\(result)")
  }

  @Test func whatCannotBeReadAsInputIsSaid() throws {
    let program = try ActiveWallet.copy()
    #expect(try program.run("apply", "/").errors.contains("Is a directory"))
    #expect(try program.run("apply", "/").status == 66)
    #expect(try program.run("apply", "/nowhere").status == 66)
  }
}

extension Program.Result {
  fileprivate func expectSuccess() { #expect(status == 0, "\(errors)") }
}
