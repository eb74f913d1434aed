import Foundation
import Testing

/// The built program, run as a user runs it: its own HOME, nothing inherited but the path.
struct Program {
  /// An empty home folder that goes away with the value's owner.
  let home: Home
  var language = "zh"

  /// Where the build put the program: beside the test bundle.
  static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return bundle.appendingPathComponent("sesame").path
  }()

  init(language: String = "zh") {
    home = Home()
    self.language = language
  }

  /// What a finished run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The environment of a run.
  var environment: [String: String] {
    [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SESAME_WALLET": wallet,
      "SWIFT_BACKTRACE": "enable=no", "TZ": "Asia/Shanghai",
    ]
  }

  /// The wallet's file.
  var wallet: String { home.path + "/data/wallet.sqlite" }

  /// Runs the program to its end with these words and this input.
  @discardableResult
  func run(_ words: String..., input: String = "", extra: [String: String] = [:]) throws -> Result {
    try run(words, input: input, extra: extra)
  }

  func run(_ words: [String], input: String = "", extra: [String: String] = [:]) throws -> Result {
    let named = words.contains("--lang") || words.isEmpty
    let ended = try Spawn.run(
      Program.path, words + (named ? [] : ["--lang", language]),
      environment: environment.merging(extra) { $1 }, input: input, folder: home.path)
    return Result(status: ended.status, output: ended.output, errors: ended.errors)
  }

  /// Applies requests to the sandbox (made on `today` if it is not there yet), one after the other, with ids of
  /// their own; returns the answers.
  @discardableResult
  func apply(_ requests: [String], today: String = "2026-01-06", first: Int = 1) throws -> [JSONObject] {
    let lines = requests.enumerated().map { "{\"id\":\"r\(first + $0)\",\"request\":\($1)}" }
    let result = try run(
      "apply", "--sandbox", "--today", today, input: lines.joined(separator: "\n") + "\n")
    #expect(result.status == 0, "\(result.errors)")
    return try result.lines.map(JSONObject.init(line:))
  }

  /// A report of the program as JSON.
  func report(_ words: String...) throws -> JSONObject {
    let result = try run(words + ["--json"])
    #expect(result.status == 0, "\(result.errors)")
    return try JSONObject(line: result.output)
  }
}

/// A folder of its own, removed with the last owner.
final class Home: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sesame-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A JSON object read by Foundation, looked into by path: `report["limit.totalFen"]`.
struct JSONObject: @unchecked Sendable {
  let value: Any

  init(line: String) throws { value = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  init(_ value: Any) { self.value = value }

  subscript(_ path: String) -> Any? {
    var current: Any? = value
    for key in path.split(separator: ".") {
      if let index = Int(key), let list = current as? [Any] {
        current = list.indices.contains(index) ? list[index] : nil
      } else {
        current = (current as? [String: Any])?[String(key)]
      }
    }
    return current is NSNull ? nil : current
  }

  func number(_ path: String) -> Int? { (self[path] as? NSNumber)?.intValue }
  func text(_ path: String) -> String? { self[path] as? String }
  func list(_ path: String) -> [JSONObject] { (self[path] as? [Any] ?? []).map(JSONObject.init) }
}
