import PayLater

/// The JSON Schema of the lines that `sesame apply` reads, made from one table of requests.
public enum RequestSchema {
  /// What a field holds; an optional one may be left out or null.
  enum Kind: Equatable, Sendable {
    case text, fen, day, flag, count, ids
    /// An amount in the smallest unit of some currency.
    case amount
    case choice([String])
    case cart, plan, details
    /// What is said of a monthly account, and the row that an entry came from.
    case account, row
    /// What a file says of a row that is kept.
    case keptRow
    /// A month, such as 2026-07.
    case month
    /// Several requests about debts and accounts from elsewhere and rows of files.
    case requests
    indirect case optional(Kind)
  }

  /// A request, what it is for, and its fields.
  struct Entry: Sendable {
    var name: String
    var about: String
    var fields: [(String, Kind)]
    var sandboxOnly = false
  }

  /// The names of all requests, in the table's order.
  public static var names: [String] { entries.map(\.name) }

  /// The names of the fields of one request.
  public static func fields(of name: String) -> [String]? {
    entries.first { $0.name == name }?.fields.map(\.0)
  }

  private static let contact = Kind.choice(Contact.Kind.allCases.map(\.rawValue))
  private static let address: [(String, Kind)] = [
    ("label", .text), ("recipient", .text), ("phone", .text), ("text", .text),
  ]

  static let entries: [Entry] =
    identity + agreement + shopping + repayment + debts + accounts + rows + [together] + own + issuer

  private static let identity: [Entry] = [
    Entry(
      name: "requestCode", about: "Sends a one-time code; in a sandbox the answer carries it.",
      fields: [("kind", contact), ("value", .text)]),
    Entry(
      name: "verifyIdentity",
      about: "Verifies name, 18-digit identity number (GB 11643) and phone by its code.",
      fields: [("name", .text), ("idNumber", .text), ("phone", .text), ("code", .text)]),
    Entry(
      name: "addContact", about: "Adds a phone or e-mail confirmed by its code.",
      fields: [("kind", contact), ("value", .text), ("code", .text)]),
    Entry(
      name: "replaceContact", about: "Replaces a contact by another, confirmed by its code.",
      fields: [("contact", .text), ("kind", contact), ("value", .text), ("code", .text)]),
    Entry(name: "removeContact", about: "Removes a contact; one must stay.", fields: [("contact", .text)]),
    Entry(name: "addAddress", about: "Adds an address to the address book.", fields: address),
    Entry(name: "changeAddress", about: "Changes an address.", fields: [("address", .text)] + address),
    Entry(name: "removeAddress", about: "Removes an address.", fields: [("address", .text)]),
    Entry(
      name: "declareIncome", about: "Declares the monthly income; null takes it back.",
      fields: [("monthlyFen", .optional(.fen))]),
    Entry(
      name: "addFundingSource", about: "Adds a source that repayments are drawn from.",
      fields: [
        ("id", .optional(.text)), ("kind", .choice(FundingSource.Kind.allCases.map(\.rawValue))),
        ("name", .text),
        ("balanceFen", .fen),
      ]),
    Entry(
      name: "setBalance", about: "Declares the balance of a source.",
      fields: [("source", .text), ("balanceFen", .fen)]),
    Entry(
      name: "renameFundingSource", about: "Gives a source another name.",
      fields: [("source", .text), ("name", .text)]),
    Entry(name: "removeFundingSource", about: "Removes a source.", fields: [("source", .text)]),
  ]

  private static let agreement: [Entry] = [
    Entry(
      name: "authoriseScore", about: "Authorises the credit score; the first time evaluates it at once.",
      fields: [("language", .choice(Language.allCases.map(\.rawValue)))]),
    Entry(name: "withdrawAuthorisation", about: "Withdraws that authorisation.", fields: []),
    Entry(name: "evaluateScore", about: "Evaluates anew before the first activation.", fields: []),
    Entry(
      name: "activate",
      about:
        "Applies for the service. agreementSHA256 is of the agreement that was read; the typed word is 同意 or agree.",
      fields: [
        ("agreementSHA256", .text), ("fundingSource", .text), ("autopay", .flag), ("typedWord", .text),
      ]),
    Entry(
      name: "setAutopay",
      about:
        "Gives the mandate (from names the source) or takes it back; language is of the text that was read, else of the answer before.",
      fields: [
        ("on", .flag), ("from", .optional(.text)),
        ("language", .optional(.choice(Language.allCases.map(\.rawValue)))),
      ]),
    Entry(
      name: "setObligationAutopay", about: "Lets autopay try one obligation or not.",
      fields: [("obligation", .text), ("on", .flag)]),
    Entry(name: "closeService", about: "Closes the service.", fields: []),
    Entry(
      name: "erase", about: "Destroys the personal data of a closed wallet; the word is 抹除 or erase.",
      fields: [("typedWord", .text)]),
  ]

  private static let shopping: [Entry] = [
    Entry(
      name: "placeOrder",
      about:
        "Orders at one merchant. address is needed online, from where pay is now, typedAmountFen for the first order at a merchant and above half of the limit.",
      fields: [
        ("merchant", .text), ("lines", .cart), ("address", .optional(.text)),
        ("pay", .choice(PayHow.allCases.map(\.rawValue))), ("from", .optional(.text)),
        ("typedAmountFen", .optional(.fen)),
      ]),
    Entry(name: "cancelOrder", about: "Cancels an order that is not shipped.", fields: [("order", .text)]),
    Entry(
      name: "confirmReceipt", about: "Confirms the receipt of a shipped order.", fields: [("order", .text)]),
    Entry(
      name: "extendReceipt", about: "Puts the automatic receipt off by 7 days, once.",
      fields: [("order", .text)]),
    Entry(
      name: "reportNotArrived",
      about:
        "Reports a shipped order as not arrived; it is voided after 28 days unless its receipt is confirmed.",
      fields: [("order", .text)]),
    Entry(
      name: "reportReturn",
      about:
        "Returns what was bought, or the lines of it that go back; the obligation pauses until the refund.",
      fields: [("obligation", .text), ("lines", .optional(.cart))]),
    Entry(
      name: "reportProblem",
      about:
        "Asks for a refund of a part or all, with a reason of at most 200 characters; the obligation pauses until it is decided.",
      fields: [("obligation", .text), ("refundFen", .fen), ("reason", .optional(.text))]),
    Entry(
      name: "disputeSettled",
      about:
        "Disputes an order within 60 days after it was settled, once, with a reason of at most 200 characters; decided on the 14th day.",
      fields: [("obligation", .text), ("refundFen", .fen), ("reason", .text)]),
    Entry(
      name: "withdrawDispute", about: "Takes a reported return, problem or dispute back.",
      fields: [("obligation", .text)]),
  ]

  private static let repayment: [Entry] = [
    Entry(
      name: "repay", about: "Repays one obligation.",
      fields: [("obligation", .text), ("amountFen", .fen), ("from", .text)]),
    Entry(name: "repayAll", about: "Pays the payoff of every own obligation.", fields: [("from", .text)]),
    Entry(
      name: "extendDue", about: "Moves the due day 10 days on; free, once an obligation, 3 times a year.",
      fields: [("obligation", .text)]),
    Entry(
      name: "splitIntoInstalments", about: "Splits what is owed into 3, 6 or 12 monthly instalments.",
      fields: [("obligation", .text), ("count", .count)]),
    Entry(
      name: "startPlan",
      about:
        "Agrees a hardship plan of 3 to 12 months; declaresHardship is needed where nothing is past due.",
      fields: [("obligation", .text), ("count", .count), ("declaresHardship", .flag)]),
    Entry(
      name: "payOutCreditBalance", about: "Pays the credit balance out to a source.", fields: [("to", .text)]
    ),
    Entry(
      name: "useCreditBalance",
      about:
        "Chooses what becomes of the credit balance: paid out on its 7th day, or used for what falls due.",
      fields: [("use", .choice(CreditUse.allCases.map(\.rawValue)))]),
    Entry(
      name: "markRead", about: "Marks reminders as read; null: all.", fields: [("reminders", .optional(.ids))]
    ),
    Entry(
      name: "snooze", about: "Leaves an obligation or debt out of the login reminder until that day.",
      fields: [("obligation", .text), ("until", .day)]),
  ]

  private static let own: [Entry] = [
    Entry(
      name: "setMonthlyCap", about: "Caps the orders of a calendar month; null lifts it the next day.",
      fields: [("amountFen", .optional(.fen))]),
    Entry(
      name: "setLimitCap", about: "Caps the limit; null lifts it the next day.",
      fields: [("amountFen", .optional(.fen))]),
    Entry(
      name: "setDelay",
      about:
        "Lets orders above the amount wait until the day after they were announced; null lifts it the next day.",
      fields: [("aboveFen", .optional(.fen))]),
    Entry(
      name: "announceOrder",
      about:
        "Starts that waiting time for an order at a merchant; from the next day on it can be placed, for 7 days.",
      fields: [("merchant", .text), ("lines", .cart)]),
    Entry(name: "freeze", about: "Freezes new orders for 7, 30 or 90 days.", fields: [("days", .count)]),
    Entry(name: "blockMerchant", about: "Blocks a merchant.", fields: [("merchant", .text)]),
    Entry(
      name: "unblockMerchant", about: "Unblocks a merchant from the next day on.",
      fields: [("merchant", .text)]),
    Entry(
      name: "setFavourite", about: "Marks a merchant as favourite or not.",
      fields: [("merchant", .text), ("on", .flag)]),
    Entry(
      name: "setZone",
      about: "Keeps the days of another time zone, such as Asia/Tokyo, from the next day on.",
      fields: [("zone", .text)]),
  ]

  private static let reason = Kind.choice(CorrectionReason.given.map(\.rawValue))
  private static let issuer: [Entry] = [
    Entry(
      name: "closeDays", about: "Closes the days before that day.", fields: [("until", .day)],
      sandboxOnly: true),
    Entry(name: "ship", about: "The merchant ships.", fields: [("order", .text)], sandboxOnly: true),
    Entry(
      name: "withholdShipment", about: "The merchant never ships.", fields: [("order", .text)],
      sandboxOnly: true),
    Entry(
      name: "lowerAmount", about: "Lowers the amount of an order before its receipt.",
      fields: [("order", .text), ("amountFen", .fen), ("reason", reason)], sandboxOnly: true),
    Entry(
      name: "refund", about: "The merchant refunds a part or all.",
      fields: [("obligation", .text), ("amountFen", .fen)], sandboxOnly: true),
    Entry(
      name: "waiveCharge", about: "Waives charges that are owed.",
      fields: [("obligation", .text), ("amountFen", .fen), ("reason", reason)], sandboxOnly: true),
    Entry(
      name: "decideDispute",
      about:
        "Decides a return, problem or dispute now; a refund of 0 loses it, and after the settlement what was refunded is owed again.",

      fields: [("obligation", .text), ("refundFen", .fen)], sandboxOnly: true),
    Entry(
      name: "withholdRefund", about: "The merchant does not answer a return or problem.",
      fields: [("obligation", .text)], sandboxOnly: true),
    Entry(
      name: "reopenObligation",
      about: "Decides a dispute against the user within 60 days of the settlement: the refund is owed again.",
      fields: [("obligation", .text), ("amountFen", .fen)], sandboxOnly: true),
  ]
}
