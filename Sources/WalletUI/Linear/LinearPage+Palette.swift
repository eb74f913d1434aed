import TerminalKit
import WalletText

extension App {
  /// The palette in lines: what is sought, and once something is, what that finds.
  func plainPalette(_ palette: Palette, columns: Int) -> Canvas {
    Canvas.whole(columns: columns, in: context) { put(palette, on: &$0) }
  }

  private func put(_ palette: Palette, on canvas: inout Canvas) {
    let sought = palette.field.text
    canvas.putPlain(Line(context[ButtonText.palette] + ": " + sought))
    // Chosen again it is emptied, so that something else can be sought.
    canvas.spot(
      .field, canvas.rows(from: 0), act: [.control("e"), .control("u")], isFocused: sought.isEmpty)
    guard !sought.isEmpty else { return }
    let items = paletteItems(for: sought)
    if items.isEmpty { canvas.put(PaletteText.none) }
    for (index, item) in items.enumerated() {
      let first = canvas.row
      let why = item.unavailable.map { "  " + context[$0] } ?? ""
      canvas.putPlain(Line(context[item.path] + why))
      canvas.add(palette.spot(of: index, canvas.rows(from: first)))
    }
  }
}
