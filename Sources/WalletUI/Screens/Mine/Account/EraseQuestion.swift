import PayLater
import TerminalKit
import WalletText

/// Asks for the word before the personal data of a closed wallet is destroyed, and lists what goes.
struct EraseQuestion: Asking {
  var yes: Phrase? { AccountText.erase }

  func title(in context: Context) -> Phrase { AccountText.eraseTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    let wallet = context.wallet
    let goes = AccountText.goes(
      identity: wallet.identity != nil, contacts: wallet.contacts.count, addresses: wallet.addresses.count,
      sources: wallet.fundingSources.count, debts: wallet.debts.count)
    let copies = context.copies.isEmpty ? [] : [Line(context[AccountText.eraseCopies], .warning)]
    return [Line(context[AccountText.eraseGone], .warning)] + goes.map { Line("  " + context[$0]) }
      + [Line(context[AccountText.eraseKept])] + copies
      + context.copies.map { Line("  " + SafeText($0).text) }
      + [Line(context[AccountText.eraseLast])]
  }

  func fields(in context: Context) -> [Field] {
    [.text(.word, ConfirmText.prompt(ConfirmText.erase), limit: 20)]
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    [.send(.erase(typedWord: form.text(.word)))]
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, AccountText.erased))]
  }
}
