import PayLater
import WalletText

/// The steps of the wizard, in order.
enum ActivationStep: Int, CaseIterable, Equatable, Sendable {
  case identity = 1, authorise, details, autopay, agreement, confirm

  /// Short enough to stand side by side.
  var words: Phrase {
    switch self {
    case .identity: ActivationText.identity
    case .authorise: ActivationText.authorise
    case .details: ActivationText.details
    case .autopay: ActivationText.autopay
    case .agreement: ActivationText.agreement
    case .confirm: ActivationText.confirm
    }
  }

  var next: ActivationStep? { ActivationStep(rawValue: rawValue + 1) }
  var previous: ActivationStep? { ActivationStep(rawValue: rawValue - 1) }

  /// The first step that is still open: whoever was verified or authorised before goes on from there.
  static func firstOpen(in wallet: Wallet) -> ActivationStep {
    if wallet.identity == nil { return .identity }
    guard wallet.agreement.authorisation == .given else { return .authorise }
    return wallet.eligibility.allSatisfy(\.passed) ? .autopay : .details
  }
}

/// What the wizard ends with.
enum Decision: Equatable, Sendable {
  case granted
  /// All gates that fail.
  case refused([GateCheck])
}
