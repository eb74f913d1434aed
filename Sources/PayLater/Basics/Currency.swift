/// A currency of ISO 4217, by its three-letter code; it knows how many decimals its amounts have.
///
/// An amount is a whole number of its smallest unit: fen of CNY, yen of JPY, fils (1/1000) of KWD.
public struct Currency: Hashable, Sendable {
  /// The code: three capital letters.
  public let code: String

  /// The currency with this code, read in any case; nil where ISO 4217 has none.
  public init?(code: some StringProtocol) {
    let code = code.uppercased()
    // Nearly every amount is: the table of all codes need not be made for it.
    guard code != "CNY" else {
      self = .cny
      return
    }
    guard code.utf8.count == 3, Currency.codes.contains(code) else { return nil }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  /// The wallet's own: limit, score and gates count nothing else.
  public static let cny = Currency(known: "CNY")

  /// Digits after the decimal point: 2 unless ISO 4217 says otherwise.
  public var decimals: Int { self == .cny ? 2 : Currency.otherDecimals[code] ?? 2 }

  /// The largest amount of one payment: that of rule 1 in CNY, elsewhere a million million smallest units, so that no
  /// sum overflows.
  public var most: Money { self == .cny ? .most : Money(fen: 1_000_000_000_000) }

  /// Whether a payment may have this amount: more than nothing and at most ``most``.
  public func isPayable(_ amount: Money) -> Bool { amount.fen > 0 && amount <= most }
}

extension Currency: Comparable {
  /// CNY first, then by code: the order in which sums are said.
  public static func < (a: Currency, b: Currency) -> Bool {
    (a == .cny ? 0 : 1, a.code) < (b == .cny ? 0 : 1, b.code)
  }
}

extension Currency: Codable, CustomStringConvertible {
  public var description: String { code }

  /// Reads a code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let found = Currency(code: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no such currency: \(text.prefix(20))")
    }
    self = found
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

extension Currency {
  /// What ISO 4217 says where it is not two decimals.
  private static let otherDecimals: [String: Int] = {
    var decimals: [String: Int] = [:]
    for code in "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(separator: " ") {
      decimals[String(code)] = 0
    }
    for code in "BHD IQD JOD KWD LYD OMR TND".split(separator: " ") { decimals[String(code)] = 3 }
    for code in "CLF UYW".split(separator: " ") { decimals[String(code)] = 4 }
    return decimals
  }()

  /// The codes of ISO 4217 for money that is in use (no metals, no units for testing).
  private static let codes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH \
    UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map { String($0) })
}
