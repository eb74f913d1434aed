import PayLater
import TerminalKit
import WalletText

extension Question {
  /// What a request, or doing nothing until a day, would change: before and after side by side, then what would happen
  /// when. It only shows; Esc leads back to where it was asked, with nothing lost.
  static func whatIf(_ request: Request?, until day: Day? = nil, in context: Context) -> Question {
    // Looking ahead takes its time, so it is not done again at every key.
    let first = LookAhead(request, until: day, in: context)
    let title = WhatIfText.heading(request, until: day.map { context.date($0) })
    var question = Question("whatIf \(request.map { "\($0)" } ?? "") \(day?.text ?? "")", title) {
      _, context in
      let shown =
        first.wallet == context.wallet ? first : LookAhead(request, until: day, in: context)
      if let differences = shown.differences {
        return context.lines(of: differences, columns: FormHost.columns(of: 76, in: context))
      }
      let words = shown.refusal?.lines(on: context.wallet.businessDay) ?? []
      return [Line(context[WhatIfText.refused], .warning)] + words.map { Line(context[$0]) }
    }
    question.columns = 76
    return question
  }

  /// Asks for the day until which nothing is done.
  static var whatIfDay: Question {
    Question("whatIfDay", WhatIfText.untilADay, yes: WhatIfText.show, startsOnFields: true) { _, context in
      [Line(context[WhatIfText.dayAbout], .label)]
    } fields: { _, context in
      let (today, day) = (context.wallet.businessDay, context.wallet.businessDay + 30)
      return [
        .text(
          .until, WhatIfText.until, day.text, kind: .day(today: today), hint: Phrase(same: day.text),
          limit: 10
        )
      ]
    } press: { form, context throws(Refusal) in
      let until = try form.day(.until, from: context.wallet.businessDay)
      _ = try context.whatIf(nil, until: until)
      return [.over(.whatIf(nil, until: until, in: context))]
    }
  }
}

/// What came of looking ahead on a wallet.
private struct LookAhead: Sendable {
  let wallet: Wallet
  var differences: WhatIfDifferences?
  var refusal: Refusal?

  init(_ request: Request?, until day: Day?, in context: Context) {
    wallet = context.wallet
    do throws(Refusal) {
      differences = context.differences(of: try context.whatIf(request, until: day))
    } catch { refusal = error }
  }
}
