/// The service agreement: from none to erased (a stage), and why it may be suspended.
public struct Agreement: Codable, Equatable, Sendable {
  /// How far it went; suspension is apart from it.
  public var stage: Stage = .none
  /// Why the active service is suspended, in order; empty: it is not.
  public var suspension: [SuspensionReason] = []
  /// Whether the score may be made.
  public var authorisation: Authorisation = .notGiven
  /// The first activation ever: tenure counts from here and goes on after reopening.
  public var firstActivatedOn: Day?
  /// The last activation; the 14 days of withdrawal count from it.
  public var activatedOn: Day?
  /// The last close; nil while it never was.
  public var closedOn: Day?

  /// The steps of section 2, without the suspension.
  public enum Stage: String, Codable, Sendable {
    case none, identified, authorised, active, closing, closed, erased
  }

  /// The consent to the score, which can be revoked.
  public enum Authorisation: String, Codable, Sendable { case notGiven, given, withdrawn }

  /// How many days after the activation it can be withdrawn from without a reason.
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

  /// The steps of section 2.
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
  /// What was consented to.
  public var purpose: Purpose
  public var version: Int
  public var language: Language
  public var sha256: String
  public var day: Day
  /// Milliseconds since 1970-01-01 UTC.
  public var instant: Int64
  /// What was answered.
  public var answer: Answer

  /// What texts there are.
  public enum Purpose: String, Codable, CaseIterable, Sendable { case agreement, scoreAuthorisation, autopay }
  /// What can be answered.
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
