import PayLater
import WalletText

extension Question {
  /// Asks before a contact goes.
  static func remove(_ contact: Contact, in context: Context) -> Question {
    removal("contact \(contact.id.text)", context.contact(contact), DetailText.contactGoes) {
      .identity(.removeContact(contact: contact.id))
    }
  }

  /// Asks before an address goes.
  static func remove(_ address: Address, in context: Context) -> Question {
    removal(
      "address \(address.id.text)", context.opened(.address(address.id, "label")), DetailText.addressGoes
    ) {
      .detail(.removeAddress(address: address.id))
    }
  }

  /// Asks before a funding source goes, and says what it brings if it is the last.
  static func remove(_ source: FundingSource, in context: Context) -> Question {
    let isLast = context.wallet.fundingSources.count == 1
    return removal(
      "source \(source.id.text)", context.name(of: source.id), isLast ? DetailText.lastSource : nil
    ) {
      .detail(.removeSource(source: source.id))
    }
  }

  private static func removal(
    _ thing: String, _ name: String, _ brings: Phrase?, _ request: @escaping @Sendable () -> Request
  ) -> Question {
    Question("remove " + thing, DetailText.removeTitle, yes: ButtonText.remove, done: DetailText.removed) {
      _, context in
      [Line(context[DetailText.remove(name)])] + (brings.map { [Line(context[$0], .label)] } ?? [])
    } press: { _, _ in
      [.send(request())]
    }
  }
}
