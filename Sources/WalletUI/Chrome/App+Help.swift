import TerminalKit
import WalletText

extension App {
  /// The rows of help: what the page's keys do, then the global ones.
  var helpLines: [Line] {
    let own = page.hints(in: context).map { line(of: $0) }
    let motions = HelpText.motions.map {
      Line([.init(pad($0.keys, to: 18), .key), .init(context[$0.words])])
    }
    return own + (own.isEmpty ? [] : [Line()]) + motions
      + globalBindings.dropFirst(Tab.allCases.count).map { line(of: $0.hint) }
      + HelpText.always.map { Line([.init(pad($0.keys, to: 18), .key), .init(context[$0.words])]) }
  }

  private func line(of hint: Hint) -> Line {
    let keys = hint.keys.map(\.name).joined(separator: " ")
    let words = context[hint.words]
    guard let reason = hint.unavailable else { return Line([.init(pad(keys, to: 18), .key), .init(words)]) }
    return Line([
      .init(pad(keys, to: 18), .disabled), .init(words + "  ", .disabled), .init(context[reason], .label),
    ])
  }

  /// Draws help floating above everything.
  func drawHelp(into frame: inout Frame, in area: Rect) {
    let lines = helpLines
    let size = Size(columns: min(area.width, 60), rows: min(area.height, lines.count + 2))
    let inside = frame.float(context[ButtonText.help], size, in: area, context.glyphs)
    let first = min(help ?? 0, max(0, lines.count - inside.height))
    for (row, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
      line.draw(into: &frame, in: inside.row(row))
    }
    frame.cursor = inside.origin
  }
}
