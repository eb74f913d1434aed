import PayLaterStore
import WalletText

extension DateDoubt {
  /// What is doubtful about the date, and what it means for what is shown.
  var phrase: Phrase {
    switch self {
    case .movedBack(let day):
      Phrase(
        "系统日期早于钱包的营业日 \(day)，以下按营业日显示",
        "the date lies before the wallet's business day \(day); shown as of that day")
    case .jump(let days):
      Phrase(
        "日期比钱包晚了 \(days) 天，以下按今天推算", "the date is \(days) days ahead of the wallet; shown as if it were right"
      )
    }
  }

  /// The same where something is noted of debts from elsewhere: it is taken, and no day is closed for it.
  var phraseOfDebts: Phrase {
    switch self {
    case .movedBack(let day):
      Phrase(
        "系统日期早于钱包的营业日 \(day)；别处的欠款照记，按系统日期算",
        "the date lies before the wallet's business day \(day); debts from elsewhere are noted all the same, under the date here"
      )
    case .jump(let days):
      Phrase(
        "日期比钱包晚了 \(days) 天，还没有确认；别处的欠款照记，这些天的日终还没有补做",
        "the date is \(days) days ahead of the wallet and not confirmed; debts from elsewhere are noted all the same, and those days are not closed"
      )
    }
  }
}
