import PayLater

/// The change of one file as `diff -u0` writes it: one hunk from the first line that differs to the last.
struct FileDiff {
  let lines: [String]

  /// The change from one content to another; nil stands for no file. Both are shown under this path.
  init(_ path: String, from old: [UInt8]?, to new: [UInt8]?) {
    let (before, after) = (FileDiff.lines(old), FileDiff.lines(new))
    let start = zip(before, after).prefix { $0 == $1 }.count
    let rest = zip(before.dropFirst(start).reversed(), after.dropFirst(start).reversed())
    let end = rest.prefix { $0 == $1 }.count
    let (gone, come) = (before[start..<(before.count - end)], after[start..<(after.count - end)])
    func name(_ content: [UInt8]?) -> String { content == nil ? "/dev/null" : path }
    func range(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
      // Where there is no line, the one before it is named.
      "\(lines.isEmpty ? start : start + 1),\(lines.count)"
    }
    guard !gone.isEmpty || !come.isEmpty else {
      self.lines = []
      return
    }
    self.lines =
      ["--- \(name(old))", "+++ \(name(new))", "@@ -\(range(gone)) +\(range(come)) @@"]
      + gone.flatMap { FileDiff.shown($0, "-") } + come.flatMap { FileDiff.shown($0, "+") }
  }

  /// The lines, each with its end.
  private static func lines(_ bytes: [UInt8]?) -> [ArraySlice<UInt8>] {
    var rest = (bytes ?? [])[...]
    var lines: [ArraySlice<UInt8>] = []
    while !rest.isEmpty {
      let end = (rest.firstIndex(of: 10) ?? rest.endIndex - 1) + 1
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }

  private static func shown(_ line: ArraySlice<UInt8>, _ mark: String) -> [String] {
    let isWhole = line.last == 10
    let text = String(decoding: isWhole ? line.dropLast() : line, as: UTF8.self)
    return [mark + text] + (isWhole ? [] : ["\\ No newline at end of file"])
  }
}
