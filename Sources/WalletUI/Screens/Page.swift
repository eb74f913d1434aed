import PayLater
import TerminalKit
import WalletText

/// A screen: a plain value with a table of bindings and a picture. It changes only itself; what else it
/// wants, it returns as steps.
protocol Page: Equatable, Sendable {
  /// What its keys change about it; what leads away from it stands in its table.
  associatedtype Action: Equatable & Sendable = Never

  /// The words at the left of the header.
  func title(in context: Context) -> Phrase

  /// What its keys do now. Keys here win over the global ones; those stay for everything else.
  func bindings(in context: Context) -> [Binding<Action>]

  mutating func perform(_ action: Action, in context: Context) -> [Step]

  /// What can be asked 'why' of here: every figure that it shows.
  func why(in context: Context) -> Asked

  /// Draws the body. Below the last row the canvas goes on if the page is flowing.
  func draw(on canvas: inout Canvas)

  // The rest has a default.

  /// Called once when it comes on the stack, with an id for its request.
  mutating func opened(id: String, in context: Context) -> [Step]

  /// Called whenever the wallet, the day, the size or the catalogue changed.
  mutating func refresh(in context: Context)

  /// Called when the wallet changed, whoever changed it, while it is in sight, and whenever it comes into sight
  /// again: what it read may be old. Returns what it wants to read anew.
  mutating func reread(in context: Context) -> [Step]

  /// Moves the selection; the key is one of up, down, pageUp, pageDown, home, end.
  mutating func move(_ key: Key, in context: Context)

  /// Whether printable keys are text now.
  var isTyping: Bool { get }

  /// Takes a key into a form before any binding sees it; nil if it means nothing there.
  mutating func type(_ key: Key, in context: Context) -> [Step]?

  /// Opens the filter of its list.
  mutating func openFilter()

  /// Takes the end of the requests that it or a question above it sent; the wallet is as they left it, and `refresh`
  /// follows. nil if they were not its own: then a refusal is told.
  mutating func finished(_ replies: [Reply], in context: Context) -> [Step]?

  /// Takes a page of the journal, evaluations, or what was verified; nil if it did not ask for it.
  mutating func receive(_ message: Message, in context: Context) -> [Step]?

  /// What `x` offers: what could be done about the thing with the focus.
  func whatIfs(in context: Context) -> [WhatIfOffer]

  /// Whether something was typed that leaving would lose.
  var isDirty: Bool { get }

  /// Whether it confirms money by itself: then keys queued before it was drawn are dropped.
  var confirmsMoney: Bool { get }

  /// Whether it draws as many rows as it needs and the app shows those around the cursor (the default), or
  /// fits the body itself, as long lists do.
  var isFlowing: Bool { get }

  /// Whether it fills a wide window, with wide tables or parts side by side; else it is one column that is easy to
  /// read (the default).
  var isBroad: Bool { get }
}

extension Page {
  func why(in context: Context) -> Asked { Asked() }
  func bindings(in context: Context) -> [Binding<Action>] { [] }
  mutating func opened(id: String, in context: Context) -> [Step] { [] }
  mutating func refresh(in context: Context) {}
  mutating func reread(in context: Context) -> [Step] { [] }
  mutating func move(_ key: Key, in context: Context) {}
  var isTyping: Bool { false }
  mutating func openFilter() {}
  mutating func type(_ key: Key, in context: Context) -> [Step]? { nil }
  mutating func finished(_ replies: [Reply], in context: Context) -> [Step]? { nil }
  mutating func receive(_ message: Message, in context: Context) -> [Step]? { nil }
  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs }
  var isDirty: Bool { false }
  var confirmsMoney: Bool { false }
  var isFlowing: Bool { true }
  var isBroad: Bool { false }

  /// The rows of its table as hints and help show them.
  func hints(in context: Context) -> [Hint] { bindings(in: context).map { $0.hint(in: context) } }

  /// Does what a key is bound to; nil if it is not bound here. A binding that does not work now says why.
  mutating func dispatch(_ key: Key, in context: Context) -> [Step]? {
    // Forms and lists take what moves in them themselves; such rows are for hints and help.
    let binding = bindings(in: context).first { !$0.command.isMotion && context.keys.means(key, $0.command) }
    return binding.map { run($0, in: context) }
  }

  /// Does what a command is here; nil if it is nothing here.
  mutating func run(_ command: Command, in context: Context) -> [Step]? {
    bindings(in: context).first { $0.command == command }.map { run($0, in: context) }
  }

  private mutating func run(_ binding: Binding<Action>, in context: Context) -> [Step] {
    if let reason = binding.unavailable { return [.tell(Notice(.refusal, reason))] }
    return switch binding.deed {
    case .change(let action): perform(action, in: context)
    case .steps(let steps): steps()
    }
  }
}

extension Page where Action == Never {
  mutating func perform(_ action: Never, in context: Context) -> [Step] {}
}
