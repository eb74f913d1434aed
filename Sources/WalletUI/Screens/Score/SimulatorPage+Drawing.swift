import PayLater
import TerminalKit
import WalletText

extension SimulatorPage {
  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let card = Scorecard.v1
    let (now, then) = (card.rate(real), card.rate(inputs))
    canvas.putScores(now, then)
    if SimulatorPage.head(in: context) > 1 {
      canvas.putLimitRow(now, then)
      canvas.skip()
    }
    canvas.list(list, keeping: 1, focused: typed == nil) { canvas, input in
      draw(input, input == selected, now, then, on: &canvas)
    }
    canvas.skipToLast(1)
    // Where no words fit beside what is typed, what is wrong with it stands below.
    if isWrong, context.isVeryNarrow { return canvas.put(SimulatorText.notANumber, .danger) }
    canvas.putMoved(now, then)
  }

  /// One input: what it is, its value, what it was, and the points of those that look at it.
  private func draw(
    _ input: SimulatorInput, _ isSelected: Bool, _ now: Rating, _ then: Rating, on canvas: inout Canvas
  ) {
    let context = canvas.context
    let isSame = input.isSame(real, inputs)
    let name = (isSame ? "  " : "* ") + context[input.words]
    let value = input.text(in: inputs, context)
    // Where it is narrow the words have all that the value leaves.
    let isTight = context.isVeryNarrow
    let end = isTight ? canvas.area.width - 5 : 40
    let labels = isTight ? end - width(of: value) - 1 : 26
    let words = Line.Span(pad(name, to: labels), isSame ? .label : .normal)
    if isSelected, let typed {
      return draw(typed, after: words, at: isTight ? width(of: name) + 1 : labels + 1, on: &canvas)
    }
    var spans = [words, .init(pad(value, to: end - labels, align: .right), .value)]
    if !isSame, !context.isNarrow { spans.append(.init("  (" + input.text(in: real, context) + ")", .label)) }
    var points = points(of: input.characteristics, now, then, in: context)
    let taken = spans.reduce(0) { $0 + width(of: $1.text) }
    points.text = pad(points.text, to: canvas.area.width - taken, align: .right)
    canvas.put(Line(spans + [points]))
  }

  private func draw(_ typed: TextField, after words: Line.Span, at x: Int, on canvas: inout Canvas) {
    let (context, line, first) = (canvas.context, canvas.line, canvas.row)
    let wrong = isWrong && !context.isVeryNarrow ? context[SimulatorText.notANumber] : ""
    let gap =
      canvas.isPlain
      ? typed.text + "  " : String(repeating: " ", count: max(0, x + 15 - width(of: words.text)))
    canvas.put(Line([words, .init(gap), .init(wrong, .danger)]))
    typed.draw(into: &canvas.frame, at: line.point(x: x), width: min(14, line.width - x), focused: true)
    canvas.spot(.field, canvas.rows(from: first), isFocused: true)
  }

  /// The points of up to two characteristics, and by how much all of them moved.
  private func points(
    of all: [Characteristic], _ now: Rating, _ then: Rating, in context: Context
  ) -> Line.Span {
    let points = all.prefix(context.isNarrow ? 0 : 2).map { "\($0.rawValue) \(then[$0])/\($0.most)" }
    let moved = all.map { then[$0] - now[$0] }.reduce(0, +)
    let sign = moved == 0 ? "" : moved > 0 ? "+\(moved)" : "\(moved)"
    return Line.Span(
      points.joined(separator: "  ") + pad(sign, to: 5, align: .right),
      moved > 0 ? .good : moved < 0 ? .warning : .label)
  }
}

extension Canvas {
  /// Draws the real score, the simulated one and the difference.
  fileprivate mutating func putScores(_ now: Rating, _ then: Rating) {
    let change = then.score - now.score
    let style: Style = change > 0 ? .good : change < 0 ? .warning : .label
    let difference = Line.Span(change == 0 ? "" : "   " + (change > 0 ? "+" : "") + "\(change)", style)
    let simulated = Line.Span(context[ScoreText.scoreAndBand(then.score)], .strong)
    // The inputs are those of that day: what was bought or paid since is not in them.
    let day = context.wallet.evaluation?.day
    if context.isVeryNarrow {
      let date = day.map { context.date($0) + "  " } ?? ""
      return put(Line([.init(date + "\(now.score) -> ", .label), simulated, difference]))
    }
    let when = day.map { ScoreText.evaluated($0, on: context.wallet.businessDay).capitalised }
    let score = context[ScoreText.scoreAndBand(now.score)]
    let real = context[when ?? SimulatorText.real] + " " + score + "   "
    put(
      Line([
        .init(real, .label), .init(context[SimulatorText.simulated] + " ", .label), simulated, difference,
      ]))
  }

  /// Draws the limit that the scores would open, before income and own cap.
  fileprivate mutating func putLimitRow(_ now: Rating, _ then: Rating) {
    let policy = Policy.current
    let rows = [now, then].map { policy.row(for: $0.score, softened: false) }
    let limits = (rows[0] == rows[1] ? [rows[0]] : rows).map { context.money(policy.rows[$0].limit) }
    let isEmpty = context.wallet.evaluation == nil
    put(
      Line(
        context[SimulatorText.row] + "  " + limits.joined(separator: " -> "), .label,
        trailing: isEmpty ? .init(context[SimulatorText.empty], .label) : nil))
  }

  /// Draws which characteristics moved, and what the cap took: together exactly the change of the score.
  fileprivate mutating func putMoved(_ now: Rating, _ then: Rating) {
    let moved = then.difference(since: now)
    func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : "\(points)" }
    var parts = moved.points.map { "\($0.0.rawValue) \(signed($0.1))" }
    if moved.cap != 0 { parts.append(context[ScoreScreenText.cap] + " " + signed(moved.cap)) }
    guard !parts.isEmpty else { return put(Line(context[SimulatorText.unchanged], .label)) }
    let words = context[SimulatorText.moved] + "  "
    put(
      Line([
        .init(words, .label),
        .init(clip(parts.joined(separator: "  "), to: max(0, room - width(of: words)))),
      ]))
  }
}
