import Foundation
import PayLater
import TerminalKit
import Testing

@testable import WalletUI

/// Compares what is on a harness's screen with its expected picture in Screens/<name>.txt.
///
/// A missing picture records itself and fails, so that nothing is expected that nobody looked at. To renew
/// one, delete its file and run the tests twice.
func expectPicture(
  _ name: String, of harness: Harness, styled: Bool = false, at location: SourceLocation = #_sourceLocation
) throws {
  try drawInColours(name, harness)
  let picture = styled ? harness.app.view().styledText() : harness.picture
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens/\(name).txt")
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    try picture.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name).txt: look at it", sourceLocation: location)
    return
  }
  #expect(
    picture == expected, "differs from Screens/\(name).txt\n\(picture)", sourceLocation: location)
}

/// Draws a wallet's screen after some keys and compares it with Screens/<name>-<columns>-<language>.txt.
func screen(
  _ name: String, _ size: Size = .normal, _ language: Language = .zh, of wallet: Wallet = Samples.fresh,
  ascii: Bool = false, styled: Bool = false, keys: [Key] = [], at location: SourceLocation = #_sourceLocation
) throws {
  var harness = Harness(wallet, size: size, language: language, ascii: ascii)
  for key in keys { harness.press(key) }
  let mark = (ascii ? "-ascii" : "") + (styled ? "-styled" : "")
  try expectPicture(
    "\(name)-\(size.columns)-\(language.rawValue)\(mark)", of: harness, styled: styled, at: location)
}

/// Draws the picture as SVG in every theme into the folder that SESAME_PICTURES names, to be looked at.
private func drawInColours(_ name: String, _ harness: Harness) throws {
  guard let folder = ProcessInfo.processInfo.environment["SESAME_PICTURES"] else { return }
  for theme in Theme.all {
    let file = URL(filePath: folder).appending(path: "\(name).\(theme.name).svg")
    try harness.app.view().svg(theme).write(to: file, atomically: true, encoding: .utf8)
  }
}
