import PayLater

extension SuspensionReason {
  /// Why the service is suspended: '有款项超过宽限期'.
  public var phrase: Phrase {
    switch self {
    case .pastGrace: Phrase("有款项超过宽限期", "a payment is past its grace period")
    case .authorisationWithdrawn: Phrase("信用分授权已撤回", "the score authorisation is withdrawn")
    case .selfFreeze: Phrase("自主冻结中", "your self-freeze is on")
    case .noFundingSource: Phrase("没有有效的扣款账户", "there is no valid funding source")
    }
  }

  /// What clears it, as a sentence: '还清逾期的款项，当天恢复。'
  public var clearing: Phrase {
    switch self {
    case .pastGrace: Phrase("还清逾期的款项，当天恢复。", "Pay what is late and it is lifted the same day.")
    case .authorisationWithdrawn:
      Phrase("重新授权信用分，当天恢复。", "Authorise the score again and it is lifted the same day.")
    case .selfFreeze: Phrase("冻结到期自动恢复，不能提前解除。", "It ends by itself on its day and cannot be lifted early.")
    case .noFundingSource: Phrase("添加一个扣款账户，当天恢复。", "Add a funding source and it is lifted the same day.")
    }
  }
}

/// Sentences about a suspended service.
public enum SuspensionText {
  /// '先用后付已暂停：有款项超过宽限期、自主冻结中'.
  public static func suspended(_ reasons: [SuspensionReason]) -> Phrase {
    guard !reasons.isEmpty else { return reinstated }
    let why = reasons.map(\.phrase).listed
    return Phrase("先用后付已暂停：\(why.zh)", "Pay-later is suspended: \(why.en)")
  }

  /// '先用后付已恢复'.
  public static let reinstated = Phrase("先用后付已恢复", "Pay-later is active again")
}

extension OrderBar {
  /// The state of the service where the limit stands: '已暂停，不能下单', 'Suspended: no orders'.
  public func phrase(on businessDay: Day) -> Phrase {
    switch self {
    case .notOpen, .frozen: short(on: businessDay)
    case .suspended, .noLimit, .closing, .closed:
      short(on: businessDay) + Phrase("，不能下单", ": no orders")
    }
  }

  /// The same where there is room for a word or two: '已暂停', 'Suspended'.
  public func short(on businessDay: Day) -> Phrase {
    switch self {
    case .notOpen: HomeText.noLimit
    case .suspended: Phrase("已暂停", "Suspended")
    case .frozen(let day):
      Phrase("自主冻结到 \(day.short(on: businessDay))", "Frozen until \(day.short(on: businessDay))")
    case .noLimit: Phrase("额度为 0", "Limit 0")
    case .closing: Phrase("正在关闭", "Closing")
    case .closed: Phrase("已关闭", "Closed")
    }
  }
}
