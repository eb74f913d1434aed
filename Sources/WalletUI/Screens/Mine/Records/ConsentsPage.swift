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
      return [Binding(.open, action: .start, ActivationText.title)]
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

  private static func table(days: Int) -> Table {
    Table(
      [
        Column("", .fixed(days)), Column("", .flex(1, minimum: 12)), Column("", .fixed(9)),
        Column("", .fixed(9), isOptional: true), Column("", .fixed(7), isOptional: true),
        Column("", .fixed(12), isOptional: true),
      ], gap: 2)
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let receipts = receipts(in: context)
    guard !receipts.isEmpty else {
      return canvas.paragraph(canvas.context.words(EmptyText.consents(key:), by: .open), .label)
    }
    // Where there is little room the year of this year goes first.
    let days = receipts.map { context.isVeryNarrow ? context.date($0.day) : $0.day.text }
    let table = ConsentsPage.table(days: days.map { width(of: $0) }.max() ?? 0)
    canvas.list(list) { canvas, index in
      let receipt = receipts[index]
      let language = receipt.language == .zh ? RecordsText.chinese : RecordsText.english
      table.draw(
        [
          days[index], context[receipt.purpose.phrase], context[receipt.answer.phrase],
          context[RecordsText.version(receipt.version)], context[language], String(receipt.sha256.prefix(12)),
        ], [.label, .normal, .value, .label, .label, .label], into: &canvas.frame, in: canvas.line)
      canvas.row += 1
    }
  }
}
