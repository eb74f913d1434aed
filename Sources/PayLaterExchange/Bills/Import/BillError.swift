/// Why a file is refused whole; nothing of it is taken.
public struct BillError: Error, Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// No row holds the names of the columns of a bill.
    case notABill
    /// Something that a provider hands out, but not what can be read: ``BillError/detail`` says what.
    case otherExport
    /// A ZIP that is no workbook: bills are mailed in one, with a password.
    case archive
    /// Columns are missing whose names ``BillError/detail`` lists.
    case missingColumn
    /// A column that is read stands twice.
    case duplicateColumn
    /// A byte belongs to no character.
    case badEncoding
    /// The file ends inside a row or a character.
    case cutShort
    /// A line is longer than 1 MiB.
    case lineTooLong
    /// A workbook that is broken, or larger than what is read.
    case badXlsx
  }

  public var kind: Kind
  /// The line where it is seen, from 1.
  public var line: Int?
  /// The cell in its row, from 1.
  public var column: Int?
  /// Bytes from the start of the file, from 0.
  public var offset: Int?
  /// What the kind leaves open: the form of another export, the names of missing columns.
  public var detail: String?

  /// An error of this kind.
  public init(
    _ kind: Kind, line: Int? = nil, column: Int? = nil, offset: Int? = nil, detail: String? = nil
  ) {
    self.kind = kind
    self.line = line
    self.column = column
    self.offset = offset
    self.detail = detail
  }

  /// How `sesame import` ends: 66 where the file must be unpacked first, else 65.
  public var exitStatus: Int32 { kind == .archive ? 66 : 65 }
}
