import CFiles
import PayLater

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place in the line of those who want to write one wallet: whoever came first goes first.
///
/// SQLite's own waiting tries again now and then, so that who has just written is quicker than who waits. The line is
/// only for fairness, never for safety: it is made of locks on bytes of the folder, which the system drops with a process
/// that dies, it leaves no file, and where it cannot be had, or somebody in it does not move, one goes ahead without it.
final class Ticket {
  private let descriptor: Int32
  private let first: off_t

  /// How long the line is believed in, in milliseconds: somebody ahead may have been stopped.
  static let patience = 1_000

  /// So many may stand in one line before its numbers begin anew.
  private static let most: off_t = 1 << 32

  /// Takes the next place in the line for `file` and waits until nobody is ahead. The place is left with the value.
  init(for file: WalletFile) {
    let node = off_t(truncatingIfNeeded: (WalletFile.status(of: file.path)?.st_ino ?? 0) & 0x3FFF_FFFF)
    first = node * Ticket.most
    descriptor = open(file.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    var number = first
    while let taken = holder(from: number, upTo: first + Ticket.most) { number = taken + 1 }
    var lock = Ticket.range(number, 1)
    guard fcntl(descriptor, cf_set_lock, &lock) == 0 else { return }
    var left = Ticket.patience
    while number > first, holder(from: first, upTo: number) != nil, left > 0 {
      usleep(1_000)
      left -= 1
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The number of somebody in this part of the line; nil: nobody is there.
  private func holder(from start: off_t, upTo end: off_t) -> off_t? {
    var lock = Ticket.range(start, end - start)
    // It asks as a writer would, who gets on with nobody.
    lock.l_type = Int16(F_WRLCK)
    guard fcntl(descriptor, cf_get_lock, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return nil }
    return lock.l_start
  }

  /// A folder can only be opened for reading, so a place is a reader's lock.
  private static func range(_ start: off_t, _ length: off_t) -> flock {
    var lock = flock()
    lock.l_type = Int16(F_RDLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (start, length)
    return lock
  }
}
