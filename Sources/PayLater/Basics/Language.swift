/// A language the wallet speaks.
public enum Language: String, Codable, CaseIterable, Sendable { case zh, en }

/// A name in both languages, made safe.
public struct Name: Codable, Hashable, Sendable {
  public var zh: SafeText
  public var en: SafeText

  /// A name with both its forms.
  public init(zh: SafeText, en: SafeText) {
    self.zh = zh
    self.en = en
  }

  public subscript(_ language: Language) -> String { language == .zh ? zh.text : en.text }
}
