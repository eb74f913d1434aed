/// A year with the wallet: 6 January 2026 to 6 January 2027.
enum YearLife {
  static let opening: [YearAct] = [
    .verifyIdentity, .addAddress, .income(800_000), .source("card", kind: "debitCard", 300_000),
    .source("purse", kind: "balance", 50_000), .authorise, .activate(from: "card"),
  ]

  /// The first steps at ¥500: due at once, by hand before the day, by autopay, refused by the cap and the count.
  static let winter: [YearAct] = [
    .order("alley-noodles", "beef-noodles"), .order("yunshan-books", "notebook"),
    .order("kiln-fire", "teapot"),
    .until("2026-01-09"), .confirm("o2"), .debt("花呗 1 月", [("2026-02-10", 20_000), ("2026-03-10", 20_000)]),
    .until("2026-01-10"), .order("shanhe-fruit", "fruit-box"), .order("shanhe-fruit", "apples"),
    .until("2026-01-15"), .repay("o3", 12_801, from: "card"), .repay("o3", 12_800, from: "purse"), .addEmail,
    .until("2026-01-20"), .order("feather-hall", "court-hour"), .repay("o4", 5_000, from: "card"),
    .until("2026-01-24"), .order("reed-flute-books", "stories"),
    .payNow("morning-market", "tofu", from: "purse"),
    .until("2026-01-31"), .until("2026-02-01"),
    // Two days into grace by hand.
    .until("2026-02-03"), .order("green-sill", "orchid"), .autopay("o7", false),
    .until("2026-02-06"), .until("2026-02-10"), .payDebt("e1", 20_000),
    .until("2026-02-14"), .order("birch-dental", "cleaning"),
    .until("2026-02-19"), .repay("o7", 9_800, from: "card"), .balance("purse", 60_000),
    // A partial payment on the due day leaves ¥8.00: the tolerance.
    .until("2026-02-20"), .order("hearthside-kitchen", "set-two"), .autopay("o9", false),
    .until("2026-02-22"), .order("plain-linen", "shirt"), .cancel("o10"), .cancel("o10"),
    .until("2026-02-27"), .repay("o9", 13_000, from: "purse"), .autopay("o9", true),
    .until("2026-02-28"), .until("2026-03-01"),
  ]

  /// A debit that fails once, an order that never ships, a statement, and too much in thirty days.
  static let spring: [YearAct] = [
    .until("2026-03-02"), .order("kiln-fire", "teapot"), .until("2026-03-06"), .confirm("o11"),
    .until("2026-03-10"), .payDebt("e1", 20_000),
    .until("2026-03-19"), .balance("card", 10_000), .until("2026-03-20"), .balance("card", 300_000),
    .until("2026-03-25"), .order("scissor-lane", "cut"), .until("2026-03-31"), .until("2026-04-01"),
    .order("straight-grain", "stool"), .until("2026-04-03"), .order("birch-dental", "filling"),
    .order("sunny-window", "cushion"), .withhold("o15"),
    .until("2026-04-07"), .order("green-mule-rides", "airport"), .until("2026-04-08"), .confirm("o16"),
    .until("2026-04-12"), .debt("白条", [("2026-04-28", 200_000)]), .order("warm-eaves", "floor-lamp"),
    .until("2026-04-20"), .confirm("o13"), .until("2026-04-28"), .payDebt("e2", 200_000),
    .order("warm-eaves", "floor-lamp"), .until("2026-04-30"), .until("2026-05-01"),
    .until("2026-05-03"), .until("2026-05-04"), .confirm("o17"), .income(1_200_000),
    .until("2026-05-09"), .order("night-study", "spoken-english"), .confirm("o18"),
    .until("2026-05-31"), .until("2026-06-01"), .balance("card", 400_000),
  ]

  /// Many orders at once, to the edge of the limit and of the count; a receipt put off.
  static let summer: [YearAct] = [
    .until("2026-06-07"), .order("bramble-path", "tent"), .order("echo-valley-audio", "turntable"),
    .order("straight-grain", "bookcase"), .until("2026-06-12"), .confirm("o19"), .extendReceipt("o20"),
    .extendReceipt("o20"), .until("2026-06-30"), .until("2026-07-01"), .balance("card", 500_000),
    .until("2026-07-08"), .order("tidewatch-hotel", "weekend"), .order("brook-stone-inn", "double"),
    .order("hazelnut-electronics", "keyboard", 7), .order("buoy-cloud", "monthly"),
    .order("full-draw-gym", "month"), .order("ginkgo-cinema", "pair"),
    .order("ginkgo-cinema", "ticket"), .order("stone-steps-coffee", "beans"),
    .until("2026-07-15"), .repayAll(from: "card"), .balance("card", 500_000),
    .until("2026-07-31"), .until("2026-08-01"),
    // Six days late, over the end of a month.
    .until("2026-08-13"), .order("muddy-hands", "taster"), .autopay("o26", false),
    .until("2026-08-30"), .until("2026-08-31"), .order("alley-noodles", "egg"), .until("2026-09-01"),
    .until("2026-09-02"), .repay("o26", 100, from: "card"), .order("alley-noodles", "egg"),
  ]

  /// After lateness: the cap, a cut of the limit announced and in force, and the way back.
  static let autumn: [YearAct] = [
    .repay("o26", 9_714, from: "card"), .order("alley-noodles", "egg"),
    .until("2026-09-06"), .order("good-again-repairs", "phone-screen"), .order("plain-linen", "dress"),
    .until("2026-09-09"), .confirm("o29"), .until("2026-09-13"), .order("apricot-hill-pharmacy", "vitamin-c"),
    .until("2026-09-20"), .order("furball-pet-care", "dog-food"), .order("inkfield-stationery", "brush"),
    .until("2026-09-30"), .until("2026-10-01"), .until("2026-10-06"),
    .order("nimble-needle", "shirt"), .order("listening-rain", "long"), .until("2026-10-09"),
    .until("2026-10-31"), .until("2026-11-01"), .until("2026-11-08"), .order("steady-shoulder", "boxes"),
    .until("2026-11-20"), .order("paper-kite-kids", "pyjamas"), .until("2026-11-30"), .until("2026-12-01"),
    .order("slow-wheel-bikes", "day-pass"), .until("2026-12-06"), .order("open-string", "harmonica"),
    .until("2026-12-31"), .until("2027-01-01"), .until("2027-01-06"),
  ]

  /// What is open when the user stays away for forty days: by autopay, failing, without, held, and elsewhere.
  static let beforeAbsence: [YearAct] = [
    .repay("o9", 800, from: "purse"), .order("kiln-fire", "teapot"), .order("hearthside-kitchen", "set-two"),
    .autopay("o12", false), .balance("card", 40_000),
  ]

  static let year = opening + winter + spring + summer + autumn
}
