import PayLater
import TerminalKit
import WalletText

extension App {
  /// The groups of help, in order: what works here, everywhere, in lists, in forms, in the terminal.
  var helpGroups: [(title: Phrase, hints: [Hint])] {
    func general(_ area: Command.Area) -> [Hint] {
      Command.allCases.filter { $0.area == area }.map { Hint($0, in: context) }
    }
    let forms = (title: KeyText.forms, hints: general(.forms))
    let motions = Command.motions.map { Hint($0.command, in: context) }
    let terminal = (title: KeyText.terminal, hints: general(.terminal))
    if let dialog {
      let own = dialog.hints(in: context).filter(\.isHinted)
      let known = Set(own.map(\.command))
      let rest = forms.hints.filter { !known.contains($0.command) }
      return [
        (KeyText.inDialog, own), dialog.isRead ? (KeyText.lists, motions) : (KeyText.forms, rest), terminal,
      ]
    }
    let own = helped(page.hints(in: context), taken: [])
    let taken = Set(own.flatMap(\.keys))
    let global = globalBindings.filter { !$0.command.isInForms }.map { $0.hint(in: context) }
    // A page that names its way back says it once.
    let known = Set(own.map { $0.command == .back ? .cancel : $0.command })
    return [
      (KeyText.here, own), (KeyText.everywhere, helped(global, taken: taken)),
      (KeyText.lists, helped(motions, taken: taken)),
      (forms.title, forms.hints.filter { !known.contains($0.command) }), terminal,
    ].filter { !$0.1.isEmpty }
  }

  /// Hints with the keys that mean this here: not those that mean something else on the page, nor letters where they
  /// are text.
  private func helped(_ hints: [Hint], taken: Set<String>) -> [Hint] {
    hints.compactMap { hint in
      hint.with { !taken.contains($0) && !(page.isTyping && Key(name: $0)?.isPrintable == true) }
    }
  }

  /// A row of help, and the hint that begins in it; nil: it is only read.
  typealias HelpRow = (line: Line, hint: Hint?)

  /// The rows of help in so many columns: what its groups hold, keys and words below one another.
  func helpRows(columns: Int) -> [HelpRow] {
    let groups = helpGroups
    let names = groups.flatMap(\.hints).map { width(of: $0.keys.joined(separator: " ")) }.max() ?? 0
    let room = min(names, columns * 2 / 5)
    let hasForm = isFormInSight
    func read(_ lines: [Line]) -> [HelpRow] { lines.map { ($0, nil) } }
    return groups.enumerated().flatMap { index, group in
      read((index == 0 ? [] : [Line()]) + [Line(context[group.title], .label)])
        + group.hints.flatMap { hint -> [HelpRow] in
          lines(of: hint, keys: room, columns: columns).enumerated().map {
            ($1, $0 == 0 && (hasForm || group.title != KeyText.forms) ? hint : nil)
          }
        }
        + read(group.title == KeyText.forms ? formRule(columns) : [])
    } + read(dialog == nil ? marks(room) : [])
  }

  /// Whether what the keys of forms do can be done now.
  private var isFormInSight: Bool {
    dialog != nil || page.isTyping || page.hints(in: context).contains { $0.command.isInForms }
  }

  /// Does what a row of help says: by its command where that works everywhere, since its key may be text here, else by
  /// its key.
  private mutating func does(_ hint: Hint) -> [Effect] {
    let isOwn = dialog != nil || page.hints(in: context).contains { $0.command == hint.command }
    guard !isOwn, globalBindings.contains(where: { $0.command == hint.command }) else {
      return hint.keys.first.flatMap { Key(name: $0) }.map { press($0) } ?? []
    }
    guard let reason = hint.unavailable else { return run(hint.command) }
    notice = Notice(.refusal, reason)
    return []
  }

  /// The rule that all forms keep.
  private func formRule(_ columns: Int) -> [Line] {
    FormText.rule.flatMap { wrapped(context[$0], to: columns) }.map { Line($0, .label) }
  }

  /// What the marks beside payments and in months mean.
  private func marks(_ room: Int) -> [Line] {
    let marks =
      [MonthGrid.Mark.due, .late, .done].map { ($0.letter, $0.words) } + [("[ ]", CalendarText.today)]
    return [Line(), Line(context[KeyText.marks], .label)]
      + marks.map { Line([.init(pad($0, to: room + 2), .value), .init(context[$1])]) }
  }

  /// Keys, words and the reason why not, which goes on below where it is long.
  private func lines(of hint: Hint, keys room: Int, columns: Int) -> [Line] {
    var keys = ""
    for name in hint.keys {
      let longer = keys.isEmpty ? name : keys + " " + name
      if width(of: longer) <= room { keys = longer }
    }
    let isOff = hint.unavailable != nil
    let (words, indent) = (wrapped(context[hint.words], to: max(1, columns - room - 2)), room + 2)
    var lines = words.enumerated().map { row, text in
      Line([
        .init(pad(row == 0 ? keys : "", to: indent), isOff ? .disabled : .key),
        .init(text, isOff ? .disabled : .normal),
      ])
    }
    guard let reason = hint.unavailable.map({ context[$0] }) else { return lines }
    if words.count == 1, indent + width(of: words[0]) + 2 + width(of: reason) <= columns {
      lines[0] = Line([
        .init(pad(keys, to: indent) + words[0] + "  ", .disabled), .init(reason, .label),
      ])
      return lines
    }
    return lines
      + wrapped(reason, to: max(1, columns - indent)).map {
        Line([.init(pad("", to: indent)), .init($0, .label)])
      }
  }

  /// The columns that help has inside its frame, and the rows that are in sight.
  var helpRoom: (columns: Int, rows: Int) {
    let area = Layout(context.size).floating
    return (max(0, min(area.width, 64) - 4), max(0, area.height - 2))
  }

  /// Shows help, its first hint selected.
  mutating func openHelp() {
    let rows = helpRows(columns: helpRoom.columns)
    help = ScrollState(count: rows.count, selection: rows.firstIndex { $0.hint != nil } ?? 0)
  }

  /// Moves through help, does what the selected row says, or closes it by any other key.
  mutating func pressInHelp(_ key: Key) -> [Effect] {
    guard var list = help else { return [] }
    let (columns, visible) = helpRoom
    let rows = helpRows(columns: columns)
    list.resize(count: rows.count, visible: visible)
    help = nil
    if key == .enter {
      let hint = rows.indices.contains(list.selection) ? rows[list.selection].hint : nil
      return hint.map { does($0) } ?? []
    }
    guard let motion = context.keys.motion(key), list.handle(motion, visible: visible) else { return [] }
    // What is only read is passed over, unless that would leave some of it unseen.
    let isUp = [Key.up, .pageUp, .home].contains(motion)
    let hints = rows.indices.filter { rows[$0].hint != nil }
    let ahead = isUp ? hints.last { $0 <= list.selection } : hints.first { $0 >= list.selection }
    if let ahead, abs(ahead - list.selection) < visible { list.select(ahead, visible: visible) }
    help = list
    return []
  }

  /// Draws help floating above everything; where it does not fit, its lower border says which rows are seen.
  func drawHelp(into frame: inout Frame, in area: Rect) {
    frame.forgetSpots()
    let (columns, visible) = helpRoom
    let rows = helpRows(columns: columns)
    var list = help ?? ScrollState(count: 0)
    list.resize(count: rows.count, visible: visible)
    let size = Size(columns: columns + 4, rows: min(area.height, rows.count + 2))
    let inside = frame.float(context[ButtonText.help], size, in: area, context.glyphs)
    let shown = list.range(visible: inside.height)
    for (place, index) in shown.enumerated() {
      let row = inside.row(place)
      rows[index].line.draw(into: &frame, in: row)
      if index == list.selection, rows[index].hint != nil { frame.reverse(row) }
    }
    if rows.count > visible {
      let places = " \(shown.lowerBound + 1)-\(shown.upperBound) / \(rows.count) "
      frame.write(places, endingAt: Point(x: inside.right, y: inside.bottom), .label)
    }
    // The cursor stands where the selection is, for those who follow it.
    frame.cursor =
      shown.contains(list.selection) ? inside.row(list.selection - shown.lowerBound).origin : inside.origin
  }
}
