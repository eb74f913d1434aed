/// A pay-later service that bills speak of; 信用购 shares the bill and the repayments of 花呗.
public enum BillProvider: String, Codable, CaseIterable, Sendable {
  case huabei = "花呗"
  case douyin = "抖音月付"
  case baitiao = "京东白条"
  case meituan = "美团月付"
  case fenfu = "分付"

  /// The words that mean it where they stand in a text.
  private var words: [String] {
    switch self {
    case .huabei: ["花呗", "信用购"]
    case .douyin: ["抖音月付"]
    case .baitiao: ["白条"]
    case .meituan: ["美团月付"]
    case .fenfu: ["分付"]
    }
  }

  /// The first whose words stand in `text`, of those that `isMeant`.
  init?(in text: String, where isMeant: (BillProvider) -> Bool = { _ in true }) {
    let found = BillProvider.allCases.first { isMeant($0) && $0.words.contains(where: text.holds) }
    guard let found else { return nil }
    self = found
  }
}

extension BillSource {
  /// Whose purchases are booked from this bill; every other provider's have a bill of their own.
  var account: BillProvider? {
    switch self {
    case .alipay: .huabei
    case .wechat: .fenfu
    case .jd: .baitiao
    case .meituan: .meituan
    case .csv: nil
    }
  }

  /// Whether repayments of this provider are booked from this bill: 抖音月付 hands out no file of its own.
  func booksRepayments(of provider: BillProvider) -> Bool {
    provider == account || self == .alipay && provider == .douyin
  }
}
