/// The service agreement: from none to erased (a stage), and why it may be suspended.
public struct Agreement: Codable, Equatable, Sendable {
  public var stage: Stage = .none
  /// Why the active service is suspended, in order; empty: it is not.
  public var suspension: [SuspensionReason] = []
  public var authorisation: Authorisation = .notGiven
  /// The first activation ever: tenure counts from here and goes on after reopening.
  public var firstActivatedOn: Day?
  public var activatedOn: Day?
  public var closedOn: Day?

  public enum Stage: String, Codable, Sendable {
    case none, identified, authorised, active, closing, closed, erased
  }

  public enum Authorisation: String, Codable, Sendable { case notGiven, given, withdrawn }

  public static let withdrawalDays = 14

  /// The state in the words of the agreement: the stage, or suspended.
  public var state: State {
    switch stage {
    case .none: .none
    case .identified: .identified
    case .authorised: .authorised
    case .active: suspension.isEmpty ? .active : .suspended
    case .closing: .closing
    case .closed: .closed
    case .erased: .erased
    }
  }

  public enum State: String, Codable, CaseIterable, Sendable {
    case none, identified, authorised, active, suspended, closing, closed, erased
  }

  /// The last day on which the agreement can be withdrawn from without a reason, while it is active.
  public var withdrawableUntil: Day? { activatedOn.map { $0 + Agreement.withdrawalDays } }
}

/// One reason to suspend the service; each clears on its own.
public enum SuspensionReason: String, Codable, CaseIterable, Comparable, Sendable {
  case pastGrace, authorisationWithdrawn, selfFreeze, noFundingSource

  public static func < (a: SuspensionReason, b: SuspensionReason) -> Bool { a.rawValue < b.rawValue }
}

/// What was on screen when a consent was given or refused, and what was answered.
public struct ConsentReceipt: Codable, Equatable, Sendable {
  public var purpose: Purpose
  public var version: Int
  public var language: Language
  public var sha256: String
  public var day: Day
  /// Milliseconds since 1970-01-01 UTC.
  public var instant: Int64
  public var answer: Answer

  public enum Purpose: String, Codable, CaseIterable, Sendable { case agreement, scoreAuthorisation, autopay }
  public enum Answer: String, Codable, Sendable { case yes, no, withdrawn }
}

/// A text that consents are given to, as it ships with the program.
public struct ConsentText: Equatable, Sendable {
  public var purpose: ConsentReceipt.Purpose
  public var version: Int
  public var language: Language
  public var sha256: String

  /// A text known by its hash.
  public init(purpose: ConsentReceipt.Purpose, version: Int, language: Language, sha256: String) {
    self.purpose = purpose
    self.version = version
    self.language = language
    self.sha256 = sha256
  }
}
