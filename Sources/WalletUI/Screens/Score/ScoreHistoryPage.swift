import PayLater
import TerminalKit
import WalletText

/// The stored evaluations by month, the newest first: score, band, and how it moved. Each can be opened.
struct ScoreHistoryPage: ListPage {
  var list = ListBody<ScoreChange>()

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { ScoreHistoryText.title }

  /// The newest first.
  func groups(in context: Context) -> [ListBody<ScoreChange>.Group] {
    var known = context.evaluations
    for one in [context.wallet.previousEvaluation, context.wallet.evaluation] {
      if let one, !known.contains(one) { known.append(one) }
    }
    return plain(ScoreChange.all(known.sorted { $0.day < $1.day }).reversed())
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    let nothing = list.isEmpty ? ScoreScreenText.noScore : nil
    return [
      Binding(
        .open, selected.map { .open(Screen(EvaluationPage($0))) }, ButtonText.open, unless: nothing)
    ]
  }

  func why(in context: Context) -> Asked {
    selected.map { Asked(figures: Figure.ofScore, focus: .score, evaluation: $0.evaluation) } ?? Asked()
  }

  mutating func opened(id: String, in context: Context) -> [Step] { [.effect(.read(.evaluations))] }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .evaluations = message else { return nil }
    refresh(in: context)
    return []
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard !list.isEmpty else { return canvas.empty(ScoreScreenText.noScore) }
    canvas.list(list) { canvas, change in
      let score = change.evaluation.score
      let moved = change.score.map { ScoreHistoryText.signed($0) } ?? context[ScoreHistoryText.first]
      let style: Style = change.score.map { $0 > 0 ? .good : .label } ?? .label
      canvas.put(
        Line(
          [
            .init(pad(context[change.evaluation.day.calendarMonth.title], to: 18), .label),
            .init(context[ScoreText.scoreAndBand(score)], .value),
          ], trailing: .init(moved, style)))
    }
  }
}

/// One evaluation of the past: computed again from its stored inputs by its own scorecard, and the 16 lines with what
/// moved since the one before; a line opens what it rests on.
struct EvaluationPage: ListPage {
  let change: ScoreChange
  var list = ListBody<Characteristic>()

  /// A page on one evaluation.
  init(_ change: ScoreChange) { self.change = change }

  private var evaluation: Evaluation { change.evaluation }

  func title(in context: Context) -> Phrase { evaluation.day.calendarMonth.title }

  func groups(in context: Context) -> [ListBody<Characteristic>.Group] { plain(Characteristic.allCases) }

  func bindings(in context: Context) -> [Binding<Never>] {
    [Binding(.open, .open(why(in: context).screen), ButtonText.why)]
  }

  func why(in context: Context) -> Asked {
    Asked(figures: Figure.ofScore, focus: selected.map { .points($0) }, evaluation: evaluation)
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let moved = change.score.map { ScoreHistoryText.signed($0) } ?? context[ScoreHistoryText.first]
    canvas.put(
      Line(context[ScoreText.scoreAndBand(evaluation.score)], .strong, trailing: .init(moved, .value)))
    canvas.paragraph(ScoreHistoryText.basis(evaluation), .label)
    canvas.paragraph(
      evaluation.isReproduced ? ScoreHistoryText.same : ScoreHistoryText.differs,
      evaluation.isReproduced ? .good : .danger)
    canvas.paragraph(ScoreHistoryText.contest, .label)
    canvas.skip()
    drawPoints(on: &canvas)
  }

  private func drawPoints(on canvas: inout Canvas) {
    let context = canvas.context
    for (one, isSelected) in list.marked {
      let points = change.moved?.points.first { $0.0 == one }?.1
      canvas.put(
        line("\(one.rawValue) " + context[one.phrase], evaluation.rating[one], points),
        selected: isSelected)
    }
    let taken = evaluation.rating.score - evaluation.rating.raw
    canvas.put(line(context[ScoreScreenText.cap], taken, change.moved?.cap))
    canvas.put(line(context[ScoreScreenText.sum], evaluation.score, change.score))
  }

  /// A name, its points and what moved.
  private func line(_ name: String, _ points: Int, _ moved: Int?) -> Line {
    let change = moved.map { $0 == 0 ? "" : ScoreHistoryText.signed($0) } ?? ""
    return Line(
      [.init(name)],
      trailing: .init(pad("\(points)", to: 6, align: .right) + pad(change, to: 6, align: .right), .value))
  }
}
