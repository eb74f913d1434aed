import TerminalKit
import WalletText

/// Rows of a what-if side by side; those that are too long for it go on below their label.
struct WhatIfTable {
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
    (context[row.label], context[row.before], context[row.after])
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
