import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Backup and export on the screens: where to, what is there already, and what is hidden.
@Suite struct FilesTests {
  private func opened(_ settings: [Setting] = [], size: Size = .normal, _ language: Language = .zh) throws
    -> Harness
  {
    var harness = Harness(try Samples.busy(), size: size, language: language, settings: settings)
    for key in mine(.files) { harness.press(key) }
    return harness
  }

  @Test(arguments: MinePictures.sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    var harness = try opened(size: size, language)
    try expectPicture("mine-files-\(size.columns)-\(language)", of: harness)
    harness.press(.enter)
    try expectPicture("mine-files-write-\(size.columns)-\(language)", of: harness)
    harness.press(.enter, .enter)
    try expectPicture("mine-files-done-\(size.columns)-\(language)", of: harness)
  }

  @Test func aFileThatIsThereIsSaidBesideTheField() throws {
    var harness = try opened()
    harness.writtenPaths = ["~/sesame-2026-11-22.sqlite"]
    harness.press(.enter, .enter, .enter)
    #expect(harness.app.dialogs.count == 1)
    #expect(harness.picture.contains("已经有这个文件"), "\(harness.picture)")
    harness.press(.backspace)
    harness.type("3")
    harness.press(.enter, .enter)
    #expect(harness.app.dialogs.isEmpty && harness.app.notice?.kind == .done)
    let written = OutsideCopy(kind: .backup, path: "~/sesame-2026-11-22.sqlit3", isMasked: false)
    #expect(harness.effects.last == .write(written))
    #expect(harness.app.context.backup?.path == written.path)
  }

  @Test func anEmptyNameIsRefusedAndNothingIsWritten() throws {
    var harness = try opened()
    harness.press(.enter, .control("u"), .enter, .enter)
    #expect(harness.effects.isEmpty && harness.app.dialogs.count == 1)
    #expect(harness.picture.contains("请填写"), "\(harness.picture)")
  }

  /// Books without amounts are none; a backup and a calendar are of use without being shown.
  @Test(arguments: OutsideCopy.Kind.allCases)
  func hiddenAmountsAreNotWritten(kind: OutsideCopy.Kind) throws {
    var harness = try opened([Setting(.mask, .flag(true))])
    for _ in 0..<(OutsideCopy.Kind.allCases.firstIndex(of: kind) ?? 0) { harness.press(.down) }
    harness.press(.enter)
    let works = [.backup, .ics, .remind].contains(kind)
    #expect(harness.app.dialogs.isEmpty != works)
  }
}
