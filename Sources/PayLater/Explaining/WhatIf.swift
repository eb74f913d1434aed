/// A change that was made on a copy and thrown away: the wallet as it is, as it would be, and what would happen on
/// the way (rule 9).
///
/// Its differences are read off the two wallets, so they are those of the change itself.
public struct WhatIf: Equatable, Sendable {
  public let before: Wallet
  public let after: Wallet
  /// What the request would be answered; nil where only time passes.
  public let answer: Answer?
  /// What would happen, in order: by the request today, then day by day.
  public let happenings: [Happening]

  /// The change from one wallet to another.
  public init(before: Wallet, after: Wallet, answer: Answer?, happenings: [Happening]) {
    self.before = before
    self.after = after
    self.answer = answer
    self.happenings = happenings
  }
}

extension Wallet {
  /// The farthest that time can be looked ahead, in days.
  public static let longestLook = 3_660

  /// What `request` would change, and then doing nothing until `day`, where one is named; refuses what
  /// ``handle(_:at:with:)`` would refuse.
  public func whatIf(
    _ request: Request, at moment: Moment, with outside: Outside, until day: Day? = nil
  ) throws(Refusal) -> WhatIf {
    var copy = self
    let answer = try copy.handle(request, at: moment, with: outside)
    var happenings = self.happenings(of: answer.events)
    if let day {
      guard day >= copy.businessDay else { throw .invalid(.until, .past) }
      happenings += try copy.lookAhead(until: day)
    }
    return WhatIf(before: self, after: copy, answer: answer, happenings: happenings)
  }

  /// What doing nothing until `day` would change; refuses days that are not ahead, or too far.
  public func whatIf(until day: Day) throws(Refusal) -> WhatIf {
    guard day > businessDay else { throw .invalid(.until, .past) }
    var copy = self
    let happenings = try copy.lookAhead(until: day)
    return WhatIf(before: self, after: copy, answer: nil, happenings: happenings)
  }

  /// Closes the days on this copy, one by one; returns what they bring.
  private mutating func lookAhead(until day: Day) throws(Refusal) -> [Happening] {
    guard day - businessDay <= Wallet.longestLook, day <= .latest else {
      throw .invalid(.until, .tooLarge)
    }
    var happenings: [Happening] = []
    while businessDay < day {
      let before = daysPastDue
      let close = closeDay()
      happenings += self.happenings(of: close, since: before)
    }
    return happenings
  }
}
