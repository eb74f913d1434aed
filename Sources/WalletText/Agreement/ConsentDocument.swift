import PayLater

/// A text that a consent is given to, as it is shown: the receipt names its hash.
///
/// The words of a version never change; other words are a new version. A line that begins with four spaces goes
/// on with the one before, so that a narrow screen can flow it anew. The service agreement is a file of its own.
public struct ConsentDocument: Equatable, Sendable {
  public let purpose: ConsentReceipt.Purpose
  public let version: Int
  public let language: Language
  /// Lines of at most 72 columns, each ended by a newline.
  public let text: String

  /// A text in one language.
  public init(purpose: ConsentReceipt.Purpose, version: Int, language: Language, text: String) {
    self.purpose = purpose
    self.version = version
    self.language = language
    self.text = text
  }

  /// The documents that this module holds, in both languages.
  public static let all = Language.allCases.flatMap { [scoreAuthorisation($0), autopay($0)] }
}
