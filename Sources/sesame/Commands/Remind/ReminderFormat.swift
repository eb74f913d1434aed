import PayLater
import TerminalKit
import WalletText

/// A line of the user's own for a status bar: words with fields in braces, such as `{count} {owed} {due}`.
struct ReminderFormat: Equatable {
  /// What can stand in braces.
  enum Field: String, CaseIterable {
    /// How many payments are due soon or late, and how many of them are late.
    case count, late
    /// What they come to, one sum a currency.
    case owed
    /// The earliest due day as `2026-12-04`, and the days until then: below 0 where it has passed.
    case due, days
    /// Who is owed that one.
    case who
  }

  private enum Piece: Equatable {
    case words(String)
    case field(Field)
  }

  private let pieces: [Piece]

  /// A name in braces that is no field.
  struct UnknownField: Error, Equatable { var name: String }

  /// Reads a template. What stands in braces is a field; `{{` is a brace. A brace that is never closed stands for
  /// itself.
  ///
  /// - Throws: `UnknownField` at the first name that is none.
  init(_ template: String) throws(UnknownField) {
    var pieces: [Piece] = []
    var words = ""
    var rest = Substring(SafeText.printable(template).replacing("\n", with: " "))
    while let next = rest.first {
      if next == "{", !rest.hasPrefix("{{"), let end = rest.firstIndex(of: "}") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        guard let field = Field(rawValue: name) else { throw UnknownField(name: name) }
        pieces += [.words(words), .field(field)]
        words = ""
        rest = rest[rest.index(after: end)...]
      } else {
        words.append(next)
        rest = rest.dropFirst(rest.hasPrefix("{{") ? 2 : 1)
      }
    }
    self.pieces = pieces + [.words(words)]
  }

  /// The line for these payments, the most urgent first; nil where there are none.
  func line(of items: [DueItem], _ names: Names, masked: Bool) -> Phrase? {
    guard let first = items.min(by: { $0.due < $1.due }) else { return nil }
    return pieces.map { piece in
      switch piece {
      case .words(let words): Phrase(same: words)
      case .field(.count): Phrase(same: String(items.count))
      case .field(.late): Phrase(same: String(items.count { $0.daysPastDue > 0 }))
      case .field(.owed):
        Phrase(
          same: items.sums.map { $0.amount.text(in: $0.currency, masked: masked) }.joined(separator: " + "))
      case .field(.due): Phrase(same: first.due.description)
      case .field(.days): Phrase(same: String(-first.daysPastDue))
      case .field(.who): names[first.subject]
      }
    }.joined(Phrase(same: ""))
  }
}

extension String {
  /// The text in at most so many columns, never with half a wide character; nil: as it is.
  func fitted(to columns: Int?) -> String { columns.map { clip(self, to: $0, .cut) } ?? self }
}
