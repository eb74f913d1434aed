import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Asks how long no orders shall be possible; says before that it cannot be lifted early.
  static var freeze: Question {
    var question = Question(
      "freeze", OwnRulesText.freezeTitle, yes: OwnRulesText.freezeYes, startsOnFields: true,
      done: OwnRulesText.frozen
    ) { form, context in
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
    } fields: { _, context in
      var closed: [Int: Phrase] = [:]
      if let until = context.frozenUntil {
        for (index, days) in OwnRulesText.days.enumerated() where context.wallet.businessDay + days <= until {
          closed[index] = FormText.endsBefore(context.date(until))
        }
      }
      return [
        .choice(.days, OwnRulesText.howLong, OwnRulesText.days.map { CountText.days($0) }, unless: closed)
      ]
    } request: { form, _ throws(Refusal) in
      .rule(.freeze(days: OwnRulesText.days[try form.chosen(.days)]))
    }
    // It cannot be lifted early.
    question.isReadFirst = true
    return question
  }

  /// Asks before a merchant is unblocked, and says from when.
  static func unblock(_ merchant: MerchantID) -> Question {
    Question(
      "unblock \(merchant.text)", OwnRulesText.unblockTitle, yes: OwnRulesText.unblockTitle,
      done: OwnRulesText.saved
    ) { _, context in
      let day = context.date(context.wallet.businessDay + 1)
      return [Line(context[OwnRulesText.unblock(context.name(of: merchant), on: day)])]
    } press: { _, _ in
      [.send(.rule(.unblock(merchant: merchant)))]
    }
  }
}
