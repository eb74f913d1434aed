/// The gates of an order (G1 to G14) and of the application (E1 to E5), rule 5.
public enum Gate: String, Codable, CaseIterable, Sendable {
  case g1 = "G1", g2 = "G2", g3 = "G3", g4 = "G4", g5 = "G5", g6 = "G6", g7 = "G7"
  case g8 = "G8", g9 = "G9", g10 = "G10", g11 = "G11", g12 = "G12", g13 = "G13", g14 = "G14"
  case e1 = "E1", e2 = "E2", e3 = "E3", e4 = "E4", e5 = "E5"
}

/// The act that opens a gate again.
public enum Remedy: String, Codable, CaseIterable, Sendable {
  case activate, liftSuspension, verifyIdentity, authoriseScore, raiseScore, payOverdue, wait, lowerAmount
  case repayFirst, finishOpenOrder, raiseOwnCap, waitForFreeze, unblockMerchant, payAtOnce, addFundingSource
  case addAddress, declareIncome, announceOrder, waitADay
}

/// One gate, evaluated: whether it passes, on what, and the way out where it does not.
public struct GateCheck: Codable, Equatable, Sendable {
  public var gate: Gate
  public var passed: Bool
  /// The value that was looked at, and what it must be; meaning by gate (a score, fen, a count).
  public var value: Int64?
  public var bound: Int64?
  public var remedy: Remedy?
  /// The first day it passes if all that is due is paid on its day and nothing else happens; nil: it takes an
  /// act of the user, which the remedy names.
  public var clears: Day?

  private enum CodingKeys: String, CodingKey { case gate, passed, value, bound, remedy, clears }

  init(_ gate: Gate, _ passed: Bool, value: Int64? = nil, bound: Int64? = nil, remedy: Remedy) {
    self.gate = gate
    self.passed = passed
    self.value = value
    self.bound = bound
    self.remedy = passed ? nil : remedy
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    gate = try container.decode(Gate.self, forKey: .gate)
    passed = try container.decodeIfPresent(Bool.self, forKey: .passed) ?? false
    value = try container.decodeIfPresent(Int64.self, forKey: .value)
    bound = try container.decodeIfPresent(Int64.self, forKey: .bound)
    remedy = try container.decodeIfPresent(Remedy.self, forKey: .remedy)
    clears = try container.decodeIfPresent(Day.self, forKey: .clears)
  }

  /// `clears` is always there, as null where only an act of the user helps.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(gate, forKey: .gate)
    if passed { try container.encode(passed, forKey: .passed) }
    try container.encodeIfPresent(value, forKey: .value)
    try container.encodeIfPresent(bound, forKey: .bound)
    try container.encodeIfPresent(remedy, forKey: .remedy)
    try container.encode(clears, forKey: .clears)
  }
}
