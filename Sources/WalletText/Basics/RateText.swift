/// Shares and rates as text; the same in both languages.
public enum RateText {
  /// Whole percent: `12%`.
  public static func percent(_ percent: Int) -> String { "\(percent)%" }

  /// A rate in 1/100 percent, with one decimal, or two where the second says something, or none for none:
  /// `0%`, `8.2%`, `18.25%`.
  public static func hundredths(_ rate: Int) -> String {
    guard rate != 0 else { return "0%" }
    let magnitude = rate.magnitude
    let (whole, tenth, hundredth) = (magnitude / 100, magnitude / 10 % 10, magnitude % 10)
    return "\(rate < 0 ? "-" : "")\(whole).\(tenth)\(hundredth == 0 ? "" : String(hundredth))%"
  }

  /// The annual rate in 1/100 percent, named: '年化利率 8.2%'.
  public static func apr(_ rate: Int) -> Phrase {
    Phrase("年化利率 \(hundredths(rate))", "APR \(hundredths(rate))")
  }
}
