import PayLater
import TerminalKit
import WalletText

/// What this is, which versions decide, and what kind of wallet is open.
struct AboutPage: Page {
  func title(in context: Context) -> Phrase { RecordsText.about }

  func draw(on canvas: inout Canvas) {
    let (context, wallet) = (canvas.context, canvas.context.wallet)
    canvas.put(AppText.name, .strong)
    canvas.paragraph(RecordsText.aboutText)
    canvas.skip()
    let facts = [
      (RecordsText.issuer, context[AppText.demoIssuer]),
      (RecordsText.kind, context[wallet.isSandbox ? RecordsText.sandbox : RecordsText.real]),
      (RecordsText.created, wallet.createdOn.text),
      (RecordsText.zone, wallet.zone),
      (RecordsText.policy, context[RecordsText.version(Policy.current.version)]),
      (RecordsText.scorecard, context[RecordsText.version(Scorecard.v1.version)]),
    ]
    for line in context.pairs(facts) { canvas.put(line) }
    canvas.skip()
    canvas.paragraph(RecordsText.file, .label)
  }
}
