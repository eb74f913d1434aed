import PayLater
import TerminalKit
import WalletText

/// What a request, or doing nothing until a day, would change: before and after side by side, then what would happen
/// when. It only shows; Esc leads back to where it was asked, with nothing lost.
struct WhatIfQuestion: Asking {
  private let request: Request?
  private let until: Day?
  private let shown: Shown

  /// What came of it on a wallet: looking ahead takes its time, so it is not done again at every key.
  private struct Shown: Equatable, Sendable {
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

  init(_ request: Request?, until day: Day? = nil, in context: Context) {
    self.request = request
    until = day
    shown = Shown(request, until: day, in: context)
  }

  var columns: Int { 76 }

  func title(in context: Context) -> Phrase {
    WhatIfText.heading(request, until: until.map { context.date($0) })
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let shown =
      shown.wallet == context.wallet ? shown : Shown(request, until: until, in: context)
    if let differences = shown.differences {
      return context.lines(of: differences, columns: Dialog.columns(of: self, in: context))
    }
    let words = shown.refusal?.lines(on: context.wallet.businessDay) ?? []
    return [Line(context[WhatIfText.refused], .warning)] + words.map { Line(context[$0]) }
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
    return [
      .text(
        .until, WhatIfText.until, day.text, kind: .day(today: context.wallet.businessDay),
        hint: Phrase(same: day.text), limit: 10)
    ]
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    let until = try form.day(.until, from: context.wallet.businessDay)
    _ = try context.whatIf(request, until: until)
    return [.over(.whatIf(WhatIfQuestion(request, until: until, in: context)))]
  }
}
