import Foundation

/// Runs a program to its end by `posix_spawn`, its output in a file.
///
/// Foundation's `Process` waits for every descendant to let go of a socket; a server that stays behind, such as
/// that of tmux, would keep it waiting for ever.
enum Spawn {
  /// The exit status (128 + n after signal n), and what it wrote to standard output and error.
  static func run(
    _ path: String, _ words: [String], environment: [String: String], input: String? = nil, folder: String
  ) throws -> (status: Int32, output: String, errors: String) {
    let name = folder + "/" + UUID().uuidString
    let files = (input: name + ".in", output: name + ".out", errors: name + ".err")
    defer { for file in [files.input, files.output, files.errors] { unlink(file) } }
    try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: files.input))
    let code = end(of: try start(path, words, environment, files))
    func text(_ file: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
    return (code, try text(files.output), try text(files.errors))
  }

  /// Waits for a process; its exit status (128 + n after signal n).
  static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Starts a program between these files.
  static func start(
    _ path: String, _ words: [String], _ environment: [String: String],
    _ files: (input: String, output: String, errors: String), inNewSession: Bool = false
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files.input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files.output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files.errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // A test's thread blocks signals, and its children would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // The second is POSIX_SPAWN_SETSID: the first terminal that is opened then is the one of the session.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (inNewSession ? 0x80 : 0))
    let arguments = ([path] + words).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Failed(code: code) }
    return process
  }

  /// The program could not be started (errno).
  struct Failed: Error { var code: Int32 }
}
