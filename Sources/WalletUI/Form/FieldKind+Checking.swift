import PayLater
import WalletText

extension FieldKind {
  /// What is wrong with a text that its user is done with; nil: nothing, or there is nothing yet.
  func flaw(of text: String) -> Refusal.Flaw? {
    guard !text.isEmpty else { return nil }
    switch self {
    case .plain, .message, .secret: return nil
    case .number(let range):
      guard let number = Int(text.trimmed) else { return .notANumber }
      return range.contains(number) ? nil : number < range.lowerBound ? .tooSmall : .tooLarge
    case .code:
      return text.utf8.count == 6 && text.utf8.allSatisfy(FieldKind.isDigit) ? nil : .malformed
    case .name: return Identity.isName(text) ? nil : .characters
    case .money(let currency):
      return flaw { () throws(Refusal) in _ = try Form.amount(text, .amount, in: currency) }
    case .sums(let currency):
      return flaw { () throws(Refusal) in _ = try Form.amounts(text, .amount, in: currency) }
    case .rhythm: return Rhythm(typed: text) == nil ? .malformed : nil
    case .currency: return Currency(code: text.trimmed) == nil ? .malformed : nil
    case .rate: return flaw { () throws(Refusal) in _ = try Form.rate(text) }
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
    case .money:
      return ["0", "00", "000", ".0"].contains { self.flaw(of: text + $0) == nil }
        ? nil : flaw == .empty ? nil : flaw
    case .sums(let currency): return hopelessWords(text, each: .money(currency))
    case .rhythm: return text.contains { $0 == "-" || $0 == "." || $0 == "+" } ? flaw : nil
    case .currency: return text.trimmed.count < 3 && text.trimmed.allSatisfy(\.isLetter) ? nil : flaw
    case .rate: return FieldKind.amount.hopeless(text.filter { $0 != "%" && $0 != "％" }) == nil ? nil : flaw
    case .day: return FieldKind.mayBecomeDay(text) ? nil : flaw
    case .days(let today): return hopelessWords(text, each: .day(today: today))
    case .phone: return FieldKind.mayBecomePhone(text) ? nil : flaw
    case .contact: return FieldKind.mayBecomeContact(text) ? nil : flaw
    case .identityNumber: return hopelessNumber(text)
    case .number(let range):
      guard let number = Int(text), number > 0 || range.contains(0) else { return flaw }
      return number <= range.upperBound && (number == 0 || 10 * number <= range.upperBound) ? nil : flaw
    case .code: return text.utf8.count < 6 && text.utf8.allSatisfy(FieldKind.isDigit) ? nil : flaw
    case .name: return flaw
    case .plain, .message, .secret: return nil
    }
  }

  /// Of several words only the last one can still be mended.
  private func hopelessWords(_ text: String, each kind: FieldKind) -> Refusal.Flaw? {
    let words = text.split { $0.isWhitespace || ",，;；、".contains($0) }.map { String($0) }
    guard let last = words.last else { return nil }
    let isDays = kind.isDay
    if let flaw = words.dropLast().lazy.filter({
      !(isDays && PlannedPayment.dayless.contains($0.lowercased()))
    })
    .compactMap({ kind.flaw(of: $0) }).first {
      return flaw
    }
    if isDays, PlannedPayment.dayless.contains(where: { $0.hasPrefix(last.lowercased()) }) { return nil }
    return text.hasSuffix(last) ? kind.hopeless(last) : kind.flaw(of: last)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let farOff = Day(number: 2_000_000)

  private static func mayBecomePhone(_ text: String) -> Bool {
    if "+86".hasPrefix(text) { return true }
    let digits = text.hasPrefix("+86") ? text.dropFirst(3) : text[...]
    return digits.count < 11
      && (try? Contact.normalised(.phone, digits + String("13800138000".dropFirst(digits.count)))) != nil
  }

  private static func mayBecomeContact(_ text: String) -> Bool {
    let typed = text.filter { !$0.isWhitespace && $0 != "-" }
    if typed.utf8.allSatisfy({ isDigit($0) || $0 == 0x2B }) { return mayBecomePhone(typed) }
    return text.count { $0 == "@" } < 2 && text.utf8.allSatisfy { $0 < 0x80 }
  }

  private static func mayBecomeDay(_ text: String) -> Bool {
    let words = Day.words.keys
    if words.contains(where: { $0.hasPrefix(text.lowercased()) }) { return true }
    if text.hasPrefix("+") { return text.dropFirst().allSatisfy(\.isNumber) && text.count <= 5 }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.count < 10 && parts.count <= 3
      && parts.allSatisfy { $0.utf8.allSatisfy(isDigit) && $0.count <= 4 }
  }

  /// The parts of an identity number are checked as soon as they are there.
  private func hopelessNumber(_ text: String) -> Refusal.Flaw? {
    let bytes = Array(text.utf8)
    guard bytes.prefix(17).allSatisfy(FieldKind.isDigit),
      bytes.count < 18 || FieldKind.isDigit(bytes[17]) || bytes[17] == 0x58
    else { return .characters }
    if let first = bytes.first, !(0x31...0x38).contains(first) { return .area }
    if bytes.count >= 14 {
      func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
      guard Day(number(6..<10), number(10..<12), number(12..<14)) != nil else { return .birthDate }
    }
    return bytes.count < 18 ? nil : flaw(of: text)
  }
}
