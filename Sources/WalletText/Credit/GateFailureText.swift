import PayLater

extension GateCheck {
  /// Why the gate does not pass, as a sentence with its figures: what, then why. The way out is the remedy's.
  public var failure: Phrase {
    switch gate {
    case .g1:
      remedy == .liftSuspension
        ? Phrase("先用后付已暂停。", "Pay-later is suspended.") : Phrase("先用后付还没有开通。", "Pay-later is not opened yet.")
    case .g2: Phrase("身份还没有核验。", "Your identity is not verified yet.")
    case .g3: Phrase("信用分没有授权。", "The score is not authorised.")
    case .g4, .e1: scoreTooLow
    case .g5, .e2: pastGrace
    case .g6, .e3: Phrase("12 个月内有过核销。", "There was a charge-off within 12 months.")
    case .g7:
      Phrase(
        "可用额度不够：还有 \(fen(value))，这单要 \(fen(bound))。",
        "Not enough limit: \(fen(value)) available, this order needs \(fen(bound)).")
    case .g8:
      Phrase(
        "超过单笔上限：这单 \(fen(value))，上限 \(fen(bound))。",
        "Above the order cap: this order is \(fen(value)), the cap \(fen(bound)).")
    case .g9: tooManyOpen
    case .g10: notAffordable
    case .g11:
      Phrase(
        "超过自设的月度上限：本月共 \(fen(value))，上限 \(fen(bound))。",
        "Above your monthly cap: \(fen(value)) this month, the cap is \(fen(bound)).")
    case .g12: ownRule
    case .g13: Phrase("这家商家或这件商品不支持先用后付。", "This merchant or offer does not take pay-later.")
    case .g14, .e4: Phrase("没有有效的扣款账户。", "There is no valid funding source.")
    case .e5: Phrase("没有收货地址。", "There is no address.")
    }
  }

  /// Failure, way out and the earliest day, one after the other.
  public func sentence(on businessDay: Day) -> Phrase {
    var parts = [failure]
    if let remedy { parts.append(remedy.phrase) }
    if let clears { parts.append((remedy ?? .wait).clears(clears, on: businessDay)) }
    return parts.joined(Phrase("", " "))
  }

  private func fen(_ amount: Int64?) -> String { Money(fen: amount ?? 0).text }

  private var scoreTooLow: Phrase {
    let needed = bound ?? 0
    guard let value, value > 0 else {
      return Phrase("还没有信用分，要 \(needed) 分。", "There is no score yet; \(needed) is needed.")
    }
    return Phrase(
      "信用分不够：现在 \(value)，要 \(needed)。", "The score is \(value); \(needed) is needed.")
  }

  private var ownRule: Phrase {
    switch remedy {
    case .unblockMerchant: Phrase("您屏蔽了这家商家。", "You blocked this merchant.")
    case .announceOrder:
      Phrase(
        "超过 \(fen(bound)) 的订单，您要求自己先等一天；这单 \(fen(value))。",
        "Your own rule: orders above \(fen(bound)) wait a day; this order is \(fen(value)).")
    case .waitADay:
      Phrase(
        "等待中：超过 \(fen(bound)) 的订单，您要求自己先等一天。",
        "The day's wait is running: by your own rule orders above \(fen(bound)) wait a day.")
    default: Phrase("自主冻结中。", "Your self-freeze is on.")
    }
  }

  private var pastGrace: Phrase {
    guard let value, value > 0 else {
      return Phrase("有款项超过宽限期。", "A payment is past its grace period.")
    }
    return Phrase(
      "有款项超过宽限期，已逾期 \(value) 天。", "A payment is past its grace period: \(counted(Int(value), "day")) late.")
  }

  private var tooManyOpen: Phrase {
    let (open, most) = (Int(value ?? 0), Int(bound ?? 0))
    return Phrase(
      "未了结订单已满：\(open) 笔，最多 \(most) 笔。", "No room for another open order: \(open) open, \(most) at most.")
  }

  private var notAffordable: Phrase {
    if remedy == .declareIncome {
      return Phrase(
        "月收入没有申报，额度 \(fen(value)) 超过了 \(fen(bound))。",
        "Income is not declared, and the limit of \(fen(value)) is above \(fen(bound)).")
    }
    guard let incomePercent else {
      return Phrase(
        "30 天内要还 \(fen(value))，超过收入能承受的。",
        "\(fen(value)) would fall due in 30 days, more than the income bears.")
    }
    return Phrase(
      "30 天内要还 \(fen(value))，占收入 \(incomePercent)%，最多 30%。",
      "\(fen(value)) would fall due in 30 days: \(incomePercent)% of income, 30% at most.")
  }
}
