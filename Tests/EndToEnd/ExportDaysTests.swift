import Foundation
import PayLater
import PayLaterStore
import Testing

@testable import sesame

/// An export of a real wallet that was not opened for a while.
@Suite struct ExportDaysTests {
  private let program = Program(language: "en")

  /// A moment so many days before now.
  private func moment(_ days: Int) -> Moment {
    let now = Int64(Date().timeIntervalSince1970 * 1000) - Int64(days) * 86_400_000
    return Moment(instant: now, day: Day(number: Int32(now / 86_400_000)), random: 7)
  }

  /// Made 35 days ago; ¥299.00 bought in a shop that day, due two weeks later, without autopay.
  private func owing() throws -> WalletStore {
    let store = try WalletStore.create(at: program.wallet, zone: "UTC", moment: moment(35))
    var asked = 0
    func ask(_ request: Request) throws -> Answer {
      asked += 1
      return try store.perform(request, id: "r\(asked)", at: moment(35), outside: World.outside).get()
    }
    let agreement = try #require(World.consentTexts.first { $0.purpose == .agreement && $0.language == .zh })
    let code = try ask(.identity(.requestCode(kind: .phone, value: "13800138000"))).code ?? ""
    _ = try ask(
      .identity(.verify(name: "赵小雨", idNumber: "11010519491231002X", phone: "13800138000", code: code)))
    _ = try ask(.detail(.addAddress(label: "家", recipient: "赵小雨", phone: "13800138000", text: "文三路 12 号")))
    _ = try ask(.detail(.declareIncome(monthlyFen: Money(fen: 800_000))))
    _ = try ask(.detail(.addSource(id: "card", kind: .debitCard, name: "卡", balanceFen: Money(fen: 100_000))))
    _ = try ask(.detail(.addSource(id: "purse", kind: .balance, name: "余额", balanceFen: Money(fen: 100_000))))
    _ = try ask(.agreement(.authorise(language: .zh)))
    _ = try ask(
      .agreement(
        .activate(agreementSHA256: agreement.sha256, fundingSource: "card", autopay: false, typedWord: "同意")))
    _ = try ask(
      .order(
        .place(
          merchant: "good-again-repairs", lines: [CartLine(offer: "phone-screen", quantity: 1)], address: nil,
          pay: .later, from: nil, typedAmountFen: Money(fen: 29_900))))
    return store
  }

  /// The days that are still to be closed are closed on a copy: the charges of each are entries, which closing them for
  /// good neither changes nor numbers otherwise.
  @Test func missedDaysAreInItAsTheyWillBe() throws {
    let store = try owing()
    let before = try program.entries()
    func export(_ format: String) throws -> String {
      let result = try program.run(["export", format], extra: ["TZ": "UTC"])
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
    let formats = ["hledger", "beancount", "csv", "ics", "remind"]
    let open = try formats.map(export)
    #expect(try program.entries() == before)
    #expect(try store.catchUp(at: moment(0), acceptDate: true) == 35)
    #expect(try formats.map(export) == open)
    // ¥299.00 is 21 days late: 18 days of charge, ¥2.69 in all.
    let rows = open[2].split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let owed = rows.filter { $0[2] == "booked" && $0[9] == "Liabilities:Sesame:PayLater" }.map { $0[10] }
    #expect(owed.first == "-299.00" && owed.count == 19, "\(owed)")
    let sum = owed.map { Int($0.filter { $0 != "." }) ?? 0 }.reduce(0, +)
    let status = try JSONObject(
      line: program.run(["status", "--json"], extra: ["TZ": "UTC"]).output)
    #expect(-sum == status.number("owedFen") && sum == -30_169)
  }
}
