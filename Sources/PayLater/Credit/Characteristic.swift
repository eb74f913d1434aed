/// The five dimensions of the score.
public enum Dimension: String, Codable, CaseIterable, Sendable {
  case history, capacity, behaviour, identity, ties
}

/// The 16 characteristics of the scorecard.
public enum Characteristic: String, Codable, CaseIterable, Comparable, Sendable {
  case H1, H2, H3, H4, C1, C2, C3, C4, B1, B2, B3, I1, I2, I3, M1, M2

  public var dimension: Dimension {
    switch self {
    case .H1, .H2, .H3, .H4: .history
    case .C1, .C2, .C3, .C4: .capacity
    case .B1, .B2, .B3: .behaviour
    case .I1, .I2, .I3: .identity
    case .M1, .M2: .ties
    }
  }

  /// Full marks.
  public var most: Int {
    switch self {
    case .H1, .H3: 60
    case .H2, .C1: 50
    case .H4, .C2, .C4, .B1, .B2, .B3, .I1: 40
    case .I3: 30
    case .C3, .I2, .M1: 20
    case .M2: 10
    }
  }

  public static func < (a: Characteristic, b: Characteristic) -> Bool { a.rawValue < b.rawValue }
}

/// The bands of the score, each from its lower bound up to the next.
public enum Band: String, Codable, CaseIterable, Sendable {
  case poor, fair, good, veryGood, excellent

  /// The band that `score` lies in.
  public init(score: Int) {
    self =
      switch score {
      case ..<550: .poor
      case ..<600: .fair
      case ..<650: .good
      case ..<700: .veryGood
      default: .excellent
      }
  }

  /// The lowest score of the band.
  public var from: Int {
    switch self {
    case .poor: 350
    case .fair: 550
    case .good: 600
    case .veryGood: 650
    case .excellent: 700
    }
  }
}
