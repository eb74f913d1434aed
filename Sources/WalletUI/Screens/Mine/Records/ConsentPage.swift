import PayLater
import TerminalKit
import WalletText

/// A consent receipt in full, and the text it was given to where that is the present one.
struct ConsentPage: Page {
  let receipt: ConsentReceipt
  private var reading = Reading()

  init(receipt: ConsentReceipt) { self.receipt = receipt }

  func title(in context: Context) -> Phrase { RecordsText.consent }

  var isFlowing: Bool { false }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.documents.isEmpty ? [.effect(.read(.documents))] : []
  }

  mutating func refresh(in context: Context) {
    reading.resize(lines: lines(in: context).count, choices: 0, rows: context.bodyRows)
  }

  mutating func move(_ key: Key, in context: Context) { reading.move(key, rows: context.bodyRows) }

  func draw(on canvas: inout Canvas) { canvas.put(lines(in: canvas.context), reading) }

  private func lines(in context: Context) -> [Line] {
    let columns = context.columns
    let language = receipt.language == .zh ? RecordsText.chinese : RecordsText.english
    var lines = [
      row(RecordsText.purpose, context[receipt.purpose.phrase], in: context),
      row(RecordsText.answer, context[receipt.answer.phrase] + "  " + receipt.day.text, in: context),
      row(
        RecordsText.version, context[RecordsText.version(receipt.version)] + "  " + context[language],
        in: context),
    ]
    // 64 digits in groups of 8, so that they can be compared by eye and break where they must.
    var groups: [Substring] = []
    var rest = Substring(receipt.sha256)
    while !rest.isEmpty {
      groups.append(rest.prefix(8))
      rest = rest.dropFirst(8)
    }
    for (index, text) in wrapped(groups.joined(separator: " "), to: columns - 9).enumerated() {
      lines.append(row(index == 0 ? Phrase(same: "SHA-256") : Phrase(same: ""), text, in: context))
    }
    lines.append(Line())
    guard let document = context.documents.first(where: { $0.text.sha256 == receipt.sha256 }) else {
      return lines + wrapped(context[RecordsText.isOther], to: columns).map { Line($0, .label) }
    }
    lines.append(Line(context[document.isCurrent ? RecordsText.isCurrent : RecordsText.isFormer], .label))
    return lines + DocumentReader.flowed(document.body, to: columns).map { Line($0) }
  }

  private func row(_ label: Phrase, _ value: String, in context: Context) -> Line {
    Line([.init(pad(context[label], to: 9), .label), .init(value, .value)])
  }
}
