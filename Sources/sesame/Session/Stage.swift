import ArgumentParser
import CursesTerminal
import Foundation
import TerminalKit
import WalletText

/// The real terminal around a run: opened, and given back however the run ends.
enum Stage {
  /// Opens the terminal; says why there is none.
  static func open(_ world: World, _ options: GlobalOptions) throws -> CursesTerminal {
    let color: CursesOptions.Color =
      switch options.color {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
    do throws(TerminalUnavailable) {
      return try CursesTerminal.open(CursesOptions(environment: world.environment.variables, color: color))
    } catch {
      Output.talk(world[Phrase("这里没有可用的终端屏幕", "there is no usable screen here")])
      throw ExitStatus.badData
    }
  }

  /// Runs `body` and gives the terminal back before anything is said.
  static func leaving<Value>(_ terminal: CursesTerminal?, _ body: () throws -> Value) throws -> Value {
    defer { terminal?.leave() }
    return try body()
  }

  /// Ends the program as the run ended: 128 + n after a signal.
  static func exit(after end: RunEnd) throws {
    if case .interrupted(let signal) = end { throw ExitCode(128 + signal) }
  }
}
