import Testing

/// A year out of the real program with all that can become of a debt; every figure worked out by hand from rules.md.
///
/// The wallet opens on 2026-01-06 with ¥2,000.00 in the balance, ¥1,000.00 on the card, a limit of ¥500.00 and no
/// autopay.
@Suite struct WholeLifeTests {
  @Test func aYear() throws {
    var life = try Life()
    try aReturn(&life)
    try aRefundAboveWhatIsOwed(&life)
    try anExtension(&life)
    try instalmentsSettledEarly(&life)
    try aPlanBroken(&life)
    try aChargeOff(&life)
    try aRecovery(&life)
    #expect(try life.program.verified()["sound"] as? Bool == true)
  }

  /// ¥219.00 from the pharmacy on 01-06, due 14 days later; sent back on 01-10, refunded after the merchant's 3 days.
  private func aReturn(_ life: inout Life) throws {
    // H 30+16+4+0, C 28+20+20+40, B 14+18+4, I 40+10+6, M 2+10: 350 + 262.
    try life.expectScore(612, on: "2026-01-06")
    try life.buy("apricot-hill-pharmacy", "blood-pressure", 219_00)
    try life.expect(["limit.availableFen": 281_00, "limit.usedFen": 219_00, "owedFen": 219_00])
    #expect(try life.text("o1", "due") == "2026-01-20")
    try life.until("2026-01-10")
    try life.ask(#"{"reportReturn":{"obligation":"o1"}}"#)
    try life.until("2026-01-12")
    #expect(try life.text("o1", "standing") == "paused")
    try life.expect(["limit.usedFen": 219_00, "o1.daysPastDue": 0])
    #expect(try life.reminded() == [])
    try life.until("2026-01-13")
    #expect(try life.status().text("orders.0.state") == "returned")
    #expect(try life.text("o1", "state") == "settled")
    try life.expect(["limit.availableFen": 500_00, "limit.usedFen": 0, "owedFen": 0, "creditBalanceFen": 0])
  }

  /// ¥299.00 from the repair shop on 01-13; ¥199.00 paid on 01-15, ¥150.00 refunded on 01-16.
  private func aRefundAboveWhatIsOwed(_ life: inout Life) throws {
    try life.buy("good-again-repairs", "phone-screen", 299_00)
    try life.until("2026-01-15")
    try life.pay(199_00, of: "o2", from: "balance")
    try life.expect([
      "limit.usedFen": 100_00, "o2.payoffFen": 100_00, "funding.0.availableFen": 1_801_00,
    ])
    try life.until("2026-01-16")
    try life.ask(#"{"refund":{"obligation":"o2","amountFen":15000}}"#)
    // 100.00 of it was still owed, 50.00 is owed to the user and paid out on the 7th day.
    #expect(try life.text("o2", "state") == "settled")
    try life.expect(["limit.availableFen": 500_00, "creditBalanceFen": 50_00, "owedFen": 0])
    try life.until("2026-01-22")
    try life.expect(["creditBalanceFen": 50_00, "funding.0.availableFen": 1_801_00])
    try life.until("2026-01-23")
    try life.expect(["creditBalanceFen": 0, "funding.0.availableFen": 1_851_00])
  }

  /// ¥269.00 from the hardware shop on 01-23, due on 01-30; extended then, paid on the new day.
  private func anExtension(_ life: inout Life) throws {
    try life.buy("round-corner-hardware", "drill", 269_00)
    try life.until("2026-01-30")
    #expect(try life.reminded() == ["o3 1/1 2026-01-30 26900 0 dueToday"])
    try life.ask(#"{"extendDue":{"obligation":"o3"}}"#)
    #expect(try life.text("o3", "due") == "2026-02-09" && life.reminded() == [])
    // At the end of January: one closed on time (o2; the returned o1 does not count), ¥269.00 of ¥8,000.00 due in 30
    // days (3 %), at most 299 of 500 used (59 %), one active month, one merchant. 350 + 310, so up one row.
    try life.until("2026-02-06")
    try life.expectScore(660, on: "2026-02-06")
    try life.expectPoints(
      "H1 36 H2 16 H3 4 H4 4 C1 50 C2 18 C3 20 C4 40 B1 24 B2 18 B3 8 I1 40 I2 10 I3 6 M1 6 M2 10")
    try life.expect(["limit.totalFen": 2_000_00, "limit.availableFen": 1_731_00, "limit.usedFen": 269_00])
    #expect(try life.reminded() == ["o3 1/1 2026-02-09 26900 0 upcoming"])
    try life.until("2026-02-09")
    try life.pay(269_00, of: "o3", from: "balance")
    try life.expect(["limit.availableFen": 2_000_00, "owedFen": 0, "funding.0.availableFen": 1_582_00])
  }

  /// ¥328.00 at the inn on 02-09, split into 6 at once: 2.4 % are 787.2 fen, so ¥7.87; ¥54.66 and ¥1.31 a month, ¥54.70
  /// and ¥1.32 in the last.
  private func instalmentsSettledEarly(_ life: inout Life) throws {
    try life.buy("brook-stone-inn", "family", 328_00)
    try life.ask(#"{"splitIntoInstalments":{"obligation":"o4","count":6}}"#)
    let parts = try life.instalments("o4")
    #expect(
      parts == [
        ["2026-03-09", "5466", "131"], ["2026-04-09", "5466", "131"], ["2026-05-09", "5466", "131"],
        ["2026-06-09", "5466", "131"], ["2026-07-09", "5466", "131"], ["2026-08-09", "5470", "132"],
      ])
    // 328.00 and the first share, whose month has begun.
    try life.expect(["o4.payoffFen": 329_31, "limit.usedFen": 328_00])
    // February: two closed on time with two merchants, ¥55.97 due in 30 days (0 %), two active months, the contact a
    // month old; the peak of January stands. 350 + 314.
    try life.until("2026-03-06")
    try life.expectScore(664, on: "2026-03-06")
    try life.expectPoints(
      "H1 36 H2 16 H3 4 H4 4 C1 50 C2 18 C3 20 C4 40 B1 24 B2 18 B3 8 I1 40 I2 10 I3 10 M1 6 M2 10")
    try life.until("2026-03-09")
    #expect(try life.reminded() == ["o4 1/6 2026-03-09 5597 0 dueToday"])
    try life.pay(55_97, of: "o4", from: "balance")
    try life.until("2026-04-01")
    // 273.34 of principal and the share of the second month; the four to come are left out.
    try life.expect(["o4.payoffFen": 274_65, "funding.0.availableFen": 1_526_03])
    try life.pay(274_65, of: "o4", from: "balance")
    #expect(try life.text("o4", "state") == "settled")
    try life.expect(["limit.availableFen": 2_000_00, "owedFen": 0, "funding.0.availableFen": 1_251_38])
  }

  /// ¥320.00 of stationery on 04-01, due on 04-15 and not paid: on day 10 a plan, of which nothing is paid.
  private func aPlanBroken(_ life: inout Life) throws {
    try life.buy("inkfield-stationery", "inkstone", 320_00)
    // March: three active months, ¥55.97 of o4 due in 30 days. 350 + 320.
    try life.until("2026-04-06")
    try life.expectScore(670, on: "2026-04-06")
    try life.until("2026-04-25")
    // Days 4 to 10, 16 fen each.
    try life.expect(["o5.daysPastDue": 10, "o5.chargeFen": 1_12, "owedFen": 321_12])
    #expect(try life.reminded() == ["o5 1/1 2026-04-15 32112 10 overdue"])
    try life.ask(#"{"startPlan":{"obligation":"o5","count":3,"declaresHardship":false}}"#)
    let parts = try life.instalments("o5")
    #expect(
      parts == [
        ["2026-05-25", "10666", "37"], ["2026-06-25", "10666", "37"], ["2026-07-25", "10668", "38"],
      ])
    // April: o5 stands at 10 days (at most 599): H1 6, H2 0, C4 0; tenure 3 months (H3 8), three closed on time with
    // three merchants, 107.03 due (1 %), 269 of 500 used in February (53 %), four active months. 350 + 242.
    try life.until("2026-05-06")
    try life.expectScore(592, on: "2026-05-06")
    try life.expectPoints(
      "H1 6 H2 0 H3 8 H4 4 C1 50 C2 18 C3 20 C4 0 B1 24 B2 18 B3 14 I1 40 I2 10 I3 10 M1 10 M2 10")
    // Below 600 and past grace: the limit falls at once.
    try life.expect(["limit.totalFen": 0, "limit.usedFen": 320_00, "limit.availableFen": -320_00])
    #expect(try life.status().text("agreement") == "suspended")
    try life.until("2026-05-29")
    #expect(try life.reminded() == ["o5 1/3 2026-05-25 10703 4 overdue"])
    try life.expect(["o5.daysPastDue": 10, "owedFen": 321_12])
    try life.until("2026-06-28")
    try life.expect(["o5.daysPastDue": 10, "owedFen": 321_12])
    // The second is 4 days late: everything is due since 06-19, ten days before.
    try life.until("2026-06-29")
    #expect(try life.text("o5", "due") == "2026-06-19")
    try life.expect(["o5.daysPastDue": 10, "owedFen": 321_12])
    try life.until("2026-06-30")
    try life.expect(["o5.daysPastDue": 11, "o5.chargeFen": 1_28, "owedFen": 321_28])
  }

  /// 91 days after 06-19, on 09-18, after a charge of 88 days: 14.08, all waived.
  private func aChargeOff(_ life: inout Life) throws {
    try life.until("2026-09-17")
    // 7 days before the plan and 80 after: 87 × 16 fen.
    try life.expect(["o5.daysPastDue": 90, "owedFen": 333_92, "limit.usedFen": 320_00])
    try life.until("2026-09-18")
    #expect(try life.text("o5", "state") == "chargedOff")
    try life.expect([
      "owedFen": 320_00, "limit.totalFen": 0, "limit.availableFen": -320_00, "limit.usedFen": 0,
      "limit.chargedOffFen": 320_00, "o5.daysPastDue": 91,
    ])
    // September: worst 103 days, now too; 91 fell in it, so 4 closed and 3 on time (of 2 in 6 months 1: 50 %), L was 0
    // (100 %), nine active months, tenure and contact 8 months. 350 + 226, at most 449.
    try life.until("2026-10-06")
    try life.expectScore(449, on: "2026-10-06", raw: 576)
    try life.expectPoints(
      "H1 0 H2 0 H3 12 H4 4 C1 50 C2 0 C3 20 C4 0 B1 14 B2 18 B3 24 I1 40 I2 10 I3 14 M1 10 M2 10")
  }

  /// ¥120.00 from the card on 10-10, the other ¥200.00 on 11-01.
  private func aRecovery(_ life: inout Life) throws {
    try life.until("2026-10-10")
    try life.pay(120_00, of: "o5", from: "card")
    try life.expect([
      "limit.chargedOffFen": 200_00, "limit.availableFen": -200_00, "owedFen": 200_00,
      "funding.1.availableFen": 880_00,
    ])
    try life.until("2026-11-01")
    try life.pay(200_00, of: "o5", from: "balance")
    #expect(try life.text("o5", "state") == "recovered")
    #expect(try life.status().text("agreement") == "active" && life.reminded() == [])
    try life.expect([
      "limit.chargedOffFen": 0, "limit.availableFen": 0, "owedFen": 0, "funding.0.availableFen": 1_051_38,
    ])
    // December: nothing late any more, the last day was 11-01 (one month: 4); of the one that closed in 6 months none on
    // time; the limit unused in 3 months. 350 + 280, at most 449.
    try life.until("2027-01-06")
    try life.expectScore(449, on: "2027-01-06", raw: 630)
    try life.expectPoints(
      "H1 0 H2 4 H3 12 H4 4 C1 50 C2 20 C3 20 C4 40 B1 4 B2 18 B3 24 I1 40 I2 10 I3 14 M1 10 M2 10")
  }
}
