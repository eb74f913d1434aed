import PayLater
import WalletText

/// Asks before the service is closed, and says what becomes of orders, debts and money owed to the user.
/// No reason is asked: choosing, one key to the button, and Enter.
struct CloseServiceQuestion: Asking {
  var yes: Phrase? { AccountText.close }

  func title(in context: Context) -> Phrase { AccountText.closeTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    let wallet = context.wallet
    let unshipped = wallet.orders.filter { $0.state == .placed }
    let shipped = wallet.orders.filter { $0.state == .shipped }.count
    let owed = wallet.obligations.map {
      // What was charged off is still owed.
      $0.state == .chargedOff ? $0.outstanding : $0.payoff(on: wallet.businessDay)
    }.sum
    var words: [Phrase] = []
    if !unshipped.isEmpty {
      words.append(AccountText.unshipped(unshipped.count, context.money(unshipped.map(\.amount).sum)))
    }
    if shipped > 0 { words.append(AccountText.onTheWay(shipped)) }
    if owed > .zero { words.append(AccountText.owed(context.money(owed))) }
    if wallet.creditBalance > .zero {
      words.append(AccountText.creditBalance(context.money(wallet.creditBalance)))
    }
    let waits = shipped > 0 || owed > .zero || wallet.creditBalance > .zero
    words.append(waits ? AccountText.closeLater : AccountText.closeEmpty)
    return words.map { Line(context[$0]) } + [Line(context[AccountText.closeReopen], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? { .closeService }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let isClosed = context.wallet.agreement.stage == .closed
    return [.tell(Notice(.done, isClosed ? AccountText.closedNow : AccountText.closingNow))]
  }
}
