import PayLater

extension RequestSchema {
  private static let note: [(String, Kind)] = [
    ("account", .text), ("amountFen", .amount), ("title", .optional(.text)), ("on", .optional(.day)),
  ]
  private static let tail: [(String, Kind)] = [("row", .optional(.row)), ("again", .optional(.flag))]
  private static let odd = Kind.choice(PlannedPayment.Odd.allCases.map(\.rawValue))

  /// The requests about monthly accounts elsewhere; they go together with those about debts.
  static let accounts: [Entry] = [
    Entry(
      name: "addAccount",
      about:
        "Opens a monthly account elsewhere. billDay is 1 to 28 or last; due is a day of the month likewise, or +1 to +60 days after the bill day. Without them a known provider's preset is assumed until they are said. With an id it is opened only if that is the id that it gets.",
      fields: [
        ("provider", .text), ("details", .optional(.account)), ("again", .optional(.flag)),
        ("id", .optional(.text)),
      ]),
    Entry(
      name: "editAccount",
      about:
        "Changes what it says; what is not named stays. A bill day or due rule that is named confirms it, and takes effect with the first bill that is still open after today.",
      fields: [("account", .text), ("provider", .optional(.text)), ("details", .optional(.account))]),
    Entry(
      name: "recordBill",
      about:
        "Notes the provider's own figure of a bill (null: the last that was made): it wins over the sum of entries. A total of null takes it back.",
      fields: [
        ("account", .text), ("bill", .optional(.month)), ("totalFen", .optional(.amount)),
        ("minimumFen", .optional(.amount)),
      ]),
    Entry(
      name: "recordPurchase",
      about: "Notes a purchase on that day (else today), in 1 to 36 parts of one bill each.",
      fields: note + [("parts", .optional(.count)), ("odd", .optional(odd))] + tail),
    Entry(
      name: "recordAccountRefund",
      about: "Notes a refund on that day, of that purchase (m1b2) where it is known.",
      fields: note + [("of", .optional(.text))] + tail),
    Entry(
      name: "recordAccountPayment",
      about: "Notes a payment on that day, of that bill and no other, or of the oldest that is unpaid.",
      fields: note + [("bill", .optional(.month))] + tail),
    Entry(
      name: "reverseAccountEntry", about: "Takes a purchase, refund or payment back (m1p3).",
      fields: [("entry", .text), ("reason", .choice(EntryReversal.allCases.map(\.rawValue)))]),
    Entry(
      name: "restoreAccountEntry", about: "Lets an entry that was taken back stand again.",
      fields: [("entry", .text)]),
    Entry(
      name: "linkAccountRefund",
      about: "Says to which purchase (m1b2) a refund (m1r3) belongs; without one: that it is not known.",
      fields: [("entry", .text), ("of", .optional(.text))]),
    Entry(
      name: "closeAccount", about: "Closes an account of which nothing is owed.",
      fields: [("account", .text)]),
    Entry(name: "reopenAccount", about: "Uses a closed account again.", fields: [("account", .text)]),
  ]
}
