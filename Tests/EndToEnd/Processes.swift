import Foundation

/// What /proc says about processes.
enum Processes {
  /// Those that a process started and that are still there.
  static func children(of process: Int32) -> [Int32] {
    let path = "/proc/\(process)/task/\(process)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  /// Whether it has ended, waited for or not.
  static func hasEnded(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    return text.split(separator: ")").last?.hasPrefix(" Z") ?? true
  }

  /// The guardian below a shell and its child, which shows the screens; polls until they are there.
  static func screens(below shell: () throws -> Int32) throws -> (guardian: Int32, child: Int32) {
    let end = Date().addingTimeInterval(10)
    while Date() < end {
      for guardian in children(of: try shell()) {
        if let child = children(of: guardian).first { return (guardian, child) }
      }
      sched_yield()
    }
    throw Tmux.TimedOut()
  }
}
