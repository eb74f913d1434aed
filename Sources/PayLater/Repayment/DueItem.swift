/// A payment that falls due: of an own obligation or of a debt from elsewhere.
public struct DueItem: Equatable, Sendable {
  public var subject: Subject
  /// The instalment's number and how many there are.
  public var instalment: Int
  public var instalments: Int
  public var due: Day
  /// What is owed of it, charges so far included.
  public var amount: Money
  /// Days after the due day on the business day; negative: days until it.
  public var daysPastDue: Int
  public var standing: Standing

  public enum Subject: Hashable, Sendable {
    case obligation(ObligationID)
    case debt(DebtID)

    /// The id as `snooze` and JSON name it.
    public var id: String {
      switch self {
      case .obligation(let id): id.text
      case .debt(let id): id.text
      }
    }
  }
}
