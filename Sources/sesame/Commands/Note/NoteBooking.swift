import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// Notes what a message says where it belongs, and says what was noted.
struct NoteBooking {
  private let message: ProviderMessage
  private let desk: DebtDesk
  private let again: Bool

  init(_ message: ProviderMessage, _ desk: DebtDesk, again: Bool) {
    (self.message, self.desk, self.again) = (message, desk, again)
  }

  private var world: World { desk.world }

  func book() throws {
    let place = MessagePlace(
      message: message, wallet: desk.before.wallet, personal: desk.before.personal, today: world.today,
      language: world.language, again: again)
    let noting: MessagePlace.Noting
    do throws(MessagePlace.Unplaced) { noting = try place.noting() } catch { throw try refuse(error) }
    switch noting.place {
    case .bill: try bookBill(noting.requests)
    case .debt:
      try desk.make(noting.requests) { answer, after in
        guard let id = answer.debt, let debt = after.wallet.debt(id) else { return [] }
        return desk.plan(of: debt, after) + desk.unusual(answer, after) + [
          debt.nextDue == nil ? DebtText.savedUndated : DebtText.saved,
          DebtCommandText.undo("sesame drop \(id) --because mistake"),
        ]
      }
    case .entry:
      try desk.make(noting.requests, report: DebtDesk.account) { answer, after in
        answer.account.flatMap { after.wallet.account($0) }.map { desk.noted($0, answer, after) } ?? []
      }
    case .payment(let id), .refund(let id):
      try desk.make(noting.requests) { answer, after in
        guard let debt = after.wallet.debt(id) else { return [] }
        let undo = answer.payment.map { DebtCommandText.undo("sesame unpay \($0) --because mistake") }
        return [Phrase(same: debt.line(after, world))] + [undo].compactMap(\.self)
      }
    }
  }

  private func bookBill(_ requests: [Request]) throws {
    try desk.make(requests, report: { $0.bill == nil ? nil : DebtDesk.account($0, $1) }) { answer, after in
      guard let account = answer.account.flatMap({ after.wallet.account($0) }) else { return [] }
      guard let period = answer.bill else { return [AccountCommandText.opened(account.id.text)] }
      guard let bill = account.bill(period, on: after.wallet.businessDay) else { return [] }
      let left = DebtCommandText.rest(bill.left.text(in: account.currency))
      let says = message.day.flatMap {
        $0 == bill.due ? nil : NoteText.otherDue($0, bill.due, account.id.text)
      }
      return [[bill.phrase, left, Phrase(same: "\(bill.due)")].joined()] + [says].compactMap(\.self)
    }
  }

  /// Says why it is noted nowhere; of debts which there are.
  private func refuse(_ why: MessagePlace.Unplaced) throws -> ExitCode {
    let sender = message.sender.name
    let (words, debts): (Phrase, [DebtID]) =
      switch why {
      case .severalAccounts: (AccountCommandText.several(sender), [])
      case .partOfBill(let id): (NoteText.partOfBill(id.text), [])
      case .isThere(let id): (NoteText.isThere(id.text) + NoteText.orAgain, [])
      case .nothingOpen(let open): (NoteText.nothingOpen(sender), open)
      case .severalDebts(let found): (DebtCommandText.several(sender), found)
      }
    Output.talk(world[words])
    for debt in debts.compactMap({ desk.before.wallet.debt($0) }) {
      Output.talk("  " + debt.line(desk.before, world))
    }
    return ExitStatus.badData
  }
}
