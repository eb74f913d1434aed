/// The screens of a tab, one on the other; never empty.
struct ScreenStack: Equatable, Sendable {
  private var root: Screen
  private var above: [Screen] = []

  init(_ root: Screen) { self.root = root }

  /// The one in sight.
  var top: Screen {
    get { above.last ?? root }
    set { if above.isEmpty { root = newValue } else { above[above.count - 1] = newValue } }
  }

  /// How many there are, at least 1.
  var depth: Int { above.count + 1 }

  /// All of them, the root first.
  var all: [Screen] { [root] + above }

  mutating func push(_ screen: Screen) { above.append(screen) }

  /// Takes the top one off; false at the root.
  mutating func pop() -> Bool { above.popLast() != nil }

  /// Takes the topmost of those above the root that is meant out of it; nil if there is none.
  mutating func take(where isMeant: (Screen) -> Bool) -> Screen? {
    above.lastIndex(where: isMeant).map { above.remove(at: $0) }
  }

  mutating func popToRoot() { above = [] }

  mutating func replaceRoot(with screen: Screen) { root = screen }

  /// Changes every screen.
  mutating func update(_ change: (inout Screen) -> Void) {
    change(&root)
    for index in above.indices { change(&above[index]) }
  }
}
