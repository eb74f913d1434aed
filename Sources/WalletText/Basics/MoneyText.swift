import PayLater

extension Money {
  /// The amount with its sign of currency, thousands grouped: `¥1,234.56`, `-¥5.00`.
  public var text: String { (fen < 0 ? "-" : "") + "¥" + magnitudeText }

  /// The amount in a currency: `¥1,234.56`, `USD 1,234.56`, `JPY 1,235`, `-KWD 1.250`.
  public func text(in currency: Currency, masked: Bool = false) -> String {
    guard currency != .cny else { return text(masked: masked) }
    let amount = masked ? Money.maskedBare : bareMagnitude(currency.decimals)
    return (fen < 0 && !masked ? "-" : "") + currency.code + " " + amount
  }

  /// The same without sign and currency, as it is typed.
  public func bare(in currency: Currency) -> String {
    (fen < 0 ? "-" : "") + bareMagnitude(currency.decimals)
  }

  private func bareMagnitude(_ decimals: Int) -> String {
    var digits = String(fen.magnitude)
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(UInt64(digits.dropLast(decimals)) ?? 0)
    return decimals == 0 ? whole : whole + "." + digits.suffix(decimals)
  }

  /// The amount without its sign of currency, for columns: `1,234.56`, `-5.00`.
  public var bare: String { (fen < 0 ? "-" : "") + magnitudeText }

  /// A difference with its sign always there: `+¥5.00`, `-¥5.00`, `¥0.00`.
  public var change: String { (fen > 0 ? "+" : "") + text }

  /// The amount in whole yuan where it has no fen, for bounds in sentences: `¥500`, `¥1,234.56`.
  public var round: String { fen % 100 == 0 ? String(text.dropLast(3)) : text }

  /// ``text``, or ``maskedText`` where amounts are hidden.
  public func text(masked: Bool) -> String { masked ? Money.maskedText : text }

  /// ``bare``, or ``maskedBare`` where amounts are hidden.
  public func bare(masked: Bool) -> String { masked ? Money.maskedBare : bare }

  /// What stands for any amount while amounts are hidden: nothing of it shows, its sign and length neither.
  public static let maskedText = "¥***"

  /// The same for columns.
  public static let maskedBare = "***"

  private var magnitudeText: String {
    let magnitude = fen.magnitude
    let cents = magnitude % 100
    return grouped(magnitude / 100) + (cents < 10 ? ".0" : ".") + String(cents)
  }
}

extension Phrase {
  /// The phrase with every amount in it hidden: amounts in sentences always carry `¥` or a code of currency.
  public var masked: Phrase { Phrase(hidingAmounts(zh), hidingAmounts(en)) }
}

/// `text` with every amount that begins with `¥` or a code of currency hidden, its sign too; one that is hidden already
/// stays as it is.
public func hidingAmounts(_ text: String) -> String { hidingForeign(hidingYuan(text)) }

/// Hides what follows a code of currency: `USD 25.00` becomes `USD ***`.
private func hidingForeign(_ text: String) -> String {
  var words = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
  for index in words.indices.dropFirst() {
    let code = String(words[index - 1].suffix(3))
    guard Currency(code: code)?.code == code, words[index].first?.isNumber == true else { continue }
    var before = words[index - 1].dropLast(code.count)
    if before.last == "-" { before.removeLast() }
    words[index - 1] = before + code
    let after = words[index].drop { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    words[index] = Money.maskedBare + after
  }
  return words.joined(separator: " ")
}

private func hidingYuan(_ text: String) -> String {
  guard text.contains("¥") else { return text }
  var hidden = ""
  var isInAmount = false
  for character in text {
    if isInAmount, character.isASCII, character.isNumber || ",.*".contains(character) {
      continue
    }
    if isInAmount { isInAmount = false }
    if character == "¥" {
      if let sign = hidden.last, sign == "-" || sign == "+" { hidden.removeLast() }
      hidden += Money.maskedText
      isInAmount = true
    } else {
      hidden.append(character)
    }
  }
  return hidden
}

/// A whole number with its thousands grouped: `12,345`.
public func grouped(_ number: some BinaryInteger) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text
}
