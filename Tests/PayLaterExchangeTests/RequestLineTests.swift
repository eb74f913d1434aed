import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

@Suite struct RequestLineTests {
  @Test func theShapeOfTheDocumentationIsRead() throws {
    let line = try RequestLine(
      Array(#"{"id":"r1","request":{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}}"#.utf8))
    #expect(line.id == "r1")
    #expect(
      line.request == .repayment(.repay(obligation: "o1", amountFen: Money(fen: 1_200), from: "balance")))
  }

  @Test(arguments: [
    ("nonsense", "not JSON"), ("{}", "missing"), (#"{"id":"a"}"#, "missing"),
    (#"{"id":"a","request":{"hop":{}}}"#, "no such request: hop"),
    (#"{"id":"a","request":{}}"#, "one request"),
    (#"{"id":"a","request":"closeService"}"#, "request"),
    (#"{"id":"a","request":{"freeze":7}}"#, "wrong type"),
    // An optional field that is misspelt must not count as left out.
    (#"{"id":"a","request":{"declareIncome":{"monthlyfen":1}}}"#, "declareIncome: unknown field: monthlyfen"),
    (#"{"id":"a","request":{"setLimitCap":{"amountFen":1,"x\u001b":2}}}"#, "unknown field: x\u{241B}"),
    (#"{"id":"a","request":{"closeService":{}},"extra":1}"#, "the line: unknown field: extra"),
    (#"{"id":"a","request":{"closeService":{},"freeze":{"days":7}}}"#, "one request"),
    (
      #"{"id":"a","request":{"placeOrder":{"merchant":"m","lines":[{"offer":"o","quantity":1,"n":2}],"pay":"now"}}}"#,
      "placeOrder.lines[0]: unknown field: n"
    ),
    (#"{"id":"a","request":{"repay":{"obligation":"o1","amountFen":"12","from":"b"}}}"#, "amountFen"),
    (#"{"id":"a","request":{"repay":{"obligation":"o1","amountFen":1.5,"from":"b"}}}"#, "not whole"),
    (#"{"id":"a","request":{"closeDays":{"until":"2026-02-30"}}}"#, "until"),
    (#"{"id":"","request":{"closeService":{}}}"#, "the id must have 1 to 64 visible ASCII characters"),
    (#"{"id":"a b","request":{"closeService":{}}}"#, "1 to 64 visible ASCII"),
    (#"{"id":"单","request":{"closeService":{}}}"#, "1 to 64 visible ASCII"),
    (
      "{\"id\":\"\(String(repeating: "x", count: 65))\",\"request\":{\"closeService\":{}}}",
      "1 to 64 visible ASCII"
    ),
  ])
  func whatIsNoRequestIsExplained(line: String, words: String) {
    do throws(BadData) {
      _ = try RequestLine(Array(line.utf8))
      Issue.record("was read: \(line)")
    } catch {
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test func whatIsOptionalMayBeLeftOutOrNull() throws {
    #expect(
      try RequestLine(Array(#"{"id":"a","request":{"markRead":{}}}"#.utf8)).request
        == .reminder(.markRead(reminders: nil)))
    let line = #"{"id":"a","request":{"declareIncome":{"monthlyFen":null}}}"#
    #expect(try RequestLine(Array(line.utf8)).request == .detail(.declareIncome(monthlyFen: nil)))
  }

  @Test func aRefusalCarriesItsGatesWithNullWhereTimeDoesNotHelp() throws {
    let refusal = Refusal.unknown(.order, "o9")
    #expect(
      try JSONText.line(AnswerLine.refused(id: "r2", refusal))
        == #"{"id":"r2","refused":{"id":"o9","kind":"order","reason":"unknown"}}"#)
    #expect(
      try JSONText.line(AnswerLine.error(id: nil, "line 3: not JSON"))
        == #"{"error":"line 3: not JSON","id":null}"#)
  }

  @Test func theSchemaNamesTheFieldsOfEverySample() throws {
    let samples: [(Request, String)] = [
      (.identity(.requestCode(kind: .phone, value: "1")), "requestCode"),
      (.identity(.verify(name: "n", idNumber: "i", phone: "p", code: "c")), "verifyIdentity"),
      (
        .agreement(.activate(agreementSHA256: "s", fundingSource: "f", autopay: true, typedWord: "w")),
        "activate"
      ),
      (
        .order(
          .place(
            merchant: "m", lines: [CartLine(offer: "o", quantity: 1)], address: "a", pay: .now, from: "f",
            typedAmountFen: Money(fen: 1))), "placeOrder"
      ),
      (.reminder(.snooze(obligation: "o1", until: Day(number: 20_000))), "snooze"),
      (
        .debt(.record(provider: "p", title: "t", instalments: [], details: DebtDetails(), again: true)),
        "recordDebt"
      ),
      (
        .debt(
          .recordPayment(debt: "e1", amountFen: .zero, on: Day(number: 20_000), instalment: 1, again: true)),
        "recordDebtPayment"
      ),
      (
        .debt(
          .recordRefund(debt: "e1", amountFen: .zero, spread: .last, on: Day(number: 20_000), again: true)),
        "recordDebtRefund"
      ),
      (.debt(.reversePayment(payment: "e1p1", reason: .mistake)), "reverseDebtPayment"),
      (.debt(.restoreRefund(refund: "e1r1")), "restoreDebtRefund"),
      (.together(requests: []), "together"),
      (
        .debt(.change(debt: "e1", provider: "p", title: "t", instalments: [], details: DebtDetails())),
        "changeDebt"
      ),
    ]
    for (request, name) in samples {
      guard case .object(let outer) = try json(request), case .object(let body) = outer[name] else {
        Issue.record("no body: \(name)")
        continue
      }
      #expect(Set(body.keys) == Set(try #require(RequestSchema.fields(of: name))))
    }
  }

  private func json(_ request: Request) throws -> JSON {
    try JSON(reading: Array(JSONText.line(request).utf8))
  }
}
