extension Theme {
  /// For dark backgrounds.
  public static let dark = Theme(
    name: "dark",
    full: [
      .title: Look(nil, bold: true), .label: Look(245), .strong: Look(15, bold: true), .good: Look(114),
      .warning: Look(221), .danger: Look(203, bold: true), .focus: Look(nil, reverse: true),
      .disabled: Look(242), .key: Look(80), .rule: Look(240),
    ],
    eight: [
      .title: Look(nil, bold: true), .label: Look(nil, dim: true), .strong: Look(7, bold: true),
      .good: Look(2), .warning: Look(3), .danger: Look(1, bold: true), .focus: Look(nil, reverse: true),
      .disabled: Look(nil, dim: true), .key: Look(6), .rule: Look(nil, dim: true),
    ])

  /// For light backgrounds.
  public static let light = Theme(
    name: "light",
    full: [
      .title: Look(nil, bold: true), .label: Look(242), .strong: Look(16, bold: true), .good: Look(28),
      .warning: Look(130), .danger: Look(160, bold: true), .focus: Look(nil, reverse: true),
      .disabled: Look(245), .key: Look(25), .rule: Look(249),
    ],
    eight: [
      .title: Look(nil, bold: true), .label: Look(nil, dim: true), .strong: Look(0, bold: true),
      .good: Look(2), .warning: Look(5), .danger: Look(1, bold: true), .focus: Look(nil, reverse: true),
      .disabled: Look(nil, dim: true), .key: Look(4), .rule: Look(nil, dim: true),
    ])

  /// Without any colour: words and marks carry the states, weight carries the rest.
  public static let mono = Theme(name: "mono", full: colourless, eight: colourless)

  static let colourless: [Role: Look] = [
    .title: Look(nil, bold: true), .label: Look(nil, dim: true), .strong: Look(nil, bold: true),
    .warning: Look(nil, bold: true), .danger: Look(nil, bold: true, underline: true),
    .focus: Look(nil, reverse: true), .disabled: Look(nil, dim: true), .key: Look(nil, underline: true),
    .rule: Look(nil, dim: true),
  ]
}
