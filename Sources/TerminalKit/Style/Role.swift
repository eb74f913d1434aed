/// What a cell means; the theme turns it into a colour or an attribute.
public enum Role: UInt8, CaseIterable, Sendable {
  case normal
  case title
  /// Quiet words beside a value.
  case label
  case value
  /// The one loud thing of a screen.
  case strong
  /// What has just succeeded.
  case good
  /// Money due within three days.
  case warning
  /// Money already late.
  case danger
  case focus
  case disabled
  /// A key that acts here.
  case key
  /// Lines and frames.
  case rule
}
