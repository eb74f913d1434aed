import PayLater
import TerminalKit
import WalletText

extension EntryPage {
  func draw(on canvas: inout Canvas) {
    guard entry.value.consent != nil else { return drawForm(on: &canvas) }
    let whole = whole(in: canvas.context)
    canvas.frame.window(whole, in: canvas.frame.bounds, back: pagedBack)
  }

  private func drawForm(on canvas: inout Canvas) {
    let lines = entry.value.lines(for: form, in: canvas.context)
    for line in lines { canvas.wrap(line) }
    if !lines.isEmpty { canvas.skip() }
    canvas.put(form)
  }

  /// The text of a consent with the form below it, as tall as it is.
  private func whole(in context: Context) -> Canvas {
    let lines = textLines(in: context)
    var canvas = Canvas(
      size: Size(columns: context.size.columns, rows: lines.count + 40), context: context,
      margin: Chrome.margin(context.size))
    if lines.isEmpty { canvas.put(DetailText.noText, .label) }
    for line in lines { canvas.put(Line(line)) }
    canvas.skip()
    drawForm(on: &canvas)
    return canvas
  }

  /// Rows that the window has no room for.
  func hiddenRows(in context: Context) -> Int { max(0, whole(in: context).row - context.bodyRows) }

  /// The lines of the consent's text in the language that its receipt will name.
  func textLines(in context: Context) -> [String] {
    guard let purpose = entry.value.consent else { return [] }
    let language = context.wallet.consents.last?.language ?? context.language
    let document = context.documents.first { $0.text.purpose == purpose && $0.text.language == language }
    return document.map { flowed($0.body, to: context.columns) } ?? []
  }
}

/// A text in lines of at most so many columns; a line that begins with four spaces goes on with the one before.
func flowed(_ text: String, to columns: Int) -> [String] {
  var paragraphs: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    guard line.hasPrefix("    "), let before = paragraphs.popLast() else {
      paragraphs.append(String(line))
      continue
    }
    let rest = line.drop { $0 == " " }
    // Between words of Latin letters the line end was a space.
    let isWord = (before.last?.isASCII ?? false) && (rest.first?.isASCII ?? false)
    paragraphs.append(before + (isWord ? " " : "") + rest)
  }
  while paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
  return paragraphs.flatMap { wrapped($0, to: columns) }
}
