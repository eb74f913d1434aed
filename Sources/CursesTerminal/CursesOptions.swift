import TerminalKit

/// What a curses terminal is opened with.
public struct CursesOptions: Equatable, Sendable {
  /// When colours are used.
  public enum Color: String, CaseIterable, Sendable {
    /// If the terminal has any and NO_COLOR is not set.
    case auto
    /// If the terminal has any, whatever NO_COLOR says.
    case always
    case never
  }

  public var theme: Theme
  public var color: Color
  /// Whether NO_COLOR is set to anything but the empty text.
  public var noColor: Bool
  /// The type of the terminal; nil where TERM is not set.
  public var type: String?
  /// Whether clicks and the wheel are reported.
  public var mouse = false
  /// How long a lone Esc waits for the rest of a sequence, in milliseconds.
  public var escapeDelay: Int

  /// Takes TERM, NO_COLOR, ESCDELAY and whether the line is a long one from the environment that the program hands over.
  public init(environment: [String: String], theme: Theme = .dark, color: Color = .auto) {
    self.theme = theme
    self.color = color
    noColor = !(environment["NO_COLOR"] ?? "").isEmpty
    type = environment["TERM"]
    escapeDelay =
      environment["ESCDELAY"].flatMap { Int($0) }.map { min(max($0, 0), 10_000) }
      ?? CursesOptions.usualDelay(environment)
  }

  /// The types to open the terminal as, the own one first: a machine that does not know a newer terminal knows one that
  /// it can do as much as.
  var types: [String] {
    guard let type else { return [] }
    let relatives = [
      ("xterm", "xterm-256color"), ("foot", "xterm-256color"), ("alacritty", "xterm-256color"),
      ("wezterm", "xterm-256color"), ("kitty", "xterm-256color"), ("ghostty", "xterm-256color"),
      ("rxvt", "rxvt-256color"), ("tmux", "screen-256color"), ("screen", "screen"),
    ]
    let known = relatives.first { type.hasPrefix($0.0) }?.1
    return [type] + (known.map { [$0, String($0.prefix { $0 != "-" })] } ?? [])
  }

  /// Not the 1000 ms of curses: a lone Esc should feel like a key. Over a network the bytes of an arrow come up to
  /// 100 ms apart.
  private static func usualDelay(_ environment: [String: String]) -> Int {
    let isFar = ["SSH_CONNECTION", "SSH_TTY"].contains { !(environment[$0] ?? "").isEmpty }
    return isFar ? 120 : 25
  }

  /// How many of a terminal's colours may be used.
  func depth(colors: Int) -> ColorDepth {
    if color == .never || (color == .auto && noColor) { return .none }
    return colors >= 256 ? .full : colors >= 8 ? .eight : .none
  }
}
