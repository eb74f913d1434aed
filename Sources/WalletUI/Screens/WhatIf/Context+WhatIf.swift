import PayLater
import TerminalKit
import WalletText

extension Context {
  /// What `request` would change, and then doing nothing until a day, on a copy that is thrown away.
  func whatIf(_ request: Request?, until day: Day? = nil) throws(Refusal) -> WhatIf {
    guard let request else { return try wallet.whatIf(until: day ?? wallet.businessDay) }
    let merchants = catalogue
    let outside = Outside(sealer: ThrownAway(), consentTexts: documents.map(\.text)) {
      merchants?.merchant($0)
    }
    // No figure of a what-if hangs on the clock or on chance.
    let moment = Moment(instant: 0, day: min(today, wallet.businessDay), random: 0)
    return try wallet.whatIf(request, at: moment, with: outside, until: day)
  }

  /// A what-if as lines of so many columns: a table of before and after, then what would happen when.
  func lines(of whatIf: WhatIf, columns: Int) -> [Line] {
    var names = Names(wallet, personal: personal)
    names.add(Names(whatIf.after, personal: personal))
    let sections = whatIf.sections(names)
    var lines = [Line(self[WhatIfText.only], .label), Line()]
    for (index, section) in sections.enumerated() {
      if index > 0 { lines.append(Line()) }
      let headings = index == 0 ? [whatIf.headings] : []
      let table = WhatIfTable(headings + section.rows, in: self, columns: columns)
      lines += headings.flatMap { table.lines(of: $0, isHeading: true) }
      lines.append(Line(self[section.title], .label))
      lines += section.rows.flatMap { table.lines(of: $0) }
    }
    return lines + happenings(of: whatIf, names, columns: columns)
  }

  private func happenings(of whatIf: WhatIf, _ names: Names, columns: Int) -> [Line] {
    guard !whatIf.happenings.isEmpty else { return [] }
    let days = whatIf.happenings.map { date($0.day) }
    let indent = 2 + (days.map { width(of: $0) }.max() ?? 0) + 2
    var lines = [Line(), Line(self[WhatIfText.happens], .label)]
    for (day, happening) in zip(days, whatIf.happenings) {
      let words = words(happening.line(names, on: wallet.businessDay))
      for (row, text) in wrapped(words, to: max(8, columns - indent)).enumerated() {
        lines.append(Line([.init(pad(row == 0 ? "  " + day : "", to: indent), .label), .init(text)]))
      }
    }
    return lines
  }
}

/// Rows of a what-if side by side; those that are too long for it go on below their label.
private struct WhatIfTable {
  private let context: Context
  private var widths = (label: 0, before: 0, after: 0)

  /// Every row needs its mark, two gaps and the arrow.
  private static let gaps = 2 + 2 + 4

  init(_ rows: [WhatIfRow], in context: Context, columns: Int) {
    self.context = context
    var rows = rows.map { WhatIfTable.widths(of: self.texts(of: $0)) }
    while !rows.isEmpty {
      let most = WhatIfTable.most(rows)
      let needed = WhatIfTable.columns(of: most)
      guard needed > columns else {
        // The values end at the right edge, as amounts do everywhere.
        widths = (most.label + columns - needed, most.before, most.after)
        return
      }
      // Without which row is the rest the narrowest; of several the widest goes.
      let narrowest = rows.indices.min { a, b in
        let (without, other) = (
          WhatIfTable.columns(without: a, of: rows), WhatIfTable.columns(without: b, of: rows)
        )
        return without != other
          ? without < other : WhatIfTable.columns(of: rows[a]) > WhatIfTable.columns(of: rows[b])
      }
      rows.remove(at: narrowest ?? 0)
    }
  }

  private typealias Widths = (label: Int, before: Int, after: Int)

  private static func widths(of texts: (label: String, before: String, after: String)) -> Widths {
    (width(of: texts.label), width(of: texts.before), width(of: texts.after))
  }

  private static func most(_ rows: [Widths]) -> Widths {
    (rows.map(\.label).max() ?? 0, rows.map(\.before).max() ?? 0, rows.map(\.after).max() ?? 0)
  }

  private static func columns(of widths: Widths) -> Int { widths.label + widths.before + widths.after + gaps }

  private static func columns(without index: Int, of rows: [Widths]) -> Int {
    columns(of: most(rows.indices.filter { $0 != index }.map { rows[$0] }))
  }

  private func texts(of row: WhatIfRow) -> (label: String, before: String, after: String) {
    (context[row.label], context.words(row.before), context.words(row.after))
  }

  /// A row, or two where it does not fit.
  func lines(of row: WhatIfRow, isHeading: Bool = false) -> [Line] {
    let texts = self.texts(of: row)
    let tone: Style = isHeading ? .label : row.tone.style
    let mark = Line.Span(row.tone.mark + " ", tone)
    guard width(of: texts.label) <= widths.label, width(of: texts.before) <= widths.before,
      width(of: texts.after) <= widths.after
    else {
      guard !isHeading else { return [] }
      return [
        Line([mark, .init(texts.label, .label)]),
        Line("", trailing: .init(texts.before + " -> " + texts.after, tone)),
      ]
    }
    return [
      Line([
        mark, .init(pad(texts.label, to: widths.label) + "  ", .label),
        .init(pad(texts.before, to: widths.before, align: .right), isHeading ? .label : .normal),
        .init(isHeading ? "    " : " -> ", .label),
        .init(pad(texts.after, to: widths.after, align: .right), tone),
      ])
    ]
  }
}

extension WhatIfRow.Tone {
  /// The colour that goes with its mark.
  fileprivate var style: Style {
    switch self {
    case .better: .good
    case .worse: .warning
    case .neither: .value
    }
  }
}

/// Seals nothing: what is made with it goes nowhere.
private struct ThrownAway: Sealer {
  func seal(_ text: String, at place: SealPlace) -> Sealed { Sealed(base64: "") }
  func open(_ sealed: Sealed, at place: SealPlace) -> String? { nil }
}
