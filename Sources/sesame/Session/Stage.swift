import ArgumentParser
import CursesTerminal
import Foundation
import TerminalKit
import WalletText

/// The real terminal around a run: opened, and given back however the run ends.
enum Stage {
  /// Whether TERM names a terminal that can show screens.
  static func canShow(_ world: World) -> Bool {
    !["", "dumb", "unknown"].contains(world.environment.variables["TERM"] ?? "")
  }

  /// Takes the terminal.
  static func terminal(
    _ world: World, _ options: GlobalOptions, mouse: Bool = false
  ) throws(TerminalUnavailable) -> CursesTerminal {
    var wanted = CursesOptions(
      environment: world.environment.variables, theme: world.config.settings.theme,
      color: CursesOptions.Color(rawValue: options.color.rawValue) ?? .auto)
    wanted.mouse = mouse
    return try CursesTerminal.open(wanted)
  }

  /// The same; where there is none it says so and ends the program.
  static func open(_ world: World, _ options: GlobalOptions) throws -> CursesTerminal {
    do throws(TerminalUnavailable) { return try terminal(world, options) } catch {
      Output.talk(
        world[Phrase("这里没有可用的终端屏幕，可加 --headless", "there is no usable screen here; --headless needs none")])
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
