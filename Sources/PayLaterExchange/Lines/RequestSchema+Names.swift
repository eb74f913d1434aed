import PayLater

extension RequestSchema {
  /// Throws the first name in a line that the schema does not know: beside the id and the request, of the request
  /// itself, or of one of its fields. What has another shape than the schema's is left to the decoding.
  static func checkNames(in line: JSON) throws(BadData) {
    try check(line, ["id", "request"], "the line")
    guard case .object(let parts) = line, let request = parts["request"] else { return }
    try check(request: request, among: entries, "request")
  }

  /// The same of one request that stands at a place.
  private static func check(request: JSON, among entries: [Entry], _ place: String) throws(BadData) {
    guard case .object(let request) = request else { return }
    guard request.count == 1, let (name, body) = request.first else {
      throw BadData("\(place): must be an object with one request")
    }
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw BadData("\(place): no such request: \(SafeText(name, limit: 40))")
    }
    try check(body, entry.fields.map(\.0), "\(place).\(name)")
    guard case .object(let values) = body else { return }
    for (field, kind) in entry.fields {
      guard let value = values[field] else { continue }
      try check(value, as: kind, "\(place).\(name).\(field)")
    }
  }

  /// The same of what a field holds.
  private static func check(_ value: JSON, as kind: Kind, _ place: String) throws(BadData) {
    if case .optional(let kind) = kind { return try check(value, as: kind, place) }
    guard case .list(let items) = value else {
      if let names = kind.itemNames { try check(value, names, place) }
      return
    }
    for (index, item) in items.enumerated() {
      let place = "\(place)[\(index)]"
      if kind == .requests {
        try check(request: item, among: debts + accounts, place)
      } else if let names = kind.itemNames {
        try check(item, names, place)
      }
    }
  }

  private static func check(_ json: JSON, _ known: [String], _ place: String) throws(BadData) {
    guard case .object(let object) = json,
      let stranger = object.keys.filter({ !known.contains($0) }).min()
    else { return }
    throw BadData("\(place): unknown field: \(SafeText(stranger, limit: 40))")
  }
}

extension RequestSchema.Kind {
  /// The names in an object, or in the items of a list of objects; nil for any other kind.
  fileprivate var itemNames: [String]? { items?.map(\.0) }

  /// The fields of an object, or of the items of a list of objects; nil for any other kind.
  var items: [(String, RequestSchema.Kind)]? {
    switch self {
    case .cart: [("offer", .text), ("quantity", .count)]
    case .plan: [("due", .optional(.day)), ("amountFen", .amount)]
    case .details:
      [
        ("currency", .optional(.text)), ("paidInstalments", .optional(.count)), ("note", .optional(.text)),
        ("yearlyRateHundredths", .optional(.count)), ("lateFeeFen", .optional(.amount)),
      ]
    case .account:
      [
        ("title", .optional(.text)), ("currency", .optional(.text)), ("billDay", .optional(.text)),
        ("takesBillDay", .optional(.flag)), ("due", .optional(.text)), ("limitFen", .optional(.amount)),
        ("autopay", .optional(.flag)),
      ]
    case .row: [("source", .text), ("key", .text)]
    case .keptRow:
      [
        ("source", .text), ("reason", RequestSchema.lookReason), ("words", .text),
        ("provider", .optional(.text)), ("title", .optional(.text)),
        ("kind", .optional(.choice(AccountEntry.Kind.allCases.map(\.rawValue)))),
        ("amountFen", .optional(.amount)), ("on", .optional(.day)), ("settled", .optional(.flag)),
        ("deductedOn", .optional(.day)),
      ]
    case .text, .fen, .day, .month, .flag, .count, .ids, .amount, .choice, .requests, .optional: nil
    }
  }
}
