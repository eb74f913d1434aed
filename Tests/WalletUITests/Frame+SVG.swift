import TerminalKit

extension Frame {
  /// The picture as SVG in the colours of a theme, every cell in its place whatever font draws it.
  func svg(_ theme: Theme) -> String {
    let (wide, high, margin) = (8.4, 18.0, 10.0)
    let colours = Colours(theme)
    let width = Double(size.columns) * wide + 2 * margin
    let height = Double(size.rows) * high + 2 * margin
    var svg =
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)" viewBox="0 0 \#(width) \#(height)" "#
      + #"font-family="DejaVu Sans Mono, Menlo, Consolas, Noto Sans Mono CJK SC, WenQuanYi Micro Hei Mono, monospace" font-size="14">"#
      + "\n" + #"<rect width="100%" height="100%" rx="6" fill="\#(colours.ground)"/>"# + "\n"
    for y in 0..<size.rows {
      for run in runs(in: y) {
        let look = theme.look(of: run.style, depth: .full)
        let x = margin + Double(run.x) * wide
        let top = margin + Double(y) * high
        let length = Double(run.columns) * wide
        var ink = colours.ink(look)
        if look.reverse {
          svg += #"<rect x="\#(x)" y="\#(top)" width="\#(length)" height="\#(high)" fill="\#(ink)"/>"# + "\n"
          ink = colours.ground
        }
        guard run.text.contains(where: { $0 != " " }) else { continue }
        var attributes = #"x="\#(x)" y="\#(top + 13.5)" textLength="\#(length)" fill="\#(ink)""#
        if look.bold { attributes += #" font-weight="bold""# }
        if look.underline { attributes += #" text-decoration="underline""# }
        if look.dim { attributes += #" opacity="0.6""# }
        svg += #"<text xml:space="preserve" \#(attributes)>\#(run.text.escaped)</text>"# + "\n"
      }
    }
    return svg + "</svg>\n"
  }

  /// Cells side by side of one style and one width.
  private struct Run {
    var x: Int
    var columns: Int
    var text: String
    var style: Style
    var isWide: Bool
  }

  private func runs(in y: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<size.columns {
      let cell = self[x, y]
      guard cell.width > 0 else { continue }
      let text = String(String.UnicodeScalarView([cell.scalar] + cell.marks))
      let isWide = cell.width == 2
      if let last = runs.last, last.style == cell.style, last.isWide == isWide, last.x + last.columns == x {
        runs[runs.count - 1].text += text
        runs[runs.count - 1].columns += cell.width
      } else {
        runs.append(Run(x: x, columns: cell.width, text: text, style: cell.style, isWide: isWide))
      }
    }
    return runs
  }
}

/// Ground and inks of a theme, as a browser names colours.
private struct Colours {
  let ground: String
  private let plain: String

  init(_ theme: Theme) {
    let isLight = theme == .light
    ground = isLight ? "#fdfdfb" : "#1c1e22"
    plain = isLight ? "#26282c" : "#d4d4d0"
  }

  func ink(_ look: Look) -> String { look.foreground.map(Colours.xterm) ?? plain }

  /// A colour of the palette of 256.
  private static func xterm(_ number: UInt8) -> String {
    let basic = [
      "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f",
      "#ff0000",
      "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
    ]
    if number < 16 { return basic[Int(number)] }
    func hex(_ level: Int) -> String { (level < 16 ? "0" : "") + String(level, radix: 16) }
    if number >= 232 {
      let grey = hex(8 + 10 * (Int(number) - 232))
      return "#" + grey + grey + grey
    }
    let index = Int(number) - 16
    let levels = [0, 95, 135, 175, 215, 255]
    return "#" + [index / 36, index / 6 % 6, index % 6].map { hex(levels[$0]) }.joined()
  }
}

extension String {
  /// With what SVG would take for markup written as entities.
  fileprivate var escaped: String {
    reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character)
      }
    }
  }
}
