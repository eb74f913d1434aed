import PayLater
import TerminalKit
import WalletText

extension EntryPage {
  func draw(on canvas: inout Canvas) {
    guard entry.value.consent != nil else { return drawForm(on: &canvas) }
    canvas.show(whole(in: canvas.context), scrolling)
  }

  private func drawForm(on canvas: inout Canvas) {
    let lines = entry.value.lines(for: form, in: canvas.context)
    for line in lines { canvas.wrap(line) }
    // Below a text to be read the buttons stand as high as they can.
    if !lines.isEmpty, entry.value.consent == nil { canvas.skip() }
    canvas.put(form)
  }

  /// The text of a consent with the form below it, as tall as it is.
  func whole(in context: Context) -> Canvas {
    let lines = textLines(in: context)
    return Canvas.whole(in: context) { canvas in
      if lines.isEmpty { canvas.put(DetailText.noText, .label) }
      for line in lines { canvas.put(Line(line)) }
      canvas.skip()
      drawForm(on: &canvas)
    }
  }

  /// The lines of the consent's text in the language that its receipt will name.
  func textLines(in context: Context) -> [String] {
    guard let purpose = entry.value.consent else { return [] }
    let document = context.documents.first {
      $0.text.purpose == purpose && $0.text.language == context.language
    }
    return document.map { DocumentReader.flowed($0.body, to: context.columns) } ?? []
  }
}
