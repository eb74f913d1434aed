import PayLater

/// What the booking of a bill says besides.
public enum ImportBookingText {
  /// Debts of rows that a later file says were deducted: they can be noted as paid.
  public static let deducted = Phrase("账单说已经扣款", "Deducted, a bill says")

  /// In how many parts a purchase is billed.
  public static let parts = Phrase("分几期", "Parts")
  public static let partsRange = Phrase(
    "1 到 \(AccountEntry.mostParts) 期", "1 to \(AccountEntry.mostParts) parts")

  /// A row's number is longer than can be kept.
  public static func longNumber(_ line: Int) -> Phrase {
    Phrase(
      "第 \(line) 行的单号或文字太长，记下后认不出来；这份文件什么都没有记",
      "line \(line) is too long to be known again; nothing of this file was booked")
  }
}
