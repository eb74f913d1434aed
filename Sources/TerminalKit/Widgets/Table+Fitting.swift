extension Table {
  /// The same for these rows: a column that would cut one of their texts gets cells that others do not need.
  ///
  /// First from the flexible ones, then from the fixed ones, the last first; where nothing is cut all stay as they
  /// are. Give it all rows of a list, seen or not, so that columns keep still while it is scrolled.
  public func fitted(to rows: [[String]], in width: Int) -> Table {
    var cells = spans(in: width).map { $0?.count ?? 0 }
    let needs = columns.indices.map { index in cells[index] == 0 ? 0 : needed(by: rows, in: index) }
    let cut = columns.indices.filter { needs[$0] > cells[$0] }
    guard !cut.isEmpty else { return self }
    let spare = columns.indices.filter { cells[$0] > needs[$0] }
    let lenders =
      spare.filter { columns[$0].weight > 0 } + spare.reversed().filter { columns[$0].weight == 0 }
    var wanted = cut.reduce(0) { $0 + needs[$1] - cells[$1] }
    var lent = 0
    for index in lenders {
      let part = min(wanted, cells[index] - needs[index])
      cells[index] -= part
      wanted -= part
      lent += part
    }
    // What needs least gets its share first, so that the others have what it leaves.
    let least = cut.sorted { needs[$0] - cells[$0] < needs[$1] - cells[$1] }
    for (place, index) in least.enumerated() {
      let part = min(needs[index] - cells[index], lent / (least.count - place))
      cells[index] += part
      lent -= part
    }
    return Table(
      zip(columns, cells).map { $1 == 0 ? $0 : Column($0.heading, .fixed($1), align: $0.align) }, gap: gap)
  }

  /// The cells that a column needs so that none of its texts is cut, its heading neither; at least one.
  private func needed(by rows: [[String]], in index: Int) -> Int {
    rows.reduce(max(1, TerminalKit.width(of: columns[index].heading))) { widest, texts in
      // No scalar takes more columns than bytes, so most texts are known to be shorter without measuring.
      guard index < texts.count, texts[index].utf8.count > widest else { return widest }
      return max(widest, TerminalKit.width(of: texts[index]))
    }
  }
}
