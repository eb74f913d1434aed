import PayLater
import TerminalKit
import WalletText

/// Asks how long no orders shall be possible; says before that it cannot be lifted early.
struct FreezeQuestion: Asking {
  var yes: Phrase? { OwnRulesText.freezeYes }
  var startsOnFields: Bool { true }
  // It cannot be lifted early.
  var isReadFirst: Bool { true }

  func title(in context: Context) -> Phrase { OwnRulesText.freezeTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    var lines = [
      Line(context[OwnRulesText.freezeAbout]), Line(context[OwnRulesText.freezeFirm], .warning),
    ]
    if let until = context.frozenUntil {
      lines.append(Line(context[OwnRulesText.now(context[OwnRulesText.frozenUntil(until.text)])], .label))
    }
    if let chosen = form.choice(.days) {
      let until = context.wallet.businessDay + OwnRulesText.days[chosen]
      lines.append(Line(context[OwnRulesText.wouldFreeze(until: until.text)], .value))
    }
    return lines
  }

  func fields(in context: Context) -> [Field] {
    var closed: [Int: Phrase] = [:]
    if let until = context.frozenUntil {
      for (index, days) in OwnRulesText.days.enumerated() where context.wallet.businessDay + days <= until {
        closed[index] = FormText.endsBefore(context.date(until))
      }
    }
    return [
      .choice(.days, OwnRulesText.howLong, OwnRulesText.days.map { CountText.days($0) }, unless: closed)
    ]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .freeze(days: OwnRulesText.days[try form.chosen(.days)])
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, OwnRulesText.frozen))]
  }
}

/// Asks before a merchant is unblocked, and says from when.
struct UnblockQuestion: Asking {
  let merchant: MerchantID

  var yes: Phrase? { OwnRulesText.unblockTitle }

  func title(in context: Context) -> Phrase { OwnRulesText.unblockTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    let day = context.date(context.wallet.businessDay + 1)
    return [Line(context[OwnRulesText.unblock(context.name(of: merchant), on: day)])]
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    [.send(.unblockMerchant(merchant: merchant))]
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, OwnRulesText.saved))]
  }
}
