import PayLater
import TerminalKit
import WalletText

extension JournalEntry {
  /// What a filter finds it by: its number, its day and what happened, of a closed day all that it brought.
  func words(_ names: Names, in context: Context) -> String {
    let today = context.wallet.businessDay
    var lines = [String(sequence), context.date(day), context[event.line(names, on: today)]]
    if case .dayClosed(_, let outcomes) = event {
      lines += outcomes.map { context[$0.line(names, on: today)] }
    }
    return lines.joined(separator: " ")
  }

  /// The entry in full: what, when, its number and its hash; of a closed day all that it brought.
  func explanation(in context: Context) -> Question {
    let (names, today) = (context.names, context.wallet.businessDay)
    var rows = [Line(context[event.line(names, on: today)], .value)]
    if case .dayClosed(_, let outcomes) = event {
      rows += outcomes.map { Line("  " + context[$0.line(names, on: today)]) }
    }
    rows.append(Line())
    rows.append(.labelled(context[RecordsText.day], day.text))
    rows.append(.labelled(context[RecordsText.sequence], String(sequence)))
    if let hash {
      rows.append(Line(context[RecordsText.hash], .label))
      rows.append(Line(String(hash.prefix(32))))
      rows.append(Line(String(hash.dropFirst(32))))
    }
    return .explain(RecordsText.number(sequence), rows)
  }
}

extension VerifyOutcome {
  /// What came of verifying, in words.
  var notice: Notice {
    guard let fault else { return Notice(.done, RecordsText.sound(checked)) }
    return Notice(.refusal, RecordsText.faulty(checked), fault, RecordsText.faultWay)
  }
}

extension Context {
  /// What things are called in lines of the journal; funding sources by the names that were opened.
  var names: Names {
    var names = Names(wallet, personal: personal)
    for source in wallet.fundingSources {
      names.fundingSources[source.id] = Phrase(same: name(of: source.id))
    }
    for merchant in catalogue?.merchants ?? [] { names.merchants[merchant.id] = Phrase(merchant.name) }
    return names
  }
}
