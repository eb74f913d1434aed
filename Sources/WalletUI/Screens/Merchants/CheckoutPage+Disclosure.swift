import PayLater
import TerminalKit
import WalletText

extension CheckoutPage {
  /// The gates of every order: in short where they pass, with reason and way out where they do not.
  func drawChecks(on canvas: inout Canvas, all: Bool) {
    for (index, part) in parts.enumerated() {
      let label = index == 0 ? CheckoutText.checks : nil
      let name = parts.count > 1 ? canvas.context[part.purchase.merchant.name] : nil
      let failing = part.failing(atOnce: isAtOnce)
      if failing.isEmpty {
        drawPassed(part, label, name, all: all, on: &canvas)
      } else {
        drawFailing(failing, label, name, on: &canvas)
      }
    }
  }

  private func drawPassed(
    _ part: CheckoutPart, _ label: Phrase?, _ name: String?, all: Bool, on canvas: inout Canvas
  ) {
    let context = canvas.context
    if isAtOnce {
      let words = (name.map { $0 + "  " } ?? "") + context[CheckoutText.onlyOwn]
      return canvas.put(field: label, Line("+ " + words))
    }
    if let name {
      return canvas.put(
        field: label, Line("+ " + name + "  " + context[GateText.allPass(part.checks.count)]))
    }
    let notes = flowed(
      passing(part, all: all, in: context), to: canvas.area.width - Canvas.fieldLabels)
    for (row, text) in notes.enumerated() { canvas.put(field: row == 0 ? label : nil, Line(text)) }
  }

  /// The gates that an order passes and how many there are; where rows are few only those that say most, as `w` shows
  /// every one.
  func passing(_ part: CheckoutPart, all: Bool, in context: Context) -> [String] {
    let shown = part.checks.filter { all || CheckoutPage.telling.contains($0.gate) }
    let declared = context.wallet.monthlyIncome != nil
    let notes = shown.map { $0.passingNote(incomeDeclared: declared) }
    return (notes + [GateText.allPass(part.checks.count)]).map { "+ " + context[$0] }
  }

  /// The gates whose values say most.
  private static let telling: Set<Gate> = [.g1, .g4, .g7, .g10]

  private func drawFailing(
    _ failing: [GateCheck], _ label: Phrase?, _ name: String?, on canvas: inout Canvas
  ) {
    let context = canvas.context
    let count = context[GateText.failing(failing.count, of: Gate.ofOrders)]
    let head = "! " + [name, count].compactMap(\.self).joined(separator: "  ")
    canvas.put(field: label, Line(head, .warning), hanging: 2)
    for check in failing {
      let words = context[check.sentence(on: context.wallet.businessDay)]
      canvas.wrap(Line(String(repeating: " ", count: context.isVeryNarrow ? 2 : 11) + words))
    }
    if placing.isEmpty == false {
      canvas.put(field: nil, Line("  " + context[CheckoutText.notPlaced], .label))
    }
  }

  /// What is agreed to by the confirm (rule 5): of each order that would be placed, then of all together.
  func drawDisclosure(on canvas: inout Canvas) {
    guard !placing.isEmpty else { return }
    let context = canvas.context
    canvas.put(CheckoutText.agreeTo, .label)
    if isAtOnce {
      drawPaidAtOnce(on: &canvas)
    } else {
      for index in placing {
        let part = parts[index]
        if parts.count > 1 { canvas.put(Line("  " + context[part.purchase.merchant.name], .label)) }
        canvas.put(indented: context[CheckoutText.credit(part.disclosure, part.dueWords(in: context))])
        canvas.put(indented: context[CheckoutText.late(part.disclosure)])
        if parts.count > 1 { canvas.put(indented: context[part.cancelWords.capitalised]) }
      }
      let after = context.wallet.limit.available - total
      var words = CheckoutText.afterwards(after.text)
      if parts.count == 1 { words = words + Phrase("；", "; ") + parts[0].cancelWords }
      canvas.put(indented: context[words])
    }
  }

  private func drawPaidAtOnce(on canvas: inout Canvas) {
    guard case .now(let id) = way else { return }
    let context = canvas.context
    let balance = context.wallet.fundingSources.first { $0.id == id }?.balance ?? .zero
    guard balance >= total else {
      return canvas.put(indented: context[CheckoutText.tooLittle(balance.text)], .warning)
    }
    let left = balance - total
    let name = Phrase(same: context.opened(.fundingSource(id)))
    canvas.put(indented: context[CheckoutText.paid(total.text, name, left.text)])
    let isCancellable = placing.contains { parts[$0].disclosure.cancellable }
    if isCancellable { canvas.put(indented: context[CheckoutText.backToSource]) }
  }

  /// The amounts to be typed, each with what is wrong with it.
  func drawAmounts(on canvas: inout Canvas) {
    guard !isAtOnce else { return }
    let context = canvas.context
    for index in placing where parts[index].disclosure.typesAmount {
      let part = parts[index]
      let isFirst = !context.wallet.knownMerchants.contains(part.merchant)
      // The amount to be typed must be read even where amounts are hidden.
      let words = CheckoutText.typeAmount(
        Phrase(part.purchase.merchant.name), part.purchase.amount.bare)
      let prompt = context[words] + " (" + context[CheckoutText.firstOrder(isFirst)] + ")"
      let first = canvas.row
      let reach = reach(.amount(index), in: context)
      if canvas.isPlain {
        canvas.put(Line(prompt + ": " + part.typed.shown))
        canvas.putPlain(error: part.error)
      } else {
        draw(part, after: prompt, focused: focus == .amount(index), on: &canvas)
      }
      if focus == .amount(index) { canvas.keepTogether(from: first) }
      canvas.spot(.field, canvas.rows(from: first), reach: reach, isFocused: focus == .amount(index))
    }
  }

  /// The amount that is typed for an order, beside the words that ask for it, or below where they leave no room.
  private func draw(
    _ part: CheckoutPart, after prompt: String, focused: Bool, on canvas: inout Canvas
  ) {
    var start = width(of: prompt) + 2
    if start + 12 <= canvas.area.width {
      canvas.frame.write(prompt, at: canvas.line.origin, .label)
    } else {
      canvas.wrap(Line(prompt, .label))
      start = 2
    }
    let place = canvas.line.point(x: start)
    part.typed.draw(into: &canvas.frame, at: place, width: 12, focused: focused)
    if !focused, part.typed.isEmpty { canvas.frame.write("[          ]", at: place, .label) }
    canvas.skip()
    if let error = part.error { canvas.wrap(Line(canvas.context[error], .danger)) }
  }
}

extension Gate {
  /// How many gates an order has.
  static let ofOrders = Gate.allCases.count { $0.rawValue.hasPrefix("G") }
}

extension CheckoutPart {
  /// How it can be cancelled, or why not.
  var cancelWords: Phrase {
    if disclosure.cancellable { return CheckoutText.cancellable }
    return isOnline ? CheckoutText.shipsAtOnce : CheckoutText.notCancellable
  }
}
