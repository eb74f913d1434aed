import PayLater
import TerminalKit
import WalletText

extension AccountPage {
  /// All that the page says; the last lines are what can be done. Where it is small, air gives way to words.
  func lines(in context: Context) -> [Line] {
    let whole = whole(in: context)
    return whole.count > context.bodyRows ? whole.filter { !$0.isEmpty } : whole
  }

  private func whole(in context: Context) -> [Line] {
    let agreement = context.wallet.agreement
    var lines = [Line(context[agreement.state.phrase.capitalised], .strong)]
    lines += context.lines(
      context.wallet.orderBar == .noLimit ? AccountText.noLimit : agreement.state.meaning)
    for reason in agreement.suspension {
      let until =
        reason == .selfFreeze ? context.wallet.rules.frozenUntil.map { "  " + context.date($0) } : nil
      lines += [Line(), Line("! " + context[reason.phrase] + (until ?? ""), .warning)]
      lines += wrapped(context[reason.clearing], to: context.columns - 2).map { Line("  " + $0) }
    }
    lines += facts(in: context)
    if agreement.stage == .erased, !context.copies.isEmpty {
      lines += [Line(), Line("! " + context[AccountText.copiesLeft], .warning)]
      lines += context.copies.map { Line("  " + SafeText($0).text) }
    }
    let deeds = deeds(in: context)
    guard !deeds.isEmpty else { return lines }
    return lines + [Line(), Line(context[AccountText.toDo], .label)]
      + deeds.map { deed in
        Line([
          .init(context[deed.words]), .init(deed.about.map { "  " + context[$0] } ?? "", .label),
        ])
      }
  }

  private func facts(in context: Context) -> [Line] {
    let (agreement, today) = (context.wallet.agreement, context.wallet.businessDay)
    var rows: [(Phrase, String)] = []
    if let day = agreement.activatedOn { rows.append((AccountText.openedOn, day.text)) }
    if let day = agreement.closedOn { rows.append((AccountText.closedOn, day.text)) }
    if agreement.stage == .active, let until = agreement.withdrawableUntil, until >= today {
      rows.append((AccountText.withdrawal, context[Agreement.withdrawable(until: until, on: today)]))
    }
    if agreement.stage != .none, agreement.stage != .erased {
      rows.append((AccountText.authorisation, context[agreement.authorisation.phrase]))
    }
    return rows.isEmpty ? [] : [Line()] + context.pairs(rows)
  }
}
