import TerminalKit
import WalletText

extension App {
  private var paletteArea: Rect {
    let area = Layout(context.size).floating
    return area.centered(Size(columns: min(area.width, 64), rows: min(area.height, 20)))
  }

  /// The rows of its list.
  var paletteRows: Int { max(1, paletteArea.height - 3) }

  /// Draws the palette floating above the screen: what is typed, and what that finds.
  func drawPalette(into frame: inout Frame, in area: Rect) {
    guard let palette else { return }
    frame.forgetSpots()
    let rect = paletteArea
    let inside = frame.float(
      context[ButtonText.palette], Size(columns: rect.width, rows: rect.height), in: area, context.glyphs)
    let items = paletteItems(for: palette.field.text)
    let taken = frame.write(context.keys.name(.palette), at: inside.origin, .key) + 1
    let room = inside.inset(top: 1)
    if items.isEmpty { frame.write(context[PaletteText.none], at: room.origin, .label, within: room.width) }
    for (row, index) in palette.list.range(visible: room.height).enumerated()
    where items.indices.contains(index) {
      let line = room.row(row)
      draw(items[index], into: &frame, in: line)
      frame.add(palette.spot(of: index, line))
      if index == palette.list.selection { frame.reverse(line) }
    }
    palette.field.draw(
      into: &frame, at: inside.point(x: taken), width: max(0, inside.width - taken), focused: true,
      quiet: true)
  }

  private func draw(_ item: PaletteItem, into frame: inout Frame, in rect: Rect) {
    let key = item.command.map { context.keys.name($0) } ?? ""
    let words = context[item.path]
    let room = rect.width - width(of: key) - 2
    guard let reason = item.unavailable else {
      Line([.init(clip(words, to: room))], trailing: .init(key, .key)).draw(into: &frame, in: rect)
      return
    }
    let why = clip(context[reason], to: room - width(of: words) - 2)
    Line(
      [.init(clip(words, to: room) + "  ", .disabled), .init(why, .label)], trailing: .init(key, .disabled)
    )
    .draw(into: &frame, in: rect)
  }
}
