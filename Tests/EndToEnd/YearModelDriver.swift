import Foundation
import Testing

/// Lives a life twice, in the program and in the model, and compares the two.
struct YearDriver {
  let program: Program
  var model: YearModel
  /// The lines that were accepted, with their answers.
  var accepted: [(line: String, answer: String)] = []
  private(set) var requests = 0
  private(set) var refusals = 0
  private(set) var comparisons = 0
  private var waiting: [(line: String, answer: YearAnswer)] = []

  /// Feeds the accepted lines once more.
  func repeatAll() throws -> [String] {
    let input = accepted.map(\.line).joined(separator: "\n") + "\n"
    return try program.run("apply", input: input).lines
  }

  static let start = "2026-01-06"

  init() throws {
    program = Program()
    model = YearModel(on: YearDay(Self.start), merchants: try YearMerchant.catalogue())
  }

  /// The acts of a life; after each that closes days, and after the last, both sides are compared.
  mutating func live(_ acts: [YearAct]) throws {
    for act in acts {
      let closes = if case .until = act { true } else { false }
      if closes, !waiting.isEmpty { try compare() }
      try perform(act)
      if closes { try compare() }
    }
    try compare()
  }

  /// Puts the act into both; the program is asked later, together with others.
  mutating func perform(_ act: YearAct) throws {
    var request = act.request(amount: model.amount(of: act))
    if request.contains("CODE") {
      let target =
        if case .addEmail = act { #""kind":"email","value":"lin@example.com""# } else {
          #""kind":"phone","value":"13800138000""#
        }
      add("{\"requestCode\":{\(target)}}", .done)
      request = request.replacingOccurrences(of: "CODE", with: try flush().last?.text("ok.code") ?? "")
    }
    if request.contains("AGREEMENT") {
      request = request.replacingOccurrences(of: "AGREEMENT", with: try agreement())
    }
    add(request, model.apply(act))
  }

  private mutating func add(_ request: String, _ answer: YearAnswer) {
    requests += 1
    waiting.append(("{\"id\":\"y\(requests)\",\"request\":\(request)}", answer))
  }

  /// Asks the program what waits, and compares the answers with the model's.
  @discardableResult
  mutating func flush() throws -> [JSONObject] {
    guard !waiting.isEmpty else { return [] }
    let input = waiting.map(\.line).joined(separator: "\n") + "\n"
    let result = try program.run("apply", "--sandbox", "--today", Self.start, input: input)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == waiting.count)
    let answers = try result.lines.map(JSONObject.init(line:))
    for ((line, expected), (text, answer)) in zip(waiting, zip(result.lines, answers)) {
      comparisons += 1
      let got = YearAnswer(answer)
      #expect(got == expected, "\(model.day) \(line): \(text)")
      if got == .done { accepted.append((line, text)) } else { refusals += 1 }
    }
    waiting = []
    return answers
  }

  /// Compares every figure of the three reports.
  mutating func compare() throws {
    try flush()
    let (expected, got) = (model.facts, try YearFacts(reportedBy: program))
    for name in Set(expected.keys).union(got.keys).sorted() {
      comparisons += 1
      let (rules, shown) = (expected[name] ?? "nothing", got[name] ?? "nothing")
      #expect(rules == shown, "\(model.day) \(name): the rules give \(rules), the program \(shown)")
    }
  }

  /// The fingerprint of the Chinese agreement, as the schema documents it.
  private func agreement() throws -> String {
    let schema = try program.run("apply", "--schema").output
    let found = schema.firstMatch(of: /zh: ([0-9a-f]{64})/)
    return String(try #require(found).1)
  }
}

extension YearAnswer {
  init(_ answer: JSONObject) {
    let gates = answer.list("refused.gates").map {
      "\($0.text("gate") ?? "") \($0.text("clears") ?? "by an act")"
    }
    self = answer["ok"] != nil ? .done : gates.isEmpty ? .refused : .gates(gates)
  }
}

extension YearFacts {
  /// What the program shows, under the model's names.
  init(reportedBy program: Program) throws {
    self = [:]
    let status = try program.report("status")
    // Records of debts from elsewhere and other currencies have a model of their own.
    add(status, "status.", without: ["orders", "obligations", "accounts", "funding", "totals"])
    for source in status.list("funding") {
      self["status.funding.\(source.text("id") ?? "").availableFen"] = YearFacts.text(source["availableFen"])
    }
    for order in status.list("orders") {
      add(order, "status.orders.\(order.text("id") ?? "").", without: ["id"])
    }
    for part in status.list("obligations") {
      let path = "status.obligations.\(part.text("id") ?? "")."
      add(part, path, without: ["id", "instalments", "record", "currency"])
      for instalment in part.list("instalments") {
        let number = instalment.number("number") ?? 0
        for name in ["due", "principalFen", "outstandingFen"] {
          self[path + "\(number).\(name)"] = YearFacts.text(instalment[name])
        }
      }
    }
    let score = try program.report("score")
    add(score, "score.", without: ["change", "strengths", "scorecard"])
    self["score.change"] = YearFacts.text(score["change.score"])
    // Optional inputs are left out where they are unknown.
    for name in ["monthlyIncomeFen", "monthsSinceLate", "peakUsePercent90"] {
      self["score.inputs.\(name)"] = YearFacts.text(score["inputs.\(name)"])
    }
    let remind = try program.report("remind")
    add(remind, "remind.", without: ["items", "totals"])
    for (index, item) in remind.list("items").enumerated() {
      self["remind.items.\(index)"] = ["id", "instalment", "due", "amountFen", "daysPastDue", "standing"]
        .map { YearFacts.text(item[$0]) }.joined(separator: " ")
    }
  }

  private mutating func add(_ object: JSONObject, _ path: String, without names: Set<String>) {
    for (name, value) in object.value as? [String: Any] ?? [:] where !names.contains(name) {
      if value is [String: Any] {
        add(JSONObject(value), path + name + ".", without: [])
      } else {
        self[path + name] = YearFacts.text(value)
      }
    }
  }

  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let list as [Any]: list.map { text($0) }.joined(separator: " ")
    case let number as NSNumber:
      String(cString: number.objCType) == "c" ? "\(number.boolValue)" : "\(number.intValue)"
    default: "null"
    }
  }
}
