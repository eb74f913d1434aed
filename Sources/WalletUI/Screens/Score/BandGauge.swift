import PayLater
import TerminalKit
import WalletText

/// The score on a rule from 350 to 950, its five bands marked. The bands in the middle are 50 points each and
/// the outer ones 200 and 250, so each has a width of its own and its bounds stand above.
struct BandGauge: Equatable, Sendable {
  let score: Int

  /// Columns of each band where there is room for the longest names.
  private static let wide = [8, 7, 7, 10, 10]
  private static let bounds = Band.allCases.map(\.from) + [Scorecard.highest]

  /// The columns it takes of those that there are.
  static func columns(in available: Int) -> Int { widths(available).reduce(1, +) }

  private static func widths(_ available: Int) -> [Int] {
    if available > wide.reduce(0, +) { return wide }
    return Array(repeating: max(1, (available - 1) / wide.count), count: wide.count)
  }

  /// Where each bound stands, from 0.
  private static func places(_ available: Int) -> [Int] {
    widths(available).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// The column of the pointer.
  static func pointer(_ score: Int, in available: Int) -> Int {
    let places = places(available)
    let score = min(max(score, Scorecard.base), Scorecard.highest)
    let band = bounds.dropFirst().dropLast().filter { $0 <= score }.count
    let (low, high) = (bounds[band], bounds[band + 1])
    return places[band] + (places[band + 1] - places[band]) * (score - low) / (high - low)
  }

  /// The bands with their bounds.
  private func words(in context: Context) -> [String] {
    Band.allCases.enumerated().map { index, band in
      let last = BandGauge.bounds[index + 1] - (index + 1 < Band.allCases.count ? 1 : 0)
      return context[band.phrase] + " \(BandGauge.bounds[index])-\(last)"
    }
  }

  fileprivate func draw(on canvas: inout Canvas) {
    let (context, available) = (canvas.context, canvas.area.width)
    guard !canvas.isPlain else { return canvas.flow(words(in: context), .label) }
    let places = BandGauge.places(available)
    let pointer = BandGauge.pointer(score, in: available)
    for (index, bound) in BandGauge.bounds.enumerated() {
      let x = index == places.count - 1 ? places[index] - 2 : index == 0 ? 0 : places[index] - 1
      canvas.frame.write("\(bound)", at: canvas.line.point(x: x), .label)
    }
    canvas.skip()
    let glyphs = context.glyphs
    for column in 0...(places.last ?? 0) {
      let scalar =
        column == pointer
        ? glyphs.pointer
        : column == 0
          ? glyphs.teeRight
          : column == places.last ? glyphs.teeLeft : places.contains(column) ? glyphs.tick : glyphs.horizontal
      let style: Style = column == pointer ? .strong : .rule
      canvas.frame.write(String(Character(scalar)), at: canvas.line.point(x: column), style)
    }
    canvas.skip()
    guard available > BandGauge.wide.reduce(0, +) else { return }
    for (index, band) in Band.allCases.enumerated() {
      let text = context[band.phrase]
      let room = places[index + 1] - places[index] - 1
      let x = places[index] + 1 + max(0, room - width(of: text)) / 2
      let isOwn = band == Band(score: score)
      canvas.frame.write(text, at: canvas.line.point(x: x), isOwn ? .value : .label)
    }
    canvas.skip()
  }
}

extension Canvas {
  mutating func put(_ gauge: BandGauge) { gauge.draw(on: &self) }
}
