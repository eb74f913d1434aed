import PayLater
import Testing

@testable import PayLaterExchange

/// Reminders as remind 04.02.03 reads them.
@Suite struct RemindTests {
  @Test func linesAreWrittenSo() {
    #expect(
      RemindWriter.sample == """
        # about
        REM 21 Jan 2026 *1 MSG due JPY 800 花呗 手机 (e1), 2026-01-21%
        REM 10 Feb 2026 ++3 MSG due CNY 3000 山禾鲜果 手机 1/2 (o1), %b%
        REM 12 Mar 2026 ++3 MSG due CNY 3100 山禾鲜果 手机 2/2 (o1), %b%
        # e2-1 9990-12-31: beyond

        """)
  }

  private func said(_ text: String, _ words: [String]) throws -> [String] {
    let folder = try Folder()
    let result = try #require(Judge.remind).run(
      words.dropLast() + [folder.write(text, "book.rem")] + words.suffix(1))
    #expect(result.status == 0)
    return result.lines
  }

  private static let isThere: ConditionTrait = .enabled(
    if: Judge.remind != nil, "remind 04.02.03 is not there")

  @Test(isThere) func threeDaysAheadAndEveryDayOnceLate() throws {
    let late = "due JPY 800 花呗 手机 (e1), 2026-01-21"
    // `-h` still prints its header, `-n` only what falls on which day.
    #expect(try said(RemindWriter.sample, ["-h", "2026-02-06"]).dropFirst() == [late])
    for (day, words) in [("07", "in 3 days' time"), ("09", "tomorrow"), ("10", "today")] {
      #expect(
        try said(RemindWriter.sample, ["-h", "2026-02-\(day)"]).dropFirst()
          == [late, "due CNY 3000 山禾鲜果 手机 1/2 (o1), \(words)"])
    }
    #expect(try said(RemindWriter.sample, ["-n", "2026-02-11"]).count == 2)
  }

  /// Why it is `++3`: days that are kept free do not count for `+3`.
  @Test(isThere) func daysThatAreKeptFreeChangeNothing() throws {
    let free = "OMIT Sat Sun\n"
    #expect(try said(free + "REM 10 Feb 2026 +3 MSG x\n", ["-h", "2026-02-05"]).count == 2)
    #expect(try said(free + "REM 10 Feb 2026 ++3 MSG x\n", ["-h", "2026-02-05"]).isEmpty)
    #expect(try said(free + RemindWriter.sample, ["-h", "2026-02-07"]).count == 3)
  }

  /// Why texts are escaped, and no word of later versions is written.
  @Test(isThere) func unescapedTextsWouldMeanSomethingElse() throws {
    #expect(try said("REM 10 Feb 2026 MSG 50%off\n", ["-n", "2026-02-01"]) == ["2026/02/10 50ff"])
    #expect(try said("REM 10 Feb 2026 MSG [6+1]\n", ["-n", "2026-02-01"]) == ["2026/02/10 7"])
    #expect(try said("REM 10 Feb 2026 MSG [9折]\n", ["-n", "2026-02-01"]).isEmpty)
    #expect(
      try said("REM TODO 10 Feb 2026 MSG x\n", ["-n", "2026-02-01"]).first?.hasPrefix("2026/02/01") == true)
    #expect(!RemindWriter.sample.contains("TODO"))
  }
}
