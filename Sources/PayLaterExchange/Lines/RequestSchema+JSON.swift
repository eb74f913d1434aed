extension RequestSchema {
  /// The schema as JSON (draft 2020-12), for people to read; `agreements` are the hashes that `activate` takes.
  public static func json(agreements: [(language: String, sha256: String)]) throws -> String {
    let hashes = agreements.map { "\($0.language): \($0.sha256)" }.joined(separator: ", ")
    let line = JSON.object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("A line of sesame apply"), "type": .text("object"),
      "additionalProperties": .flag(false), "required": .list([.text("id"), .text("request")]),
      "properties": .object([
        "id": .object([
          "type": .text("string"), "minLength": .number(1), "maxLength": .number(64),
          "pattern": .text("^[!-~]+$"),
          "description": .text("Made by the caller; an accepted id again returns the first answer."),
        ]),
        "request": one(of: entries, hashes),
      ]),
    ])
    return try JSONText.pretty(line)
  }

  /// Any one of some requests.
  private static func one(of entries: [Entry], _ hashes: String = "") -> JSON {
    let requests = entries.map { entry -> JSON in
      let about = entry.about + (entry.sandboxOnly ? " Only in a sandbox." : "")
      return .object([
        "type": .text("object"), "description": .text(about), "required": .list([.text(entry.name)]),
        "additionalProperties": .flag(false), "properties": .object([entry.name: body(entry.fields, hashes)]),
      ])
    }
    return .object(["oneOf": .list(requests)])
  }

  private static func body(_ fields: [(String, Kind)], _ hashes: String) -> JSON {
    var properties: [String: JSON] = [:]
    var required: [JSON] = []
    for (name, kind) in fields {
      properties[name] =
        name == "agreementSHA256"
        ? .object(["type": .text("string"), "description": .text(hashes)]) : schema(kind)
      if case .optional = kind { continue }
      required.append(.text(name))
    }
    return .object([
      "type": .text("object"), "additionalProperties": .flag(false), "properties": .object(properties),
      "required": .list(required),
    ])
  }

  private static func schema(_ kind: Kind) -> JSON {
    switch kind {
    case .text: .object(["type": .text("string")])
    case .fen:
      .object(["type": .text("integer"), "minimum": .number(0), "maximum": .number(1_000_000_000)])
    case .amount:
      .object(["type": .text("integer"), "minimum": .number(0), "maximum": .number(1_000_000_000_000)])
    case .day: .object(["type": .text("string"), "format": .text("date")])
    case .month: .object(["type": .text("string"), "pattern": .text("^[0-9]{4}-(0[1-9]|1[0-2])$")])
    case .flag: .object(["type": .text("boolean")])
    case .count: .object(["type": .text("integer")])
    case .ids: .object(["type": .text("array"), "items": schema(.text)])
    case .choice(let words): .object(["enum": .list(words.map(JSON.text))])
    case .cart, .plan: array(of: body(kind.items ?? [], ""))
    case .requests: array(of: one(of: debts + accounts + rows))
    case .details, .account, .row, .keptRow: body(kind.items ?? [], "")
    case .optional(let kind): .object(["anyOf": .list([schema(kind), .object(["type": .text("null")])])])
    }
  }

  private static func array(of items: JSON) -> JSON {
    .object(["type": .text("array"), "minItems": .number(1), "items": items])
  }
}
