import Foundation

/// A run of the program that is under way, to be joined or killed.
final class Running {
  let process: pid_t
  private let files: (input: String, output: String, errors: String)

  /// Starts the program of `program`, behind `prefix` (such as a tracer) if there is one.
  init(_ program: Program, _ words: [String], input: String = "", behind prefix: [String] = []) throws {
    let name = program.home.path + "/" + UUID().uuidString
    files = (name + ".in", name + ".out", name + ".err")
    try Data(input.utf8).write(to: URL(fileURLWithPath: files.input))
    let all = prefix + [Program.path] + words + ["--lang", program.language]
    process = try Spawn.start(all[0], Array(all.dropFirst()), program.environment, files)
  }

  deinit { for file in [files.input, files.output, files.errors] { unlink(file) } }

  /// What it wrote to standard output so far, whole lines only.
  var lines: [String] {
    let text = String(
      decoding: (try? Data(contentsOf: URL(fileURLWithPath: files.output))) ?? Data(), as: UTF8.self)
    guard let end = text.lastIndex(of: "\n") else { return [] }
    return text[..<end].split(separator: "\n").map(String.init)
  }

  /// Waits until it has written so many lines, or ended.
  func wait(forLines count: Int) {
    let deadline = Date(timeIntervalSinceNow: 30)
    while lines.count < count, Date() < deadline {
      // An ended process stays until it is waited for.
      var info = siginfo_t()
      waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
      if info.si_signo == SIGCHLD { return }
      sched_yield()
    }
  }

  /// Kills it at once; returns the lines it had written.
  func killed() -> [String] {
    kill(process, SIGKILL)
    _ = Spawn.end(of: process)
    return lines
  }

  /// Waits for its end.
  func result() throws -> Program.Result {
    let status = Spawn.end(of: process)
    func text(_ file: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
    return Program.Result(status: status, output: try text(files.output), errors: try text(files.errors))
  }
}

/// A wallet with an open service at ¥500, made once; tests take copies.
enum ActiveWallet {
  private static let original = Result {
    var driver = try YearDriver()
    try driver.live(YearLife.opening)
    return driver.program
  }

  /// A copy of its own.
  static func copy() throws -> Program {
    let program = Program(language: "en")
    try FileManager.default.copyItem(
      atPath: original.get().home.path + "/data", toPath: program.home.path + "/data")
    return program
  }

  /// A copy with ¥299.00 from the repair shop, owed since the service opened, and no autopay.
  static func owing() throws -> Program {
    let program = try copy()
    try program.apply(
      [
        #"{"setAutopay":{"on":false}}"#,
        #"{"placeOrder":{"merchant":"good-again-repairs","lines":[{"offer":"phone-screen","quantity":1}],"pay":"later","typedAmountFen":29900}}"#,
      ], first: 900)
    return program
  }
}

extension Program {
  /// Lines for `apply`: each request under its id.
  static func lines(_ requests: [(id: String, request: String)]) -> String {
    requests.map { "{\"id\":\"\($0.id)\",\"request\":\($0.request)}\n" }.joined()
  }

  /// Runs a shell's script with the program as `$SESAME`.
  func shell(_ script: String) throws -> Result {
    let ended = try Spawn.run(
      "/bin/sh", ["-c", script],
      environment: environment.merging(["SESAME": Program.path, "DATA": home.path + "/data"]) { $1 },
      folder: home.path)
    return Result(status: ended.status, output: ended.output, errors: ended.errors)
  }

  /// What `verify --json` says.
  func verified() throws -> JSONObject { try report("verify") }

  /// Everything about the wallet's folder: names, bytes, times, permissions.
  func folderFacts() throws -> [String] {
    let folder = home.path + "/data"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try ([""] + names).map { name in
      let path = folder + "/" + name
      var facts = stat()
      stat(path, &facts)
      let bytes = name.isEmpty ? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
      return
        "\(name) \(facts.st_mode) \(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec) \(facts.st_ctim.tv_nsec) "
        + "\(bytes.count) \(bytes.hashValue)"
    }
  }
}

/// Numbers that look random and repeat with their seed.
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
