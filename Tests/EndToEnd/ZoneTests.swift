import Foundation
import PayLater
import PayLaterStore
import Testing

/// The zone whose days a wallet keeps, and what is said where the machine stands in another one.
@Suite struct ZoneTests {
  private let program = Program(language: "en")

  /// A wallet of Kiritimati, 14 hours ahead of UTC, on its local day.
  private func make() throws {
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    let day = Day(number: Int32((now + 14 * 3_600_000) / 86_400_000))
    try WalletStore.create(
      at: program.wallet, zone: "Pacific/Kiritimati", moment: Moment(instant: now, day: day, random: 3))
  }

  @Test func itIsNamed() throws {
    try make()
    #expect(try program.report("status").text("zone") == "Pacific/Kiritimati")
    #expect(try program.run("status").lines[0].hasSuffix("  Pacific/Kiritimati"))
    #expect(try program.report("paths").text("zone") == "Pacific/Kiritimati")
    #expect(try program.run("paths").lines.last?.hasSuffix(" Pacific/Kiritimati") == true)
  }

  /// Pago Pago is 25 hours behind: the day is always another one.
  @Test func anotherDayHereIsSaid() throws {
    try make()
    for (zone, isOther) in [("Pacific/Pago_Pago", true), ("Pacific/Kiritimati", false)] {
      let status = try program.run(["status"], extra: ["TZ": zone])
      #expect(status.errors.contains("keeps the days of Pacific/Kiritimati") == isOther, "\(status)")
      let opened = try program.run(["--plain", "--lang", "en"], input: "q\n", extra: ["TZ": zone])
      #expect(opened.output.contains("keeps the days of Pacific/Kiritimati") == isOther, "\(opened)")
    }
    // A sandbox has days of its own.
    let sandbox = Program(language: "en")
    try sandbox.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    #expect(try sandbox.run(["status"], extra: ["TZ": "Pacific/Pago_Pago"]).errors.isEmpty)
  }

  @Test func withoutAWalletItIsThatOfTheMachine() throws {
    let paths = try program.run(["paths", "--json"], extra: ["TZ": "Europe/Paris"])
    #expect(try JSONObject(line: paths.output).text("zone") == "Europe/Paris")
  }

  @Test func anotherZoneIsSetByTheCommand() throws {
    try make()
    #expect(try program.run("zone").lines == ["Pacific/Kiritimati"])
    let unknown = try program.run("zone", "Mars/Olympus")
    #expect(unknown.status == 65 && unknown.errors.contains("Time zone"), "\(unknown)")
    #expect(try program.run("zone", "Asia/Tokyo").status == 0)
    let told = try program.run("zone")
    #expect(told.lines == ["Pacific/Kiritimati", "the days of Asia/Tokyo from the next day on"])
    #expect(try program.report("status").text("zone") == "Pacific/Kiritimati")
    #expect(try program.run("zone", "Asia/Tokyo").status == 65)
    #expect(try program.run("zone", "Pacific/Kiritimati").status == 0)
    #expect(try program.run("zone").lines == ["Pacific/Kiritimati"])
    #expect(try program.verified().list("faults").isEmpty)
  }
}
