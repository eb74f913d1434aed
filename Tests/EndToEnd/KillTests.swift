import Foundation
import Testing

/// The program is killed with -9: whatever it had answered is there once, and the file opens without a question.
@Suite struct KillTests {
  /// A round's requests: debts that add up, and an order that is cancelled again.
  private static func round(_ number: Int) -> [(id: String, request: String)] {
    let order = "o\(number + 1)"
    let debt = { (part: Int) in
      #"{"recordDebt":{"provider":"p","title":"k\#(number)-\#(part)","#
        + #""instalments":[{"due":"2027-06-01","amountFen":100}]}}"#
    }
    let requests = [
      debt(0), RaceTests.order("kiln-fire", "mug", 4_500), debt(1), #"{"cancelOrder":{"order":"\#(order)"}}"#,
      debt(2), #"{"setBalance":{"source":"card","balanceFen":\#(300_001 + number)}}"#,
    ]
    return requests.enumerated().map { ("k\(number)-\($0)", $1) }
  }

  @Test func fortyKillsAtRandom() throws {
    let program = try ActiveWallet.copy()
    var numbers = Numbers(seed: 20_261_122)
    var interrupted = 0
    for number in 0..<40 {
      let requests = KillTests.round(number)
      let input = Program.lines(requests)
      let running = try Running(program, ["apply"], input: input)
      running.wait(forLines: Int.random(in: 0...5, using: &numbers))
      // A little further, into the next transaction.
      for _ in 0..<Int.random(in: 0...3_000, using: &numbers) { sched_yield() }
      let printed = running.killed()
      if printed.count < requests.count { interrupted += 1 }
      // Opens without a question: nobody is there to answer one.
      let reminder = try program.run("remind", "--no-input")
      #expect(reminder.status == 0 && reminder.errors.isEmpty, "round \(number): \(reminder.errors)")
      let again = try program.run("apply", "--no-input", input: input)
      #expect(again.status == 0 && again.errors.isEmpty, "round \(number): \(again.errors)")
      #expect(
        again.lines.count == requests.count && again.lines.allSatisfy { $0.contains(#""ok":"#) }, "\(again)")
      #expect(Array(again.lines.prefix(printed.count)) == printed, "round \(number)")
    }
    #expect(interrupted >= 10)
    let status = try program.report("status")
    #expect(status.list("orders").count == 40)
    #expect(status.list("orders").allSatisfy { $0.text("state") == "cancelled" })
    let titles = status.list("obligations").filter { $0.text("provider") == "p" }.compactMap {
      $0.text("merchant")
    }
    #expect(titles.sorted() == (0..<40).flatMap { round in (0..<3).map { "k\(round)-\($0)" } }.sorted())
    #expect(try program.verified().list("faults").isEmpty)
  }

  /// The calls that change a file or a folder, and those that make it durable.
  static let calls = [
    "openat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "unlink", "link", "renameat2",
  ]

  @Test(.enabled(if: Tracer.works, "needs strace, which is not here or may not trace"))
  func killedAtEachCallOfAnOrder() throws {
    let input = Program.lines([("one", RaceTests.order("kiln-fire", "mug", 4_500))])
    var points = 0
    for (call, number) in try Tracer.calls(
      KillTests.calls, of: ActiveWallet.copy(), ["apply"], input: input)
    {
      let program = try ActiveWallet.copy()
      let running = try Running(
        program, ["apply"], input: input, behind: Tracer.injecting("signal=SIGKILL", into: call, at: number))
      let printed = try running.result().lines
      points += 1
      let place = "\(call) \(number)"
      let reminder = try program.run("remind", "--no-input")
      #expect(reminder.status == 0 && reminder.errors.isEmpty, "\(place): \(reminder.errors)")
      let again = try program.run("apply", "--no-input", input: input)
      #expect(again.status == 0 && again.lines.count == 1, "\(place): \(again)")
      #expect(printed.isEmpty || printed == again.lines, "\(place)")
      #expect(try JSONObject(line: again.output).text("ok.order") == "o1", "\(place): \(again.output)")
      let report = try program.verified()
      #expect(report.list("faults").isEmpty, "\(place)")
    }
    #expect(points >= 15)
  }

  /// The making of a wallet: it is there whole or not at all, and nothing is left lying beside it.
  @Test(.enabled(if: Tracer.works, "needs strace, which is not here or may not trace"))
  func killedAtEachCallOfTheFirstRequest() throws {
    let words = ["apply", "--sandbox", "--today", "2026-01-06"]
    let input = Program.lines([("one", #"{"declareIncome":{"monthlyFen":1000}}"#)])
    var points = 0
    let names = ["unlink", "renameat2", "fsync", "ftruncate", "pwrite64"]
    let all = try Tracer.calls(names, of: Program(language: "en"), words, input: input)
    for name in names {
      let calls = all.filter { $0.call == name }
      for place in stride(from: 0, to: calls.count, by: max(1, calls.count / 8)) {
        try killed(words, input, at: calls[place])
        points += 1
      }
    }
    #expect(points >= 8)
  }

  private func killed(_ words: [String], _ input: String, at point: (call: String, number: Int)) throws {
    let program = Program(language: "en")
    let running = try Running(
      program, words, input: input,
      behind: Tracer.injecting("signal=SIGKILL", into: point.call, at: point.number))
    let printed = try running.result().lines
    let place = "\(point.call) \(point.number)"
    let reminder = try program.run("remind")
    #expect(
      reminder.status == 0 && reminder.output.isEmpty && reminder.errors.isEmpty, "\(place): \(reminder)")
    let again = try program.run(words, input: input)
    #expect(again.status == 0 && again.lines.count == 1, "\(place): \(again)")
    #expect(printed.isEmpty || printed == again.lines, "\(place)")
    #expect(try program.verified().list("faults").isEmpty, "\(place)")
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/data")
    #expect(Set(left).isSubset(of: ["wallet.sqlite", "wallet.sqlite-journal"]), "\(place): \(left)")
  }
}
