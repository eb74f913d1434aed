import PayLater
import WalletText

/// What a form of Mine asks for, and which request each of its buttons makes.
protocol Entry: Equatable, Sendable {
  func title(in context: Context) -> Phrase

  /// What is said above the fields.
  func lines(for form: Form, in context: Context) -> [Line]

  func fields(in context: Context) -> [Field]

  /// The words on its buttons, after 'back'.
  func buttons(in context: Context) -> [Phrase]

  /// The request of the button with this number, counted after 'back'; what is wrong is thrown.
  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request

  /// What an accepted request means, and what was saved by it.
  mutating func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted

  // The rest has a default.

  /// The field that stands for the one a refusal names.
  func place(of field: Refusal.Field) -> Refusal.Field

  /// The consent that is asked for: its text is shown above the fields.
  var consent: ConsentReceipt.Purpose? { get }
}

/// What follows when a request of a form was accepted.
enum Accepted: Equatable, Sendable {
  /// The form is done: it closes and this is told.
  case done(Phrase)
  /// It goes on at a field that it asks for now.
  case next(Refusal.Field)
  /// Something that was typed is not right.
  case flaw(Refusal.Field, Phrase)
}

extension Entry {
  func place(of field: Refusal.Field) -> Refusal.Field { field }
  var consent: ConsentReceipt.Purpose? { nil }
}

/// All forms of Mine. To add one: a case here and a row in `value`.
enum AnyEntry: Equatable, Sendable {
  case contact(ContactEntry)
  case address(AddressEntry)
  case source(SourceEntry)
  case balance(BalanceEntry)
  case autopay(AutopayEntry)
  case income(IncomeEntry)
  case cap(CapEntry)

  var value: any Entry {
    get {
      switch self {
      case .contact(let entry): entry
      case .address(let entry): entry
      case .source(let entry): entry
      case .balance(let entry): entry
      case .autopay(let entry): entry
      case .income(let entry): entry
      case .cap(let entry): entry
      }
    }
    set {
      if case .contact = self, let entry = newValue as? ContactEntry { self = .contact(entry) }
    }
  }
}
