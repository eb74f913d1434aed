import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The screen in front of a locked wallet, and Mine > Lock.
@Suite struct LockTests {
  static let sizes = [Size.small, .normal, .large]

  @Test(arguments: sizes, Language.allCases)
  func unlocking(size: Size, language: Language) throws {
    var harness = Harness(Samples.fresh, size: size, language: language)
    harness.lock()
    harness.type("horse")
    try expectPicture("lock-\(size.columns)-\(language)", of: harness)
    harness.send(.notUnlocked(LockText.wrong(5), wait: 29))
    try expectPicture("lock-waiting-\(size.columns)-\(language)", of: harness)
  }

  @Test(arguments: sizes, Language.allCases)
  func page(size: Size, language: Language) throws {
    try screen("mine-lock", size, language, of: Samples.busy(), keys: mine(.lock))
    var harness = Harness(try Samples.busy(), size: size, language: language)
    harness.send(.lock(isOn: true))
    for key in mine(.lock) { harness.press(key) }
    try expectPicture("mine-locked-\(size.columns)-\(language)", of: harness)
    harness.press(.down, .enter)
    harness.type("123456")
    try expectPicture("mine-lock-change-\(size.columns)-\(language)", of: harness)
  }

  /// No character that was typed is ever drawn, and no key does what it does elsewhere.
  @Test func keysAreTextOnly() {
    var harness = Harness(Samples.fresh)
    harness.lock()
    harness.type("q6:?5")
    #expect(harness.effects.isEmpty && harness.app.isLocked)
    #expect(harness.picture.contains("*****") && !harness.picture.contains("q6"))
    harness.press(.backspace, .paste("7\n"), .enter)
    #expect(harness.effects == [.unlock(SecretText("q6:?7"))])
    harness.send(.notUnlocked(LockText.wrong(1), wait: 0))
    #expect(harness.picture.contains("口令不对") && !harness.picture.contains("***"))
    // While it waits nothing is taken; Esc leaves.
    harness.send(.notUnlocked(LockText.wrong(5), wait: 30))
    harness.type("abc")
    harness.press(.enter)
    #expect(harness.effects.count == 1 && harness.picture.contains("30 秒"))
    harness.press(.escape)
    #expect(harness.effects.last == .quit)
  }

  @Test func capitalsOnlyAreAskedAbout() {
    var harness = Harness(Samples.fresh, language: .en)
    harness.lock()
    harness.type("HORSE")
    #expect(harness.picture.contains("Caps Lock"))
    harness.type("s")
    #expect(!harness.picture.contains("Caps Lock"))
  }

  @Test func aPassphraseIsTypedTwiceAndSent() throws {
    var harness = Harness(try Samples.busy())
    for key in mine(.lock, .enter) { harness.press(key) }
    harness.type("horse battery")
    harness.press(.enter)
    harness.type("horse batterx")
    harness.press(.enter, .enter)
    #expect(harness.effects.isEmpty && harness.picture.contains(LockText.different[.zh]))
    harness.press(.backspace)
    harness.type("y")
    harness.press(.enter, .enter)
    #expect(harness.effects == [.changeLock(.set(SecretText("horse battery")))])
    #expect(!harness.picture.contains("horse"))
    harness.send(.lock(isOn: true))
    harness.send(.lockChanged(Notice(.done, LockText.done)))
    #expect(harness.picture.contains(LockText.done[.zh]) && harness.picture.contains(LockText.now[.zh]))
    harness.press(.enter)
    #expect(harness.effects.last == .lockNow)
  }

  @Test func aWrongPassphraseIsSaidBesideItsField() throws {
    var harness = Harness(try Samples.busy())
    harness.send(.lock(isOn: true))
    for key in mine(.lock, .down, .down, .enter) { harness.press(key) }
    harness.type("wrong one")
    harness.press(.enter, .enter)
    #expect(harness.effects == [.changeLock(.remove(SecretText("wrong one")))])
    harness.send(.lockChanged(Notice(.refusal, LockText.wrong(2))))
    #expect(harness.picture.contains(LockText.wrong(2)[.zh]))
  }

  @Test func whatIsHalfFilledIsKnown() throws {
    var harness = Harness(try Samples.busy())
    #expect(!harness.app.isHalfFilled)
    for key in mine(.addresses, .letter("a")) { harness.press(key) }
    harness.type("x")
    #expect(harness.app.isHalfFilled)
  }
}
