import PayLater
import TerminalKit
import WalletText

/// What a request, or doing nothing until a day, would change: before and after side by side, then what would happen
/// when. It only shows; Esc leads back to where it was asked, with nothing lost.
struct WhatIfQuestion: Asking {
  let request: Request?
  var until: Day?

  var columns: Int { 76 }

  func title(in context: Context) -> Phrase {
    WhatIfText.heading(request, until: until.map { context.date($0) })
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    do throws(Refusal) {
      let whatIf = try context.whatIf(request, until: until)
      return context.lines(of: whatIf, columns: Dialog.columns(of: self, in: context))
    } catch {
      let words = error.lines(on: context.wallet.businessDay)
      return [Line(context[WhatIfText.refused], .warning)] + words.map { Line(context.words($0)) }
    }
  }
}

/// Asks for the day until which nothing is done.
struct WhatIfDayQuestion: Asking {
  /// What is done today; nil: nothing.
  var request: Request?

  var yes: Phrase? { WhatIfText.show }
  var startsOnFields: Bool { true }

  func title(in context: Context) -> Phrase { WhatIfText.untilADay }

  func lines(for form: Form, in context: Context) -> [Line] { [Line(context[WhatIfText.dayAbout], .label)] }

  func fields(in context: Context) -> [Field] {
    let day = context.wallet.businessDay + 30
    return [.text(.until, WhatIfText.until, day.text, hint: Phrase(same: day.text), limit: 10)]
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    let until = try form.day(.until, from: context.wallet.businessDay)
    _ = try context.whatIf(request, until: until)
    return [.over(.whatIf(WhatIfQuestion(request: request, until: until)))]
  }
}
