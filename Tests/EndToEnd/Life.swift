import Testing

/// A sandbox wallet of the real program that is lived day by day, and what is expected of its reports.
struct Life {
  let program = Program()
  private var asked = 0

  /// A service opened on 2026-01-06 with ¥2,000.00 in the balance, without autopay.
  init() throws {
    try program.openService(balanceFen: 2_000_00)
    asked = 100
  }

  mutating func ask(_ requests: String...) throws {
    try program.apply(requests, first: asked + 1)
    asked += requests.count
  }

  mutating func until(_ day: String) throws { try ask(#"{"closeDays":{"until":"\#(day)"}}"#) }

  mutating func buy(_ merchant: String, _ offer: String, _ fen: Int) throws {
    try ask(
      #"{"placeOrder":{"merchant":"\#(merchant)","lines":[{"offer":"\#(offer)","quantity":1}],"pay":"later","typedAmountFen":\#(fen)}}"#
    )
  }

  mutating func pay(_ fen: Int, of obligation: String, from source: String) throws {
    try ask(#"{"repay":{"obligation":"\#(obligation)","amountFen":\#(fen),"from":"\#(source)"}}"#)
  }

  func status() throws -> JSONObject { try program.report("status") }

  private func obligation(_ id: String) throws -> JSONObject? {
    try status().list("obligations").first { $0.text("id") == id }
  }

  func text(_ obligation: String, _ field: String) throws -> String? {
    try self.obligation(obligation)?.text(field)
  }

  /// Due day, principal and charge of each instalment.
  func instalments(_ obligation: String) throws -> [[String]] {
    try self.obligation(obligation)?.list("instalments").map {
      [$0.text("due") ?? "", "\($0.number("principalFen") ?? 0)", "\($0.number("chargeFen") ?? 0)"]
    } ?? []
  }

  /// Expects these figures of `status`; `o5.…` is of that obligation.
  func expect(_ figures: [String: Int], at location: SourceLocation = #_sourceLocation) throws {
    let status = try status()
    for (path, figure) in figures.sorted(by: { $0.key < $1.key }) {
      let parts = path.split(separator: ".").map(String.init)
      let debt = status.list("obligations").first { $0.text("id") == parts[0] }
      #expect(
        (debt?.number(parts[1]) ?? status.number(path)) == figure, "\(path) on \(status.text("day") ?? "")",
        sourceLocation: location)
    }
  }

  /// Expects the evaluation of a day, with the sum of its points where a cap hides it.
  func expectScore(
    _ score: Int, on day: String, raw: Int? = nil, at location: SourceLocation = #_sourceLocation
  ) throws {
    let report = try program.report("score")
    #expect(report.text("evaluated") == day, sourceLocation: location)
    #expect(report.number("score") == score && report.number("raw") == raw ?? score, sourceLocation: location)
  }

  /// Expects the points of all characteristics: `H1 36 H2 16 …`.
  func expectPoints(_ points: String, at location: SourceLocation = #_sourceLocation) throws {
    let report = try program.report("score")
    let words = points.split(separator: " ")
    for index in stride(from: 0, to: words.count, by: 2) {
      #expect(
        report.number("points.\(words[index])") == Int(words[index + 1]), "\(words[index])",
        sourceLocation: location)
    }
  }

  /// What `remind` shows: id, instalment, due day, amount in fen, days past due, standing.
  func reminded() throws -> [String] {
    try program.report("remind").list("items").map { item in
      let number = { (name: String) in item.number(name) ?? -1 }
      return
        "\(item.text("id") ?? "") \(number("instalment"))/\(number("instalments")) \(item.text("due") ?? "") "
        + "\(number("amountFen")) \(number("daysPastDue")) \(item.text("standing") ?? "")"
    }
  }
}
