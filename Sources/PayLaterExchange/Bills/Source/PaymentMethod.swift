/// What paid, as the cell for the method of payment says it.
struct PaymentMethod: Equatable, Sendable {
  /// Whose money it was.
  enum Funding: Equatable, Sendable {
    /// Nothing is said.
    case none
    /// Cash, a balance, a card, another person.
    case money
    case payLater(BillProvider)
    /// Two purses, the pay-later one among them: nobody knows how much of it each paid.
    case mixed(BillProvider)
    /// JD's 先享后付: paid later, by whatever is chosen then.
    case deferred
  }

  var funding: Funding
  /// In how many parts it is repaid, if in more than one.
  var parts: Int?
  /// Whether the number of parts is none that there can be.
  var isOdd = false

  /// Reads a cell: what paid stands first, discounts behind it, joined by `&`.
  init(_ text: String) {
    let words = text.split(separator: "&").map { PaymentMethod.withoutWallet(String($0).trimmedOfBlanks) }
    guard let first = words.first, !text.isNone else {
      funding = .none
      return
    }
    let later = words.dropFirst()
    let payLater = words.lazy.compactMap(Purse.init).first
    if let payLater, later.contains(where: PaymentMethod.isPurse) {
      funding = .mixed(payLater.provider)
    } else if let purse = Purse(first) {
      funding = .payLater(purse.provider)
      parts = purse.parts.flatMap { $0 > 1 ? $0 : nil }
      isOdd = purse.parts.map { !(1...36).contains($0) } ?? false
    } else {
      funding = first == "先享后付" ? .deferred : .money
    }
  }

  /// Without the wallet through which it was paid, as in `支付宝-花呗`.
  private static func withoutWallet(_ word: String) -> String {
    let rests = ["支付宝-", "微信支付-", "微信-"].lazy.compactMap { word.rest(after: $0) }
    return rests.first ?? word
  }

  /// Whether a later word is something that pays, and not the name of a discount.
  private static func isPurse(_ word: String) -> Bool {
    if Purse(word) != nil { return true }
    let (name, bracket) = PaymentMethod.parted(word)
    if name.start(before: "储蓄卡") != nil || name.start(before: "信用卡") != nil { return true }
    let isCard = bracket.map { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) } ?? false
    return isCard && name.holds("银行") || purses.contains(name)
  }

  private static let purses: Set<String> = [
    "余额", "账户余额", "钱包余额", "余额宝", "小荷包", "零钱", "零钱通", "小金库", "京东小金库", "亲情卡", "数字人民币",
  ]

  /// A word and what stands in brackets at its end, of either width.
  fileprivate static func parted(_ word: String) -> (name: String, bracket: String?) {
    guard let inner = word.start(before: ")") ?? word.start(before: "）") else { return (word, nil) }
    let bracket = ["(", "（"].compactMap { bracket in inner.byteOffset(of: bracket).map { ($0, bracket) } }.min
    {
      $0.0 < $1.0
    }
    guard let (place, sign) = bracket else { return (word, nil) }
    return (
      String(decoding: inner.utf8.prefix(place), as: UTF8.self),
      String(decoding: inner.utf8.dropFirst(place + sign.utf8.count), as: UTF8.self)
    )
  }
}

/// A pay-later service as a method of payment names it, whole: a discount called 花呗立减 is none.
private struct Purse {
  var provider: BillProvider
  var parts: Int?

  init?(_ word: String) {
    var (name, bracket) = PaymentMethod.parted(word)
    if let bracket, Purse.isCreditOfBank(name), bracket.utf8.allSatisfy(\.isDigit) {
      // The card's last four digits.
    } else if let bracket {
      guard let count = bracket.start(before: "期"), let parts = Purse.number(count) else { return nil }
      self.parts = parts
      name = name.start(before: "分期") ?? name
    } else if let rest = ["京东白条分", "白条分"].lazy.compactMap({ word.rest(after: $0) }).first,
      let parts = rest.start(before: "期").flatMap(Purse.number)
    {
      self.parts = parts
      name = "白条"
    } else {
      name = name.start(before: "分期") ?? name
    }
    switch name {
    case "花呗", "信用购": provider = .huabei
    case "京东白条", "白条": provider = .baitiao
    case "美团月付": provider = .meituan
    case "抖音月付": provider = .douyin
    case "分付": provider = .fenfu
    default:
      guard Purse.isCreditOfBank(name) else { return nil }
      provider = .huabei
    }
  }

  /// Whether it is a bank's 信用购, as in `某银行信用购`.
  private static func isCreditOfBank(_ name: String) -> Bool { name.start(before: "银行信用购") != nil }

  private static func number(_ digits: String) -> Int? {
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(digits)
  }
}
