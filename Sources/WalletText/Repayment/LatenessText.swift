import PayLater

/// What not paying would bring, said before it does.
public enum LatenessText {
  /// '11-25 止不收费，不影响信用分；11-26 起每天 ¥0.02，并暂停下单'
  public static func ifUnpaid(due: Day, daily: Money, by terms: Policy, on businessDay: Day) -> Phrase {
    let lastFree = (due + terms.graceDays).short(on: businessDay)
    let firstLate = (due + terms.graceDays + 1).short(on: businessDay)
    let daily = perDay(daily)
    return Phrase(
      "\(lastFree) 止不收费，不影响信用分；\(firstLate) 起每天\(daily.zh)，并暂停下单",
      "free and no effect on the score until \(lastFree); then \(daily.en) a day, no new orders"
    )
  }

  /// A day's late charge: ' ¥0.14'; below a fen it is said so.
  private static func perDay(_ daily: Money) -> Phrase {
    daily > .zero ? Phrase(" \(daily.text)", daily.text) : Phrase("不到 ¥0.01", "under ¥0.01")
  }

  /// What a part of a hardship plan brings so many days past due: never a charge, but the second one that is missed
  /// ends the plan; `isLast`: another one was.
  public static func inPlan(
    daysPastDue days: Int, due: Day, isLast: Bool, by terms: Policy, on businessDay: Day
  ) -> Phrase {
    let lastFree = (due + terms.graceDays).short(on: businessDay)
    guard days <= terms.graceDays else {
      return Phrase(
        "记为一期没按时还；计划期间不收逾期费，第二期没按时还计划才终止",
        "it counts as missed; no late charge in a plan, but the second one missed ends it")
    }
    return isLast
      ? Phrase(
        "\(lastFree) 之后还没还，计划终止，剩下的全部到期", "unpaid after \(lastFree) the plan ends and all the rest is due")
      : Phrase(
        "\(lastFree) 止都算按时；之后记为一期没按时还，不收逾期费",
        "on time until \(lastFree); then it counts as missed, without a late charge")
  }

  /// While a return or a problem is being decided.
  public static let paused = Phrase(
    "暂停期间不收费、不扣款、不算逾期；结束后还款日顺延",
    "paused: no charge, no debit, no lateness; the due date moves later by the paused days")
  /// Where no principal is owed any more.
  public static let chargeOnly = Phrase("只剩费用，不会再增加", "only a charge is left, and it does not grow")

  /// What the next step of the ladder is for an own obligation so many days past due (negative: days before).
  public static func step(
    daysPastDue days: Int, due: Day, by terms: Policy = .current, on businessDay: Day
  ) -> Phrase {
    let lastFree = (due + terms.graceDays).short(on: businessDay)
    switch terms.ladder.count(where: { $0 <= days }) {
    case 0: return Phrase("\(lastFree) 止不收费，不影响信用分", "free and no effect on the score until \(lastFree)")
    case 1:
      return Phrase(
        "逾期费每天计算，先用后付已暂停；还清当天恢复",
        "a late charge accrues daily and pay-later is suspended, until the day it is paid")
    case 2:
      return Phrase(
        "此后三次评估额度不上调；还清当天停止计费",
        "the limit does not rise for 3 reviews; the charge stops the day it is paid")
    case 3:
      return Phrase(
        "可以申请协商还款计划：3 至 12 个月，不再加收费用", "a hardship plan is open to you: 3 to 12 months, no further charges")
    default:
      let day = (due + terms.chargeOffDays).short(on: businessDay)
      return Phrase(
        "\(day) 核销：未付费用免除，额度归零，本金仍要还",
        "charge-off on \(day): charges waived, limit zero, principal still owed")
    }
  }
}
