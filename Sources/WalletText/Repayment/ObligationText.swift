import PayLater

extension Obligation.State {
  /// Where the money of a purchase stands: '待还', 'owed'.
  public var phrase: Phrase {
    switch self {
    case .held: Phrase("额度已冻结", "held")
    case .active: Phrase("待还", "owed")
    case .settled: Phrase("已结清", "settled")
    case .voided: Phrase("已作废", "voided")
    case .chargedOff: Phrase("已核销", "charged off")
    case .recovered: Phrase("已收回", "recovered")
    }
  }
}

extension Obligation {
  /// How it was settled where that was late: '逾期后结清'; nil: it was not.
  public var settledLate: Phrase? {
    state == .settled && wasLate && !isWhollyRefunded ? Phrase("逾期后结清", "settled late") : nil
  }
}

extension Standing {
  /// Where a payment stands, with its days past due (negative: days until it is due): '还有 3 天到期',
  /// '今天到期', '宽限期第 2 天', '已逾期 6 天'.
  public func phrase(days: Int) -> Phrase {
    switch self {
    case .held: Phrase("额度已冻结，收货后才要还", "held; owed once received")
    case .upcoming where days == -1: Phrase("明天到期", "due tomorrow")
    case .upcoming: Phrase("还有 \(abs(days)) 天到期", "due in \(counted(abs(days), "day"))")
    case .dueToday: Phrase("今天到期", "due today")
    case .inGrace: Phrase("宽限期第 \(days) 天", "day \(days) of grace")
    case .overdue: DayText.late(days)
    case .paused where days > 0:
      Phrase("已暂停计逾期，停在 \(days) 天", "paused at \(counted(days, "day")) past due")
    case .paused: Phrase("已暂停计逾期", "paused")
    case .chargeOnly: Phrase("只剩费用未付", "only a charge is left")
    case .settled: Phrase("已结清", "settled")
    case .voided: Phrase("已作废", "voided")
    case .chargedOff: Phrase("已核销，本金待还", "charged off; principal still owed")
    case .recovered: Phrase("已收回", "recovered")
    }
  }

  /// The same in a few words, for a column of a list: '已暂停', '只剩费用'.
  public func short(days: Int) -> Phrase {
    switch self {
    case .paused: Phrase("已暂停", "paused")
    case .chargeOnly: Phrase("只剩费用", "charge only")
    case .held, .upcoming, .dueToday, .inGrace, .overdue, .settled, .voided, .chargedOff, .recovered:
      phrase(days: days)
    }
  }

  /// The mark beside it: `!` due, `x` late, `+` done, a space for the rest.
  public var mark: String {
    switch self {
    case .dueToday, .inGrace: "!"
    case .overdue, .chargedOff: "x"
    case .settled, .recovered: "+"
    case .held, .upcoming, .paused, .chargeOnly, .voided: " "
    }
  }
}

extension DueItem {
  /// Where this payment stands, in words.
  public var standingPhrase: Phrase { standing.phrase(days: daysPastDue) }

  /// The same in a few words, for a column of a list.
  public var shortStanding: Phrase { standing.short(days: daysPastDue) }

  /// The mark beside it: `!` due, `x` late, a space for the rest.
  public var mark: String { standing.mark }
}

extension Dispute.Kind {
  /// Why the days past due stand still: '退货处理中'.
  public var phrase: Phrase {
    switch self {
    case .returning: Phrase("退货处理中", "return in progress")
    case .problem: Phrase("问题处理中", "problem being decided")
    case .afterSettlement: Phrase("争议处理中", "dispute being decided")
    }
  }
  /// The same for a column of a list: '退货处理中', 'return open'.
  public var short: Phrase {
    switch self {
    case .returning: Phrase("退货处理中", "return open")
    case .problem: Phrase("问题处理中", "problem open")
    case .afterSettlement: Phrase("争议处理中", "dispute open")
    }
  }
}
