import PayLater
import TerminalKit
import WalletText

extension Context {
  /// What `request` would change, and then doing nothing until a day, on a copy that is thrown away.
  func whatIf(_ request: Request?, until day: Day? = nil) throws(Refusal) -> WhatIf {
    guard let request else { return try wallet.whatIf(until: day ?? wallet.businessDay) }
    return try wallet.whatIf(request, at: momentOfCopies(for: request), with: outsideOfCopies, until: day)
  }

  /// When a request is made on a copy that is thrown away: nothing that is shown hangs on the clock or on chance. What
  /// is noted of debts from elsewhere is noted on the local day, also where the wallet is behind (rule 10).
  func momentOfCopies(for request: Request) -> Moment {
    Moment(instant: 0, day: request.isOfDebts ? today : min(today, wallet.businessDay), random: 0)
  }

  /// What lies outside of such a copy.
  var outsideOfCopies: Outside {
    let merchants = catalogue
    return Outside(sealer: ThrownAway(), consentTexts: documents.filter(\.isCurrent).map(\.text)) {
      merchants?.merchant($0)
    }
  }

  /// What a what-if has to say, in words.
  func differences(of whatIf: WhatIf) -> WhatIfDifferences {
    var names = Names(wallet, personal: personal)
    names.add(Names(whatIf.after, personal: personal))
    return WhatIfDifferences(
      headings: whatIf.headings, sections: whatIf.sections(names),
      happenings: whatIf.happenings.map {
        WhatIfDifferences.Told(day: $0.day, words: $0.line(names, on: wallet.businessDay))
      })
  }

  /// That as lines of so many columns: a table of before and after, then what would happen when.
  func lines(of whatIf: WhatIfDifferences, columns: Int) -> [Line] {
    var lines = [Line(self[WhatIfText.only], .label)]
    if let legend = whatIf.sections.legend { lines.append(Line(self[legend], .label)) }
    lines.append(Line())
    for (index, section) in whatIf.sections.enumerated() {
      if index > 0 { lines.append(Line()) }
      let headings = index == 0 ? [whatIf.headings] : []
      let table = WhatIfTable(headings + section.rows, in: self, columns: columns)
      lines += headings.flatMap { table.lines(of: $0, isHeading: true) }
      lines.append(Line(self[section.title], .label))
      lines += section.rows.flatMap { table.lines(of: $0) }
    }
    return lines + self.lines(of: whatIf.happenings, columns: columns)
  }

  private func lines(of happenings: [WhatIfDifferences.Told], columns: Int) -> [Line] {
    guard !happenings.isEmpty else { return [] }
    let days = happenings.map { date($0.day) }
    let indent = 2 + (days.map { width(of: $0) }.max() ?? 0) + 2
    var lines = [Line(), Line(self[WhatIfText.happens], .label)]
    for (day, happening) in zip(days, happenings) {
      for (row, text) in wrapped(self[happening.words], to: max(8, columns - indent)).enumerated() {
        lines.append(Line([.init(pad(row == 0 ? "  " + day : "", to: indent), .label), .init(text)]))
      }
    }
    return lines
  }
}

/// Seals nothing: what is made with it goes nowhere.
private struct ThrownAway: Sealer {
  func seal(_ text: String, at place: SealPlace) -> Sealed { Sealed(base64: "") }
  func open(_ sealed: Sealed, at place: SealPlace) -> String? { nil }
}
