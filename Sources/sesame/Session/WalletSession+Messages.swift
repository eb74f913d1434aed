import PayLater
import PayLaterExchange
import WalletText
import WalletUI

extension WalletSession {
  /// What is understood of a message that was pasted, and where it belongs in the wallet as it is; `keys` says what is
  /// pressed for a command.
  func understood(
    _ pasted: PastedMessage, in language: Language, keys: (Command) -> String
  ) -> UnderstoodMessage {
    var message: ProviderMessage
    do throws(ProviderMessage.Flaw) { message = try ProviderMessage(pasted.text, received: today) } catch {
      let way = error.isForHand ? MessageText.byHand(key: keys(.add)) : Phrase("", "")
      return UnderstoodMessage(of: pasted, flaw: error.phrase + way)
    }
    let lacksDay = message.lacksDay
    message.day = message.day ?? pasted.due
    let fields = message.fields.map {
      UnderstoodMessage.Field(label: $0.label, value: $0.value, quoted: $0.quoted)
    }
    var understood = UnderstoodMessage(of: pasted, fields: fields, lacksDay: lacksDay)
    guard !message.lacksDay else { return understood }
    let place = MessagePlace(
      message: message, wallet: wallet, personal: personal, today: today, language: language)
    do throws(MessagePlace.Unplaced) {
      let noting = try place.noting()
      understood.request = noting.request
      understood.becomes = words(for: noting.place, of: message)
      if case .bill(_, _, let due, _) = noting.place, let day = message.day, day != due {
        understood.warning = MessageText.otherDue(day, due)
      }
    } catch { understood.flaw = error.words(of: message.sender.name, keys) }
    return understood
  }

  private func words(for place: MessagePlace.Noting.Place, of message: ProviderMessage) -> Phrase {
    let sender = message.sender.name
    let isRefund = message.kind == .refund
    let kind: Phrase = (isRefund ? AccountEntry.Kind.refund : .payment).phrase
    switch place {
    case .bill(let id, let bill, let due, let isNew):
      return MessageText.bill(bill, due: due, of: "\(sender) \(id)", isNew: isNew)
    case .debt: return MessageText.debt
    case .entry(let id): return MessageText.entry(kind, of: "\(sender) \(id)")
    case .payment(let id), .refund(let id):
      let title = SafeText(personal[.debt(id, "title")] ?? "").text
      return MessageText.entry(kind, of: "\(id) \(title)")
    }
  }
}

extension MessagePlace.Unplaced {
  /// Why it is not noted, and the way out on the screens.
  fileprivate func words(of sender: String, _ keys: (Command) -> String) -> Phrase {
    switch self {
    case .severalAccounts: MessageText.severalAccounts(sender, key: keys(.monthlyAccounts))
    case .partOfBill(let id): NoteText.partOfBill(id.text)
    case .isThere(let id): NoteText.isThere(id.text) + MessageText.byHand(key: keys(.add))
    case .nothingOpen: NoteText.nothingOpen(sender) + MessageText.byHand(key: keys(.add))
    case .severalDebts: MessageText.severalDebts(sender, key: keys(.pay))
    }
  }
}
