/// What the journal is asked for: entries that concern one thing, of some kinds, within some days.
///
/// The store finds them; ``picked(from:)`` says which part of an entry is meant.
public struct Evidence: Hashable, Sendable {
  /// The id of the obligation (that of its order), debt, account, entry or funding source; nil: of anything.
  public var subject: String?
  public var kinds: [Event.Kind]
  /// The first and the last business day of the entries; nil: no bound.
  public var since: Day?
  public var until: Day?

  /// Entries of these kinds.
  init(_ kinds: Event.Kind..., of subject: String? = nil, since: Day? = nil, until: Day? = nil) {
    self.subject = subject
    self.kinds = kinds
    self.since = since
    self.until = until
  }

  /// What `event` brought that is meant: the event itself, or outcomes of a closed day.
  public func picked(from event: Event) -> [Event] {
    event.leaves.filter { kinds.contains($0.kind) && (subject.map($0.subjects.contains) ?? true) }
  }

  /// What came into the credit balance and what left it.
  public static let credit = Evidence(
    .dispute(.refunded), .repayment(.repaid), .repayment(.creditPaidOut), .order(.cancelled),
    .order(.expired), .order(.amountLowered))
  /// Every day's late charge of every obligation.
  public static let lateCharges = Evidence(.repayment(.lateCharged))
}
