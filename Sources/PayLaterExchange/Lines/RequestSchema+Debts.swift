import PayLater

extension RequestSchema {
  private static let entryReason = Kind.choice(EntryReversal.allCases.map(\.rawValue))

  /// The requests about debts from elsewhere: those that go together.
  static let debts: [Entry] = [
    Entry(
      name: "recordDebt",
      about:
        "Records a pay-later debt from elsewhere; amounts are in its currency's smallest unit, a payment without a due day is 'when I can'. One equal to another is taken only with again.",
      fields: [
        ("provider", .text), ("title", .text), ("instalments", .plan), ("details", .optional(.details)),
        ("again", .optional(.flag)),
      ]),
    Entry(
      name: "recordDebtPayment",
      about:
        "Notes a payment of a debt from elsewhere, on that day (else today), for that planned payment (else the earliest open ones).",
      fields: [
        ("debt", .text), ("amountFen", .amount), ("on", .optional(.day)), ("instalment", .optional(.count)),
        ("again", .optional(.flag)),
      ]),
    Entry(
      name: "reverseDebtPayment", about: "Takes a payment that was noted back (e1p1).",
      fields: [("payment", .text), ("reason", entryReason)]),
    Entry(
      name: "recordDebtRefund",
      about:
        "Notes a refund by the shop; it lowers the last open payments (else the next, or all in equal shares), the rest was returned to you.",
      fields: [
        ("debt", .text), ("amountFen", .amount),
        ("spread", .optional(.choice(DebtRefund.Spread.allCases.map(\.rawValue)))), ("on", .optional(.day)),
        ("again", .optional(.flag)),
      ]),
    Entry(
      name: "reverseDebtRefund", about: "Takes a refund that was noted back (e1r1).",
      fields: [("refund", .text), ("reason", entryReason)]),
    Entry(
      name: "restoreDebtPayment", about: "Lets a payment that was taken back stand again.",
      fields: [("payment", .text)]),
    Entry(
      name: "restoreDebtRefund", about: "Lets a refund that was taken back stand again.",
      fields: [("refund", .text)]),
    Entry(
      name: "changeDebt",
      about:
        "Corrects a debt from elsewhere: all of it anew; details that are not named, payments and refunds stay.",
      fields: [
        ("debt", .text), ("provider", .text), ("title", .text), ("instalments", .plan),
        ("details", .optional(.details)),
      ]),
    Entry(
      name: "reverseDebt", about: "Takes the record of a debt from elsewhere back.",
      fields: [("debt", .text), ("reason", .choice(Debt.Reversal.allCases.map(\.rawValue)))]),
    Entry(
      name: "restoreDebt", about: "Puts a record that was taken back in force again.",
      fields: [("debt", .text)]),
  ]

  static let together = Entry(
    name: "together",
    about:
      "Makes several of the requests about debts and monthly accounts from elsewhere and rows of files one after the other, at most 100: all are accepted, or none.",
    fields: [("requests", .requests)])
}
