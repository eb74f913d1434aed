/// Words in forms.
public enum FormText {
  /// What an empty field takes: '如 8,000.00', 'such as 8,000.00'.
  public static func example(_ hint: Phrase) -> Phrase { Phrase("如 \(hint.zh)", "e.g. \(hint.en)") }
}
