extension Wallet {
  /// The gates G1 to G14 for `purchase`, all of them, passed or not, with remedy and earliest day (rule 5).
  public func gates(for purchase: Purchase) -> [GateCheck] { [] }
  /// The gates E1 to E5 of an application for the service.
  public var eligibility: [GateCheck] { [] }
  /// What must be shown before `purchase` is confirmed on credit.
  public func disclosure(for purchase: Purchase) -> Disclosure {
    Disclosure(
      price: purchase.amount, credit: purchase.amount, expectedReceipt: businessDay, payments: [],
      lateAfter10Days: .zero,
      lateAfter30Days: .zero, lateAtMost: .zero, apr: 0, availableAfter: .zero, cancellable: true,
      typesAmount: true)
  }
}
