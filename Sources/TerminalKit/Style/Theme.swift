/// How many colours a terminal has, or may use.
public enum ColorDepth: Int, Comparable, Sendable {
  case none = 0
  case eight = 8
  case full = 256

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// What a style looks like in the end.
///
/// The background is always the terminal's own.
public struct Look: Equatable, Hashable, Sendable {
  /// A colour of the palette; nil is the terminal's own.
  public var foreground: UInt8?
  public var bold = false
  public var dim = false
  public var underline = false
  public var reverse = false

  /// Makes a look.
  public init(
    _ foreground: UInt8? = nil, bold: Bool = false, dim: Bool = false, underline: Bool = false,
    reverse: Bool = false
  ) {
    self.foreground = foreground
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }
}

/// The looks of the roles.
public struct Theme: Equatable, Sendable {
  public let name: String
  private let full: [Role: Look]
  private let eight: [Role: Look]

  init(name: String, full: [Role: Look], eight: [Role: Look]) {
    self.name = name
    self.full = full
    self.eight = eight
  }

  /// The look of a style with so many colours; without colours it is that of `mono`.
  public func look(of style: Style, depth: ColorDepth) -> Look {
    var look: Look? =
      switch depth {
      case .none: Theme.colourless[style.role]
      case .eight: eight[style.role]
      case .full: full[style.role]
      }
    // Reversing twice would hide the focus; and no colour keeps its own ground, so that the row in focus is one bar:
    // what a colour says stands there as a mark and a word too.
    if style.isReversed { look = Look(bold: look?.bold ?? false, reverse: true) }
    return look ?? Look()
  }

  /// All themes by name, the default one first.
  public static let all: [Theme] = [.dark, .light, .mono]

  /// The theme of this name.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }
}
