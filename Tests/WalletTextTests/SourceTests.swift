import Foundation
import Testing

/// The sources themselves: phrases that nobody lists in a test are looked at here.
@Suite struct SourceTests {
  static let files: [URL] = {
    let here = URL(fileURLWithPath: #filePath)
    let top = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sources = top.appendingPathComponent("Sources/WalletText")
    let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }()

  @Test func noUnfitCharacterAnywhere() throws {
    #expect(Self.files.count > 30)
    for file in Self.files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let unfit = line.unicodeScalars.filter { !isFit($0) }
        #expect(unfit.isEmpty, "\(file.lastPathComponent):\(number + 1): \(line)")
      }
    }
  }

  @Test func nothingShouts() throws {
    for file in Self.files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("！"), "\(file.lastPathComponent)")
    }
  }
}
