import CCurses
import Glibc
import TerminalKit

/// A real terminal, by way of curses.
///
/// There is one at a time, and it belongs to one thread.
public final class CursesTerminal: Terminal {
  public internal(set) var size: Size

  private(set) var options: CursesOptions
  let input: Int32
  let signals: Int32
  var watched: [Int32] = []
  var decoder = KeyDecoder()
  var burst = TypedBurst()
  /// When the last bytes came.
  var lastByte = 0
  /// Whether the next frame is sent whole: after C-l, a resize, or somebody else's text.
  var mustRedraw = true
  private(set) var hasLeft = false
  private(set) var palette: Palette
  /// What curses was told last.
  private var shown: Frame

  /// Takes over a screen that is already open.
  init(options: CursesOptions, input: Int32, signals: Int32) {
    self.options = options
    self.input = input
    self.signals = signals
    palette = Palette(theme: options.theme, depth: options.depth(colors: Int(cc_colors())))
    size = Size(columns: Int(cc_columns()), rows: Int(cc_rows()))
    shown = Frame(size: size)
  }

  /// Takes the terminal on standard input and output; standard error is held until `leave()`.
  public static func open(_ options: CursesOptions) throws(TerminalUnavailable) -> CursesTerminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let type = options.type, !["", "dumb", "unknown"].contains(type) else {
      throw .unknownType(options.type)
    }
    guard cc_set_locale() else { throw .noLocale }
    // Before curses, which would install its own handlers, and they are unsafe.
    let signals = cc_catch_signals()
    guard signals >= 0 else { throw .outOfFiles }
    cc_want_mouse(options.mouse)
    var result = CC_UNKNOWN_TERMINAL
    for type in options.types where result == CC_UNKNOWN_TERMINAL {
      result = cc_open(type, STDIN_FILENO, STDOUT_FILENO)
    }
    guard result == CC_OPENED else {
      cc_release_signals()
      throw result == CC_OUT_OF_FILES ? .outOfFiles : .unknownType(type)
    }
    cc_hold_errors()
    return CursesTerminal(options: options, input: STDIN_FILENO, signals: signals)
  }

  /// Gives the terminal back, then prints what came on standard error meanwhile; harmless twice.
  public func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    cc_close()
    cc_release_signals()
    cc_show_errors()
  }

  deinit { leave() }

  /// Reports `.wake` whenever this file descriptor can be read; the caller reads it empty.
  public func watch(_ descriptor: Int32) { watched.append(descriptor) }

  /// Forgets a watched file descriptor, before it is closed.
  public func unwatch(_ descriptor: Int32) { watched.removeAll { $0 == descriptor } }

  /// Shows a frame: only its changes are sent, and nothing at all where there are none.
  public func present(_ frame: Frame) {
    guard !hasLeft else { return }
    var isChanged = mustRedraw || frame.cursor != shown.cursor
    frame.forEachChange(from: shown) { x, y, cell in
      guard x + cell.width <= size.columns, y < size.rows else { return }
      isChanged = true
      let look = palette[cell.style]
      let marks = cell.marks.map(\.value)
      _ = cc_put(
        Int32(x), Int32(y), cell.scalar.value, marks, Int32(marks.count), look.attributes, look.pair)
    }
    guard isChanged else { return }
    let seen = size.bounds.intersection(frame.bounds)
    let cursor = frame.cursor.flatMap { seen.contains($0) ? $0 : nil }
    // A hidden cursor has to be somewhere too.
    let place = cursor ?? Point(x: 0, y: size.rows - 1)
    cc_cursor(Int32(place.x), Int32(place.y), cursor != nil)
    cc_refresh(mustRedraw)
    shown = frame
    mustRedraw = false
  }

  /// Shows everything in the looks of a theme from now on: curses learns its colours anew, and every cell is sent.
  public func use(_ theme: Theme) {
    guard !hasLeft, theme != options.theme else { return }
    options.theme = theme
    palette = Palette(theme: theme, depth: options.depth(colors: Int(cc_colors())))
    takeSize()
  }

  /// Follows a new size; what curses cut off or added is drawn anew.
  func takeSize() {
    size = Size(columns: Int(cc_columns()), rows: Int(cc_rows()))
    cc_erase()
    shown = Frame(size: size)
    mustRedraw = true
  }
}
