import PayLater
import TerminalKit
import WalletText

/// The 16 characteristics, the cap as a line of its own, and the sum: value, points, next bin, and what moved
/// since the evaluation before, adding up exactly.
struct ScoreLinesPage: ListPage {
  /// Base, 16 lines, cap, sum.
  var list = ListBody<Entry>(selection: 1)

  /// One line of the list.
  enum Entry: Equatable, Sendable {
    case base
    case line(Characteristic)
    case cap, sum

    static let all: [Entry] = [.base] + Characteristic.allCases.map { .line($0) } + [.cap, .sum]
  }

  var isFlowing: Bool { false }
  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { ScoreScreenText.lines }

  func bindings(in context: Context) -> [Binding<Never>] {
    // Without a score there is nothing to look at.
    let isNone = context.wallet.evaluation == nil
    return [
      Binding(.open, isNone ? .back : .open(why(in: context).screen), ButtonText.why),
      Binding(.simulate, isNone ? .back : .open(Screen(SimulatorPage()))),
    ]
  }

  func groups(in context: Context) -> [ListBody<Entry>.Group] { plain(Entry.all) }

  func entryRows(in context: Context) -> Int {
    context.size.columns >= 110 ? 1 : context.isVeryNarrow ? 3 : 2
  }

  func rowsAround(in context: Context) -> Int { 1 }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard let evaluation = context.wallet.evaluation else { return canvas.empty(ScoreScreenText.noScore) }
    let since = context.wallet.previousEvaluation.map { ScoreScreenText.since(context.date($0.day)) }
    let title = context[ScoreText.scoreAndBand(evaluation.score)]
    canvas.put(
      Line(title, .strong, trailing: .init(context[since ?? ScoreScreenText.firstTime], .label)))
    let height = entryRows(in: context)
    let entries = Entry.all.map { texts(of: $0, evaluation, context) }
    let widest = (
      name: entries.map { width(of: $0.name) }.max() ?? 0,
      value: entries.map { width(of: $0.value) }.max() ?? 0
    )
    canvas.list(list, height: height) { canvas, entry in
      draw(
        texts(of: entry, evaluation, context), isLoud: entry == .sum, height,
        pad: (widest.name + 2, widest.value + 2), on: &canvas)
    }
  }

  /// The words of an entry.
  private typealias Texts = (name: String, value: String, next: String, points: String, change: String)

  private func draw(
    _ text: Texts, isLoud: Bool, _ height: Int, pad columns: (name: Int, value: Int), on canvas: inout Canvas
  ) {
    let figures = pad(text.points, to: 9, align: .right) + pad(text.change, to: 6, align: .right)
    let trailing = Line.Span(figures, isLoud ? .strong : .value)
    switch height {
    case 1:
      canvas.put(
        Line(
          [
            .init(pad(text.name, to: columns.name)), .init(pad(text.value, to: columns.value), .value),
            .init(text.next, .label),
          ],
          trailing: trailing))
    case 2:
      canvas.put(Line([.init(pad(text.name, to: 25)), .init(text.value, .value)], trailing: trailing))
      if !text.next.isEmpty { canvas.put(Line("   " + text.next, .label)) }
    default:
      canvas.put(Line([.init(text.name)], trailing: trailing))
      canvas.put(Line("   " + text.value, .value))
      canvas.put(Line("   " + text.next, .label))
    }
  }

  private func texts(of entry: Entry, _ evaluation: Evaluation, _ context: Context) -> Texts {
    let rating = evaluation.rating
    let before = context.wallet.previousEvaluation?.rating
    let moved = before.map { rating.difference(since: $0) }
    func signed(_ points: Int?) -> String { points.map { $0 > 0 ? "+\($0)" : $0 < 0 ? "\($0)" : "" } ?? "" }
    switch entry {
    case .base: return ("   " + context[ScoreScreenText.base], "", "", "\(Scorecard.base)", "")
    case .line(let one):
      let change = moved?.points.first { $0.0 == one }?.1
      let next = context.next(one, evaluation, .version(evaluation.scorecard))
      return (
        "\(one.rawValue) \(context[one.phrase])", context[one.value(in: evaluation.inputs)], context[next],
        "\(rating[one]) / \(one.most)", signed(change)
      )
    case .cap:
      let cap = ScoreText.cap(rating) ?? ScoreScreenText.noCap
      let taken = rating.score - rating.raw
      return ("   " + context[ScoreScreenText.cap], context[cap], "", "\(taken)", signed(moved?.cap))
    case .sum:
      let points = ScoreScreenText.raw(rating.raw - Scorecard.base)
      return (
        "   " + context[ScoreScreenText.sum], context[points], "", "\(rating.score)",
        signed(before.map { rating.score - $0.score })
      )
    }
  }
}
