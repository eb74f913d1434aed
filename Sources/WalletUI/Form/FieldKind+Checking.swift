import PayLater
import WalletText

extension FieldKind {
  /// What is wrong with a text that its user is done with; nil: nothing, or there is nothing yet.
  func flaw(of text: String) -> Refusal.Flaw? {
    guard !text.isEmpty else { return nil }
    switch self {
    case .plain, .number: return nil
    case .name: return Identity.isName(text) ? nil : .characters
    case .amount:
      return flaw { () throws(Refusal) in _ = try Form.amount(text, .amount) }
    case .amounts:
      return flaw { () throws(Refusal) in _ = try Form.amounts(text, .amount) }
    case .days(let today):
      return flaw { () throws(Refusal) in _ = try Form.days(text, .due, from: today) }
    case .day(let today):
      return flaw { () throws(Refusal) in _ = try Form.day(text, .due, from: today) }
    case .phone, .contact:
      let kind = self == .phone ? Contact.Kind.phone : Contact.Kind(typed: text)
      do throws(Contact.Flaw) { _ = try Contact.normalised(kind, text) } catch {
        return Refusal.Flaw(rawValue: error.rawValue)
      }
    case .identityNumber:
      // Whether its owner is of age is asked when it is sent.
      do throws(IdentityNumber.Flaw) { _ = try IdentityNumber(text, today: FieldKind.farOff) } catch {
        return Refusal.Flaw(rawValue: error.rawValue)
      }
    }
    return nil
  }

  private func flaw(_ body: () throws(Refusal) -> Void) -> Refusal.Flaw? {
    do throws(Refusal) { try body() } catch {
      if case .invalid(_, let flaw) = error { return flaw }
    }
    return nil
  }

  /// What is wrong with a text that no more typing at its end can mend; nil: it may still become right.
  func hopeless(_ text: String) -> Refusal.Flaw? {
    guard let flaw = flaw(of: text) else { return nil }
    switch self {
    case .amount:
      return ["0", "00", "000", ".0"].contains { self.flaw(of: text + $0) == nil }
        ? nil : flaw == .empty ? nil : flaw
    case .day: return FieldKind.mayBecomeDay(text) ? nil : flaw
    case .phone: return FieldKind.mayBecomePhone(text) ? nil : flaw
    case .identityNumber: return hopelessNumber(text)
    case .name: return flaw
    case .plain, .number, .amounts, .days, .contact: return nil
    }
  }

  private static let farOff = Day(number: 2_000_000)

  private static func mayBecomePhone(_ text: String) -> Bool {
    if "+86".hasPrefix(text) { return true }
    let digits = text.hasPrefix("+86") ? text.dropFirst(3) : text[...]
    return digits.count < 11
      && (try? Contact.normalised(.phone, digits + String("13800138000".dropFirst(digits.count)))) != nil
  }

  private static func mayBecomeDay(_ text: String) -> Bool {
    let words = Form.dayWords.keys
    if words.contains(where: { $0.hasPrefix(text.lowercased()) }) { return true }
    if text.hasPrefix("+") { return text.dropFirst().allSatisfy(\.isNumber) && text.count <= 5 }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.count < 10 && parts.count <= 3
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.count <= 4 }
  }

  /// The parts of an identity number are checked as soon as they are there.
  private func hopelessNumber(_ text: String) -> Refusal.Flaw? {
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard bytes.prefix(17).allSatisfy(isDigit), bytes.count < 18 || isDigit(bytes[17]) || bytes[17] == 0x58
    else { return .characters }
    if let first = bytes.first, !(0x31...0x38).contains(first) { return .area }
    if bytes.count >= 14 {
      func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
      guard Day(number(6..<10), number(10..<12), number(12..<14)) != nil else { return .birthDate }
    }
    return bytes.count < 18 ? nil : flaw(of: text)
  }
}
