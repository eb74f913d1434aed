import CCurses
import TerminalKit

/// The styles of a theme as curses wants them: attributes and a colour pair.
struct Palette {
  struct Entry: Equatable {
    var attributes: Int32 = 0
    var pair: Int32 = 0
  }

  private var entries: [Entry]

  /// Registers the colours of a theme with curses; a screen must be open.
  init(theme: Theme, depth: ColorDepth) {
    entries = Array(repeating: Entry(), count: Role.allCases.count * 2)
    var pairs: [UInt8: Int32] = [:]
    for role in Role.allCases {
      for style in [Style(role), Style(role, reversed: true)] {
        let look = theme.look(of: style, depth: depth)
        var entry = Entry(attributes: Palette.attributes(of: look))
        if let color = look.foreground {
          let pair = pairs[color] ?? Int32(pairs.count + 1)
          // Refused by curses, the terminal's own colour stays.
          if pairs[color] != nil || cc_set_pair(pair, Int32(color)) {
            pairs[color] = pair
            entry.pair = pair
          }
        }
        entries[Palette.place(of: style)] = entry
      }
    }
  }

  /// What curses is to use for a style.
  subscript(style: Style) -> Entry { entries[Palette.place(of: style)] }

  private static func place(of style: Style) -> Int {
    Int(style.role.rawValue) * 2 + (style.isReversed ? 1 : 0)
  }

  static func attributes(of look: Look) -> Int32 {
    var attributes: UInt32 = 0
    if look.bold { attributes |= CC_BOLD.rawValue }
    if look.dim { attributes |= CC_DIM.rawValue }
    if look.underline { attributes |= CC_UNDERLINE.rawValue }
    if look.reverse { attributes |= CC_REVERSE.rawValue }
    return Int32(attributes)
  }
}
