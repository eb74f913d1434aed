import Foundation
import WalletText

/// A notification of the desktop, shown by `notify-send`.
struct DesktopNotice {
  /// What `notify-send` is called with, its own name first.
  let words: [String]

  /// A notification of these lines; nil where there are none.
  init?(_ lines: [String], _ world: World) {
    guard !lines.isEmpty else { return nil }
    let body = lines.map(DesktopNotice.escaped).joined(separator: "\n")
    // A text that begins with `-` is no option behind `--`.
    words = ["notify-send", "--app-name=sesame", "--", world[HookText.noticeTitle], body]
  }

  /// The body is markup to most desktops, and `notify-send` reads escapes with a backslash in it.
  private static func escaped(_ text: String) -> String {
    let marks = [("\\", "\\\\"), ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")]
    return marks.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// Shows it; what is in the way is said, and ends the program.
  func show(_ world: World) throws -> Bool {
    let arguments = words.map { strdup($0) } + [nil]
    let variables = world.environment.variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], nil, nil, arguments, variables)
    guard code == 0 else {
      Output.talk(world[HookText.noNotifySend(String(cString: strerror(code)))])
      throw ExitStatus.noInput
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      Output.talk(world[HookText.noticeFailed])
      throw ExitStatus.inputOutput
    }
    return true
  }
}
