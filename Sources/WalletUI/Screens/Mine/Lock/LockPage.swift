import PayLater
import TerminalKit
import WalletText

/// The lock: whether there is one, what it protects and what not, and what can be done about it.
struct LockPage: ListPage {
  var list = ListBody<Deed>()

  /// What can be done.
  enum Deed: CaseIterable, Equatable, Sendable {
    case set, now, change, remove

    var words: Phrase {
      switch self {
      case .set: LockText.set
      case .now: LockText.now
      case .change: LockText.change
      case .remove: LockText.remove
      }
    }

    var step: Step {
      switch self {
      case .set: .ask(.lock(changing: false))
      case .now: .effect(.lockNow)
      case .change: .ask(.lock(changing: true))
      case .remove: .ask(.removeLock)
      }
    }
  }

  func title(in context: Context) -> Phrase { LockText.title }

  func groups(in context: Context) -> [ListBody<Deed>.Group] {
    plain(context.hasLock ? [.now, .change, .remove] : [.set])
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    // A line that is typed into a terminal is seen there.
    let isSeen = context.options.plain || context.wallet.agreement.stage == .erased
    let why = context.options.plain ? LockText.onlyAsked : LockText.erased
    return [Binding(.open, selected?.step, ButtonText.select, unless: isSeen ? why : nil)]
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(.labelled(context[LockText.title], context[context.hasLock ? LockText.isOn : LockText.isOff]))
    if context.hasLock {
      let minutes = context.settings.lockMinutes
      canvas.paragraph(minutes == 0 ? LockText.idleNever : LockText.idle(minutes), .label)
    }
    canvas.skip()
    for (deed, isSelected) in list.marked { canvas.put(Line(context[deed.words]), selected: isSelected) }
    for words in [LockText.protects, LockText.protectsNot, LockText.advice] {
      canvas.skip()
      canvas.paragraph(words, .label)
    }
    canvas.skip()
    canvas.paragraph(LockText.forgotten, .warning)
  }
}

extension Question {
  /// Sets a passphrase, or another one after the present one.
  static func lock(changing: Bool) -> Question {
    var question = Question(
      "lock \(changing)", changing ? LockText.change : LockText.set, startsOnFields: true
    ) { form, context in
      let isPIN = !form.text(.word).isEmpty && SecretText(form.text(.word)).isDigits
      return [Line(context[LockText.advice], .label)]
        + (isPIN ? [Line(context[LockText.isPIN], .warning)] : [])
        + [Line(context[LockText.forgotten], .warning)]
    } fields: { _, _ in
      (changing ? [.secret(.code, LockText.current)] : [])
        + [.secret(.word, LockText.new), .secret(.reason, LockText.again)]
    }
    var button = FormButton(changing ? LockText.change : LockText.set) { form, _ in
      let (old, new) = (SecretText(form.text(.code)), SecretText(form.text(.word)))
      return [.effect(.changeLock(changing ? .change(from: old, to: new) : .set(new)))]
    }
    button.flaws = { form, _ in
      var flaws: [FormButton.Flaw] = []
      if changing, form.text(.code).isEmpty { flaws.append((.code, LockText.tooShort)) }
      if SecretText(form.text(.word)).count < SecretText.shortest { flaws.append((.word, LockText.tooShort)) }
      if form.text(.word) != form.text(.reason) { flaws.append((.reason, LockText.different)) }
      return flaws
    }
    question.buttons = [button]
    return question
  }

  /// Takes the lock away, after the present passphrase.
  static var removeLock: Question {
    Question("lock off", LockText.remove, yes: LockText.remove, startsOnFields: true) { _, context in
      [Line(context[LockText.removed], .warning)]
    } fields: { _, _ in
      [.secret(.code, LockText.current)]
    } press: { form, _ in
      [.effect(.changeLock(.remove(SecretText(form.text(.code)))))]
    }
  }
}
