/// Requests about who the owner is: identity and contacts (rule 2).
public enum IdentityRequest: Topic, Equatable, Sendable {
  /// Sends a one-time code to a phone or e-mail.
  case requestCode(kind: Contact.Kind, value: String)
  /// Verifies the owner: name, 18-digit number, phone and the code that was sent to it.
  case verify(name: String, idNumber: String, phone: String, code: String)
  case addContact(kind: Contact.Kind, value: String, code: String)
  case replaceContact(contact: ContactID, kind: Contact.Kind, value: String, code: String)
  case removeContact(contact: ContactID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case requestCode, addContact, replaceContact, removeContact
    case verify = "verifyIdentity"
  }
}

extension Handling {
  mutating func decide(_ request: IdentityRequest) throws(Refusal) {
    switch request {
    case .requestCode(let kind, let value): try requestCode(kind, value)
    case .verify(let name, let number, let phone, let code):
      try verifyIdentity(name, number, phone, code)
    case .addContact(let kind, let value, let code): try addContact(kind, value, code)
    case .replaceContact(let id, let kind, let value, let code): try replaceContact(id, kind, value, code)
    case .removeContact(let id): try removeContact(id)
    }
  }
}
