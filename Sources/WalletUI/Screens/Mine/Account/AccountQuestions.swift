import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Asks before the service is closed, and says what becomes of orders, debts and money owed to the user.
  /// No reason is asked: choosing, one key to the button, and Enter.
  static var closeService: Question {
    Question("closeService", AccountText.closeTitle, yes: AccountText.close) { _, context in
      context.closing.map { Line(context[$0]) } + [Line(context[AccountText.closeReopen], .label)]
    } request: { _, _ in
      .agreement(.close)
    } accepted: { _, _, context in
      let isClosed = context.wallet.agreement.stage == .closed
      return .done([isClosed ? AccountText.closedNow : AccountText.closingNow])
    }
  }

  /// Asks for the word before the personal data of a closed wallet is destroyed, and lists what goes.
  static var erase: Question {
    Question("erase", AccountText.eraseTitle, yes: AccountText.erase, done: AccountText.erased) {
      _, context in
      let wallet = context.wallet
      let goes = AccountText.goes(
        identity: wallet.identity != nil, contacts: wallet.contacts.count, addresses: wallet.addresses.count,
        sources: wallet.fundingSources.count, debts: wallet.debts.count)
      let copies = context.copies.isEmpty ? [] : [Line(context[AccountText.eraseCopies], .warning)]
      return [Line(context[AccountText.eraseGone], .warning)] + goes.map { Line("  " + context[$0]) }
        + [Line(context[AccountText.eraseKept])] + copies + context.copyLines
        + [Line(context[AccountText.eraseLast])]
    } fields: { _, _ in
      [.text(.word, ConfirmText.prompt(ConfirmText.erase), limit: 20)]
    } press: { form, _ in
      [.send(.agreement(.erase(typedWord: form.text(.word))))]
    }
  }

  /// Asks before the copies of an erased wallet that still hold its key are removed, and names each.
  static var removeCopies: Question {
    Question("removeCopies", AccountText.removeCopies, yes: AccountText.removeCopies) { _, context in
      [Line(context[AccountText.removedForGood], .warning)] + context.copyLines
    } press: { _, context in
      [.tell(Notice(.done, AccountText.copiesRemoved)), .effect(.removeCopies(context.copies))]
    }
  }
}

extension Context {
  /// The copies beside the wallet, a line each.
  fileprivate var copyLines: [Line] { copies.map { Line("  " + SafeText($0).text) } }

  /// What closing the service brings.
  fileprivate var closing: [Phrase] {
    let unshipped = wallet.orders.filter { $0.state == .placed }
    let shipped = wallet.orders.count { $0.state == .shipped }
    let owed = wallet.obligations.map {
      // What was charged off is still owed.
      $0.state == .chargedOff ? $0.outstanding : $0.payoff(on: wallet.businessDay)
    }.sum
    var words: [Phrase] = []
    if !unshipped.isEmpty {
      words.append(AccountText.unshipped(unshipped.count, money(unshipped.map(\.amount).sum)))
    }
    if shipped > 0 { words.append(AccountText.onTheWay(shipped)) }
    if owed > .zero { words.append(AccountText.owed(money(owed))) }
    if wallet.creditBalance > .zero { words.append(AccountText.creditBalance(money(wallet.creditBalance))) }
    let waits = shipped > 0 || owed > .zero || wallet.creditBalance > .zero
    return words + [waits ? AccountText.closeLater : AccountText.closeEmpty]
  }
}
