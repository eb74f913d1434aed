import PayLater
import TerminalKit
import WalletText

/// Changes one input of the scorecard after the other and shows points and score at once, against the real ones.
struct SimulatorPage: ListPage {
  enum Action: Equatable, Sendable { case more, less, type, reset, resetAll }

  var list = ListBody<SimulatorInput>()
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

  func groups(in context: Context) -> [ListBody<SimulatorInput>.Group] { plain(SimulatorInput.allCases) }

  func title(in context: Context) -> Phrase { SimulatorText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let unchanged = inputs == real ? SimulatorText.unchanged : nil
    return [
      Binding(.more, action: .more),
      Binding(.less, action: .less),
      Binding(.open, action: .type, SimulatorText.type),
      Binding(.undo, action: .reset, SimulatorText.reset, unless: unchanged),
      Binding(.undoAll, action: .resetAll, SimulatorText.resetAll, unless: unchanged),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .more: selected?.step(1, &inputs)
    case .less: selected?.step(-1, &inputs)
    case .type: typed = TextField(limit: 14)
    case .reset: selected?.copy(from: real, to: &inputs)
    case .resetAll: inputs = real
    }
    return []
  }

  mutating func refresh(in context: Context) {
    let known = context.wallet.evaluation?.inputs ?? ScoreInputs()
    if !isPlaced || inputs == real { inputs = known }
    real = known
    isPlaced = true
    show(in: context)
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
      guard selected?.set(field.text, &inputs) == true else {
        isWrong = true
        return []
      }
      typed = nil
      if key == .up || key == .down { move(key, in: context) }
    default:
      _ = field.handle(key)
      typed = field
    }
    return []
  }

  func rowsAround(in context: Context) -> Int { SimulatorPage.head(in: context) + 1 }

  /// Rows above the list.
  static func head(in context: Context) -> Int { context.size.rows < 20 ? 1 : 3 }
}
