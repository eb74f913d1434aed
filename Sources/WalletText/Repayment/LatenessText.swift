import PayLater

/// What not paying would bring, said before it does.
public enum LatenessText {
  /// '11-25 止不收费，不影响信用分；11-26 起每天 ¥0.02，并暂停下单'
  public static func ifUnpaid(due: Day, principal: Money, on businessDay: Day) -> Phrase {
    let lastFree = (due + Policy.v1.graceDays).short(on: businessDay)
    let firstLate = (due + Policy.v1.graceDays + 1).short(on: businessDay)
    let daily = perDay(principal)
    return Phrase(
      "\(lastFree) 止不收费，不影响信用分；\(firstLate) 起每天\(daily.zh)，并暂停下单",
      "free and no effect on the score until \(lastFree); then \(daily.en) a day, no new orders"
    )
  }

  /// A day's late charge, rounded down: ' ¥0.14'; below a fen it is said so.
  private static func perDay(_ principal: Money) -> Phrase {
    let fen = principal.fen * Policy.v1.lateRate / 10_000
    guard fen > 0 else { return Phrase("不到 ¥0.01", "under ¥0.01") }
    let text = Money(fen: fen).text
    return Phrase(" \(text)", text)
  }

  /// What the next step of the ladder is for an own obligation so many days past due (negative: days before).
  public static func step(daysPastDue days: Int, due: Day, on businessDay: Day) -> Phrase {
    let lastFree = (due + Policy.v1.graceDays).short(on: businessDay)
    switch days {
    case ...3: return Phrase("\(lastFree) 止不收费，不影响信用分", "free and no effect on the score until \(lastFree)")
    case ...7:
      return Phrase(
        "逾期费每天计算，先用后付已暂停；还清当天恢复",
        "a late charge accrues daily and pay-later is suspended, until the day it is paid")
    case ...30:
      return Phrase(
        "此后三次评估额度不上调；还清当天停止计费",
        "the limit does not rise for 3 reviews; the charge stops the day it is paid")
    case ...60:
      return Phrase(
        "可以申请协商还款计划：3 至 12 个月，不再加收费用", "a hardship plan is open to you: 3 to 12 months, no further charges")
    default:
      let day = (due + 91).short(on: businessDay)
      return Phrase(
        "\(day) 核销：未付费用免除，额度归零，本金仍要还",
        "charge-off on \(day): charges waived, limit zero, principal still owed")
    }
  }
}
