import Glibc

/// Notices by inotify that somebody wrote in a folder, such as another terminal in the wallet's.
final class FolderWatch {
  /// Can be read when something happened; -1 where the system gives no watch.
  let descriptor: Int32

  /// Watches the files of `folder`, which must be there.
  init(_ folder: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    let events = UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
    _ = inotify_add_watch(descriptor, folder, events)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Forgets what happened so far.
  func drain() {
    guard descriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
