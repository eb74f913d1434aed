import PayLater
import PayLaterExchange
import WalletText

/// A field of what was understood of a message, with the words that it was read from.
struct MessageField {
  let label: Phrase
  let value: Phrase
  var quoted: String?
}

extension ProviderMessage {
  /// What was understood, in the order of telling.
  var fields: [MessageField] {
    func money(_ amount: Money) -> Phrase { Phrase(same: amount.text(in: currency)) }
    let day = day.map { Phrase(same: "\($0)") } ?? NoteText.noDay
    let fields: [MessageField?] = [
      MessageField(label: NoteText.sender, value: Phrase(same: sender.name)),
      MessageField(label: NoteText.what, value: kind.phrase),
      title.map { MessageField(label: NoteText.title, value: Phrase(same: SafeText($0).text)) },
      month.map { MessageField(label: NoteText.bill, value: Phrase(same: $0.description)) },
      MessageField(label: NoteText.amount, value: money(amount), quoted: quoted.amount),
      minimum.map { MessageField(label: NoteText.minimum, value: money($0), quoted: quoted.minimum) },
      kind == .refund
        ? nil
        : MessageField(label: kind == .paid ? NoteText.paidOn : NoteText.due, value: day, quoted: quoted.day),
    ]
    return fields.compactMap(\.self)
  }

  /// Whether it leaves open when something is due that is nothing without a day.
  var lacksDay: Bool { day == nil && kind == .due }
}

extension ProviderMessage.Kind {
  /// What it is called.
  fileprivate var phrase: Phrase {
    switch self {
    case .bill: NoteText.isBill
    case .due: NoteText.isDue
    case .paid: NoteText.isPaid
    case .refund: NoteText.isRefund
    }
  }
}

extension ProviderMessage.Flaw {
  /// Why it is not taken.
  var phrase: Phrase {
    switch self {
    case .noSender: NoteText.noSender
    case .noAmount: NoteText.noAmount
    case .severalAmounts(let amounts): NoteText.several(amounts.map { SafeText($0, limit: 40).text })
    case .badAmount(let amount): NoteText.badAmount(SafeText(amount, limit: 40).text)
    case .notAboutPayment: NoteText.notAboutPayment
    case .tooLong: NoteText.tooLong
    }
  }

  /// Whether what it says can be put in by hand.
  var isForHand: Bool { self == .noSender || self == .noAmount }
}
