import ArgumentParser

/// The exit codes of the program, those of sysexits.h.
enum ExitStatus {
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let cannotCreate = ExitCode(73)
  static let inputOutput = ExitCode(74)
  static let busy = ExitCode(75)
  static let permission = ExitCode(77)
  static let config = ExitCode(78)
}
