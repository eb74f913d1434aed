import PayLater

/// A sealer that hides nothing: what is sealed can be read in a test.
struct TestSealer: Sealer {
  func seal(_ text: String, at place: SealPlace) -> Sealed {
    Sealed(base64: "\(place.table)/\(place.row)/\(place.column)=\(text)")
  }

  func open(_ sealed: Sealed, at place: SealPlace) -> String? {
    let prefix = "\(place.table)/\(place.row)/\(place.column)="
    return sealed.base64.hasPrefix(prefix) ? String(sealed.base64.dropFirst(prefix.count)) : nil
  }
}

extension Wallet {
  /// The opened personal values, as the runner delivers them.
  func personal(_ sealer: any Sealer) -> [SealPlace: String] {
    var found: [SealPlace: String] = [:]
    func open(_ sealed: Sealed, _ place: SealPlace) { found[place] = sealer.open(sealed, at: place) }
    if let identity {
      open(identity.name, .identity("name"))
      open(identity.number, .identity("number"))
    }
    for contact in contacts { open(contact.value, .contact(contact.id)) }
    for source in fundingSources { open(source.name, .fundingSource(source.id)) }
    for address in addresses {
      open(address.label, .address(address.id, "label"))
      open(address.recipient, .address(address.id, "recipient"))
      open(address.phone, .address(address.id, "phone"))
      open(address.text, .address(address.id, "text"))
    }
    return found
  }
}
