import Foundation

/// Files of the user's that are read whole, and replaced whole or not at all.
enum WholeFile {
  /// What the system refused, by its errno.
  struct Failure: Error, Equatable { var code: Int32 }

  /// What stands in a file; nil where there is none.
  ///
  /// - Throws: `Failure`, with `EFBIG` where there is more than `limit` bytes in it, and `EINVAL` where it is no file.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8]? {
    // Not waiting: a pipe without a writer would be waited for for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Failure(code: errno)
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw Failure(code: errno) }
    // Reading says why a folder cannot be read.
    guard [S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT) else { throw Failure(code: EINVAL) }
    // Room for what is there and a byte more, which tells whether it grew meanwhile.
    var bytes = [UInt8](repeating: 0, count: min(limit, Int(facts.st_size)) + 1)
    var count = 0
    while count <= limit {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: min(count, limit + 1 - count)) }
      let more = bytes[count...].withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if more > 0 {
        count += more
      } else if more == 0 {
        break
      } else if errno != EINTR {
        throw Failure(code: errno)
      }
    }
    guard count <= limit else { throw Failure(code: EFBIG) }
    return Array(bytes[..<count])
  }

  /// Writes the bytes beside the file and gives it the name when they are safe on the disk; a link goes on being one.
  /// Folders that are not there are made with `folders`.
  static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t, folders: mode_t = 0o700
  ) throws(Failure) {
    let target = resolved(path)
    let folder = (target as NSString).deletingLastPathComponent
    try makeFolder(folder, folders)
    let draft = "\(folder)/.\((target as NSString).lastPathComponent).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    fchmod(descriptor, mode)
    let failure = write(bytes, to: descriptor)
    close(descriptor)
    guard failure == 0, rename(draft, target) == 0 else {
      let code = failure == 0 ? errno : failure
      unlink(draft)
      throw Failure(code: code)
    }
    let holder = open(folder, O_RDONLY | O_CLOEXEC)
    guard holder >= 0 else { return }
    fsync(holder)
    close(holder)
  }

  /// The permissions of a file; nil where there is none.
  static func mode(of path: String) -> mode_t? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o7777 : nil
  }

  /// The file itself where the path is a link, as those who keep their configs elsewhere have it.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes all of it and waits until it is on the disk; 0, or the errno.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  /// Makes a folder and what lies above it.
  static func makeFolder(_ folder: String, _ mode: mode_t) throws(Failure) {
    var facts = stat()
    guard !folder.isEmpty, stat(folder, &facts) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent, mode)
    guard mkdir(folder, mode) == 0 || errno == EEXIST else { throw Failure(code: errno) }
  }
}
