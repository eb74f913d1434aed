import PayLater
import WalletText

extension App {
  /// A request ended; what it took back is told.
  mutating func answered(_ id: String, _ result: Result<Answer, Refusal>, _ message: Message) -> [Effect] {
    let taken = undo.ended(id, try? result.get())
    let effects = follow(id, result, message)
    if let taken {
      notice = Notice(.done, UndoText.undone(taken))
    } else if case .success = result, undo.last != nil, let said = notice, said.kind == .done {
      // Whatever was saved says how to take it back.
      notice?.lines[0] = UndoText.done(said.lines[0], key: context.keys.name(.undo))
    }
    return effects
  }

  /// A request of a dialog or of a page ended.
  private mutating func follow(
    _ id: String, _ result: Result<Answer, Refusal>, _ message: Message
  ) -> [Effect] {
    waiting.remove(id)
    if closing == id {
      closing = nil
      if case .success = result { notice = dayNotice }
    }
    if let asking = dialog, asking.id == id {
      switch result {
      case .success(let answer):
        let context = context
        guard let told = dialog?.accepted(answer, in: context) else { return [] }
        dialog = nil
        return carryOut([.keep(asking.question.id, nil)] + told) + received(message)
      case .failure(let refusal):
        let context = context
        dialog?.refused(refusal, in: context)
      }
      return []
    }
    return received(message)
  }

  /// Hands an answer to the page in sight; a refusal that it does not take is told.
  mutating func received(_ message: Message) -> [Effect] {
    if let steps = page.receive(message, in: context) { return carryOut(steps) }
    if case .answered(_, .failure(let refusal)) = message { notice = Notice(refusal, in: context) }
    return []
  }

  /// The store is in trouble; the input stays where it is.
  ///
  /// A page that waits for its own request hears of it, so that it may try again.
  mutating func failed(_ id: String?, _ trouble: Notice, _ message: Message) -> [Effect] {
    if let id {
      waiting.remove(id)
      _ = undo.ended(id, nil)
    }
    if let id, dialog?.id == id {
      let context = context
      dialog?.failed(trouble, in: context)
      // What was typed before that could be read is no second try.
      isUndrawn = true
      return []
    }
    notice = trouble
    if page.confirmsMoney { isUndrawn = true }
    return page.receive(message, in: context).map { carryOut($0) } ?? []
  }
}
