import TerminalKit
import WalletText

extension Canvas {
  /// Draws a form: its fields one below the other, then its buttons at the right, with what is made of the fields and
  /// what came of the buttons above.
  mutating func put(_ form: Form, _ notice: Notice? = nil, below lines: [Line] = []) {
    let widest = form.fields.map { width(of: context[$0.label]) }.max() ?? 0
    let labels = min(widest + 2, max(8, area.width / 2))
    let columns = form.fields.map(\.columns).max() ?? 0
    for (index, field) in form.fields.enumerated() {
      let (isFocused, reach, first) = (index == form.focus, form.reach(index), row)
      if isPlain {
        putPlain(field, reach: reach, focused: isFocused, revealed: form.isRevealed)
      } else {
        put(
          field, labels: labels, columns: columns, reach: reach, focused: isFocused, revealed: form.isRevealed
        )
      }
      if isFocused, field.wrong != nil { keepTogether(from: first) }
    }
    guard !form.buttons.isEmpty else { return }
    if !form.fields.isEmpty { skip() }
    let first = row
    for line in lines { wrap(line) }
    if !lines.isEmpty { skip() }
    if let notice {
      put(notice)
      skip()
    }
    defer { if form.focusedButton != nil { keepTogether(from: first) } }
    put(buttons: form.buttons, focused: form.focusedButton) { form.reach(form.fields.count + $0) }
  }

  /// What belongs to a field stands beside the widest of them, `columns` wide, where it fits there, else beside itself
  /// or below.
  private mutating func put(
    _ field: Field, labels: Int, columns widest: Int, reach: [Key], focused: Bool, revealed: Bool
  ) {
    let first = row
    frame.write(context[field.label], at: line.origin, .label, within: labels - 1)
    let room = Rect(x: area.x + labels, y: line.y, width: area.width - labels, height: line.height)
    switch field.input {
    case .text(let text) where field.kind == .message:
      put(text, of: field, in: room, focused: focused)
      put(error: field.wrong, beside: [], or: room)
      spot(.field, rows(from: first), reach: reach, isFocused: focused)
    case .text(let text):
      let columns = min(room.width, field.kind.columns)
      let isHidden = field.isHidden && !focused && !revealed
      let drawn = isHidden ? TextField(field.kind.hidden(text.text)) : text
      drawn.draw(
        into: &frame, at: room.origin, width: columns, focused: focused,
        placeholder: context.example(field.hint), gaps: isHidden ? [] : field.kind.gaps(in: text.text))
      row += 1
      let beside = [widest, columns].map { room.inset(left: min(room.width, $0) + 2) }
      if field.wrong != nil {
        put(error: field.wrong, beside: beside, or: room)
      } else {
        put(
          notes: isHidden ? [FormText.revealKey] : notes(of: field, text.text), beside: beside,
          or: focused ? room : nil)
      }
      spot(.field, rows(from: first), reach: reach, isFocused: focused)
    case .choice(let words, let chosen):
      put(words, chosen: chosen, of: field, in: room, reach: reach, focused: focused)
      put(error: field.wrong, beside: [], or: room)
    }
  }

  /// A text that may have lines of its own, in as many rows as it needs up to a few. Where amounts are hidden only
  /// whoever types it sees its digits.
  private mutating func put(_ text: TextField, of field: Field, in room: Rect, focused: Bool) {
    let (least, most) = isShort ? (1, 3) : (3, 6)
    let drawn = context.options.mask && !focused ? text.hidingDigits : text
    let rows = max(least, min(most, drawn.rows(of: room.width).count))
    let example = context.example(field.hint)
    drawn.draw(
      into: &frame, in: Rect(x: room.x, y: room.y, width: room.width, height: rows), focused: focused,
      placeholder: width(of: example) < room.width ? example : "")
    row += rows
  }

  /// What stands beside a field: what its text means, the longest form first.
  private func notes(of field: Field, _ text: String) -> [Phrase] {
    context.options.mask && !field.kind.isDay ? [] : field.kind.meanings(of: text)
  }

  /// The first of some notes that fits beside a field; where none does, the shortest in a row of its own.
  private mutating func put(notes: [Phrase], beside: [Rect], or below: Rect?) {
    for note in notes {
      guard let place = place(for: context[note], in: beside) else { continue }
      frame.write(context[note], at: place, .label)
      return
    }
    if let below, let note = notes.first(where: { width(of: context[$0]) <= below.width }) {
      frame.write(context[note], at: Point(x: below.x, y: line.y), .label)
      row += 1
    }
  }

  /// Where a text begins in the first of some places that it fits into.
  private func place(for text: String, in places: [Rect]) -> Point? {
    places.first { width(of: text) <= $0.width }?.origin
  }

  /// The words of a choice, side by side while they fit, else one a row.
  private mutating func put(
    _ words: [Phrase], chosen: Int?, of field: Field, in room: Rect, reach: [Key], focused: Bool
  ) {
    let texts = words.enumerated().map { index, words in
      // One reason for all stands behind the last.
      let isTold = field.whyClosed == nil || index == field.closed.count - 1
      let reason = isTold ? field.closed[index] : nil
      let mark = index == chosen ? "[x] " : field.closed[index] == nil ? "[ ] " : "[-] "
      return mark + context[words] + (reason.map { "  " + context[$0] } ?? "")
    }
    let needed = texts.reduce(0) { $0 + width(of: $1) + 3 }
    let stacked = needed > room.width
    var place = room.origin
    var cursor = place
    for (index, text) in texts.enumerated() {
      if stacked, index == chosen { cursor = place }
      let style: Style = field.closed[index] != nil ? .disabled : index == chosen ? .value : .normal
      let lines = stacked ? Line(text, style).folded(to: room.width, hanging: 4) : [Line(text, style)]
      for (row, line) in lines.enumerated() {
        line.draw(
          into: &frame, in: Rect(x: place.x, y: place.y + row, width: room.right - place.x, height: 1))
      }
      let rect = Rect(
        x: place.x, y: place.y, width: min(width(of: text), room.right - place.x), height: lines.count)
      if let act = field.keys(to: index, of: words.count, from: chosen) {
        spot(.option, rect, reach: reach, act: act, isFocused: focused)
      }
      place = stacked ? Point(x: room.x, y: rect.bottom) : Point(x: rect.right + 3, y: room.y)
    }
    let height = stacked ? max(1, place.y - room.y) : 1
    row += height
    guard focused else { return }
    frame.reverse(
      Rect(x: room.x, y: room.y, width: min(room.width, stacked ? 30 : needed - 3), height: height))
    frame.cursor = cursor
  }

  private mutating func put(error: Phrase?, beside: [Rect], or below: Rect) {
    guard let error else { return }
    let text = context[error]
    if let place = place(for: text, in: beside) {
      frame.write(text, at: place, .danger)
    } else {
      // Words need some room to be read in.
      let room = below.width < 24 ? area : below
      for part in wrapped(text, to: room.width) {
        frame.write(part, at: Point(x: room.x, y: line.y), .danger, within: room.width)
        row += 1
      }
    }
  }

  /// Buttons that end at the right edge; the one with the focus is reversed. `reach` says which keys lead to each.
  mutating func put(buttons: [Phrase], focused: Int?, reach: (Int) -> [Key]) {
    guard !isPlain else { return putPlain(buttons: buttons, focused: focused, reach: reach) }
    let texts = buttons.map { "[ " + context[$0] + " ]" }
    let needed = texts.reduce(-3) { $0 + width(of: $1) + 3 }
    var x = max(area.x, area.right - needed)
    for (index, text) in texts.enumerated() {
      let taken = frame.write(text, at: Point(x: x, y: line.y), .normal)
      spot(
        .button, Rect(x: x, y: line.y, width: taken, height: 1), reach: reach(index), act: [.enter],
        isFocused: index == focused)
      if index == focused {
        frame.reverse(Rect(x: x, y: line.y, width: taken, height: 1))
        frame.cursor = Point(x: x + 2, y: line.y)
      }
      x += taken + 3
    }
    row += 1
  }
}
