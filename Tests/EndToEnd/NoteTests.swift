import Foundation
import Testing

/// What providers write, taken by `sesame note`.
@Suite struct NoteTests {
  private let program = Program(language: "en")

  private func note(_ message: String, _ words: String...) throws -> Program.Result {
    try program.run(["note", message, "--received", "2026-11-28", "--yes"] + words)
  }

  /// The bill is found by the day it is due, also where it is named by the month before.
  @Test func aBillOpensItsAccountAndIsNotedOnce() throws {
    let message = "【花呗】您的11月账单 1,234.56 元，还款日 12-10，最低还款 123.46 元"
    let noted = try note(message)
    #expect(noted.status == 0, "\(noted)")
    #expect(noted.lines[0].hasSuffix("花呗") && noted.output.contains(#"¥1,234.56  "1,234.56 元""#))
    #expect(noted.output.contains(#"2026-12-10  "12-10""#) && noted.output.contains("opened m1"))
    let again = try note(message)
    #expect(again.status == 65 && !again.output.contains("opened"), "\(again)")
    let accounts = try program.report("status").list("accounts")
    #expect(accounts.count == 1)
    #expect(try program.run("accounts").output.contains("2026-12-10  ¥1,234.56"))
    #expect(try program.verified().list("faults").isEmpty)
  }

  @Test func aPaymentFindsWhatItPays() throws {
    #expect(try note("Your Klarna payment of €25.00 to ASOS is due on 15 December").status == 0)
    let twice = try note("Reminder: your Klarna payment of €25.00 to ASOS is due on 15 December")
    #expect(twice.status == 65 && twice.errors.contains("e1 has that payment already"), "\(twice)")
    let other = try note("Klarna: we received your payment of €26.00, thank you")
    #expect(other.status == 65 && other.errors.contains("no such payment"), "\(other)")
    let paid = try note("Klarna: we received your payment of €25.00, thank you")
    #expect(paid.status == 0 && paid.output.contains("sesame unpay e1p1"), "\(paid)")
    #expect(paid.output.contains("0.00  settled"), "\(paid)")
  }

  /// Where the day is open it is asked for, and nothing is noted.
  @Test func aDayIsNeverGuessed() throws {
    let open = try note("Your Klarna payment of £25.00 to ASOS is due on 03/04/2027")
    #expect(open.status == 65 && open.output.contains("not said clearly"), "\(open)")
    let said = try note("Your Klarna payment of £25.00 to ASOS is due on 03/04/2027", "--due", "2027-04-03")
    #expect(said.status == 0 && said.output.contains("2027-04-03"), "\(said)")
  }

  @Test func whatIsNotUnderstoodIsSaid() throws {
    for (message, words) in [
      ("hello", "no provider that is known"), ("【花呗】验证码 1234，请勿泄露", "a code"),
      ("【花呗】您好，祝您生活愉快", "no amount"),
      ("招商银行信用卡账单：本期应还人民币2,045.10元、美元35.20，到期还款日2026年12月27日。", "which amount"),
    ] {
      let result = try note(message)
      #expect(result.status == 65 && result.errors.contains(words), "\(result)")
    }
    #expect(!FileManager.default.fileExists(atPath: program.wallet))
    // Without a terminal and a yes nothing is taken.
    let asked = try program.run("note", "【花呗】您的12月账单 100.00 元，还款日 12-10")
    #expect(asked.status == 64 && asked.errors.contains("--yes"), "\(asked)")
    #expect(!FileManager.default.fileExists(atPath: program.wallet))
  }

  @Test func aMessageOnStandardInputMayHaveLines() throws {
    let text = "美团月付\n账单金额 ￥2,018.00\n最低应还 ￥201.80\n最后还款日 2026-12-08\n"
    let noted = try program.run("note", "--yes", "--received", "2026-12-01", input: text)
    #expect(
      noted.status == 0 && noted.output.contains("¥2,018.00") && noted.output.contains("¥201.80"), "\(noted)")
  }
}
