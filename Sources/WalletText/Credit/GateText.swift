import PayLater

extension Gate {
  /// What the gate looks at, in a few words: '可用额度', 'Available limit'.
  public var phrase: Phrase {
    switch self {
    case .g1: Phrase("服务开通协议", "Service agreement")
    case .g2: Phrase("身份", "Identity")
    case .g3: Phrase("信用分授权", "Score authorisation")
    case .g4, .e1: Phrase("信用分", "Credit score")
    case .g5, .e2: Phrase("宽限期", "Grace period")
    case .g6, .e3: Phrase("核销", "Charge-off")
    case .g7: Phrase("可用额度", "Available limit")
    case .g8: Phrase("单笔上限", "Order cap")
    case .g9: Phrase("未了结订单", "Open orders")
    case .g10: Phrase("偿付能力评估", "Affordability")
    case .g11: Phrase("自设月度上限", "Own monthly cap")
    case .g12: Phrase("自己的规则", "Own rules")
    case .g13: Phrase("商家支持", "Merchant support")
    case .g14, .e4: Phrase("扣款账户", "Funding source")
    case .e5: Phrase("收货地址", "Address")
    }
  }
}

extension Gate {
  /// The same of a gate that is passed: no grace period is over, nothing was charged off.
  public var passed: Phrase {
    switch self {
    case .g5, .e2: Phrase("没超宽限期", "Within grace")
    case .g6, .e3: Phrase("没有核销", "No charge-off")
    default: phrase
    }
  }
}

extension GateCheck {
  /// A note of a gate that passes: '信用分 686', '额度够'.
  ///
  /// G10 carries fen of what falls due, its bound 30 % of the income; only with a declared income is that a share.
  public func passingNote(incomeDeclared: Bool) -> Phrase {
    switch gate {
    case .g1: Phrase("协议有效", "agreement active")
    case .g2: Phrase("身份已核验", "identity verified")
    case .g3: Phrase("信用分已授权", "score authorised")
    case .g4, .e1: Phrase("信用分 \(value ?? 0)", "score \(value ?? 0)")
    case .g5, .e2: Phrase("没有超过宽限期的", "nothing past grace")
    case .g6, .e3: Phrase("12 个月内没有核销", "no charge-off in 12 months")
    case .g7: Phrase("额度够", "limit is enough")
    case .g8: Phrase("单笔不超上限", "within the order cap")
    case .g9: Phrase("未了结 \(value ?? 0) 笔", "\(counted(Int(value ?? 0), "open order"))")
    case .g10: affordable(incomeDeclared)
    case .g11:
      bound == nil ? Phrase("没有自设月度上限", "no own monthly cap") : Phrase("不超自设月度上限", "within your monthly cap")
    case .g12: Phrase("自己的规则不拦", "own rules allow it")
    case .g13: Phrase("商家支持先用后付", "merchant takes pay-later")
    case .g14, .e4: Phrase("扣款账户有效", "funding source valid")
    case .e5: Phrase("有收货地址", "address given")
    }
  }

  private func affordable(_ incomeDeclared: Bool) -> Phrase {
    guard incomeDeclared, let percent = incomePercent else { return Phrase("还得起", "affordable") }
    return Phrase("收入的 \(percent)%", "\(percent)% of income")
  }

  /// G10 with a declared income: what falls due in percent of it, rounded down. Its bound is 30 % of the income.
  var incomePercent: Int64? {
    guard gate == .g10, let value, let bound, bound > 0 else { return nil }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: Policy.current.affordablePercent)
    return overflow ? nil : scaled / bound
  }
}

/// Words around a list of gates.
public enum GateText {
  /// '共 14 项通过'.
  public static func allPass(_ count: Int) -> Phrase { Phrase("共 \(count) 项通过", "all \(count) pass") }

  /// '14 项中 2 项没有通过'.
  public static func failing(_ failing: Int, of count: Int) -> Phrase {
    Phrase("\(count) 项中 \(failing) 项没有通过", "\(failing) of \(count) \(failing == 1 ? "does" : "do") not pass")
  }
}
