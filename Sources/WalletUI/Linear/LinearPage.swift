import PayLater
import TerminalKit
import WalletText

/// What is in sight as lines and numbers, made from what the same drawing says in place of a picture.
struct LinearPage: Equatable, Sendable {
  /// Where it is: on another place everything is said anew.
  let place: Place
  let heading: String
  /// What stands on the page, entries, fields and buttons with their numbers.
  private(set) var lines: [LinearLine] = []
  /// The commands and what can always be chosen, a line each; none while text is asked for.
  private(set) var menu: [LinearLine] = []
  private(set) var items: [LinearItem] = []
  /// The keys of the page by their names, also those that do not work for the selected entry.
  private(set) var keys: [String: Key] = [:]
  /// All of it, the menu a little apart.
  var whole: [LinearLine] { lines + (menu.isEmpty ? [] : [LinearLine("")]) + menu }
  /// How many entries of a list it offers.
  var entries: Int { items.count { $0.isEntry } }
  /// What has the focus and wants an answer: the field to be typed, the words to choose from, the buttons.
  private(set) var focus: [LinearLine] = []
  /// The fields that text is typed into, from the top.
  private(set) var fields: [Field] = []
  /// Whether the next line is text for a field, and no choice.
  let isTyping: Bool
  /// The keys that go on from a text that was typed.
  let ends: [Key]

  /// A field: whether it is asked for, and whether what it holds is wrong.
  struct Field: Equatable, Sendable {
    var isAsked: Bool
    var isFlawed: Bool
  }

  /// What tells one page from another.
  struct Place: Equatable, Sendable {
    var title: String
    var tab: Int
    var depth: Int
    var dialogs: Int
  }

  /// The window that pages are told of: as wide as usual, and so tall that no air gives way to words. How tall what is
  /// said may be it does not limit.
  static let size = Size(columns: 80, rows: 160)
  /// Entries that are said at once; more are said in parts.
  static let most = 20

  /// The page in sight; with `asksMenu` the numbers are said also while text is asked for.
  init(_ app: App, asksMenu: Bool = false) {
    let (context, dialog) = (app.context, app.dialog)
    let above = app.palette.map { _ in ButtonText.palette } ?? dialog?.question.title
    let title = context[above ?? app.page.title(in: context)]
    place = Place(title: title, tab: app.tab.rawValue, depth: app.stack.depth, dialogs: app.dialogs.count)
    heading = above == nil ? LinearPage.heading(title, app) : title
    let wantsText = app.palette?.field.isEmpty ?? dialog?.isTyping ?? app.page.isTyping
    // In the palette Enter would already choose.
    ends = app.palette == nil ? [.enter] : []
    isTyping = wantsText && !asksMenu
    let canvas: Canvas
    if let palette = app.palette {
      canvas = app.plainPalette(palette, columns: LinearPage.size.columns)
    } else if let dialog {
      canvas = dialog.content(in: context).canvas
    } else {
      canvas = app.bodyCanvas(LinearPage.size)
    }
    say(canvas.said, columns: canvas.area.width, in: context)
    guard !isTyping else { return }
    offer(app, canvas.said.spots, typing: wantsText)
  }

  private static func heading(_ title: String, _ app: App) -> String {
    let context = app.context
    let day = context[context.today.withWeekday(on: context.wallet.businessDay)]
    let sandbox = context.wallet.isSandbox ? [context[AppText.sandbox]] : []
    return ([title] + sandbox + [context[AppText.demoIssuer], day, context[app.tab.words]])
      .joined(separator: "  ")
  }

  /// Says block by block what is in sight, with a number before each thing that can be chosen.
  private mutating func say(_ said: Said, columns: Int, in context: Context) {
    let part = LinearPart(said.spots)
    var starts: [Int: Spot] = [:]
    for spot in part.spots where starts[spot.rect.y] == nil { starts[spot.rect.y] = spot }
    fields = part.spots.filter { $0.kind == .field }.map { spot in
      let blocks = said.blocks.dropFirst(spot.rect.y).prefix(spot.rect.height)
      return Field(isAsked: spot.isFocused, isFlawed: blocks.contains(where: \.isFlaw))
    }
    var current: Spot?
    for (y, block) in said.blocks.enumerated() where part.isSaid(y) {
      if let spot = starts[y] { current = spot }
      if let spot = current, y >= spot.rect.bottom { current = nil }
      if block.text.isEmpty {
        if lines.last?.text.isEmpty == false { lines.append(LinearLine("")) }
        continue
      }
      if let spot = current, y == spot.rect.y, !isTyping { add(spot, block.text, said, context) }
      for (index, text) in wrapped(block.text, to: columns).enumerated() {
        let line = LinearLine(text.inOneBreath)
        guard let spot = current else {
          lines.append(line)
          continue
        }
        say(line, of: spot, isFirst: y == spot.rect.y && index == 0, part, context)
      }
    }
    while lines.last?.text.isEmpty == true { lines.removeLast() }
  }

  private mutating func say(
    _ line: LinearLine, of spot: Spot, isFirst: Bool, _ part: LinearPart, _ context: Context
  ) {
    var line = line
    if !isTyping {
      line.number = isFirst ? items.count : nil
      line.goesOn = !isFirst
      if isFirst, spot.kind == .entry, spot.isFocused, part.count > 1 {
        line.note = "  (" + context[LinearText.selected] + ")"
      }
    }
    let isAsked = spot.isFocused && spot.kind != .entry || isTyping && part.isField(spot)
    if isAsked { focus.append(line) }
    // The buttons are said when they can be pressed.
    if !isTyping || spot.kind != .button { lines.append(line) }
  }

  private mutating func add(_ spot: Spot, _ words: String, _ said: Said, _ context: Context) {
    let reach = context.reach(spot, among: said.spots)
    offer(
      LinearItem(
        number: items.count + 1, words: words, keys: spot.choosing(reach),
        key: spot.kind == .command ? spot.act.first : nil, isEntry: spot.kind == .entry, reach: reach))
  }

  /// Takes something up that can be chosen.
  mutating func offer(_ item: LinearItem) { items.append(item) }

  /// Says a line of the menu.
  mutating func say(_ line: LinearLine) { menu.append(line) }

  /// Knows keys of the page by their names.
  mutating func know(_ known: [Key]) { for key in known { keys[key.name] = key } }
}

extension Context {
  /// The keys that bring the focus to a spot, one of all that are in sight.
  func reach(_ spot: Spot, among all: [Spot]) -> [Key] {
    spot.kind == .entry && spot.reach.isEmpty ? pressing(down: all.steps(to: spot)) : spot.reach
  }
}
