import Foundation
import Testing

/// `sesame what-if` out of the real program: the same figures as when it is done, and nothing written.
@Suite struct WhatIfTests {
  private static let repay = #"{"repay":{"obligation":"o1","amountFen":10000,"from":"card"}}"#

  @Test func nothingIsWritten() throws {
    let program = try ActiveWallet.owing()
    let before = try program.folderFacts()
    let due = try #require(program.report("status").text("obligations.0.due"))
    for words in [
      ["what-if", Self.repay], ["what-if", "--until", due],
      ["what-if", Self.repay, "--until", due, "--json"],
      ["what-if", #"{"repayAll":{"from":"nobody"}}"#],
    ] {
      #expect(try program.run(words).status == 0, "\(words)")
    }
    #expect(try program.folderFacts() == before)
  }

  /// The figures after are those of `status` once it is done.
  @Test func itComesTrue() throws {
    let program = try ActiveWallet.owing()
    let before = try program.report("status")
    let foretold = try program.report("what-if", Self.repay)
    #expect(foretold.number("before.owedFen") == before.number("owedFen"))
    #expect(foretold.number("after.owedFen") == 19_900)
    #expect(foretold.number("dues.0.before.amountFen") == 29_900)
    #expect(foretold.number("dues.0.after.amountFen") == 19_900)
    try program.apply([Self.repay], first: 950)
    let after = try program.report("status")
    for path in ["owedFen", "limit.availableFen", "limit.usedFen", "dueIn30DaysFen", "creditBalanceFen"] {
      #expect(foretold.number("after.\(path)") == after.number(path), "\(path)")
    }
    let card = after.list("funding").first { $0.text("id") == "card" }
    #expect(foretold.text("funding.0.id") == "card")
    #expect(foretold.number("funding.0.afterFen") == card?.number("availableFen"))
  }

  /// Ten days past due on ¥299.00 cost ¥1.04; on the fourth the service is suspended.
  @Test(arguments: ["zh", "en"])
  func doingNothing(language: String) throws {
    let program = try ActiveWallet.owing()
    let due = try #require(program.report("status").text("obligations.0.due"))
    let until = try program.dayAfter(due, 10)
    let foretold = try program.report("what-if", "--until", until)
    #expect(foretold.number("after.lateChargeFen") == 1_04)
    #expect(foretold.number("after.lateChargePerDayFen") == 14)
    #expect(foretold.text("after.agreement") == "suspended")
    let rung = try #require(foretold.list("happenings").first { $0.text("kind") == "late" })
    #expect(try rung.text("day") == program.dayAfter(due, 4) && rung.number("chargeFen") == 14)
    let text = try program.run("what-if", "--until", until, "--lang", language)
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(text.output.contains("¥1.04"))
    #expect(text.output.contains(language == "zh" ? "什么都没有改变" : "nothing changed"))
    let masked = try program.run("what-if", "--until", until, "--mask", "--lang", language)
    #expect(!masked.output.contains("¥1.04") && masked.output.contains("¥***"))
    try program.apply([#"{"closeDays":{"until":"\#(until)"}}"#], first: 960)
    #expect(try program.report("status").number("owedFen") == foretold.number("after.owedFen"))
  }

  @Test func aRefusalIsShownWithItsWayOut() throws {
    let program = try ActiveWallet.owing()
    let request = #"{"repay":{"obligation":"o1","amountFen":29901,"from":"card"}}"#
    let text = try program.run("what-if", request)
    #expect(text.status == 0 && text.output.contains("¥299.00"))
    let json = try program.report("what-if", request)
    #expect(json.text("refused.reason") == "overPayoff" && json.number("refused.payoffFen") == 29_900)
    let input = try program.run("what-if", "-", "--json", input: request + "\n")
    #expect(try JSONObject(line: input.output).text("refused.reason") == "overPayoff")
  }

  @Test func whatIsNoRequest() throws {
    let program = try ActiveWallet.owing()
    for bad in ["nonsense", "[]", #"{"repay":{"obligatin":"o1"}}"#, #"{"nothing":{}}"#, "{}"] {
      let result = try program.run("what-if", bad)
      #expect(result.status == 65 && result.output.isEmpty && !result.errors.isEmpty, "\(bad)")
    }
    #expect(try program.run("what-if").status == 64)
    #expect(try program.run("what-if", "--until", "tomorrow").status == 64)
    #expect(try Program().run("what-if", "--until", "2030-01-01").status == 66)
  }
}

extension Program {
  /// The day so many days after another.
  fileprivate func dayAfter(_ day: String, _ days: Int) throws -> String {
    let start = try #require(ISO8601DateFormatter().date(from: day + "T12:00:00Z"))
    let later = start.addingTimeInterval(Double(days) * 86_400)
    return String(ISO8601DateFormatter().string(from: later).prefix(10))
  }
}
