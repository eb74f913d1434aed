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
