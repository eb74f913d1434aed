import PayLater
import WalletText

extension Question {
  /// Splits what is owed into instalments: what each choice costs, its charge and its APR, before any is chosen.
  static func split(_ id: ObligationID) -> Question {
    @Sendable func quotes(_ context: Context) -> [InstalmentQuote] {
      context.wallet.own(id)?.instalmentQuotes(on: context.wallet.businessDay) ?? []
    }
    var question = Question(
      "split \(id.text)", ActionText.splitIntoInstalments, yes: ActionText.splitIntoInstalments
    ) { form, context in
      let quotes = quotes(context)
      let principal = quotes.first?.principal ?? .zero
      var lines = [
        context.heading(of: id),
        .labelled(context[ObligationPageText.principal], context.money(principal), .strong), Line(),
      ]
      for quote in quotes {
        lines.append(
          .labelled(context[ReschedulingText.parts(quote.count)], context[RateText.apr(quote.apr)]))
        lines.append(context.payments(of: quote.schedule, charge: quote.charge))
      }
      if let choice = form.choice(.count), quotes.indices.contains(choice) {
        lines += [Line()] + context.lines(of: quotes[choice].schedule)
      }
      return lines + [Line(), Line(context[ReschedulingText.splitAbout], .label)]
    } fields: { _, context in
      [.choice(.count, ReschedulingText.count, quotes(context).map { ReschedulingText.parts($0.count) })]
    } request: { form, context throws(Refusal) in
      let quotes = quotes(context)
      let choice = try form.chosen(.count)
      guard quotes.indices.contains(choice) else { throw .invalid(.count, .missing) }
      return .reschedule(.split(obligation: id, count: quotes[choice].count))
    } accepted: { answer, _, context in
      let count = context.wallet.own(id)?.schedule.count ?? 0
      return .done([ReschedulingText.split(count, first: answer.due.map { context.date($0) } ?? "")])
    }
    question.why = { _, context in
      let counts = quotes(context).map(\.count)
      let sums = counts.flatMap { [Figure.quoteCharge(id, $0), .quoteTotal(id, $0)] }
      // The payments are the terms of the rates.
      return Asked(figures: [.principal(id)] + sums + counts.map { .quoteRate(id, $0) })
    }
    return question
  }
}
