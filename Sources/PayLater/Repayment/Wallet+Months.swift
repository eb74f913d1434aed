extension Wallet {
  /// What falls due in each of `count` months from `first` on, most urgent first; months in which nothing does are
  /// empty. Where the first is the current month, what is late from before it counts in it: it is due now.
  public func dueItems(from first: Month, months count: Int) -> [(month: Month, due: [DueItem])] {
    (0..<count).map { offset in
      let month = first + offset
      let isNow = offset == 0 && month == businessDay.calendarMonth
      return (month, dueItems(from: isNow ? nil : month.firstDay, through: month.lastDay))
    }
  }
}
