import PayLater
import TerminalKit
import WalletText

extension Question {
  /// What the question is kept under, and told from others.
  static let importing = "import"

  /// Asks where a bill lies; it stays open until that was read.
  static var importBill: Question {
    Question(importing, ImportScreenText.title, yes: ImportScreenText.read, startsOnFields: true) {
      _, context in
      [Line(context[ImportScreenText.about], .label)]
    } fields: { _, _ in
      [.text(.file, FilesText.file, hint: ImportScreenText.hint, limit: 4_096)]
    } press: { form, _ throws(Refusal) in
      let path = form.text(.file)
      guard !SafeText(path).isEmpty else { throw .invalid(.file, .empty) }
      return [.readBill(path)]
    }
  }

  /// Books what is certain of a bill, and keeps what is to be looked at.
  static func book(_ bill: ReadBill) -> Question {
    let new = bill.count(.new)
    return Question("book \(bill.number)", ImportScreenText.title, yes: ImportScreenText.book(new)) {
      _, context in
      var lines = [Line(context[bill.source] + "  " + bill.name, .value), Line(context[bill.counts])]
      if !bill.opens.isEmpty { lines.append(Line(context[ImportScreenText.opens(bill.opens)])) }
      if bill.keeps > 0 { lines.append(Line(context[ImportScreenText.keeps(bill.keeps)])) }
      return lines + [Line(context[ImportScreenText.undoes], .label)]
    } press: { _, _ in
      [.effect(.bookBill(bill.number))]
    }
  }
}

extension App {
  /// A bill was read: its page opens and the question for it is over; or it was not, and the question says why and stays.
  mutating func read(_ reply: BillReply) -> [Effect] {
    let isAsked = dialog?.question.id == Question.importing
    switch reply {
    case .read(let bill):
      guard isAsked else { return received(.bill(reply)) }
      dialog = nil
      return carryOut([.keep(Question.importing, nil), .open(Screen(ImportPage(bill)))])
    case .refused(let words):
      guard isAsked, var asked = dialog else { return carryOut([.tell(Notice(.refusal, words))]) }
      asked.show(Notice(.refusal, words), at: .file, in: context)
      dialog = asked
      return []
    }
  }

  /// A bill was booked or taken back, with the wallet as it is now.
  mutating func imported(
    _ reply: ImportReply, _ wallet: Wallet, _ personal: [SealPlace: String]
  ) -> [Effect] {
    let effects = follow(wallet, personal)
    notice = reply.notice
    undo = reply.id.map { Undoing(verb: ImportScreenText.verb, way: .bill($0)) }
    if undo != nil, let first = reply.notice.lines.first {
      notice?.lines[0] = UndoText.done(first, key: context.keys.name(.undo))
    }
    return effects
  }
}
