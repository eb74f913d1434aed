import Foundation

/// Notices by inotify that somebody wrote in a folder, such as another terminal in the wallet's.
final class FolderWatch {
  /// Can be read when something happened; -1 where the system gives no watch.
  let descriptor: Int32
  private var watched: Int32 = -1

  /// Watches the files of `folder`; until it is there, what comes into the nearest folder above it.
  init(_ folder: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    follow(folder)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Forgets what happened so far, and watches `folder` from now on; the same again finds one that was not there yet, or
  /// that was replaced by another.
  func follow(_ folder: String) {
    guard descriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    let arrivals = [IN_CREATE, IN_MOVED_TO, IN_MOVE_SELF]
    let all = arrivals + [IN_MODIFY, IN_CLOSE_WRITE, IN_MOVED_FROM, IN_DELETE]
    let before = watched
    var path = folder
    watched = inotify_add_watch(descriptor, path, UInt32(all.reduce(0, |)))
    while watched < 0, path.count > 1 {
      path = (path as NSString).deletingLastPathComponent
      watched = inotify_add_watch(descriptor, path, UInt32(arrivals.reduce(0, |)))
    }
    if before >= 0, before != watched { inotify_rm_watch(descriptor, before) }
  }
}
