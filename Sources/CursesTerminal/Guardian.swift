import CCurses

/// A parent process that restores the terminal after any death of the program, `kill -9` included.
public enum Guardian {
  /// Goes on in a child, while this process waits, restores the terminal and exits as the child did.
  ///
  /// To be called first thing in the program, while it has one thread and has read no input. Returns
  /// false, and changes nothing, where standard input or output is no terminal. `farewell` is the
  /// line that is printed when the child died with its screen up; the number of the signal follows.
  @discardableResult
  public static func protect(farewell: String) -> Bool {
    cc_guard(farewell)
  }
}
