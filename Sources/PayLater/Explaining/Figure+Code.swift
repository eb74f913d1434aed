extension Figure {
  /// Its name for programs, with whom or what it belongs to: `owed`, `payoff:o1`, `points:H2`, `gate:G7`.
  public var code: String {
    guard let (label, value) = Mirror(reflecting: self).children.first, let label else { return "\(self)" }
    let parts = Mirror(reflecting: value)
    let values = parts.displayStyle == .tuple ? parts.children.map(\.value) : [value]
    return ([label] + values.map(Figure.name)).joined(separator: ":")
  }

  private static func name(_ value: Any) -> String {
    switch value {
    case let gate as Gate: gate.rawValue
    case let one as Characteristic: one.rawValue
    case let subject as DueItem.Subject: subject.id
    default: "\(value)"
    }
  }
}
