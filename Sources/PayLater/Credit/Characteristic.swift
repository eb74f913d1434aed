/// The five dimensions of the score.
public enum Dimension: String, Codable, CaseIterable, Sendable {
  case history, capacity, behaviour, identity, ties
}

/// The 16 characteristics of the scorecard.
public enum Characteristic: String, Codable, CaseIterable, Comparable, Sendable {
  case h1 = "H1", h2 = "H2", h3 = "H3", h4 = "H4", c1 = "C1", c2 = "C2", c3 = "C3", c4 = "C4"
  case b1 = "B1", b2 = "B2", b3 = "B3", i1 = "I1", i2 = "I2", i3 = "I3", m1 = "M1", m2 = "M2"

  public var dimension: Dimension {
    switch self {
    case .h1, .h2, .h3, .h4: .history
    case .c1, .c2, .c3, .c4: .capacity
    case .b1, .b2, .b3: .behaviour
    case .i1, .i2, .i3: .identity
    case .m1, .m2: .ties
    }
  }

  /// Full marks.
  public var most: Int {
    switch self {
    case .h1, .h3: 60
    case .h2, .c1: 50
    case .h4, .c2, .c4, .b1, .b2, .b3, .i1: 40
    case .i3: 30
    case .c3, .i2, .m1: 20
    case .m2: 10
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
