import Foundation

/// A program that reads what we write, as its users have it: what it makes of a file is the judgement.
///
/// Where one is not installed, what it judges is left out, and the run says which version was expected.
struct Judge: Sendable {
  let path: String

  static let hledger = Judge(named: "hledger")
  static let ledger = Judge(named: "ledger")
  static let remind = Judge(named: "remind")
  static let calcurse = Judge(named: "calcurse")
  static let khal = Judge(named: "khal")
  static let ics2rem = Judge(named: "ics2rem")

  /// Every bean-check there is: that of the system, and those in the folders that `SESAME_JUDGES` names.
  static let beanChecks = found("bean-check")

  /// A Python with a module: that of the system, and those in the folders that `SESAME_JUDGES` names.
  static func pythons(with module: String) -> [Judge] {
    found("python3").filter { (try? $0.run(["-c", "import \(module)"]))?.status == 0 }
  }

  static func python(with module: String) -> Judge? { pythons(with: module).first }

  static let beanQueries = found("bean-query")

  private static func found(_ name: String) -> [Judge] {
    let named = ProcessInfo.processInfo.environment["SESAME_JUDGES"] ?? ""
    let folders = named.split(separator: ":").map(String.init) + ["/usr/bin"]
    return folders.map { "\($0)/\(name)" }.filter(FileManager.default.isExecutableFile).map(Judge.init(path:))
  }

  init(path: String) { self.path = path }

  private init?(named name: String) {
    guard let path = Judge.found(name).first?.path else { return nil }
    self.path = path
  }

  struct Verdict {
    var status: Int32
    var output: String
    var errors: String
    /// Its lines, however they end; empty ones are left out.
    var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
  }

  /// Runs it to its end in a UTF-8 locale; what it prints goes through files, so that none is too long.
  func run(_ words: [String], home: String? = nil) throws -> Verdict {
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.environment = [
      "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home ?? folder.path, "TZ": "UTC",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try folder.writing("out")
    process.standardError = try folder.writing("err")
    try process.run()
    process.waitUntilExit()
    return Verdict(
      status: process.terminationStatus, output: try folder.text("out"), errors: try folder.text("err"))
  }
}

/// A folder of its own, removed with its owner.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("judge-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file; its path.
  func write(_ text: String, _ name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }

  fileprivate func writing(_ name: String) throws -> FileHandle {
    let file = URL(fileURLWithPath: try write("", name))
    return try FileHandle(forWritingTo: file)
  }
}
