import PayLater

extension Schema {
  /// The obligations, whose charged-off principal is what they owe in that state.
  static let obligations: String =
    "DROP TABLE obligations;\n"
    + entities(
      "obligations",
      [
        text("orderId", "order"), text("merchant", "merchant"),
        text("state", "state", oneOf: Obligation.State.allCases.map(\.rawValue)),
        fen("heldFen", "held"), fen("capturedFen", "captured"), fen("paidPrincipalFen", "paidPrincipal"),
        fen("refundedPrincipalFen", "refundedPrincipal"), fen("refundedToBalanceFen", "refundedToBalance"),
        fen("chargesReturnedFen", "chargesReturned"), day("capturedOn", "capturedOn", optional: true),
        day("closedOn", "closedOn", optional: true), "CHECK (capturedFen <= heldFen)",
        "CHECK (refundedToBalanceFen <= paidPrincipalFen)",
      ]) + obligationsOpen

  /// The debts from elsewhere, each in its currency and with the payments and refunds noted of it.
  static let debts: String =
    "DROP TABLE debts;\n"
    + entities(
      "debts",
      [
        text("provider", "provider"), text("title", "title"), text("currency", "currency"),
        day("recordedOn", "recordedOn"), day("closedOn", "closedOn", optional: true),
      ]) + debtsOpen

  /// Monthly accounts elsewhere, and what was noted of them.
  static let accounts: String =
    entities(
      "accounts",
      [
        text("provider", "terms.provider"), text("currency", "terms.currency"), day("openedOn", "openedOn"),
        day("closedOn", "closedOn", optional: true),
      ])
    + entities(
      "account_entries",
      [
        text("account", "account"), text("kind", "kind", oneOf: AccountEntry.Kind.allCases.map(\.rawValue)),
        fen("amountFen", "amount", atLeast: 1), day("day", "on"),
      ])
    + "CREATE INDEX accounts_open ON accounts (position) WHERE closedOn IS NULL;\n"

  /// Rows of files that wait or waited for their owner, and the rules that answer them.
  static let rows: String =
    entities(
      "kept_rows",
      [
        text("source", "source"), text("reason", "reason", oneOf: LookReason.allCases.map(\.rawValue)),
        day("keptOn", "keptOn"),
      ])
    + entities("row_rules", [text("reason", "reason", oneOf: LookReason.allCases.map(\.rawValue))])

  private static let debtsOpen = "CREATE INDEX debts_open ON debts (position) WHERE closedOn IS NULL;\n"

  private static let obligationsOpen =
    "CREATE INDEX obligations_open ON obligations (position) WHERE state IN ('held', 'active', 'chargedOff');\n"

  /// The tables of entities as they first were, one for each list of the wallet.
  static let entityTables: String =
    entities(
      "orders",
      [
        text("merchant", "merchant"), text("channel", "channel", oneOf: ["online", "inStore"]),
        text("state", "state", oneOf: Order.State.allCases.map(\.rawValue)),
        fen("amountFen", "amount", atLeast: 1, atMost: Money.most.fen), day("placedOn", "placedOn"),
        day("endedOn", "endedOn", optional: true),
      ])
    + entities(
      "obligations",
      [
        text("orderId", "order"), text("merchant", "merchant"),
        text("state", "state", oneOf: Obligation.State.allCases.map(\.rawValue)),
        fen("heldFen", "held"), fen("capturedFen", "captured"), fen("paidPrincipalFen", "paidPrincipal"),
        fen("refundedPrincipalFen", "refundedPrincipal"), fen("chargedOffFen", "chargedOff"),
        day("capturedOn", "capturedOn", optional: true), day("closedOn", "closedOn", optional: true),
        "CHECK (capturedFen <= heldFen)",
      ])
    + obligationsOpen
    + entities(
      "debts",
      [
        text("provider", "provider"), text("title", "title"), day("recordedOn", "recordedOn"),
        day("closedOn", "closedOn", optional: true),
      ])
    + debtsOpen
    + entities(
      "contacts",
      [
        text("kind", "kind", oneOf: Contact.Kind.allCases.map(\.rawValue)), text("value", "value"),
        day("verifiedOn", "verifiedOn"),
      ])
    + entities("addresses", [text("recipient", "recipient"), day("addedOn", "addedOn")])
    + entities(
      "funding_sources",
      [
        text("kind", "kind", oneOf: FundingSource.Kind.allCases.map(\.rawValue)),
        fen("balanceFen", "balance"),
        day("addedOn", "addedOn"),
      ])
    + entities(
      "consents",
      [
        text("purpose", "purpose", oneOf: ConsentReceipt.Purpose.allCases.map(\.rawValue)),
        text("answer", "answer", oneOf: ["yes", "no", "withdrawn"]), text("sha256", "sha256"),
        day("day", "day"),
      ])
    + entities("reminders", [day("day", "day")])
    + entities(
      "credit_records", [text("merchant", "merchant"), text("closed", "closed", optional: true)])
}
