import PayLater
import WalletText

/// The requests that one press sent and that are not answered yet. The store answers before the next key is read, so
/// there is one of these at most, and what asked is in sight until then.
struct Pending: Equatable, Sendable {
  let submissions: [Submission]
  /// What they take back, in words; nil: they are no undo.
  let undoes: Phrase?
  /// The wallet and the opened values as they were: what takes a request back is found in them.
  let before: Wallet
  let opened: [SealPlace: String]

  /// What takes back one of them that was accepted; nil: nothing does. Taking back is not taken back.
  func undoing(_ request: Request, _ answer: Answer) -> Undoing? {
    guard undoes == nil else { return nil }
    return before.inverse(of: request, answer: answer, opened: opened)
      .map { Undoing(verb: request.verb, way: .request($0)) }
  }
}

extension App {
  /// Sends requests; those under way are not sent again.
  mutating func send(_ submissions: [Submission], undoing verb: Phrase? = nil) -> [Effect] {
    guard pending == nil else { return [] }
    pending = Pending(
      submissions: submissions, undoes: verb, before: context.wallet, opened: context.personal)
    return [.perform(submissions)]
  }

  /// The requests under way ended: what asked hears of it first, with the wallet as it is now, then every page follows
  /// that.
  mutating func answered(
    _ replies: [Reply], _ wallet: Wallet, _ personal: [SealPlace: String]
  ) -> [Effect] {
    guard let asked = pending else { return follow(wallet, personal) }
    let before = context.wallet
    take(wallet, personal)
    pending = nil
    let steps = finish(replies)
    refresh()
    let effects = news(since: before) + carryOut(steps)
    tell(replies, asked)
    return effects
  }

  /// Lets what asked know how its requests ended; what it wants then.
  private mutating func finish(_ replies: [Reply]) -> [Step] {
    let context = context
    var steps: [Step] = []
    if let first = replies.first, let index = dialogs.firstIndex(where: { $0.id == first.submission.id }) {
      let told = dialogs[index].finished(first.outcome, in: context)
      // What was typed before trouble could be read is no second try.
      if case .failed = first.outcome { isUndrawn = true }
      guard let told else { return [] }
      steps = [.keep(dialogs.remove(at: index).question.id, nil)] + told
    } else {
      for case .failed(let trouble) in replies.map(\.outcome) {
        notice = trouble
        if page.confirmsMoney { isUndrawn = true }
      }
    }
    if let wanted = page.finished(replies, in: context) { return steps + wanted }
    for case .refused(let refusal) in replies.map(\.outcome) { notice = Notice(refusal, in: context) }
    return steps
  }

  /// Tells what was done, and how it can be taken back.
  private mutating func tell(_ replies: [Reply], _ asked: Pending) {
    for reply in replies {
      guard case .accepted(let answer) = reply.outcome else { continue }
      if case .issuer(.closeDays) = reply.submission.request { notice = dayNotice }
      undo = asked.undoing(reply.submission.request, answer)
      if let taken = asked.undoes {
        notice = Notice(.done, UndoText.undone(taken))
      } else if undo != nil, let said = notice, said.kind == .done {
        notice?.lines[0] = UndoText.done(said.lines[0], key: context.keys.name(.undo))
      }
    }
  }
}

extension App {
  /// A file was written or the lock changed, and the question for it is over; or not, and the question says why at a
  /// field and stays.
  mutating func wrote(_ notice: Notice, at field: Refusal.Field) -> [Effect] {
    guard var asked = dialogs.popLast() else { return carryOut([.tell(notice)]) }
    guard notice.kind != .refusal else {
      asked.show(notice, at: field, in: context)
      dialogs.append(asked)
      return []
    }
    return carryOut([.keep(asked.question.id, nil), .tell(notice)])
  }
}

extension [Reply] {
  /// What became of the request under an id; nil: it is none of these.
  func outcome(of id: String) -> Reply.Outcome? { first { $0.submission.id == id }?.outcome }
}
