import Testing

@testable import PayLater

extension World {
  /// The gates that fail for a purchase of `fen`.
  func failing(_ fen: Int64, at merchant: MerchantID) throws -> [GateCheck] {
    wallet.gates(for: try purchase(fen, at: merchant)).filter { !$0.passed }
  }

  /// A score as if an evaluation had found it, that no monthly evaluation replaces.
  mutating func fix(score: Int) {
    wallet.evaluation = Evaluation(
      day: today, cutoff: PayLater.Day(number: 30_000), scorecard: 1, inputs: ScoreInputs(),
      rating: Rating(points: [score - Scorecard.base], cap: Scorecard.highest))
  }
}

/// A failing gate as a line: name, remedy, the day it clears.
func line(_ check: GateCheck) -> String {
  "\(check.gate.rawValue) \(check.remedy?.rawValue ?? "") \(check.clears?.description ?? "-")"
}
