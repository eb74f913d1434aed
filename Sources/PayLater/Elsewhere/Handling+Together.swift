extension Request {
  /// The most records that go together.
  public static let mostTogether = Handling.mostTogether

  /// Records of debts in their order, as many together as can go: each batch is all or nothing.
  public static func batches(of requests: [Request]) -> [Request] {
    requests.inBatches.map { $0.count == 1 ? $0[$0.startIndex] : .together(requests: Array($0)) }
  }
}

extension Array {
  /// The same in pieces, each of as many elements as requests can go together.
  public var inBatches: [ArraySlice<Element>] {
    stride(from: 0, to: count, by: Handling.mostTogether).map {
      self[$0..<Swift.min($0 + Handling.mostTogether, count)]
    }
  }
}

extension Handling {
  /// The most requests that go together.
  static let mostTogether = 100

  /// Decides several records of debts from elsewhere one after the other; the first refusal refuses all of them. What
  /// each brought is in `answers`, in their order.
  mutating func together(_ requests: [Request]) throws(Refusal) {
    guard !requests.isEmpty else { throw .invalid(.lines, .missing) }
    guard requests.count <= Handling.mostTogether else { throw .invalid(.lines, .tooLong) }
    guard requests.allSatisfy(\.isDebtRecord) else {
      throw .notAllowed(state: "together", allowed: ["debts"])
    }
    var answers: [Answer] = []
    for request in requests {
      answer = Answer()
      try decide(request)
      answers.append(answer)
    }
    answer = Answer()
    answer.answers = answers
  }
}
