import PayLater
import TerminalKit
import WalletText

/// The consent receipts, newest first; Enter shows one in full.
struct ConsentsPage: ListPage {
  var list = ListBody<ConsentReceipt>()

  func title(in context: Context) -> Phrase { RecordsText.consents }

  func groups(in context: Context) -> [ListBody<ConsentReceipt>.Group] {
    plain(context.wallet.consents.reversed())
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    guard !context.wallet.consents.isEmpty else {
      return [Binding(.open, .open(Screen(ActivationPage())), ActivationText.title)]
    }
    return [Binding(.open, selected.map { .open(Screen(ConsentPage(receipt: $0))) }, ButtonText.open)]
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
    guard !list.isEmpty else {
      return canvas.paragraph(canvas.context.words(EmptyText.consents(key:), by: .open), .label)
    }
    // Where there is little room the year of this year goes first.
    let day = { (receipt: ConsentReceipt) in
      context.isVeryNarrow ? context.date(receipt.day) : receipt.day.text
    }
    let table = ConsentsPage.table(days: list.entries.map { width(of: day($0)) }.max() ?? 0)
    canvas.list(list) { canvas, receipt in
      let language = receipt.language == .zh ? RecordsText.chinese : RecordsText.english
      canvas.put(
        [
          day(receipt), context[receipt.purpose.phrase], context[receipt.answer.phrase],
          context[RecordsText.version(receipt.version)], context[language], String(receipt.sha256.prefix(12)),
        ], [.label, .normal, .value, .label, .label, .label], in: table)
    }
  }
}
