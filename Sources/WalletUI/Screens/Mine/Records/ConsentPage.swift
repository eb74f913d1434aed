import PayLater
import TerminalKit
import WalletText

/// A consent receipt in full, and the text it was given to where that is the present one.
struct ConsentPage: Page {
  let receipt: ConsentReceipt

  init(receipt: ConsentReceipt) { self.receipt = receipt }

  func title(in context: Context) -> Phrase { RecordsText.consent }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.documents.isEmpty ? [.effect(.read(.documents))] : []
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let language = receipt.language == .zh ? RecordsText.chinese : RecordsText.english
    canvas.put(row(RecordsText.purpose, context[receipt.purpose.phrase], in: context))
    canvas.put(row(RecordsText.answer, context[receipt.answer.phrase] + "  " + receipt.day.text, in: context))
    let version = context[RecordsText.version(receipt.version)] + "  " + context[language]
    canvas.put(row(RecordsText.version, version, in: context))
    // 64 digits in groups of 8, so that they can be compared by eye and break where they must.
    let digits = Array(receipt.sha256)
    let groups = stride(from: 0, to: digits.count, by: 8).map {
      String(digits[$0..<min($0 + 8, digits.count)])
    }
    for (index, text) in wrapped(groups.joined(separator: " "), to: canvas.area.width - 9).enumerated() {
      canvas.put(row(Phrase(same: index == 0 ? "SHA-256" : ""), text, in: context))
    }
    canvas.skip()
    guard let document = context.documents.first(where: { $0.text.sha256 == receipt.sha256 }) else {
      return canvas.paragraph(RecordsText.isOther, .label)
    }
    canvas.put(document.isCurrent ? RecordsText.isCurrent : RecordsText.isFormer, .label)
    for line in DocumentReader.flowed(document.body, to: canvas.area.width) { canvas.put(Line(line)) }
  }

  private func row(_ label: Phrase, _ value: String, in context: Context) -> Line {
    Line([.init(pad(context[label], to: 9), .label), .init(value, .value)])
  }
}
