import PayLater
import TerminalKit
import WalletText

/// Backup and export: when the wallet was backed up last, and what can be written; Enter asks where to.
struct FilesPage: ListPage {
  var list = ListBody<OutsideCopy.Kind>()

  func title(in context: Context) -> Phrase { FilesText.title }

  func groups(in context: Context) -> [ListBody<OutsideCopy.Kind>.Group] {
    plain(OutsideCopy.Kind.allCases)
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    let isHidden = context.options.mask && selected.map { !$0.worksMasked } ?? false
    return [
      Binding(
        .open, selected.map { .ask(.write($0)) }, FilesText.write,
        unless: isHidden ? FilesText.noAmounts : nil)
    ]
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(context.backupLine)
    if let backup = context.backup {
      canvas.paragraph(backup.isThere ? FilesText.lies(SafeText(backup.path).text) : FilesText.isGone, .label)
    }
    canvas.skip()
    let labels = (OutsideCopy.Kind.allCases.map { width(of: context[$0.words]) }.max() ?? 0) + 3
    for (kind, isSelected) in list.marked {
      canvas.put(
        Line(
          [.init(pad(context[kind.words], to: labels))]
            + (context.isVeryNarrow ? [] : [.init(context[kind.purpose], .label)])),
        selected: isSelected)
    }
    canvas.skip()
    canvas.paragraph(FilesText.wayBack, .label)
  }
}

extension Context {
  /// When the wallet was backed up last, in a line.
  var backupLine: Phrase { backup.map { FilesText.lastBackup($0.day.text) } ?? FilesText.noBackup }
}

extension Question {
  /// Asks where a file is to lie; it stays open until the file is there.
  static func write(_ kind: OutsideCopy.Kind) -> Question {
    Question("write \(kind.rawValue)", kind.words, yes: FilesText.write, startsOnFields: true) { _, context in
      var lines = [Line(context[kind.purpose]), Line(context[FilesText.whereTo], .label)]
      if kind.isWhole { lines.append(Line(context[ExportText.holdsKey], .warning)) }
      return lines
    } fields: { _, context in
      [.text(.file, FilesText.file, "~/sesame-\(context.today).\(kind.ending)", limit: 4_096)]
    } press: { form, context throws(Refusal) in
      let path = form.text(.file)
      guard !SafeText(path).isEmpty else { throw .invalid(.file, .empty) }
      return [.write(OutsideCopy(kind: kind, path: path, isMasked: context.options.mask))]
    }
  }
}
