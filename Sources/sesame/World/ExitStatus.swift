import ArgumentParser
import Foundation

/// The exit codes of the program, those of sysexits.h.
enum ExitStatus {
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let cannotCreate = ExitCode(73)
  static let busy = ExitCode(75)
  static let permission = ExitCode(77)
  static let config = ExitCode(78)
}

/// Talk goes to standard error, data to standard output.
enum Output {
  static func data(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
  static func talk(_ line: String) { FileHandle.standardError.write(Data(("sesame: " + line + "\n").utf8)) }
}
