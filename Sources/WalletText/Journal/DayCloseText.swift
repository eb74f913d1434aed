import PayLater

/// The close of a day in one line: what mattered most, and how much more there was.
public enum DayCloseText {
  /// '11-21 日终  云杉书店  已发货 ..，另有 1 项', or that nothing happened.
  public static func line(_ day: Day, _ outcomes: [Event], _ names: Names, on businessDay: Day) -> Phrase {
    let head = Phrase("\(day.short(on: businessDay)) 日终", "\(day.short(on: businessDay)) closed")
    let told = outcomes.filter { $0.weight > 0 }
    // The first of the heaviest: later ones of the same weight follow from it or equal it.
    guard let most = told.map(\.weight).max(), let main = told.first(where: { $0.weight == most }) else {
      return head + Phrase("  没有变化", "  no change")
    }
    let line = [head, main.line(names, on: businessDay)].joined()
    let others = told.count - 1
    return others == 0 ? line : line + Phrase("，另有 \(others) 项", ", and \(others) more")
  }
}

extension Event {
  /// How much it matters to the user at the end of a day; 0: not at all.
  fileprivate var weight: Int {
    switch self {
    case .repayment(.chargedOff), .reschedule(.planBroken): 7
    case .agreement(.suspensionChanged), .repayment(.debitFailed): 6
    case .agreement(.closed), .credit(.limitCutAnnounced), .order(.expired), .dispute(.refunded),
      .repayment(.creditPaidOut):
      5
    case .repayment(.repaid), .order(.received), .order(.cancelled), .dispute(.resumed): 4
    case .credit(.evaluated), .credit(.limitChanged), .repayment(.lateCharged), .credit(.growthStopped): 3
    case .order(.shipped): 2
    case .credit(.inputsTaken), .reminder(.reminded), .credit(.growthReviewed): 0
    case .walletCreated, .identity, .detail, .rule, .debt, .account, .row, .dayClosed, .agreement(.consentRecorded),
      .agreement(.authorised), .agreement(.withdrawn), .agreement(.activated), .agreement(.mandateSet),
      .agreement(.obligationAutopaySet), .agreement(.closingBegun), .agreement(.erased), .order(.placed),
      .order(.shipmentWithheld), .order(.receiptExtended), .order(.amountLowered),
      .order(.notArrivedReported), .dispute(.opened), .dispute(.decided), .dispute(.withdrawn),
      .dispute(.refundWithheld), .dispute(.chargesWaived), .dispute(.reopened), .repayment(.creditUseChosen),
      .reschedule(.extended), .reschedule(.split), .reschedule(.planStarted), .reschedule(.planMissed),
      .reminder(.read), .reminder(.snoozed):
      1
    }
  }
}
