import PayLater
import TerminalKit
import WalletText

/// What this is, which versions decide, and what kind of wallet is open.
struct AboutPage: Page {
  private var reading = Reading()

  func title(in context: Context) -> Phrase { RecordsText.about }

  var isFlowing: Bool { false }

  mutating func refresh(in context: Context) {
    reading.resize(lines: lines(in: context).count, choices: 0, rows: context.bodyRows)
  }

  mutating func move(_ key: Key, in context: Context) { reading.move(key, rows: context.bodyRows) }

  func draw(on canvas: inout Canvas) { canvas.put(lines(in: canvas.context), reading) }

  private func lines(in context: Context) -> [Line] {
    let wallet = context.wallet
    let facts = [
      (RecordsText.issuer, context[AppText.demoIssuer]),
      (RecordsText.kind, context[wallet.isSandbox ? RecordsText.sandbox : RecordsText.real]),
      (RecordsText.created, wallet.createdOn.text),
      (RecordsText.zone, wallet.zone),
      (RecordsText.policy, context[RecordsText.version(Policy.current.version)]),
      (RecordsText.scorecard, context[RecordsText.version(Scorecard.v1.version)]),
    ]
    return [Line(context[AppText.name], .strong)] + context.lines(RecordsText.aboutText) + [Line()]
      + context.pairs(facts) + [Line()] + context.lines(RecordsText.file, .label)
  }
}
