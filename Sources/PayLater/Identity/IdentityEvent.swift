/// What happened to the identity and the contacts of the owner.
public enum IdentityEvent: Topic, Equatable, Sendable {
  case codeSent(code: OneTimeCode)
  case codeRejected(triesLeft: Int)
  case verified(identity: Identity, phone: Contact)
  case contactAdded(contact: Contact)
  case contactReplaced(contact: Contact)
  case contactRemoved(contact: ContactID)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case codeSent, codeRejected, contactAdded, contactReplaced, contactRemoved
    case verified = "identityVerified"
  }

  var kind: CodingKeys {
    switch self {
    case .codeSent: .codeSent
    case .codeRejected: .codeRejected
    case .verified: .verified
    case .contactAdded: .contactAdded
    case .contactReplaced: .contactReplaced
    case .contactRemoved: .contactRemoved
    }
  }
}

extension Wallet {
  mutating func change(_ event: IdentityEvent) {
    switch event {
    case .codeSent(let code): pendingCode = code
    case .codeRejected(let triesLeft): rejectCode(triesLeft)
    case .verified(let identity, let phone): identify(identity, phone)
    case .contactAdded(let contact): add(contact)
    case .contactReplaced(let contact): replace(contact)
    case .contactRemoved(let id): remove(id)
    }
  }
}
