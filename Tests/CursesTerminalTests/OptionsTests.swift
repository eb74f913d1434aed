import Glibc
import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("CursesOptions")
struct OptionsTests {
  @Test(
    "Colours follow the option, then NO_COLOR, then the terminal",
    arguments: [
      (CursesOptions.Color.auto, nil, 256, ColorDepth.full), (.auto, nil, 88, .eight),
      (.auto, nil, 8, .eight),
      (.auto, nil, 0, .none), (.auto, "1", 256, .none), (.auto, "", 256, .full), (.always, "1", 256, .full),
      (.always, nil, 0, .none), (.never, nil, 256, .none),
    ])
  func colors(color: CursesOptions.Color, noColor: String?, colors: Int, expected: ColorDepth) {
    var environment: [String: String] = [:]
    environment["NO_COLOR"] = noColor
    #expect(CursesOptions(environment: environment, color: color).depth(colors: colors) == expected)
  }

  @Test(
    "Esc waits 25 ms unless ESCDELAY says otherwise",
    arguments: [(nil, 25), ("100", 100), ("0", 0), ("-5", 0), ("99999999", 10_000), ("soon", 25)])
  func escapeDelay(value: String?, expected: Int) {
    var environment: [String: String] = [:]
    environment["ESCDELAY"] = value
    #expect(CursesOptions(environment: environment).escapeDelay == expected)
  }

  @Test(
    "Over a network it waits for more than 100 ms, unless ESCDELAY says otherwise",
    arguments: [
      (["SSH_TTY": "/dev/pts/3"], 120), (["SSH_CONNECTION": "::1 1 ::1 22"], 120), (["SSH_TTY": ""], 25),
      (["SSH_TTY": "/dev/pts/3", "ESCDELAY": "40"], 40),
    ])
  func escapeDelayFarAway(environment: [String: String], expected: Int) {
    #expect(CursesOptions(environment: environment).escapeDelay == expected)
  }

  @Test(
    "A terminal that the machine does not know is opened as a relative",
    arguments: [
      ("xterm-ghostty", ["xterm-ghostty", "xterm-256color", "xterm"]),
      ("foot-extra", ["foot-extra", "xterm-256color", "xterm"]),
      ("tmux-256color", ["tmux-256color", "screen-256color", "screen"]), ("nonsense", ["nonsense"]),
    ])
  func relatives(type: String, types: [String]) {
    #expect(CursesOptions(environment: ["TERM": type]).types == types)
  }
}
