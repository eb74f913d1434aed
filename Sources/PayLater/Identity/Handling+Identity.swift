extension Handling {
  mutating func requestCode(_ kind: Contact.Kind, _ value: String) throws(Refusal) {
    let target = try normalised(kind, value)
    let digits = String(moment.random % 1_000_000)
    let code = String(repeating: "0", count: 6 - digits.count) + digits
    let sealed = outside.sealer.seal(target, at: .code)
    record(
      .identity(
        .codeSent(
          code: OneTimeCode(
            kind: kind, target: sealed, code: code, sentAt: moment.instant, triesLeft: OneTimeCode.tries))))
    answer.code = code
  }

  mutating func verifyIdentity(_ name: String, _ number: String, _ phone: String, _ code: String)
    throws(Refusal)
  {
    try require(.none)
    let safeName = try personal(name, .name)
    guard Identity.isName(safeName) else { throw .invalid(.name, .characters) }
    let identityNumber: IdentityNumber
    do throws(IdentityNumber.Flaw) { identityNumber = try IdentityNumber(number, today: today) } catch {
      throw .invalid(.idNumber, Refusal.Flaw(rawValue: error.rawValue) ?? .malformed)
    }
    let target = try normalised(.phone, phone)
    guard try confirms(code, .phone, target) else { return }
    let id = ContactID("c\(wallet.counters.contacts + 1)")
    let sealer = outside.sealer
    record(
      .identity(
        .verified(
          identity: Identity(
            name: sealer.seal(safeName, at: .identity("name")),
            number: sealer.seal(identityNumber.text, at: .identity("number")), verifiedOn: today),
          phone: Contact(
            id: id, kind: .phone, value: sealer.seal(target, at: .contact(id)), verifiedOn: today)))
    )
  }

  mutating func addContact(_ kind: Contact.Kind, _ value: String, _ code: String) throws(Refusal) {
    let target = try freshContact(kind, value, except: nil)
    guard wallet.contacts.count < 20 else { throw .tooManyOpen }
    guard try confirms(code, kind, target) else { return }
    let id = ContactID("c\(wallet.counters.contacts + 1)")
    record(
      .identity(
        .contactAdded(
          contact: Contact(
            id: id, kind: kind, value: outside.sealer.seal(target, at: .contact(id)), verifiedOn: today))))
  }

  mutating func replaceContact(
    _ id: ContactID, _ kind: Contact.Kind, _ value: String, _ code: String
  ) throws(Refusal) {
    guard wallet.contacts.contains(where: { $0.id == id }) else { throw .unknown(.contact, id.text) }
    let target = try freshContact(kind, value, except: id)
    guard try confirms(code, kind, target) else { return }
    record(
      .identity(
        .contactReplaced(
          contact: Contact(
            id: id, kind: kind, value: outside.sealer.seal(target, at: .contact(id)), verifiedOn: today))))
  }

  mutating func removeContact(_ id: ContactID) throws(Refusal) {
    guard wallet.contacts.contains(where: { $0.id == id }) else { throw .unknown(.contact, id.text) }
    guard wallet.contacts.count > 1 else { throw .lastContact }
    record(.identity(.contactRemoved(contact: id)))
  }

  /// Whether the code is right; a wrong one is recorded as a try and answered, not refused.
  private mutating func confirms(_ code: String, _ kind: Contact.Kind, _ target: String) throws(Refusal)
    -> Bool
  {
    let typed = halfWidth(code).filter { !$0.isWhitespace }
    guard typed.utf8.count == 6, typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .invalid(.code, typed.isEmpty ? .empty : .malformed)
    }
    guard let pending = wallet.pendingCode, pending.kind == kind,
      outside.sealer.open(pending.target, at: .code) == target,
      moment.instant - pending.sentAt <= OneTimeCode.validMilliseconds, pending.triesLeft > 0
    else { throw .codeExpired }
    if typed == pending.code { return true }
    record(.identity(.codeRejected(triesLeft: pending.triesLeft - 1)))
    answer.triesLeft = pending.triesLeft - 1
    return false
  }

  private func freshContact(_ kind: Contact.Kind, _ value: String, except id: ContactID?) throws(Refusal)
    -> String
  {
    guard wallet.identity != nil else { throw .notAllowed(state: "none", allowed: ["identified"]) }
    let target = try normalised(kind, value)
    let taken = wallet.contacts.contains {
      $0.id != id && $0.kind == kind && outside.sealer.open($0.value, at: .contact($0.id)) == target
    }
    if taken { throw .invalid(kind == .phone ? .phone : .email, .taken) }
    return target
  }

  func normalised(_ kind: Contact.Kind, _ value: String) throws(Refusal) -> String {
    do throws(Contact.Flaw) { return try Contact.normalised(kind, value) } catch {
      throw .invalid(kind == .phone ? .phone : .email, Refusal.Flaw(rawValue: error.rawValue) ?? .malformed)
    }
  }

  /// A personal text: made safe, not empty, not longer than its field allows.
  func personal(_ text: String, _ field: Refusal.Field) throws(Refusal) -> String {
    if field.isTooLong(text) { throw .invalid(field, .tooLong) }
    let safe = SafeText(text).text
    guard !safe.isEmpty else { throw .invalid(field, .empty) }
    return safe
  }
}

extension Refusal.Field {
  /// Whether a text, made safe, has more characters than the field allows.
  public func isTooLong(_ text: String) -> Bool {
    longest.map { SafeText(text, limit: $0 + 1).text.count > $0 } ?? false
  }
}

extension SealPlace {
  public static let code = SealPlace("wallet", "code", "target")
  public static func identity(_ column: String) -> SealPlace { SealPlace("wallet", "identity", column) }
  public static func contact(_ id: ContactID) -> SealPlace { SealPlace("contacts", id.text, "value") }
  public static func address(_ id: AddressID, _ column: String) -> SealPlace {
    SealPlace("addresses", id.text, column)
  }
  public static func dispute(_ id: ObligationID, _ kind: Dispute.Kind) -> SealPlace {
    SealPlace("obligations", id.text, kind.rawValue)
  }
  public static func debt(_ id: DebtID, _ column: String) -> SealPlace { SealPlace("debts", id.text, column) }
  public static func fundingSource(_ id: FundingSourceID) -> SealPlace {
    SealPlace("fundingSources", id.text, "name")
  }
}
