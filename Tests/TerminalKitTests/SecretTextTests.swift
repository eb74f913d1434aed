import Testing

@testable import TerminalKit

@Suite struct SecretTextTests {
  @Test func itIsATextThatIsEditedAtItsEnd() {
    var secret = SecretText("aé口")
    #expect(secret.count == 3 && !secret.isEmpty && secret == SecretText("aé口"))
    let kept = secret
    secret.removeLast()
    #expect(secret == SecretText("aé") && kept == SecretText("aé口"))
    secret.removeLast()
    secret.removeLast()
    secret.removeLast()
    #expect(secret.isEmpty && secret != kept)
    secret.append("z")
    #expect(secret.withBytes { Array($0) } == [0x7A])
    secret.clear()
    #expect(secret.isEmpty)
  }

  @Test func whatDoesNotFitIsNotTaken() {
    var secret = SecretText(String(repeating: "x", count: SecretText.room + 5))
    #expect(secret.count == SecretText.room)
    secret.append("y")
    #expect(secret.count == SecretText.room)
    #expect(SecretText { _ in 2_000 }.withBytes { $0.count } == SecretText.room)
    #expect(SecretText { _ in -1 }.isEmpty)
  }

  @Test func digitsAndCapitalsAreKnown() {
    #expect(SecretText("123456").isDigits && !SecretText("12345a").isDigits)
    #expect(SecretText("AB1").isUppercase && !SecretText("Ab").isUppercase && !SecretText("12").isUppercase)
  }
}
