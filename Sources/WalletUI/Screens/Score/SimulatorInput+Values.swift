import PayLater
import WalletText

extension SimulatorInput {
  /// Its value as it is shown.
  func text(in inputs: ScoreInputs, _ context: Context) -> String {
    switch kind {
    case .flag: return context[flag(in: inputs) ? ButtonText.yes : ButtonText.no]
    case .number(_, _, let path): return "\(inputs[keyPath: path])"
    case .optional(_, _, let path):
      return inputs[keyPath: path].map { "\($0)" } ?? context[SimulatorText.none]
    case .money: return money(in: inputs).map { context.money($0) } ?? context[SimulatorText.none]
    }
  }

  /// One step up or down; below nothing an optional one goes missing, and a flag turns.
  func step(_ direction: Int, _ inputs: inout ScoreInputs) {
    switch kind {
    case .flag: setFlag(direction > 0, &inputs)
    case .number(let most, let step, let path):
      inputs[keyPath: path] = min(max(0, inputs[keyPath: path] + direction * step), most)
    case .optional(let most, let step, let path):
      guard let value = inputs[keyPath: path] else {
        if direction > 0 { inputs[keyPath: path] = 0 }
        return
      }
      let moved = value + direction * step
      inputs[keyPath: path] = value == 0 && direction < 0 ? nil : min(max(0, moved), most)
    case .money(let step):
      guard let value = money(in: inputs) else {
        if direction > 0 { setMoney(.zero, &inputs) }
        return
      }
      if value == .zero, direction < 0, self == .income { return setMoney(nil, &inputs) }
      setMoney(Money(fen: min(max(0, value.fen + Int64(direction) * step), Money.most.fen)), &inputs)
    }
  }

  /// Takes what was typed; nothing takes an optional one away. False where it is no such value.
  func set(_ typed: String, _ inputs: inout ScoreInputs) -> Bool {
    let text = typed.trimmed
    switch kind {
    case .flag:
      guard text == "0" || text == "1" else { return false }
      setFlag(text == "1", &inputs)
    case .number(let most, _, let path):
      guard let number = Int(text), number >= 0 else { return false }
      inputs[keyPath: path] = min(number, most)
    case .optional(let most, _, let path):
      if text.isEmpty {
        inputs[keyPath: path] = nil
        return true
      }
      guard let number = Int(text), number >= 0 else { return false }
      inputs[keyPath: path] = min(number, most)
    case .money:
      if text.isEmpty, self == .income {
        setMoney(nil, &inputs)
        return true
      }
      guard let amount = try? Money(typed: typed) else { return false }
      setMoney(min(amount, .most), &inputs)
    }
    return true
  }

  /// Takes the value of another set of inputs.
  func copy(from other: ScoreInputs, to inputs: inout ScoreInputs) {
    switch kind {
    case .flag: setFlag(flag(in: other), &inputs)
    case .number(_, _, let path): inputs[keyPath: path] = other[keyPath: path]
    case .optional(_, _, let path): inputs[keyPath: path] = other[keyPath: path]
    case .money: setMoney(money(in: other), &inputs)
    }
  }

  /// Whether both sets of inputs hold the same.
  func isSame(_ one: ScoreInputs, _ other: ScoreInputs) -> Bool {
    var copied = one
    copy(from: other, to: &copied)
    return copied == one
  }

  private func flag(in inputs: ScoreInputs) -> Bool {
    self == .verified ? inputs.verified : inputs.chargedOff12
  }

  private func setFlag(_ on: Bool, _ inputs: inout ScoreInputs) {
    if self == .verified { inputs.verified = on } else { inputs.chargedOff12 = on }
  }

  private func money(in inputs: ScoreInputs) -> Money? {
    self == .income ? inputs.monthlyIncomeFen : inputs.dueIn30DaysFen
  }

  private func setMoney(_ money: Money?, _ inputs: inout ScoreInputs) {
    if self == .income { inputs.monthlyIncomeFen = money } else { inputs.dueIn30DaysFen = money ?? .zero }
  }
}
