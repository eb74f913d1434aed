extension Unicode.Scalar {
  /// The columns that libc's wcwidth gives in a UTF-8 locale: 0, 1 or 2, and -1 for what cannot be printed.
  public var libcWidth: Int {
    let sought = value << 2 | 3
    var low = 0
    var high = WidthTable.runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if WidthTable.runs[middle] <= sought { low = middle } else { high = middle }
    }
    return Int(WidthTable.runs[low] & 3) - 1
  }
}
