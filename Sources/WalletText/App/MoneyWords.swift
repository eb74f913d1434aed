/// The words beside amounts: what is owed, the limit and its parts.
public enum MoneyWords {
  public static let owed = Phrase("待还", "Owed")
  public static let owedNow = Phrase("待还总额", "Owed now")
  public static let dueDate = Phrase("还款日", "Due date")
  public static let payoff = Phrase("结清金额", "Payoff amount")
  public static let lateCharge = Phrase("逾期费", "Late charge")
  public static let limit = Phrase("信用额度", "Credit limit")
  public static let available = Phrase("可用额度", "Available")
  public static let held = Phrase("冻结", "Held")
  public static let used = Phrase("已用", "Used")
  public static let chargedOff = Phrase("已核销", "Charged off")
  public static let creditBalance = Phrase("溢缴款", "Credit balance")
  public static let score = Phrase("信用分", "Credit score")
  public static let income = Phrase("月收入", "Monthly income")
  public static let total = Phrase("合计", "Total")
  /// A few sums side by side; of many the first, and how many currencies there are besides.
  public static func sums(_ sums: [String]) -> Phrase {
    guard sums.count > 2, let first = sums.first else { return Phrase(same: sums.joined(separator: " + ")) }
    let others = sums.count - 1
    return Phrase("\(first) + \(others) 种货币", "\(first) + \(others) currencies")
  }
  public static let otherCurrencies = Phrase("其他币种", "Other currencies")
  public static let fromElsewhere = Phrase("来自别处", "from elsewhere")
}
