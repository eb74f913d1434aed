import PayLater
import Testing
import WalletText

/// The consent texts.
@Suite struct PageTextTests {
  @Test func consentDocumentsAreComplete() {
    #expect(ConsentDocument.all.count == 4)
    for document in ConsentDocument.all {
      #expect(document.version == 1)
      #expect(document.text.hasSuffix("\n") && !document.text.hasSuffix("\n\n"))
    }
    #expect(ConsentDocument.scoreAuthorisation(.zh).purpose == .scoreAuthorisation)
    #expect(ConsentDocument.autopay(.en).purpose == .autopay)
  }

  /// Every line fits beside margins on 80 columns, and what goes on is marked by four spaces.
  @Test(arguments: ConsentDocument.all) func consentLines(_ document: ConsentDocument) {
    let lines = document.text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    for line in lines {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x100 ? 1 : 2) }
      #expect(columns <= 72, "\(columns) columns: \(line)")
      let indent = line.prefix { $0 == " " }.count
      #expect(indent == 0 || indent == 4, "indent \(indent): \(line)")
      #expect(line.last != " ")
    }
    let whole = lines.joined(separator: " ")
    expectFit([document.language == .zh ? Phrase(whole, "words") : Phrase("字", whole)])
  }

  @Test func bothLanguagesSayTheSameNumberOfThings() {
    for make in [ConsentDocument.scoreAuthorisation, ConsentDocument.autopay] {
      let counts = Language.allCases.map { language in
        make(language).text.split(separator: "\n").count { $0.first?.isNumber ?? false }
      }
      #expect(counts[0] == counts[1])
    }
  }
}
