/// One thing that happened while a terminal was waiting.
public enum Input: Equatable, Sendable {
  case key(Key)
  /// The window has another size now.
  case resize(Size)
  /// A watched file descriptor has something to read.
  case wake
  /// Nothing happened until the deadline.
  case deadline
  /// A signal asks the program to end; leave with 128 + this number.
  case interrupt(signal: Int32)
  /// The program was stopped and goes on: time has passed, the day may be another one.
  case resumed
  /// No input will ever come again.
  case closed
}
