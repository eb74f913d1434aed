/// Why there is no screen; the program then speaks in plain lines.
public enum TerminalUnavailable: Error, Equatable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// TERM is unset, `dumb`, or names nothing that the machine knows.
  case unknownType(String?)
  /// There is no UTF-8 locale at all.
  case noLocale
  /// The process has no file descriptor left.
  case outOfFiles
}
