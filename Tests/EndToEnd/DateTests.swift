import Foundation
import PayLater
import PayLaterStore
import Testing

/// A real wallet whose business day is not the date: what is said, what is taken all the same, and the way back.
@Suite struct DateTests {
  private let program = Program(language: "en")
  private let debt = ["add", "花呗", "手机", "90", "2099-01-01"]

  /// A moment so many days from now.
  private func moment(_ days: Int) -> Moment {
    let now = Int64(Date().timeIntervalSince1970 * 1000) + Int64(days) * 86_400_000
    return Moment(instant: now, day: Day(number: Int32(now / 86_400_000)), random: 7)
  }

  /// The wallet as it is made so many days from now; its zone is that of the machine.
  @discardableResult
  private func make(_ days: Int) throws -> WalletStore {
    try WalletStore.create(at: program.wallet, zone: "UTC", moment: moment(days))
  }

  private func run(_ words: [String], input: String = "") throws -> Program.Result {
    try program.run(words, input: input, extra: ["TZ": "UTC"])
  }

  private let income = #"{"id":"i","request":{"declareIncome":{"monthlyFen":800000}}}"#

  @Test func aDateFarAheadIsSaidBeforeItBecomesTrue() throws {
    let store = try make(-20)
    let before = try store.wallet().businessDay
    let refused = try run(["apply"], input: income)
    #expect(refused.status == 75 && refused.errors.contains("20 days ahead"))
    #expect(refused.errors.contains("--accept-date") && refused.errors.contains("debts from elsewhere"))
    let added = try run(debt)
    #expect(added.status == 0 && added.errors.contains("noted all the same"), "\(added.errors)")
    let paid = try run(["pay", "e1", "30"])
    #expect(paid.status == 0 && paid.output.contains("60.00"), "\(paid.output)\(paid.errors)")
    #expect(try WalletStore.open(program.wallet).wallet().businessDay == before)
    #expect(WalletStore.wayBack(beside: program.wallet) == nil)
    #expect(try run(["apply", "--accept-date"], input: income).status == 0)
    #expect(WalletStore.wayBack(beside: program.wallet)?.day == before)
    #expect(try WalletStore.open(program.wallet).wallet().businessDay == before + 20)
  }

  @Test func aFalseDateHasAWayBack() throws {
    let store = try make(-1)
    let ahead = try store.perform(
      .detail(.declareIncome(monthlyFen: Money(fen: 800_000))), id: "ahead", at: moment(35), acceptDate: true
    ) { key in Outside(sealer: key, consentTexts: []) { _ in nil } }
    _ = try ahead.get()
    let status = try run(["status"])
    #expect(status.status == 0 && status.errors.contains("business day"))
    let line = try #require(status.errors.split(separator: "\n").first { $0.contains("restore") })
    let command = try #require(line.firstMatch(of: /sesame restore --wallet '.*?' '.*?'/)).output
    // Debts are noted whatever the date; others wait, and say the same way back.
    #expect(try run(debt).status == 0)
    #expect(try run(["pay", "e1", "30"]).output.contains("60.00"))
    #expect(try run(["apply"], input: income).output.contains("clockMovedBack"))
    let words = "PATH=\(Program.path.dropLast("/sesame".count)):$PATH; \(command) --yes"
    let back = try program.shell(words)
    #expect(back.status == 0, "\(back.errors)")
    let again = try run(["apply"], input: income)
    #expect(again.status == 0 && again.output.contains(#""ok""#), "\(again.output)\(again.errors)")
    #expect(try run(["status"]).errors.isEmpty)
    #expect(try program.verified().list("faults").isEmpty)
  }
}
