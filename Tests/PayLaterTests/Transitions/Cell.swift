import Testing

@testable import PayLater

/// A column of a table of transitions: a request, and the states that a refusal names as allowed (rule 3).
struct Column: Sendable {
  var name: String
  var allowed: [String]
  var request: Request
}

/// A table of transitions as text: rows are states, columns requests; a cell is what becomes of the state.
struct TransitionTable {
  var columns: [Column]

  /// What `world` says to each column, in the words of ``cell(_:in:state:)``.
  func row(_ name: String, _ world: World, state: (World) -> String) -> String {
    ([name] + columns.map { cell($0, in: world, state: state) }).joined(separator: " ")
  }

  /// `+`: accepted, same state; `→x`: accepted, now x; `no`: the state does not allow it, named with what is; else
  /// the refusal in a word.
  private func cell(_ column: Column, in world: World, state: (World) -> String) -> String {
    var copy = world
    let before = state(world)
    guard let refusal = copy.refusal(of: column.request) else {
      let after = state(copy)
      let unsound = copy.wallet.invariantViolations
      return unsound.isEmpty ? (after == before ? "+" : "→" + after) : "unsound"
    }
    return word(refusal, before: before, column)
  }

  private func word(_ refusal: Refusal, before: String, _ column: Column) -> String {
    switch refusal {
    case .notAllowed(before, column.allowed): "no"
    case .notAllowed(let state, let allowed): "\(state):\(allowed.joined(separator: "/"))"
    case .nothingToDo: "nothing"
    case .alreadyReported: "once"
    case .cannotReschedule(let flaw): flaw.rawValue
    case .invalid(.amount, .aboveRest): "most"
    case .gates(let gates): gates.map(\.gate.rawValue).joined(separator: ",")
    default: refusal.reason
    }
  }
}

/// The rows of a table with one space between the cells, empty lines left out.
func cells(_ table: String) -> [String] {
  table.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
}
