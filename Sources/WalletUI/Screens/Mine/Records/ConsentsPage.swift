import PayLater
import TerminalKit
import WalletText

/// The consent receipts, newest first; Enter shows one in full.
struct ConsentsPage: Page {
  enum Action: Equatable, Sendable { case open, start }

  private var list = ScrollState(count: 0)

  private func receipts(in context: Context) -> [ConsentReceipt] { context.wallet.consents.reversed() }

  func title(in context: Context) -> Phrase { RecordsText.consents }

  func bindings(in context: Context) -> [Binding<Action>] {
    guard !context.wallet.consents.isEmpty else {
      return [Binding(.open, action: .start, RecordsText.start)]
    }
    return [Binding(.open, action: .open, ButtonText.open)]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    if action == .start { return [.open(.activation(ActivationPage()))] }
    let receipts = receipts(in: context)
    guard receipts.indices.contains(list.selection) else { return [] }
    return [.open(.consent(ConsentPage(receipt: receipts[list.selection])))]
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: context.bodyRows) }

  mutating func refresh(in context: Context) {
    list.resize(count: context.wallet.consents.count, visible: context.bodyRows)
  }

  var isFlowing: Bool { false }

  private static let table = Table(
    [
      Column("", .fixed(10)), Column("", .flex(1, minimum: 12)), Column("", .fixed(9)),
      Column("", .fixed(9), isOptional: true), Column("", .fixed(7), isOptional: true),
      Column("", .fixed(12), isOptional: true),
    ], gap: 2)

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let receipts = receipts(in: context)
    guard !receipts.isEmpty else {
      return canvas.paragraph(EmptyText.consents(key: canvas.context.keys.name(.open)), .label)
    }
    canvas.list(list) { canvas, index in
      let receipt = receipts[index]
      let language = receipt.language == .zh ? RecordsText.chinese : RecordsText.english
      ConsentsPage.table.draw(
        [
          receipt.day.text, context[receipt.purpose.phrase], context[receipt.answer.phrase],
          context[RecordsText.version(receipt.version)], context[language], String(receipt.sha256.prefix(12)),
        ], [.label, .normal, .value, .label, .label, .label], into: &canvas.frame, in: canvas.line)
      canvas.row += 1
    }
  }
}
