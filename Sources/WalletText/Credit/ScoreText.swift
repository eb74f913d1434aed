import PayLater

extension Band {
  /// '优秀', 'very good'.
  public var phrase: Phrase {
    switch self {
    case .poor: Phrase("较差", "poor")
    case .fair: Phrase("中等", "fair")
    case .good: Phrase("良好", "good")
    case .veryGood: Phrase("优秀", "very good")
    case .excellent: Phrase("极好", "excellent")
    }
  }
}

extension Dimension {
  /// '信用历史', 'History'.
  public var phrase: Phrase {
    switch self {
    case .history: Phrase("信用历史", "History")
    case .capacity: Phrase("履约能力", "Capacity")
    case .behaviour: Phrase("行为偏好", "Behaviour")
    case .identity: Phrase("身份特质", "Identity")
    case .ties: Phrase("人脉关系", "Ties")
    }
  }
}

/// Words about the score as a whole.
public enum ScoreText {
  /// What the score is, and what it is not; always beside it.
  public static let honesty = Phrase(
    "由积分卡算出，不是征信机构的分数", "From a points card, not from a bureau")

  /// Before the last scores, the oldest first, where they are said.
  public static let lately = Phrase("近几次", "Lately")

  /// '686 优秀'.
  public static func scoreAndBand(_ score: Int) -> Phrase {
    let band = Band(score: score).phrase
    return Phrase("\(score) \(band.zh)", "\(score) \(band.en)")
  }

  /// '11-06 评估'.
  public static func evaluated(_ day: Day, on businessDay: Day) -> Phrase {
    let date = day.short(on: businessDay)
    return Phrase("\(date) 评估", "evaluated \(date)")
  }

  /// '下次评估 12-06'.
  public static func nextReview(_ day: Day, on businessDay: Day) -> Phrase {
    let date = day.short(on: businessDay)
    return Phrase("下次评估 \(date)", "next review \(date)")
  }

  /// '比上次 +64', '和上次一样'.
  public static func change(_ points: Int) -> Phrase {
    guard points != 0 else { return Phrase("和上次一样", "as last time") }
    let signed = points > 0 ? "+\(points)" : "\(points)"
    return Phrase("比上次 \(signed)", "\(signed) since last time")
  }

  /// The line of the cap; nil where nothing caps: '有逾期，最高 649 分'.
  public static func cap(_ rating: Rating) -> Phrase? {
    guard rating.cap < Scorecard.highest else { return nil }
    return rating.cap <= 449
      ? Phrase("12 个月内有核销，最高 \(rating.cap) 分", "a charge-off within 12 months: at most \(rating.cap)")
      : Phrase("有款项超过宽限期，最高 \(rating.cap) 分", "a payment is past grace: at most \(rating.cap)")
  }
}
