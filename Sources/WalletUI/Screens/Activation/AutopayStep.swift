import PayLater
import TerminalKit
import WalletText

/// The fourth step: the mandate, yes or no, and from which source; nothing is chosen beforehand.
struct AutopayStep: Equatable, Sendable {
  var reader = DocumentReader()
  private(set) var form = AutopayStep.form(sources: [])
  /// In a short window the mandate and the questions stand one after the other: whether it asks now.
  var isAsking = false
  private var sources: [FundingSourceID] = []
  private var names: [String] = []

  private static func form(sources: [String]) -> Form {
    var fields = [
      Field.choice(
        .autopay, ApplicationText.autopayTitle, [ApplicationText.autopayYes, ApplicationText.autopayNo])
    ]
    if !sources.isEmpty {
      fields.append(
        // With one source there is no other answer.
        .choice(
          .fundingSource, ApplicationText.fromSource, sources.map { Phrase(same: $0) },
          chosen: sources.count == 1 ? 0 : nil))
    }
    var form = Form(fields, buttons: [ButtonText.next])
    form.close(.fundingSource, because: ApplicationText.yesFirst)
    return form
  }

  /// What was answered; nil: not yet. The source is nil where the answer is no.
  var answer: (isOn: Bool, source: FundingSourceID?)? {
    switch form.choice(.autopay) {
    case 1: return (false, nil)
    case 0: return form.choice(.fundingSource).map { (true, sources[$0]) }
    default: return nil
    }
  }

  /// Follows the sources; what was chosen of others is asked anew.
  mutating func follow(_ wallet: Wallet, in context: Context) {
    let names = wallet.fundingSources.map { context.opened(.fundingSource($0.id)) }
    guard names != self.names || wallet.fundingSources.map(\.id) != sources else { return }
    self.names = names
    sources = wallet.fundingSources.map(\.id)
    form = AutopayStep.form(sources: names.map { clip($0, to: 20) })
  }

  /// Rows of its form: the two questions, the one about the source as tall as it must be, an error, the button.
  func formRows(in context: Context) -> Int {
    Canvas.whole(in: context) { $0.put(form) }.row
  }

  enum Outcome: Equatable, Sendable { case handled, ignored, answered }

  mutating func type(_ key: Key) -> Outcome {
    if key == .pageUp || key == .pageDown { return .ignored }
    switch form.handle(key) {
    case .handled:
      form.close(.fundingSource, because: form.choice(.autopay) == 0 ? nil : ApplicationText.yesFirst)
      return .handled
    case .ignored, .misplaced: return .ignored
    case .pressed:
      form.clearErrors()
      if form.choice(.autopay) == nil {
        _ = form.show(Refusal.Flaw.missing.phrase(of: .autopay), at: .autopay)
      } else if answer == nil {
        _ = form.show(Refusal.Flaw.missing.phrase(of: .fundingSource), at: .fundingSource)
      } else {
        return .answered
      }
      return .handled
    }
  }
}
