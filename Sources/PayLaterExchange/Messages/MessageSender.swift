import PayLater

/// A provider whose messages are understood: how it calls itself, and what it sends.
///
/// To add one: a row here, and messages of its kind in the tests.
public struct MessageSender: Equatable, Sendable {
  /// What kind of debt its messages speak of.
  public enum Business: Sendable {
    /// One bill a month (rule 12).
    case account
    /// Single purchases, each with its own payments (rule 10).
    case purchases
  }

  /// What the provider is called in the wallet.
  public let name: String
  public let business: Business
  /// What its messages call it, in the order of telling; in any case of letters.
  let words: [String]
  /// Words that make a message one of a bill although it sells single purchases too.
  let billWords: [String]

  private init(_ name: String, _ business: Business, _ words: [String], bill: [String] = []) {
    (self.name, self.business, self.words, billWords) = (name, business, words, bill)
  }

  /// Those that are known.
  public static let all: [MessageSender] = [
    MessageSender("花呗", .account, ["花呗", "信用购"]),
    MessageSender("京东白条", .account, ["京东白条", "白条", "京东金融"]),
    MessageSender("美团月付", .account, ["美团月付", "美团金融", "月付"]),
    MessageSender("抖音月付", .account, ["抖音月付", "抖音支付"]),
    MessageSender("分付", .account, ["微信分付", "分付"]),
    MessageSender("唯品花", .account, ["唯品花"]),
    MessageSender("拿去花", .account, ["拿去花"]),
    MessageSender("招商银行信用卡", .account, ["招商银行信用卡", "招商银行", "招行信用卡", "招行"]),
    MessageSender("工商银行信用卡", .account, ["工商银行信用卡", "工商银行", "工行信用卡", "工银信用卡", "牡丹卡", "工行"]),
    MessageSender("先用后付", .purchases, ["芝麻先用后付", "先用后付", "先享后付"]),
    MessageSender("Klarna", .purchases, ["Klarna"], bill: ["monthly invoice", "statement"]),
    MessageSender("Afterpay", .purchases, ["Afterpay"]),
    MessageSender("Clearpay", .purchases, ["Clearpay"]),
    MessageSender("PayPal", .purchases, ["PayPal"], bill: ["paypal credit", "statement"]),
    MessageSender("Affirm", .purchases, ["Affirm"]),
    MessageSender("Zip", .purchases, ["Zip"], bill: ["statement"]),
    MessageSender("Sezzle", .purchases, ["Sezzle"]),
  ]

  /// Who sent a message: named in its signature `【…】`, else the first one named; nil: nobody known. The letters of a Latin name stand by themselves: `zip` is not in `zipper`.
  static func of(_ text: MessageText) -> MessageSender? {
    let signatures = text.plain.matches(of: #/【([^】]{1,20})】/#).map { String($0.output.1) }
    return signatures.lazy.compactMap(named).first ?? named(in: text.plain)
  }

  private static func named(in text: String) -> MessageSender? {
    let lower = text.lowercased()
    var best: (sender: MessageSender, range: Range<String.Index>)?
    for sender in all {
      for word in sender.words {
        for range in lower.ranges(of: word.lowercased()) where stands(range, in: lower) {
          let isFirst =
            best.map {
              (range.lowerBound, $0.range.upperBound) < ($0.range.lowerBound, range.upperBound)
            } ?? true
          if isFirst { best = (sender, range) }
        }
      }
    }
    return best?.sender
  }

  private static func stands(_ range: Range<String.Index>, in text: String) -> Bool {
    guard text[range].utf8.allSatisfy({ $0 < 0x80 }) else { return true }
    let (before, after) = (text[..<range.lowerBound].last, text[range.upperBound...].first)
    return before?.isASCIILetter != true && after?.isASCIILetter != true
  }
}

extension Character {
  /// Whether it is one of a-z or A-Z.
  var isASCIILetter: Bool { isASCII && isLetter }
}
