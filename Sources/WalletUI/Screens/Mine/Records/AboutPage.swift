import PayLater
import TerminalKit
import WalletText

/// What this is, which versions decide, and what kind of wallet is open.
struct AboutPage: Page {
  func title(in context: Context) -> Phrase { RecordsText.about }

  func bindings(in context: Context) -> [Binding<Never>] {
    [Binding(.change, .ask(.zone), ActionText.setZone)]
  }

  func draw(on canvas: inout Canvas) {
    let (context, wallet) = (canvas.context, canvas.context.wallet)
    canvas.put(AppText.name, .strong)
    canvas.paragraph(RecordsText.aboutText)
    canvas.skip()
    let facts = [
      (RecordsText.issuer, context[AppText.demoIssuer]),
      (RecordsText.kind, context[wallet.isSandbox ? RecordsText.sandbox : RecordsText.real]),
      (RecordsText.created, wallet.createdOn.text),
      (RecordsText.zone, context.zoneLine),
      (RecordsText.policy, context[RecordsText.version(Policy.current.version)]),
      (RecordsText.scorecard, context[RecordsText.version(Scorecard.v1.version)]),
    ]
    for line in context.pairs(facts) { canvas.put(line) }
    canvas.skip()
    canvas.paragraph(RecordsText.file, .label)
  }
}

extension Context {
  /// The zone whose days the wallet keeps, and the one that waits.
  fileprivate var zoneLine: String {
    let next = wallet.nextZone.map { "  " + self[ZoneText.from(SafeText($0).text)] } ?? ""
    return SafeText(wallet.zone).text + next
  }
}

extension Question {
  /// Asks for the zone whose days the wallet is to keep.
  static var zone: Question {
    Question("zone", ActionText.setZone, yes: ButtonText.save, startsOnFields: true) { _, context in
      [
        .labelled(context[RecordsText.zone], SafeText(context.wallet.zone).text),
        Line(context[ZoneText.about], .label),
      ]
    } fields: { _, _ in
      [.text(.zone, RecordsText.zone, hint: Phrase(same: "Asia/Tokyo"), limit: 64)]
    } request: { form, _ in
      .rule(.setZone(zone: form.text(.zone)))
    } accepted: { _, _, context in
      .done([ZoneText.from(SafeText(context.wallet.nextZone ?? context.wallet.zone).text)])
    }
  }
}
