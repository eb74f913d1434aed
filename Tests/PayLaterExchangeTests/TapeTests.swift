import Testing

@testable import PayLaterExchange

@Suite struct TapeTests {
  @Test(arguments: [
    (#"Type "a b""#, Tape.Command.type("a b", pace: nil)),
    (#"Type@50ms 'say "x"'"#, .type(#"say "x""#, pace: 50)),
    ("Enter", .press(.enter, pace: nil, times: 1)),
    ("Down@100ms 3", .press(.down, pace: 100, times: 3)),
    ("Shift+Tab 2", .press(.shiftTab, pace: nil, times: 2)),
    ("Ctrl+U", .control("u")),
    ("Sleep 0.5", .sleep(500)),
    ("Sleep 500ms", .sleep(500)),
    ("Sleep 2s", .sleep(2_000)),
    ("Sleep 1m", .sleep(60_000)),
    ("Wait /x/", .wait(.line, timeout: nil, pattern: "x")),
    (#"Wait+Screen@3s /a\/b/"#, .wait(.screen, timeout: 3_000, pattern: "a/b")),
    ("Set Width 80", .set("Width", "80")),
    ("Hide", .hide), ("Show", .show),
    ("Screenshot shot.txt", .screenshot("shot.txt")),
    ("Output demo.gif", .note("Output demo.gif")),
  ])
  func commands(line: String, command: Tape.Command) throws {
    #expect(try Tape(line).steps == [Tape.Step(line: 1, command: command)])
  }

  @Test func severalCommandsShareALineAndCommentsEndIt() throws {
    let tape = try Tape("# all\nTab Space  # two keys\n\nUp 2 Enter")
    #expect(tape.steps.map(\.line) == [2, 2, 4, 4])
    #expect(tape.steps.count == 4)
  }

  @Test(arguments: [
    ("Hop", 1, 1), ("Enter\n  Tap 2", 2, 3), (#"Type "open"#, 1, 6), ("Sleep soon", 1, 7), ("Wait /x", 1, 6),
    ("Wait+Page /x/", 1, 6), ("Set Width", 1, 10),
  ])
  func whatIsNoGrammarIsNamedWithItsPlace(text: String, line: Int, column: Int) {
    do throws(Tape.Flaw) {
      _ = try Tape(text)
      Issue.record("was read")
    } catch {
      #expect(error.line == line && error.column == column, "\(error)")
    }
  }
}
