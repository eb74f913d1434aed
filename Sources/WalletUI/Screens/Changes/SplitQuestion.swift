import PayLater
import WalletText

/// Splits what is owed into instalments: what each choice costs, its charge and its APR, before any is chosen.
struct SplitQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ActionText.splitIntoInstalments }

  func title(in context: Context) -> Phrase { ActionText.splitIntoInstalments }

  func fields(in context: Context) -> [Field] {
    [
      .choice(
        .count, ReschedulingText.count, quotes(in: context).map { ReschedulingText.parts($0.count) })
    ]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let quotes = quotes(in: context)
    let principal = quotes.first?.principal ?? .zero
    var lines = [
      context.heading(of: obligation),
      .labelled(context[ObligationPageText.principal], context.money(principal), .strong), Line(),
    ]
    for quote in quotes {
      lines.append(
        .labelled(
          context[ReschedulingText.parts(quote.count)], context[RateText.apr(quote.apr)]))
      lines.append(context.payments(of: quote.schedule, charge: quote.charge))
    }
    if let choice = form.choice(.count), quotes.indices.contains(choice) {
      lines += [Line()] + context.lines(of: quotes[choice].schedule)
    }
    return lines + [Line(), Line(context[ReschedulingText.splitAbout], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let quotes = quotes(in: context)
    let choice = try form.chosen(.count)
    guard quotes.indices.contains(choice) else { throw .invalid(.count, .missing) }
    return .splitIntoInstalments(obligation: obligation, count: quotes[choice].count)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let count = context.wallet.own(obligation)?.schedule.count ?? 0
    let first = answer.due.map { context.date($0) } ?? ""
    return [.tell(Notice(.done, ReschedulingText.split(count, first: first)))]
  }

  private func quotes(in context: Context) -> [InstalmentQuote] {
    context.wallet.own(obligation)?.instalmentQuotes(on: context.wallet.businessDay) ?? []
  }
}
