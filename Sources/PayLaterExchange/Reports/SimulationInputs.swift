import Foundation
import PayLater

extension ScoreInputs {
  /// Reads the inputs of `score --simulate`: a JSON object whose fields are all optional, with the defaults of an
  /// empty wallet. Wrong types, unknown fields and negative numbers are refused; inconsistent ones are not.
  public init(simulation data: Data) throws(BadData) {
    guard case .object(let fields) = try JSON(reading: Array(data)) else {
      throw BadData("not a JSON object")
    }
    var inputs = ScoreInputs()
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      try inputs.take(name, value)
    }
    self = inputs
  }

  private static let counts: [String: any WritableKeyPath<ScoreInputs, Int> & Sendable] = [
    "contacts": \.contacts, "contactAgeMonths": \.contactAgeMonths, "fundingSources": \.fundingSources,
    "tenureMonths": \.tenureMonths, "closed24": \.closed24, "onTime24": \.onTime24,
    "worstDaysPastDue24": \.worstDaysPastDue24, "daysPastDueNow": \.daysPastDueNow, "closed6": \.closed6,
    "onTimePercent6": \.onTimePercent6, "debitAttempts6": \.debitAttempts6, "failedDebits6": \.failedDebits6,
    "activeMonths12": \.activeMonths12, "merchants12": \.merchants12, "disputesLost12": \.disputesLost12,
  ]

  private mutating func take(_ name: String, _ value: JSON) throws(BadData) {
    if let path = Self.counts[name] {
      self[keyPath: path] = try number(name, value)
      return
    }
    switch name {
    case "verified": verified = try flag(name, value)
    case "chargedOff12": chargedOff12 = try flag(name, value)
    case "dueIn30DaysFen": dueIn30DaysFen = Money(fen: Int64(try number(name, value)))
    case "monthlyIncomeFen":
      monthlyIncomeFen = value == .null ? nil : Money(fen: Int64(try number(name, value)))
    case "monthsSinceLate": monthsSinceLate = value == .null ? nil : try number(name, value)
    case "peakUsePercent90": peakUsePercent90 = value == .null ? nil : try number(name, value)
    default: throw BadData("unknown field: \(SafeText(name, limit: 40))")
    }
  }

  private func flag(_ name: String, _ value: JSON) throws(BadData) -> Bool {
    guard case .flag(let flag) = value else { throw BadData("\(name) must be true or false") }
    return flag
  }

  private func number(_ name: String, _ value: JSON) throws(BadData) -> Int {
    guard case .number(let number) = value, number <= 1_000_000_000_000 else {
      throw BadData("\(name) must be a whole number")
    }
    guard number >= 0 else { throw BadData("\(name) must not be negative") }
    return number
  }
}

/// Data that is not what it must be; the text says where and why.
public struct BadData: Error, Equatable, CustomStringConvertible {
  public var description: String
  /// The id of the line of `apply` that it stands in, where that could be read.
  public internal(set) var id: String?

  /// Bad data described in a line.
  public init(_ description: String) { self.description = description }
}
