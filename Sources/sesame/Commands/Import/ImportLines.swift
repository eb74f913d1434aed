import PayLater
import PayLaterExchange
import WalletText

/// What became of a bill, in words: the four numbers first, then what is new and what needs a look.
struct ImportLines {
  private let report: ImportReport
  private let world: World

  init(_ report: ImportReport, _ world: World) { (self.report, self.world) = (report, world) }

  /// So many rows of a kind are shown one by one.
  private static let most = 20

  var lines: [String] {
    let counts = ImportText.equation(
      rows: report.rows, new: report.new.count, known: report.known.count, skipped: report.skipped.count,
      look: report.needsLook.count)
    let source = report.source.map { world[ImportText.source($0.rawValue)] + "  " } ?? ""
    return [source + world[counts]] + openedLines + newLines + skippedLines + lookLines + warningLines
  }

  private func money(_ fen: Int64) -> String { Money(fen: fen).text(masked: world.isMasked) }

  private var newLines: [String] {
    shortened(report.new) { row in
      let parts = row.parts.map { " " + world[ImportText.parts($0)] } ?? ""
      let bill = row.bill.map { "  " + world[MonthlyText.bill($0)] } ?? ""
      let title = SafeText(row.title, limit: 40).text
      return
        "  + \(row.day)  \(money(row.amountFen))  \(world[row.kind.phrase])\(parts)  \(row.provider ?? "")  \(title)\(bill)"
    }
  }

  /// The accounts that are opened for what is new.
  private var openedLines: [String] {
    let opened = report.accounts.filter { !$0.exists }.map(\.provider)
    return opened.isEmpty ? [] : ["  " + world[ImportScreenText.opens(opened)]]
  }

  private var skippedLines: [String] {
    SkipReason.allCases.compactMap { reason in
      let count = report.skipped.count { $0.reason == reason }
      return count == 0 ? nil : "  - " + world[ImportText.rows(count)] + "  " + world[reason.phrase]
    }
  }

  private var lookLines: [String] {
    shortened(report.needsLook) { row in
      let amount = row.amountFen.map { "  " + money($0) } ?? ""
      let day = row.day.map { "  \($0)" } ?? ""
      let provider = row.provider.map { "  " + SafeText($0).text } ?? ""
      return "  ? \(world[ImportText.line(row.line)])\(day)\(amount)\(provider)  \(world[row.reason.phrase])"
    }
  }

  private var warningLines: [String] {
    report.warnings.map { "  ! " + world[world.isMasked ? $0.phrase.masked : $0.phrase] }
  }

  private func shortened<Row>(_ rows: [Row], _ words: (Row) -> String) -> [String] {
    let shown = rows.prefix(ImportLines.most).map(words)
    let rest = rows.count - shown.count
    return rest == 0 ? shown : shown + ["    " + world[ImportText.more(rest)]]
  }
}

extension EntryClass {
  var phrase: Phrase {
    switch self {
    case .purchase: AccountEntry.Kind.purchase.phrase
    case .refund: AccountEntry.Kind.refund.phrase
    case .repayment: AccountEntry.Kind.payment.phrase
    }
  }
}

extension SkipReason {
  var phrase: Phrase {
    switch self {
    case .notPayLater: ImportText.notPayLater
    case .deducted: ImportText.deducted
    case .closedUnpaid: ImportText.closedUnpaid
    case .failed: ImportText.failed
    case .zero: ImportText.zero
    }
  }
}

extension BillError {
  /// Why the file is refused, where, and the way to the right one.
  var words: [Phrase] {
    let place = line.map { ImportText.line($0) }
    let names = SafeText(detail ?? "", limit: 200).text
    switch kind {
    case .notABill: return [ImportText.notABill, ImportText.ways]
    case .otherExport: return [ImportText.otherExport(names), ImportText.ways]
    case .archive: return [ImportText.archive]
    case .missingColumn: return [ImportText.missingColumn(names), ImportText.ways]
    case .duplicateColumn: return [ImportText.duplicateColumn] + [place].compactMap(\.self)
    case .badEncoding: return [ImportText.badEncoding] + [place].compactMap(\.self)
    case .cutShort: return [ImportText.cutShort] + [place].compactMap(\.self)
    case .lineTooLong: return [ImportText.lineTooLong] + [place].compactMap(\.self)
    case .badXlsx: return [ImportText.badXlsx]
    }
  }
}

extension BillWarning {
  /// What is odd.
  var phrase: Phrase {
    switch self {
    case .countDiffers(let stated, let found): ImportText.countDiffers(stated, found)
    case .repeatedHeader(let line): ImportText.repeatedHeader(line)
    case .refundMissing(let line, _, let stated, let found):
      ImportText.refundMissing(line, Money(fen: stated).text, Money(fen: found).text)
    }
  }
}
