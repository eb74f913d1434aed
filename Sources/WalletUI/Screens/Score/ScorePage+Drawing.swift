import PayLater
import TerminalKit
import WalletText

extension ScorePage {
  func draw(on canvas: inout Canvas) {
    guard let evaluation = canvas.context.wallet.evaluation else { return drawEmpty(on: &canvas) }
    if canvas.area.width >= 74, !canvas.isPlain {
      let left = BandGauge.columns(in: 46)
      canvas.beside(left, { $0.putScore(evaluation) }, { drawHistory(on: &$0) })
      if !canvas.isShort { canvas.skip() }
      canvas.beside(left, { $0.putDimensions(evaluation.rating) }, { $0.putWayUp(evaluation, most: 5) })
    } else {
      canvas.putScore(evaluation)
      canvas.skip()
      canvas.putDimensions(evaluation.rating)
      canvas.skip()
      canvas.putWayUp(evaluation, most: 5)
      canvas.skip()
      drawHistory(on: &canvas)
    }
    if !canvas.isShort { canvas.skip() }
    drawReasons(evaluation, on: &canvas)
    if canvas.context.isWide { drawCharacteristics(of: evaluation, on: &canvas) }
  }

  /// The 16 characteristics with their points, in two columns.
  private func drawCharacteristics(of evaluation: Evaluation, on canvas: inout Canvas) {
    canvas.section(ScoreScreenText.lines)
    let all = Array(zip(Characteristic.allCases, evaluation.rating.points))
    func draw(_ part: ArraySlice<(Characteristic, Int)>, on canvas: inout Canvas) {
      for (one, points) in part {
        canvas.put(
          Line(
            [.init("\(one.rawValue)  ", .label), .init(canvas.context[one.phrase])],
            trailing: .init("\(points) / " + pad("\(one.most)", to: 2, align: .right), .value)))
      }
    }
    canvas.columns(
      least: 30, [{ draw(all.prefix(8), on: &$0) }, { draw(all.dropFirst(8), on: &$0) }])
  }

  private func drawReasons(_ evaluation: Evaluation, on canvas: inout Canvas) {
    let reasons = evaluation.rating.reasons.map { one in
      one.reason(in: evaluation.inputs) + Phrase(same: " (\(one.rawValue))")
    }
    if !reasons.isEmpty {
      canvas.paragraph([ScoreScreenText.lost, reasons.joined()].joined(Phrase("：", ": ")))
    }
    // What was good about being on time is not true any more once something is past grace.
    let outdated: [Characteristic] = canvas.context.wallet.isPastGrace ? [.h1, .h2, .c4] : []
    let strengths = evaluation.rating.strengths.filter { !outdated.contains($0) }.map { one in
      one.strength(in: evaluation.inputs) + Phrase(same: " (\(one.rawValue))")
    }
    guard !strengths.isEmpty else { return }
    canvas.paragraph([ScoreScreenText.strong, strengths.joined()].joined(Phrase("：", ": ")), .label)
  }

  /// The score over the last 12 months.
  private func drawHistory(on canvas: inout Canvas) {
    canvas.put(ScoreScreenText.lastYear, .label)
    let history = ScoreHistory(evaluations, upTo: canvas.context.wallet.businessDay)
    canvas.put(history)
    if evaluations.count == 1 { canvas.paragraph(ScoreScreenText.oneEvaluation, .label) }
  }

  /// No score: what would give one, and the key that does.
  private func drawEmpty(on canvas: inout Canvas) {
    let wallet = canvas.context.wallet
    canvas.put(ScoreScreenText.noScore, .strong)
    canvas.skip()
    switch wallet.agreement.stage {
    case .erased: return canvas.paragraph(ScoreScreenText.erased)
    case .none: canvas.paragraph(ScoreScreenText.needsIdentity)
    default: canvas.paragraph(ScoreScreenText.needsConsent)
    }
    canvas.skip()
    if wallet.agreement.stage != .none { canvas.put(.authorise, ScoreScreenText.authorise) }
    canvas.put(.open, ScoreScreenText.start)
    canvas.put(.simulate, ButtonText.simulate)
    canvas.skip()
    canvas.paragraph(ScoreText.honesty, .label)
  }
}

extension Canvas {
  /// Draws the key of a command and what it does; a click there does it too.
  mutating func put(_ command: Command, _ does: Phrase, gap: Int = 7, _ style: Style = .normal) {
    let first = row
    put(context.keyLine(command, does, gap: gap, style))
    spot(.command, rows(from: first), act: context.pressing(command))
  }

  /// Draws score and band, the one loud thing, the gauge, when it was evaluated, and what it is not.
  fileprivate mutating func putScore(_ evaluation: Evaluation) {
    let wallet = context.wallet
    let loud = "\(evaluation.score)  " + context[Band(score: evaluation.score).phrase]
    let change = wallet.previousEvaluation.map { evaluation.score - $0.score }
    let trailing = change.map {
      Line.Span(context[ScoreText.change($0)], $0 > 0 ? .good : $0 < 0 ? .warning : .label)
    }
    put(Line(loud, .strong, trailing: trailing))
    put(BandGauge(score: evaluation.score))
    let evaluated = ScoreText.evaluated(evaluation.day, on: wallet.businessDay)
    if let day = wallet.nextEvaluationDay {
      let next = ScoreText.nextReview(day, on: wallet.businessDay)
      put(Line(context[evaluated], .label, trailing: .init(context[next], .label)))
    } else {
      put(evaluated, .label)
      paragraph(ScoreScreenText.withdrawn, .warning)
    }
    if let cap = ScoreText.cap(evaluation.rating) { paragraph(cap, .danger) }
    paragraph(ScoreText.honesty, .label)
  }

  /// Draws the five dimensions as bars with their points and full marks.
  fileprivate mutating func putDimensions(_ rating: Rating) {
    let bar = max(4, area.width - 11 - 11)
    for dimension in Dimension.allCases {
      let (points, most) = rating.dimension(dimension)
      let digits = pad("\(points)", to: 4, align: .right) + " / " + pad("\(most)", to: 3, align: .right)
      var spans = [Line.Span(pad(context[dimension.phrase], to: 11), .label)]
      if !isPlain {
        let bar = context.glyphs.bar(points, of: most, columns: bar)
        spans += [.init(bar.filled, .value), .init(bar.rest, .rule)]
      }
      put(Line(spans, trailing: .init(digits, .value)))
    }
  }

  /// Draws what would bring most points: a step that helps several characteristics once, with the sum.
  fileprivate mutating func putWayUp(_ evaluation: Evaluation, most: Int) {
    put(ScoreScreenText.wayUp, .label)
    for (step, bins) in Scorecard.version(evaluation.scorecard).wayUp(evaluation.inputs).prefix(most) {
      let sum = pad("+\(bins.map(\.gain).reduce(0, +))", to: 3, align: .right)
      let whole = bins.map(\.characteristic.rawValue).joined(separator: " ") + " " + sum
      let words = context[step.phrase]
      let gain = width(of: words) + width(of: whole) < room || bins.count == 1 ? whole : sum
      put(Line(clip(words, to: room - 1 - width(of: gain)), trailing: .init(gain, .good)))
    }
  }
}
