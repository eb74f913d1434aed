import WalletText

/// The six places of the bottom bar.
enum Tab: Int, CaseIterable, Hashable, Sendable {
  case home = 1, score, merchants, repay, reminders, mine

  /// What goes there.
  var command: Command {
    switch self {
    case .home: .home
    case .score: .score
    case .merchants: .merchants
    case .repay: .repay
    case .reminders: .reminders
    case .mine: .mine
    }
  }

  /// The next one, or the one before; around the ends.
  func moved(by step: Int) -> Tab {
    let all = Tab.allCases
    return all[((rawValue - 1 + step) % all.count + all.count) % all.count]
  }

  /// The screen at the bottom of its stack.
  var root: Screen {
    switch self {
    case .home: Screen(HomePage())
    case .score: Screen(ScorePage())
    case .merchants: Screen(MerchantsPage())
    case .repay: Screen(RepayPage())
    case .reminders: Screen(RemindersPage())
    case .mine: Screen(MinePage())
    }
  }

  var words: Phrase {
    switch self {
    case .home: TabText.home
    case .score: TabText.score
    case .merchants: TabText.merchants
    case .repay: TabText.repay
    case .reminders: TabText.reminders
    case .mine: TabText.mine
    }
  }
}
