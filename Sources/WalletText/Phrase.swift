import PayLater

/// Something the user reads, in both languages: there is no way to make one that lacks a language.
///
/// How words are added. Everything that reaches a screen or a plain line is a `Phrase`, or a `String` that is
/// the same in both languages (an amount, a date). A word of the domain hangs on its type (`order.state.phrase`),
/// a sentence with facts in it is a function of those facts, and the words of one screen are static values of an
/// enum of its own (`HomeText`), in a file of its own. Then:
/// - Chinese first: it is what most users read; the English says the same, not more.
/// - Names of things are the words of the glossary. No exclamation marks, no jargon, no blame.
/// - A refusal says what, why and the way out, in that order.
/// - English labels begin with a capital, words for a state do not. Sentences end with a full stop, words beside
///   a field or in a list do not.
/// - Quotes are 「」 in Chinese and '' in English, what is left out is `..`, parts are set apart by spaces or `|`: no character that terminals
///   draw one or two columns wide as they please. A test looks at every phrase.
public struct Phrase: Hashable, Sendable {
  public let zh: String
  public let en: String

  /// A phrase with both its forms, Chinese first.
  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// What reads the same in both languages: an amount, a date, a number.
  public init(same text: String) { self.init(text, text) }

  /// A name from the catalogue or from outside.
  public init(_ name: Name) { self.init(name.zh.text, name.en.text) }

  public subscript(_ language: Language) -> String { language == .zh ? zh : en }

  /// The two, one right after the other.
  public static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(a.zh + b.zh, a.en + b.en) }
}

extension Sequence where Element == Phrase {
  /// The phrases as a list in a sentence: with `、` in Chinese, `, ` in English.
  public var listed: Phrase { joined(Phrase("、", ", ")) }

  /// The phrases side by side, with `gap` between them; by default two spaces.
  public func joined(_ gap: Phrase = Phrase(same: "  ")) -> Phrase {
    Phrase(map(\.zh).joined(separator: gap.zh), map(\.en).joined(separator: gap.en))
  }
}

extension Phrase {
  /// What stands before its semicolon.
  public var firstClause: Phrase {
    func first(_ text: String) -> String { String(text.prefix { $0 != "；" && $0 != ";" }) }
    return Phrase(first(zh), first(en))
  }

  /// The English phrase with a capital at its beginning, for where it stands alone.
  public var capitalised: Phrase {
    Phrase(zh, en.prefix(1).uppercased() + en.dropFirst())
  }
}
