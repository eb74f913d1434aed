import PayLater
import TerminalKit
import WalletText

/// Gives the autopay mandate, takes it back, or changes its source: the text of the mandate, then yes or no.
struct AutopayQuestion: Asking {
  var yes: Phrase? { ButtonText.confirm }

  func title(in context: Context) -> Phrase { RepayText.autopay }

  func fields(in context: Context) -> [Field] {
    [
      .choice(.autopay, RepayText.autopayAnswer, [RepayText.yesOn, RepayText.noOff]), context.fundingField,
    ]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    context.autopayText.map { Line($0) } + [Line(), Line(context[context.autopayNow], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    guard try form.chosen(.autopay) == 0 else {
      return .setAutopay(on: false, from: nil, language: context.language)
    }
    return .setAutopay(on: true, from: try context.source(form), language: context.language)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let on = context.wallet.mandate != nil
    return [.tell(Notice(.done, on ? RepayText.autopayIsOn : RepayText.autopayIsOff, context.autopayNow))]
  }
}

/// Leaves one obligation out of autopay, or takes it in again.
struct ObligationAutopayQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ButtonText.confirm }

  func title(in context: Context) -> Phrase { RepayText.thisOne }

  func fields(in context: Context) -> [Field] {
    [.choice(.autopay, RepayText.autopayAnswer, [RepayText.yesOn, RepayText.noOff])]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let title = context.title(of: .obligation(obligation))
    let isOn = context.wallet.own(obligation)?.autopay ?? false
    var lines = [
      Line([.init(title.name, .value), .init("  " + title.detail, .label)]),
      Line(context[ObligationPageText.autopay(isOn)]), Line(context[RepayText.thisOneAbout], .label),
    ]
    if context.wallet.mandate == nil { lines.append(Line(context[RepayText.mandateOff], .label)) }
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .setObligationAutopay(obligation: obligation, on: try form.chosen(.autopay) == 0)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let isOn = context.wallet.own(obligation)?.autopay ?? false
    return [.tell(Notice(.done, ObligationPageText.autopay(isOn)))]
  }
}

extension Context {
  /// The paragraphs of the mandate in the user's language; a line that begins with four spaces goes on.
  var autopayText: [String] {
    let shipped = documents.first { $0.text.purpose == .autopay && $0.text.language == language }?.body
    var paragraphs: [String] = []
    for line in (shipped ?? ConsentDocument.autopay(language).text).split(separator: "\n") {
      if line.hasPrefix("    "), let last = paragraphs.indices.last {
        paragraphs[last] += (language == .en ? " " : "") + line.drop { $0 == " " }
      } else {
        paragraphs.append(String(line))
      }
    }
    return paragraphs
  }

  /// Whether the mandate is given, and from which source.
  var autopayNow: Phrase {
    let source = wallet.fundingSources.first { $0.id == wallet.mandate }
    return RepayText.autopayNow(source.map { name(of: $0) })
  }
}
