import Foundation

/// strace, which can make a call to the system fail or be the last one of a process.
enum Tracer {
  static let path = "/usr/bin/strace"

  /// Whether it is here and may trace.
  static let works: Bool = {
    let probe = try? Spawn.run(path, ["-o", "/dev/null", "/bin/true"], environment: [:], folder: "/tmp")
    return probe?.status == 0
  }()

  /// Behind this the program meets `fault` (`error=EIO`, `signal=SIGKILL`) at its `count`th call of that name.
  static func injecting(_ fault: String, into call: String, at count: Int) -> [String] {
    [path, "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):\(fault):when=\(count)"]
  }

  /// Which calls of each name the program makes when it runs undisturbed, by number from 1; opens and reads only from
  /// the wallet's on. What it answers is none of it.
  static func calls(_ names: [String], of program: Program, _ words: [String], input: String) throws
    -> [(call: String, number: Int)]
  {
    let trace = program.home.path + "/trace"
    let run = try Running(
      program, words, input: input,
      behind: [path, "-f", "-y", "-o", trace, "-e", "trace=\(names.joined(separator: ","))"])
    guard try run.result().status == 0 else { throw Failed() }
    let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    return names.flatMap { name in
      let made = lines.filter { $0.contains(" \(name)(") }
      let first = made.firstIndex { $0.contains(program.home.path + "/data") } ?? made.endIndex
      return (first..<made.endIndex).map { (name, $0 + 1) }
    }
  }

  /// The program did not end well.
  struct Failed: Error {}
}
