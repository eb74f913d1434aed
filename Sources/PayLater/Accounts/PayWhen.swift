/// When a purchase of a day would have to be paid on one account: pure information (section 12).
public struct PayWhen: Equatable, Sendable {
  public let account: AccountID
  /// The bill that the purchase would be in.
  public let bill: Month
  public let due: Day
  /// Whether that hangs on a rule that the user has not confirmed.
  public let isAssumed: Bool
}

extension Wallet {
  /// 'Buy on `day`, pay when': every account that is in use, the farthest due day first, then in the order in which they
  /// were opened.
  public func payWhen(buyingOn day: Day) -> [PayWhen] {
    let open = accounts.filter { $0.closedOn == nil }.map { account in
      let rules = account.terms.rules
      let bill = rules.period(of: day)
      return PayWhen(
        account: account.id, bill: bill, due: rules.dueDay(of: bill), isAssumed: !account.terms.confirmed)
    }
    return open.enumerated().sorted { a, b in
      a.element.due != b.element.due ? a.element.due > b.element.due : a.offset < b.offset
    }.map(\.element)
  }
}
