import Foundation

/// Tools that judge what we write. The rows about them were seen on Debian 12: bash 5.2.15, zsh 5.9, fish 3.6.0,
/// shellcheck 0.9.0, systemd 252, tmux 3.3a, mandoc 1.14.6, patch 2.7.6.
enum Judge: String, CaseIterable {
  case bash, zsh, fish, shellcheck, patch, mandoc, lexgrog
  case systemdAnalyze = "systemd-analyze"

  /// Whether it is installed.
  var isThere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/\(rawValue)") }
}

extension Program {
  /// Puts the program on the path of shells, as `~/bin/sesame`.
  func putOnPath() throws { _ = try shell("mkdir -p $HOME/bin && ln -sf $SESAME $HOME/bin/sesame") }

  /// What a shell prints on a terminal of its own, with the program on its path if it is there.
  func terminal(_ command: String, extra: String = "") throws -> String {
    try shell(
      "PATH=/usr/bin:/bin:$HOME/bin \(extra) script -qe -E never -c '\(command)' /dev/null </dev/null"
    ).output.replacingOccurrences(of: "\r\n", with: "\n")
  }

  /// Every file below the home with its content, permissions and target; folders aside.
  func homeFacts() throws -> String {
    try shell(
      "cd $HOME; find . -not -type d -not -path './data/*' -not -name '*.in' -not -name '*.out' -not -name '*.err'"
        + " -printf '%p %m %l ' \\( -type f -exec sha256sum {} \\; -o -printf '\\n' \\) | sort"
    ).output
  }
}
