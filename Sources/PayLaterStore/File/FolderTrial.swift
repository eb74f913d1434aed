import CFiles
import PayLater

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tries in a folder what a wallet needs of its file system, on a file of its own that is gone afterwards.
public struct FolderTrial: Equatable, Sendable {
  /// What was tried, in this order.
  public enum Step: String, CaseIterable, Sendable { case create, append, lock, sync, rename, remove }

  /// The first step that failed, and its errno; nil: all went well.
  public let failed: Step?
  public let code: Int32

  /// Tries it in the folder of the wallet at `path`; what cannot be created there is the first step that fails.
  public init(beside path: String) {
    let file = WalletFile(path)
    let draft = "\(file.folder)/.\(file.name).trial-\(getpid())"
    let target = draft + "-renamed"
    var descriptor: Int32 = -1
    defer {
      if descriptor >= 0 { close(descriptor) }
      unlink(draft)
      unlink(target)
    }
    for step in Step.allCases {
      let isDone =
        switch step {
        case .create:
          FolderTrial.isOpened(
            &descriptor, open(draft, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600))
        case .append: FolderTrial.appends(to: descriptor)
        case .lock: FolderTrial.locks(descriptor)
        case .sync: fsync(descriptor) == 0
        case .rename: rename(draft, target) == 0
        case .remove: unlink(target) == 0
        }
      guard isDone else {
        (failed, code) = (step, errno)
        return
      }
    }
    (failed, code) = (nil, 0)
  }

  private static func isOpened(_ descriptor: inout Int32, _ opened: Int32) -> Bool {
    descriptor = opened
    return opened >= 0
  }

  /// What is written twice must stand there one after the other.
  private static func appends(to descriptor: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 8)
    guard write(descriptor, "abcd", 4) == 4, lseek(descriptor, 0, SEEK_SET) == 0,
      write(descriptor, "efgh", 4) == 4, pread(descriptor, &bytes, 8, 0) == 8
    else { return false }
    errno = EIO
    return bytes == Array("abcdefgh".utf8)
  }

  private static func locks(_ descriptor: Int32) -> Bool {
    var lock = Glibc.flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (0, 1)
    guard fcntl(descriptor, cf_set_lock, &lock) == 0 else { return false }
    lock.l_type = Int16(F_UNLCK)
    return fcntl(descriptor, cf_set_lock, &lock) == 0
  }
}

extension WalletStore {
  /// Who may do what with the wallet at `path` and its folder, as permission bits; nil where nothing is.
  public static func permissions(of path: String) -> (file: UInt32, folder: UInt32)? {
    let file = WalletFile(path)
    guard let facts = WalletFile.status(of: file.path), let folder = WalletFile.status(of: file.folder) else {
      return nil
    }
    return (facts.st_mode & 0o777, folder.st_mode & 0o777)
  }
}
