import Foundation
import Testing

/// `sesame why` out of the real program: figures as `status` shows them, their terms, and the journal behind them.
@Suite struct WhyTests {
  @Test func whatIsOwedIsItsTerms() throws {
    let program = try ActiveWallet.owing()
    let why = try program.report("why", "owed")
    #expect(why.text("derivations.0.figure") == "owed")
    #expect(why.number("derivations.0.value.valueFen") == 29_900)
    #expect(why.text("derivations.0.terms.0.figure") == "payoff:o1")
    #expect(why.number("derivations.0.terms.0.terms.0.value.valueFen") == 29_900)
    #expect(why.number("derivations.0.value.valueFen") == (try program.report("status").number("owedFen")))
    #expect(why.text("derivations.0.terms.0.terms.0.terms.0.entries.0.events.0.received.order") == "o1")
  }

  /// 103 debts of ¥1.00, ¥1.01, ...: the first hundred, then the rest; the value is that of all.
  @Test func manyTermsComeInPages() throws {
    let program = Program(language: "en")
    try program.apply(
      (0..<103).map {
        #"{"recordDebt":{"provider":"花呗","title":"t\#($0)","instalments":[{"due":"2026-02-01","amountFen":\#(100 + $0)}]}}"#
      })
    let sum = (100..<203).reduce(0, +)
    let first = try program.report("why", "owed")
    #expect(first.list("derivations.0.terms").count == 100)
    #expect(first.number("derivations.0.page.from") == 1 && first.number("derivations.0.page.of") == 103)
    #expect(first.number("derivations.0.value.valueFen") == sum)
    let rest = try program.report("why", "owed", "--from", "101")
    #expect(rest.list("derivations.0.terms").map { $0.number("value.valueFen") } == [200, 201, 202])
    #expect(rest.number("derivations.0.page.from") == 101)
    let shown = [first, rest].flatMap { $0.list("derivations.0.terms") }.compactMap {
      $0.number("value.valueFen")
    }
    #expect(shown.reduce(0, +) == sum)
    let text = try program.run("why", "owed")
    #expect(text.output.contains("1 to 100 of 103; the next: sesame why owed --from 101"))
    let last = try program.run("why", "owed", "--from", "101", "--lang", "zh")
    #expect(last.output.contains("共 103 项，这里是第 101 到 103 项") && !last.output.contains("--from"))
    #expect(try program.run("why", "owed", "--from", "104").output.contains("there is no number 104"))
    #expect(try program.run("why", "owed", "--from", "0").status == 64)
  }

  @Test func theScoreIs350AndItsPoints() throws {
    let program = try ActiveWallet.copy()
    let why = try program.report("why", "score")
    let score = try program.report("score")
    #expect(why.number("derivations.0.value.number") == score.number("score"))
    #expect(why.text("derivations.0.value.unit") == "points")
    #expect(why.text("derivations.0.operation") == "least")
    let raw = why.list("derivations.0.terms.0.terms")
    #expect(raw.count == 17 && raw.first?.number("value.number") == 350)
  }

  /// A refused request is tried on a copy: its gates are explained for that very order.
  @Test func aRefusedRequestIsExplained() throws {
    let program = try ActiveWallet.copy()
    let request =
      #"{"placeOrder":{"merchant":"good-again-repairs","lines":[{"offer":"phone-screen","quantity":9}],"pay":"later","typedAmountFen":269100}}"#
    let why = try program.report("why", request)
    #expect(why.text("refused.reason") == "gates")
    let first = try #require(why.list("derivations").first { $0.text("figure") == "gate:G7" })
    #expect(first.text("operation") == "atMost")
    #expect(first.number("terms.0.value.valueFen") == 269_100)
    let text = try program.run("why", request, "--lang", "en")
    #expect(text.status == 0 && text.output.contains("This order") && text.output.contains("¥2,691.00"))
  }

  @Test func whatCannotBeAskedIsSaidWithWhatCan() throws {
    let program = try ActiveWallet.copy()
    let nothing = try program.run("why", "nonsense")
    #expect(nothing.status == 64 && nothing.errors.contains("limit"))
    let noOrder = try program.run("why", "o77")
    #expect(noOrder.status == 66)
    #expect(try program.run("why", #"{"repay":{}}"#).status == 65)
    let list = try program.run("why")
    #expect(list.status == 0 && list.output.contains("owed") && list.output.contains("G14"))
  }
}
