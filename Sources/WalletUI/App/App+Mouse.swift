import TerminalKit
import WalletText

extension App {
  /// Does what the mouse means: the keys of the spot that was hit are pressed, so that all rules about keys hold.
  ///
  /// A click was meant for what was seen: where something happened since the last drawing it means nothing. So a click
  /// never confirms what floated up under it.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    guard !isStale else { return [] }
    switch mouse.act {
    case .press: return click(mouse.place)
    case .wheelUp: return wheel(-1)
    case .wheelDown: return wheel(1)
    case .release, .other: return []
    }
  }

  private mutating func click(_ place: Point) -> [Effect] {
    let frame = view()
    guard let spot = frame.spot(at: place) else { return [] }
    if spot.kind == .command, let command = barCommand(spot.act) { return run(command) }
    let reach = context.reach(spot, among: frame.spots)
    // These keys are to move the focus, and not what is in sight.
    if !reach.isEmpty { scrolled = 0 }
    return press(spot.kind == .entry && !spot.isFocused ? reach : reach + spot.act)
  }

  /// What the bar at the bottom offers leads there from everywhere, also where a letter is text and a digit an amount.
  private func barCommand(_ keys: [Key]) -> Command? {
    (Tab.allCases.map(\.command) + [.help]).first { context.pressing($0) == keys }
  }

  private mutating func press(_ keys: [Key]) -> [Effect] { keys.flatMap { press($0) } }

  /// The wheel moves a list by an entry, and what is read by three rows; in forms and questions it only scrolls.
  private mutating func wheel(_ step: Int) -> [Effect] {
    if palette != nil { return press([step < 0 ? .up : .down]) }
    let isAsked = dialog.map { !$0.isRead } ?? (page.isTyping || page.confirmsMoney)
    if help == nil, isAsked { return press(context.pressing(step < 0 ? .pageUp : .pageDown)) }
    let isList = help == nil && dialog == nil && view().spots.contains { $0.kind == .entry }
    return press(context.pressing(down: isList ? step : 3 * step))
  }
}
