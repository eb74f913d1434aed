import PayLater

/// The words of a what-if.
public enum WhatIfText {
  public static let title = Phrase("如果", "What if")
  public static let only = Phrase("只是如果：什么都没有改变。", "Only a what-if; nothing changed.")
  public static let nothing = Phrase("不会有任何变化。", "Nothing would change.")
  public static let now = Phrase("现在", "Now")
  public static let then = Phrase("之后", "Then")
  public static let show = Phrase("看看", "Show")
  public static let until = Phrase("到哪天", "Until")
  public static let untilADay = Phrase("如果什么都不做", "What if nothing is done")
  public static let dayAbout = Phrase(
    "日子会一天天走过去，只是在副本里。", "The days pass one by one, on a copy only.")
  public static let anotherDay = Phrase("什么都不做，到您选的一天", "Do nothing until a day you choose")
  public static let dueDay = Phrase("还款日", "the due day")
  public static let none = Phrase("无", "none")
  public static let money = Phrase("钱和额度", "Money and limit")
  public static let dues = Phrase("要还的", "To be paid")
  public static let service = Phrase("服务和信用分", "Service and score")
  public static let sources = Phrase("扣款账户", "Funding sources")
  public static let happens = Phrase("哪天会发生什么", "What would happen, day by day")
  public static let latePerDay = Phrase("每天的逾期费", "Late charge a day")
  /// After the name of a debt from elsewhere.
  public static let lateCost = Phrase("逾期多花", "late cost")
  public static let in30Days = Phrase("30 天内要还", "Due in 30 days")
  public static let total = Phrase("总额度", "Total limit")
  public static let agreement = Phrase("服务", "Service")
  public static let yes = Phrase("是", "yes")
  public static let no = Phrase("否", "no")
  public static let refused = Phrase("这样做会被拒绝", "It would be refused")
  public static let cap = Phrase("封顶", "Cap")
  public static let better = Phrase("变好", "better")
  public static let worse = Phrase("变差", "worse")

  /// What is asked: '如果：还款', '如果：什么都不做，到 2027-01-15'.
  public static func heading(_ request: Request?, until day: String?) -> Phrase {
    [title, asked(request, until: day)].joined(Phrase("：", ": "))
  }

  /// The same without its beginning.
  public static func asked(_ request: Request?, until day: String?) -> Phrase {
    let verb = request?.verb
    guard let day else { return verb ?? title }
    guard let verb else { return Phrase("什么都不做，到 \(day)", "Do nothing until \(day)") }
    return verb + Phrase("，然后等到 \(day)", ", wait until \(day)")
  }

  /// The score of the next evaluation: '12-06 的信用分'.
  public static func scoreOn(_ day: Day, on businessDay: Day) -> Phrase {
    let date = day.short(on: businessDay)
    return Phrase("\(date) 的信用分", "Score on \(date)")
  }
  public static let nextScore = Phrase("下次信用分", "Next score")
}

extension Happening {
  /// What would happen, in one line without its day.
  public func line(_ names: Names, on businessDay: Day) -> Phrase {
    switch what {
    case .event(let event): event.line(names, on: businessDay)
    case .due(let item):
      names[item.subject]
        + Phrase(
          "  到期 \(item.amount.text(in: item.currency))", "  \(item.amount.text(in: item.currency)) falls due")
    case .late(let id, let days, let charge):
      [names[id] + Phrase(same: "  ") + DayText.late(days), ObligationPageText.step(days), lateSoFar(charge)]
        .joined(Phrase("，", ", "))
    }
  }

  private func lateSoFar(_ charge: Money) -> Phrase {
    Phrase("逾期费累计 \(charge.text)", "late charge \(charge.text) so far")
  }
}
