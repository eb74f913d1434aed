/// Shares and rates as text; the same in both languages.
public enum RateText {
  /// Whole percent: `12%`.
  public static func percent(_ percent: Int) -> String { "\(percent)%" }

  /// A rate in 1/100 percent as it is, without zeros at its end: `15.6%`, `15.65%`, `8%`.
  public static func exact(_ rate: Int) -> String {
    let decimals = rate % 100
    let text = decimals % 10 == 0 ? "\(decimals / 10)" : decimals < 10 ? "0\(decimals)" : "\(decimals)"
    return "\(rate / 100)" + (decimals == 0 ? "" : "." + text) + "%"
  }

  /// A rate in 1/100 percent, rounded to one decimal: `8.2%`, `13.0%`; `0%` for none.
  public static func oneDecimal(_ rate: Int) -> String {
    guard rate != 0 else { return "0%" }
    let tenths = (rate.magnitude + 5) / 10
    return "\(rate < 0 ? "-" : "")\(tenths / 10).\(tenths % 10)%"
  }

  /// The annual rate in 1/100 percent, named: '年化利率 8.2%'.
  public static func apr(_ rate: Int) -> Phrase {
    Phrase("年化利率 \(oneDecimal(rate))", "APR \(oneDecimal(rate))")
  }
}
