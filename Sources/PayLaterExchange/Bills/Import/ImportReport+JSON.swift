import PayLater

/// The JSON of a report, each name in it once.
extension ImportReport: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var members = single
    for (name, list) in lists { members[name] = .list(list.map { $0 }) }
    try JSON.object(members).encode(to: encoder)
  }

  /// Writes the report as JSON in UTF-8, a line for each row, piece by piece, so that a long one needs little memory.
  ///
  /// `hidingAmounts`: every field whose name ends in `Fen` is null.
  public func writeJSON(hidingAmounts: Bool = false, to output: ([UInt8]) throws -> Void) rethrows {
    var text = Array("{".utf8)
    for (name, value) in single.sorted(by: { $0.key < $1.key }) {
      text += "\"\(name)\":".utf8
      value.write(to: &text, hidingAmounts: hidingAmounts)
      text += ",\n".utf8
    }
    for (index, (name, list)) in lists.enumerated() {
      text += "\(index > 0 ? ",\n" : "")\"\(name)\":[".utf8
      var isFirst = true
      for row in list {
        text += (isFirst ? "\n" : ",\n").utf8
        row.write(to: &text, hidingAmounts: hidingAmounts)
        isFirst = false
        guard text.count > ImportReport.piece else { continue }
        try output(text)
        text.removeAll(keepingCapacity: true)
      }
      text += "]".utf8
    }
    try output(text + "}\n".utf8)
  }

  /// About so many bytes are written at once.
  private static let piece = 1 << 16

  private var single: [String: JSON] {
    [
      "source": (source?.rawValue).json, "encoding": (encoding?.rawValue).json, "headerLine": headerLine.json,
      "period": period.map { .object(["from": $0.from.json, "to": $0.to.json]) } ?? .null,
      "rows": .number(rows), "error": error?.json ?? .null,
    ]
  }

  private var lists: [(String, any Sequence<JSON>)] {
    [
      ("new", new.lazy.map(\.json)), ("known", known.lazy.map(\.json)), ("skipped", skipped.lazy.map(\.json)),
      ("needsLook", needsLook.lazy.map(\.json)), ("accounts", accounts.lazy.map(\.json)),
      ("warnings", warnings.lazy.map(\.json)),
    ]
  }
}

extension ImportReport.New {
  fileprivate var json: JSON {
    .object([
      "line": .number(line), "number": number.json, "class": .text(kind.rawValue), "provider": provider.json,
      "amountFen": .number(Int(amountFen)), "day": .text(day.description), "title": .text(title),
      "parts": parts.json, "of": of.json, "bill": (bill?.description).json,
    ])
  }
}

extension ImportReport.Known {
  fileprivate var json: JSON {
    var members: [String: JSON] = ["line": .number(line), "number": number.json]
    if let takenBack { members["takenBack"] = .text(takenBack.description) }
    return .object(members)
  }
}

extension ImportReport.Skipped {
  fileprivate var json: JSON {
    .object(["line": .number(line), "number": number.json, "reason": .text(reason.rawValue)])
  }
}

extension ImportReport.Look {
  fileprivate var json: JSON {
    .object([
      "line": .number(line), "number": number.json, "reason": .text(reason.rawValue), "column": column.json,
      "provider": provider.json, "amountFen": amountFen.json, "day": day.json, "of": of.json,
    ])
  }
}

extension ImportReport.Account {
  fileprivate var json: JSON { .object(["provider": .text(provider), "exists": .flag(exists)]) }
}

extension BillWarning {
  fileprivate var json: JSON {
    switch self {
    case .countDiffers(let stated, let found):
      .object(["kind": .text("countDiffers"), "stated": .number(stated), "found": .number(found)])
    case .repeatedHeader(let line): .object(["kind": .text("repeatedHeader"), "line": .number(line)])
    case .refundMissing(let line, let number, let statedFen, let foundFen):
      .object([
        "kind": .text("refundMissing"), "line": .number(line), "number": number.json,
        "statedFen": .number(Int(statedFen)), "foundFen": .number(Int(foundFen)),
      ])
    }
  }
}

extension BillError {
  fileprivate var json: JSON {
    .object([
      "kind": .text(kind.rawValue), "line": line.json, "column": column.json, "offset": offset.json,
      "detail": detail.json,
    ])
  }
}

extension Day? {
  fileprivate var json: JSON { (self?.description).json }
}
