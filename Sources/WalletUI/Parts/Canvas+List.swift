import TerminalKit

extension Canvas {
  /// Draws the rows of a long list that fit into the rest of the body, less `keeping` rows for what follows;
  /// the selected one is reversed. For pages that are not flowing.
  ///
  /// Where more is to be read (`isWhole` is false) it is not said how many there are. `drawRow` puts each entry on a
  /// canvas of its own of `height` rows.
  mutating func list(
    _ state: ScrollState, height: Int = 1, keeping: Int = 0, focused: Bool = true,
    isEntry: (Int) -> Bool = { _ in true }, isWhole: Bool = true, drawRow: (inout Canvas, Int) -> Void
  ) {
    let height = max(1, height)
    let range = visible(state.count) { state.range(visible: max(0, rest.height - keeping) / height) }
    sight.show(range.lowerBound, range.count, of: state.count)
    if isWhole {
      (sight.selected, sight.count) = (
        (0..<min(state.selection + 1, state.count)).count(where: isEntry),
        (0..<state.count).count(where: isEntry)
      )
    }
    for index in range {
      let first = row
      drawRow(&self, index)
      let drawn = rows(from: first)
      row = isPlain ? row : first + height
      let rect = rows(from: first)
      let isSelected = index == state.selection
      if isEntry(index) { spot(.entry, rect, act: context.pressing(.open), isFocused: isSelected) }
      if focused, isSelected { select(drawn) }
    }
  }
}
