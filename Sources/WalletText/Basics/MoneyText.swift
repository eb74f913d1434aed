import PayLater

extension Money {
  /// The amount with its sign of currency, thousands grouped: `¥1,234.56`, `-¥5.00`.
  public var text: String { (fen < 0 ? "-" : "") + "¥" + magnitudeText }

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
  /// The phrase with every amount in it hidden: amounts in sentences always carry `¥`.
  public var masked: Phrase { Phrase(hidingAmounts(zh), hidingAmounts(en)) }
}

/// `text` with every amount that begins with `¥` hidden, its sign too; one that is hidden already stays as it is.
public func hidingAmounts(_ text: String) -> String {
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
