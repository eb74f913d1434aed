import PayLater

extension RequestSchema {
  static let lookReason = Kind.choice(LookReason.allCases.map(\.rawValue))

  /// The requests about rows of files that wait for their owner; they go together with those about debts.
  static let rows: [Entry] = [
    Entry(
      name: "keepRow",
      about:
        "Keeps a row of a file from which nothing is booked by itself, or what is new of the one with this id. The first rule that fits answers it.",
      fields: [("row", .keptRow), ("id", .optional(.text))]),
    Entry(name: "dropRow", about: "Says that a row (w1) is no debt.", fields: [("row", .text)]),
    Entry(
      name: "oweRow", about: "Makes a row a debt from elsewhere, due on that day.",
      fields: [("row", .text), ("due", .day), ("again", .optional(.flag))]),
    Entry(
      name: "bookRow", about: "Makes a row a purchase on that monthly account.",
      fields: [("row", .text), ("account", .text), ("again", .optional(.flag))]),
    Entry(
      name: "releaseRow", about: "Lets a row wait again, and takes back what it became.",
      fields: [("row", .text)]),
    Entry(
      name: "setRowRule",
      about:
        "Makes a rule (or changes the one with this id) for rows that wait for this reason: with days they become debts due so many days later, with account purchases, with neither they are dropped.",
      fields: [
        ("id", .optional(.text)), ("reason", lookReason), ("source", .optional(.text)),
        ("provider", .optional(.text)), ("title", .optional(.text)), ("days", .optional(.count)),
        ("account", .optional(.text)),
      ]),
    Entry(name: "removeRowRule", about: "Removes a rule (q1).", fields: [("rule", .text)]),
  ]
}
