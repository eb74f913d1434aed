import PayLater
import TerminalKit
import WalletText

/// The details of the third step, and the two things that can be done with them.
enum Detail: Int, CaseIterable, Equatable, Sendable {
  case contact, address, income, source, evaluate, next

  var words: Phrase {
    switch self {
    case .contact: ActivationText.contact
    case .address: ActivationText.address
    case .income: ActivationText.income
    case .source: ActivationText.source
    case .evaluate: ActivationText.evaluate
    case .next: ButtonText.next
    }
  }

  /// The characteristic that gains by it.
  var characteristic: Characteristic? {
    switch self {
    case .contact: .i2
    case .income: .c1
    case .source: .c3
    case .address, .evaluate, .next: nil
    }
  }

  /// The gate that needs it.
  var gate: Gate? {
    switch self {
    case .address: .e5
    case .source: .e4
    case .contact, .income, .evaluate, .next: nil
    }
  }

  /// What its form asks.
  func question(in context: Context) -> Question? {
    switch self {
    case .contact: .contact()
    case .address: .address(recipient: context.opened(.identity("name")), phone: context.ownPhone)
    case .income: .income(in: context)
    case .source: .source(chosen: 0)
    case .evaluate, .next: nil
    }
  }
}

extension Context {
  /// The number that was verified with the identity.
  var ownPhone: String {
    wallet.contacts.first { $0.kind == .phone }.map { opened(.contact($0.id)) } ?? ""
  }
}
