import PayLater
import TerminalKit
import WalletText

/// What is in sight as lines and numbers, made from the same drawing as the picture.
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
  /// Whether the next line is text for a field, and no choice.
  let isTyping: Bool
  /// The keys that go on from a text that was typed.
  let ends: [Key]

  /// What tells one page from another.
  struct Place: Equatable, Sendable {
    var title: String
    var tab: Int
    var depth: Int
    var dialogs: Int
  }

  /// The window that pages are told of: as wide as usual, and so tall that hardly anything is scrolled; what takes more
  /// rows is drawn all the same.
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
    let frame: Frame
    if let palette = app.palette {
      frame = app.plainPalette(palette, columns: LinearPage.size.columns).frame
    } else if let dialog {
      frame = dialog.content(in: context).canvas.frame
    } else {
      frame = app.bodyCanvas(LinearPage.size).frame
    }
    say(frame, in: context)
    guard !isTyping else { return }
    offer(app, frame, typing: wantsText)
  }

  private static func heading(_ title: String, _ app: App) -> String {
    let context = app.context
    let day = context[context.today.withWeekday(on: context.wallet.businessDay)]
    let sandbox = context.wallet.isSandbox ? [context[AppText.sandbox]] : []
    return ([title] + sandbox + [context[AppText.demoIssuer], day, context[app.tab.words]])
      .joined(separator: "  ")
  }

  /// Says what was drawn, line by line, with a number before each thing that can be chosen.
  private mutating func say(_ frame: Frame, in context: Context) {
    let part = LinearPart(frame)
    var starts: [Int: Spot] = [:]
    for spot in part.spots where starts[spot.rect.y] == nil { starts[spot.rect.y] = spot }
    var current: Spot?
    for y in 0..<frame.size.rows where part.isSaid(y) {
      let text = frame.row(y).inOneBreath
      if let spot = starts[y] { current = spot }
      if let spot = current, y >= spot.rect.bottom { current = nil }
      if text.isEmpty {
        if lines.last?.text.isEmpty == false { lines.append(LinearLine("")) }
        continue
      }
      guard let spot = current else {
        lines.append(LinearLine(text))
        continue
      }
      say(text, of: spot, isFirst: y == spot.rect.y, part, frame, context)
    }
    while lines.last?.text.isEmpty == true { lines.removeLast() }
  }

  private mutating func say(
    _ text: String, of spot: Spot, isFirst: Bool, _ part: LinearPart, _ frame: Frame, _ context: Context
  ) {
    var line = LinearLine(text)
    if !isTyping {
      if isFirst { add(spot, text, frame, context) }
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

  private mutating func add(_ spot: Spot, _ words: String, _ frame: Frame, _ context: Context) {
    let reach = context.reach(spot, in: frame)
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
  /// The keys that bring the focus to a spot of a picture.
  func reach(_ spot: Spot, in frame: Frame) -> [Key] {
    spot.kind == .entry && spot.reach.isEmpty ? pressing(down: frame.steps(to: spot)) : spot.reach
  }
}
