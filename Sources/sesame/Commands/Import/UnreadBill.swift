import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText

/// Why no bill could be read at a path.
enum UnreadBill: Error {
  case noFile(String)
  /// What the system said, by its errno.
  case unreadable(String, Int32)
  case refused(BillError)

  /// Why, where, and the way to the right one.
  var words: [Phrase] {
    switch self {
    case .noFile(let path): [ImportText.noFile(SafeText(path, limit: 4_096).text)]
    case .unreadable(let path, let code):
      [ImportText.unreadable(SafeText(path, limit: 4_096).text, SystemCause(code))]
    case .refused(let error): error.words
    }
  }

  /// What a command exits with.
  var exit: ExitCode {
    switch self {
    case .noFile, .unreadable: ExitStatus.noInput
    case .refused(let error): ExitCode(error.exitStatus)
    }
  }
}

extension BillFile {
  /// The largest file that is read.
  private static let largest = 1 << 28

  /// Reads the bill at a path, which was typed as `name`.
  init(at path: String, named name: String) throws(UnreadBill) {
    let bytes: [UInt8]?
    do throws(WholeFile.Failure) { bytes = try WholeFile.read(path, limit: BillFile.largest) } catch {
      throw .unreadable(name, error.code)
    }
    guard let bytes else { throw .noFile(name) }
    do throws(BillError) { self = try BillFile(bytes) } catch { throw .refused(error) }
  }
}
