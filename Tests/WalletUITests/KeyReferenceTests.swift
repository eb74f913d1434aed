import Foundation
import Testing
import WalletText

@testable import WalletUI

/// Assets/KEYS.md says what the table of keys says: it is written from it.
@Suite struct KeyReferenceTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Assets/KEYS.md")

  /// The whole reference.
  static var text: String {
    let head = [
      "# 按键 Keys", "",
      "由键表生成，请不要手改；删掉这个文件再跑两次测试就会重写。每个键在每一页意思都一样；表单里字母是文字。",
      "在配置的 `[keys]` 里可以按名称改键，例如 `pay = [\"$\", \"C-p\"]`；标 * 的不能改。", "",
      "Generated from the table of keys; do not edit it: delete this file and run the tests twice to renew it. A",
      "key means the same on every screen; in forms letters are text. Keys are changed by name under `[keys]` in",
      "the config, as in `pay = [\"$\", \"C-p\"]`; those marked * stay as they are.",
    ]
    let groups = Command.Area.allCases.flatMap { area in
      [
        "", "## \(area.words.zh) \(area.words.en)", "", "| 键 Keys | 中文 | English | 名称 Name |",
        "|---|---|---|---|",
      ]
        + Command.allCases.filter { $0.area == area }.map { row($0) }
    }
    return (head + groups).joined(separator: "\n") + "\n"
  }

  private static func row(_ command: Command) -> String {
    let keys = command.defaultKeys.map { "`\($0.name)`" }.joined(separator: " ")
    let mark = command.isFixed ? " *" : ""
    return "| \(keys) | \(command.words.zh) | \(command.words.en) | `\(command.rawValue)`\(mark) |"
  }

  /// A missing file is written and fails, as a missing picture does.
  @Test func theReferenceIsFresh() throws {
    guard let written = try? String(contentsOf: Self.file, encoding: .utf8) else {
      try Self.text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("wrote Assets/KEYS.md: look at it")
      return
    }
    #expect(written == Self.text, "Assets/KEYS.md is stale: delete it and run the tests twice")
  }
}
