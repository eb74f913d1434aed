extension Command {
  /// Where it works, if the screen in sight does not have it; nil: it works everywhere or in forms only.
  var destination: Destination? {
    switch self {
    case .pay, .payAll, .thisOne, .extend, .instalments, .hardshipPlan, .giveBack, .problem, .withdraw,
      .creditBalance, .monthlyAccounts, .add, .change, .remove:
      .tab(.repay)
    case .confirmReceipt, .issuer: .orders
    case .snooze, .markRead, .markAllRead: .tab(.reminders)
    case .today, .next, .previous: .calendar
    case .refresh: .tab(.score)
    case .reveal: .mine(.identity)
    case .verify: .mine(.journal)
    case .quantity, .favourite, .block, .filter: .tab(.merchants)
    case .resolve: .cart
    case .more, .less, .undoAll: .simulator
    case .open, .lookAround: .tab(.home)
    case .home, .score, .merchants, .repay, .reminders, .mine, .nextTab, .previousTab, .back, .why, .whatIf,
      .mask, .undo, .palette, .help, .quit, .up, .down, .mark, .pageUp, .pageDown, .top, .bottom,
      .calendar, .noteMessage, .importBill, .review, .authorise, .simulate, .scoreHistory, .start, .cart,
      .orders,
      .nextDay,
      .nextField,
      .previousField, .choose, .enter, .cancel, .fieldWhatIf, .fieldWhy, .sample, .dayLater, .dayEarlier,
      .monthLater, .monthEarlier, .fieldReveal, .leave, .redraw, .suspend:
      Destination.all.first { $0.command == self }
    }
  }

  /// Whether it works there at once: nothing has to be chosen first.
  var needsNoSubject: Bool {
    switch self {
    case .payAll, .creditBalance, .monthlyAccounts, .add, .markAllRead, .verify, .filter: true
    default: false
    }
  }
}
