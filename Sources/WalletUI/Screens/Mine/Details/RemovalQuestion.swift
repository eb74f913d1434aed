import PayLater
import WalletText

/// Asks before a contact, an address or a funding source goes, and says what that brings.
struct RemovalQuestion: Asking {
  enum Thing: Equatable, Sendable {
    case contact(ContactID)
    case address(AddressID)
    case source(FundingSourceID)
  }

  let thing: Thing

  init(_ thing: Thing) { self.thing = thing }

  var yes: Phrase? { ButtonText.remove }

  func title(in context: Context) -> Phrase { DetailText.removeTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    let (name, words): (String, Phrase?) =
      switch thing {
      case .contact(let id):
        (
          context.wallet.contacts.first { $0.id == id }.map { context.contact($0) } ?? id.text,
          DetailText.contactGoes
        )
      case .address(let id): (context.opened(.address(id, "label")), DetailText.addressGoes)
      case .source(let id):
        (context.name(of: id), context.wallet.fundingSources.count == 1 ? DetailText.lastSource : nil)
      }
    return [Line(context[DetailText.remove(name)])] + (words.map { [Line(context[$0], .label)] } ?? [])
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    switch thing {
    case .contact(let id): [.send(.removeContact(contact: id))]
    case .address(let id): [.send(.removeAddress(address: id))]
    case .source(let id): [.send(.removeFundingSource(source: id))]
    }
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DetailText.removed))]
  }
}
