/// Where a filter looks, said beside it.
public enum FilterText {
  public static let merchants = Phrase("在全部商家里找", "in all merchants")
  public static let orders = Phrase("在全部订单里找", "in all orders")
  public static let owed = Phrase("在全部欠款里找", "in all that is owed")
  public static let reminders = Phrase("在全部提醒里找", "in all reminders")
  public static let rows = Phrase("在这些行里找", "in these rows")
  public static let journal = Phrase("在已读的流水里找", "in the entries read so far")
  /// Only in a part, and the key that looks everywhere.
  public static func only(_ part: Phrase, all key: String) -> Phrase {
    Phrase("只在「\(part.zh)」里找，\(key) 找全部", "only in '\(part.en)'; \(key): all")
  }
}
