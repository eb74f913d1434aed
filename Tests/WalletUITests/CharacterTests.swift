import Foundation
import TerminalKit
import Testing

/// Some terminals draw characters of ambiguous width two columns wide, which shifts a row: none stands in a picture
/// outside of borders, bars and gauges, which have ASCII twins.
@Suite struct CharacterTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")

  /// The scalars that come from the one table of glyphs.
  private static let glyphs = Set(
    Mirror(reflecting: Glyphs.unicode).children.compactMap { ($0.value as? Unicode.Scalar)?.value })

  /// ASCII, the yen sign, braille, and what is wide everywhere.
  private static func isSure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA5, 0x2800...0x28FF, 0x2E80...0x9FFF, 0xFF01...0xFF60: true
    default: glyphs.contains(scalar.value)
    }
  }

  @Test func noPictureHoldsAnAmbiguousCharacter() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
    #expect(files.count > 700)
    #expect(Self.glyphs.count > 10)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let unsure = Set(text.unicodeScalars.filter { !Self.isSure($0) })
      #expect(unsure.isEmpty, "\(file.lastPathComponent)")
      // The ASCII twins are ASCII, but for the words.
      guard file.lastPathComponent.contains("-ascii") else { continue }
      #expect(!text.unicodeScalars.contains { Self.glyphs.contains($0.value) && $0.value > 0x7F })
    }
  }
}
