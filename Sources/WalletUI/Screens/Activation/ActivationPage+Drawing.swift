import PayLater
import TerminalKit
import WalletText

extension ActivationPage {
  func draw(on canvas: inout Canvas) {
    let wallet = canvas.context.wallet
    switch decision {
    case .granted: return drawGranted(on: &canvas)
    case .refused(let gates):
      drawHead(on: &canvas)
      return drawRefused(gates, on: &canvas)
    case nil: if isOver(wallet) { return drawOver(on: &canvas) }
    }
    if confirms { return canvas.show(lastStep(in: canvas.context), scrolling) }
    drawHead(on: &canvas)
    switch step {
    case .identity: drawIdentity(on: &canvas)
    case .authorise: drawAuthorise(on: &canvas)
    case .details: details.draw(host, on: &canvas)
    case .autopay: host?.draw(on: &canvas)
    case .agreement: canvas.put(agreement, parksCursor: !agreement.isSearching, mustBeRead: true)
    case .confirm: canvas.put(done)
    }
  }

  /// The last step whole: what will be opened, then the word that is typed and the button.
  func lastStep(in context: Context) -> Canvas {
    Canvas.whole(in: context) { canvas in
      drawHead(on: &canvas)
      drawConfirm(on: &canvas)
    }
  }

  /// The rows above a step.
  func headRows(in context: Context) -> Int {
    Canvas.whole(in: context, draw: drawHead).row
  }

  /// The steps, and the gates of eligibility; in a small window those that fail, once there is a score.
  private func drawHead(on canvas: inout Canvas) {
    let context = canvas.context
    let score = context.wallet.evaluation.map { context[ScoreText.scoreAndBand($0.score)] } ?? ""
    if context.isNarrow || canvas.isPlain {
      let place = "\(step.rawValue)/\(ActivationStep.allCases.count) "
      canvas.put(
        Line(place + context[step.words], .title, trailing: .init(score, .value)))
    } else {
      let steps = ActivationStep.allCases.flatMap { stepSpans($0, context) }
      let used = steps.reduce(0) { $0 + width(of: $1.text) }
      let fits = used + width(of: score) <= canvas.area.width
      canvas.put(Line(steps, trailing: fits ? .init(score, .value) : nil))
    }
    if context.wallet.evaluation != nil || !context.isNarrow { canvas.putGates(context.wallet.eligibility) }
    if !canvas.isShort { canvas.skip() }
  }

  private func stepSpans(_ one: ActivationStep, _ context: Context) -> [Line.Span] {
    let isPast = one != step && (isDone(one, in: context.wallet) || one.rawValue < step.rawValue)
    let style: Style = one == step ? .title : isPast ? .normal : .label
    let mark = isPast ? "+" : "\(one.rawValue)"
    return [.init("\(mark) \(context[one.words])", style), .init("  ")]
  }

  private func drawIdentity(on canvas: inout Canvas) {
    let context = canvas.context
    if let host { return host.draw(on: &canvas) }
    canvas.put(ActivationText.identityDone)
    canvas.skip()
    canvas.put(.labelled(context[Refusal.Field.name.phrase], context.opened(.identity("name"))))
    let number = IdentityNumber.masked(context.opened(.identity("number")))
    canvas.put(.labelled(context[Refusal.Field.idNumber.phrase], number))
    let phone = Contact.masked(.phone, context.ownPhone)
    canvas.put(.labelled(context[Refusal.Field.phone.phrase], phone))
    canvas.skip()
    canvas.put(done)
  }

  private func drawAuthorise(on canvas: inout Canvas) {
    let context = canvas.context
    if let host { return host.draw(on: &canvas) }
    guard let evaluation = context.wallet.evaluation else { return canvas.put(done) }
    let score = Line.Span(context[ScoreText.scoreAndBand(evaluation.score)], .strong)
    canvas.put(Line([.init(context[ActivationText.evaluatedNow] + "  ", .label), score]))
    canvas.put(ScoreText.honesty, .label)
    if !canvas.isShort { canvas.skip() }
    canvas.paragraph(
      evaluation.score >= Policy.current.eligibleScore ? ActivationText.enough : ActivationText.notEnough)
    canvas.skip()
    canvas.put(done)
  }
}

extension Canvas {
  /// Draws the gates side by side, each with a mark; where there is little room only those that fail. Before there is
  /// a score they only say what is asked for; after that, what is missing is a warning.
  mutating func putGates(_ gates: [GateCheck]) {
    let shown = context.isNarrow ? gates.filter { !$0.passed } : gates
    if shown.isEmpty { return put(Line("+ " + context[GateText.allPass(gates.count)], .good)) }
    let failing: Style = context.wallet.evaluation == nil ? .normal : .warning
    var spans: [Line.Span] = []
    var used = 0
    for gate in shown {
      let text = gate.passed ? "+ " + context[gate.gate.passed] : "! " + context[gate.gate.phrase]
      if used > 0, used + width(of: text) + 2 > area.width {
        put(Line(spans))
        (spans, used) = ([], 0)
      }
      if used > 0 { spans.append(.init("  ")) }
      spans.append(.init(text, gate.passed ? .label : failing))
      used += width(of: text) + (used > 0 ? 2 : 0)
    }
    put(Line(spans))
  }
}
