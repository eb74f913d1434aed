import Foundation
import Testing

/// The guardian dies alone, in shells that put the terminal right after it and in those that do not.
@Suite(.enabled(if: Tmux.isThere, "tmux is not installed"), .serialized)
struct GuardianTests {
  @Test(arguments: ["dash", "bash --norc --noprofile"], [SIGKILL, SIGABRT, SIGBUS, SIGALRM, SIGXCPU])
  func theTerminalIsSane(shell: String, signal: Int32) throws {
    let program = Program()
    let pane = try Tmux(
      "PS1='ready> ' exec \(shell) -i",
      environment: program.environment.merging(["TERM": "screen"]) { $1 })
    try pane.wait(for: "ready>")
    try pane.type("clear; \(Program.path); echo ended")
    try pane.press("Enter")
    try pane.wait(for: "芝麻先用后付", "首页")
    let (guardian, child) = try Processes.screens(below: pane.processID)
    kill(guardian, signal)
    let end = Date().addingTimeInterval(10)
    while !Processes.hasEnded(guardian) || !Processes.hasEnded(child), Date() < end { sched_yield() }
    #expect(Processes.hasEnded(child))
    // C-j is an end of a line in any mode.
    try pane.press("C-j")
    let screen = try pane.wait(for: "ready>")
    #expect(!screen.contains("首页"), "the program's screen is still there:\n\(screen)")
    try pane.type("stty -a | tr ' ' '\\n' | grep -E '^-?(icanon|echo|isig|icrnl|opost);?$' | tr '\\n' ' '")
    try pane.press("C-j")
    try pane.wait(for: "icrnl opost isig icanon echo")
  }
}
