import PayLater
import TerminalKit
import WalletText

/// Changes one input of the scorecard after the other and shows points and score at once, against the real ones.
struct SimulatorPage: Page {
  enum Action: Equatable, Sendable { case more, less, type, reset, resetAll }

  private(set) var list = ScrollState(count: SimulatorInput.allCases.count)
  /// What is tried.
  private(set) var inputs = ScoreInputs()
  /// What is so: of the evaluation in force, or of an empty wallet.
  private(set) var real = ScoreInputs()
  /// What is being typed into the selected row.
  private(set) var typed: TextField?
  private(set) var isWrong = false
  private var isPlaced = false

  var isFlowing: Bool { false }
  var isTyping: Bool { typed != nil }

  /// The selected one.
  var selected: SimulatorInput { SimulatorInput.allCases[list.selection] }

  func title(in context: Context) -> Phrase { SimulatorText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let unchanged = inputs == real ? SimulatorText.unchanged : nil
    return [
      Binding(.letter("+"), .letter("="), action: .more, SimulatorText.more),
      Binding(.letter("-"), .letter("_"), action: .less, SimulatorText.less),
      Binding(.enter, action: .type, SimulatorText.type),
      Binding(.letter("r"), action: .reset, SimulatorText.reset, unless: unchanged),
      Binding(.letter("R"), action: .resetAll, SimulatorText.resetAll, unless: unchanged),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .more: selected.step(1, &inputs)
    case .less: selected.step(-1, &inputs)
    case .type: typed = TextField(limit: 14)
    case .reset: selected.copy(from: real, to: &inputs)
    case .resetAll: inputs = real
    }
    return []
  }

  mutating func refresh(in context: Context) {
    let known = context.wallet.evaluation?.inputs ?? ScoreInputs()
    if !isPlaced || inputs == real { inputs = known }
    real = known
    isPlaced = true
    list.resize(count: SimulatorInput.allCases.count, visible: visible(in: context))
  }

  mutating func move(_ key: Key, in context: Context) {
    _ = list.handle(key, visible: visible(in: context))
  }

  /// Digits begin to type; Enter takes what was typed, Esc leaves it.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    if typed == nil, case .character(let scalar) = key, ("0"..."9").contains(scalar) {
      typed = TextField(String(Character(scalar)), limit: 14)
      isWrong = false
      return []
    }
    guard var field = typed else { return nil }
    isWrong = false
    switch key {
    case .escape: typed = nil
    case .enter, .up, .down, .tab, .shiftTab:
      guard selected.set(field.text, &inputs) else {
        isWrong = true
        return []
      }
      typed = nil
      if let motion = key.motion { move(motion, in: context) }
    default:
      _ = field.handle(key)
      typed = field
    }
    return []
  }

  private func visible(in context: Context) -> Int {
    max(1, context.bodyRows - SimulatorPage.head(in: context) - 1)
  }

  /// Rows above the list.
  private static func head(in context: Context) -> Int { context.size.rows < 20 ? 1 : 3 }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let card = Scorecard.v1
    let (now, then) = (card.rate(real), card.rate(inputs))
    canvas.putScores(now, then)
    if SimulatorPage.head(in: context) > 1 {
      let rows = (now, then).0.score == then.score ? [then] : [now, then]
      let limits = rows.map {
        context.money(Policy.v1.rows[Policy.v1.row(for: $0.score, softened: false)].limit)
      }
      canvas.put(
        Line(
          context[SimulatorText.row] + "  " + limits.joined(separator: " -> "), .label,
          trailing: context.wallet.evaluation == nil ? .init(context[SimulatorText.empty], .label) : nil))
      canvas.skip()
    }
    canvas.list(list, keeping: 1, focused: typed == nil) { canvas, index in
      draw(SimulatorInput.allCases[index], index == list.selection, now, then, on: &canvas)
    }
    canvas.row = canvas.area.height - 1
    canvas.putMoved(now, then)
  }

  /// One input: what it is, its value, what it was, and the points of those that look at it.
  private func draw(
    _ input: SimulatorInput, _ isSelected: Bool, _ now: Rating, _ then: Rating, on canvas: inout Canvas
  ) {
    let context = canvas.context
    let isSame = input.isSame(real, inputs)
    let labels = context.isVeryNarrow ? 21 : 26
    let name = (isSame ? "  " : "* ") + context[input.words]
    let line = canvas.line
    canvas.frame.write(pad(name, to: labels), at: line.origin, isSame ? .label : .normal, within: labels)
    let x = labels + 1
    if isSelected, let typed {
      typed.draw(into: &canvas.frame, at: line.point(x: x), width: 14, focused: true)
      if isWrong {
        let words = context[SimulatorText.notANumber]
        canvas.frame.write(words, at: line.point(x: x + 15), .danger, within: max(0, line.width - x - 15))
      }
      canvas.row += 1
      return
    }
    let value = pad(input.text(in: inputs, context), to: 12, align: .right)
    canvas.frame.write(value, at: line.point(x: x), .value)
    if !isSame, !context.isNarrow {
      let old = "(" + input.text(in: real, context) + ")"
      canvas.frame.write(old, at: line.point(x: x + 14), .label)
    }
    let points = input.characteristics.prefix(context.isNarrow ? 0 : 2).map {
      "\($0.rawValue) \(then[$0])/\($0.most)"
    }
    let moved = input.characteristics.map { then[$0] - now[$0] }.reduce(0, +)
    let sign = moved == 0 ? "" : moved > 0 ? "+\(moved)" : "\(moved)"
    let trailing = points.joined(separator: "  ") + pad(sign, to: 5, align: .right)
    canvas.frame.write(
      trailing, endingAt: line.point(x: line.width), moved > 0 ? .good : moved < 0 ? .warning : .label,
      within: line.width - x - 12)
    canvas.row += 1
  }
}

extension Canvas {
  /// Draws the real score, the simulated one and the difference.
  fileprivate mutating func putScores(_ now: Rating, _ then: Rating) {
    let change = then.score - now.score
    let real = "\(context[SimulatorText.real]) " + context[ScoreText.scoreAndBand(now.score)] + "   "
    let style: Style = change > 0 ? .good : change < 0 ? .warning : .label
    put(
      Line([
        .init(real, .label), .init(context[SimulatorText.simulated] + " ", .label),
        .init(context[ScoreText.scoreAndBand(then.score)], .strong),
        .init(change == 0 ? "" : "   " + (change > 0 ? "+" : "") + "\(change)", style),
      ]))
  }

  /// Draws which characteristics moved, and what the cap took: together exactly the change of the score.
  fileprivate mutating func putMoved(_ now: Rating, _ then: Rating) {
    let moved = then.difference(since: now)
    func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : "\(points)" }
    var parts = moved.points.map { "\($0.0.rawValue) \(signed($0.1))" }
    if moved.cap != 0 { parts.append(context[ScoreScreenText.cap] + " " + signed(moved.cap)) }
    guard !parts.isEmpty else { return put(SimulatorText.unchanged, .label) }
    put(
      Line([
        .init(context[SimulatorText.moved], .label),
        .init(clip(parts.joined(separator: "  "), to: area.width - width(of: context[SimulatorText.moved]))),
      ]))
  }
}
