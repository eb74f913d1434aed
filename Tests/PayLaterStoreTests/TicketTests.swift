import CFiles
import Foundation
import Synchronization
import Testing

@testable import PayLaterStore

/// Who came first writes first, and who died stands in nobody's way.
@Suite struct TicketTests {
  let scratch: Scratch
  var file: WalletFile { WalletFile(scratch.path) }

  init() throws {
    scratch = try Scratch()
    try WalletStore.create(at: scratch.path, zone: "Asia/Shanghai", moment: Story.at(Story.start))
  }

  /// The numbers that are taken in the lines of the scratch folder, as the system says.
  private func taken() -> [off_t] {
    let folder = open(scratch.folder, O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    // The system names one of them, whichever it finds.
    func taken(_ start: off_t, _ end: off_t) -> [off_t] {
      guard start < end else { return [] }
      var lock = flock()
      (lock.l_type, lock.l_whence) = (Int16(F_WRLCK), Int16(SEEK_SET))
      (lock.l_start, lock.l_len) = (start, end - start)
      guard fcntl(folder, cf_get_lock, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return [] }
      return taken(start, lock.l_start) + [lock.l_start] + taken(lock.l_start + 1, end)
    }
    return taken(0, .max)
  }

  private func wait(for count: Int) {
    let deadline = Date(timeIntervalSinceNow: 30)
    while taken().count < count, Date() < deadline { sched_yield() }
  }

  @Test func theLineIsKept() {
    var held: Ticket? = Ticket(for: file)
    let order = Mutex<[Int]>([])
    let group = DispatchGroup()
    for number in 0..<5 {
      let file = file
      Thread.detachNewThread {
        group.enter()
        do {
          let ticket = Ticket(for: file)
          order.withLock { $0.append(number) }
          withExtendedLifetime(ticket) {}
        }
        group.leave()
      }
      wait(for: number + 2)
    }
    #expect(order.withLock { $0 }.isEmpty)
    withExtendedLifetime(held) {}
    held = nil
    group.wait()
    #expect(order.withLock { $0 } == [0, 1, 2, 3, 4])
    #expect(taken().isEmpty)
  }

  @Test func theDeadAndOtherWalletsDoNotCount() async throws {
    let path = scratch.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let ticket = Ticket(for: WalletFile(path))
      withExtendedLifetime(ticket) { _ = kill(getpid(), SIGKILL) }
    }
    #expect(taken().isEmpty)
    let other = WalletFile(scratch.folder + "/other")
    try Data("x".utf8).write(to: URL(fileURLWithPath: other.path))
    let tickets = [Ticket(for: file), Ticket(for: other)]
    let lines = Set(taken().map { $0 >> 32 })
    #expect(lines.count == 2)
    withExtendedLifetime(tickets) {}
  }

  /// Nothing is left beside the wallet, and where there is no folder to stand in it goes on.
  @Test func itLeavesNothing() throws {
    let names = try scratch.names()
    withExtendedLifetime(Ticket(for: file)) {}
    withExtendedLifetime(Ticket(for: WalletFile(scratch.folder + "/none/wallet"))) {}
    #expect(try scratch.names() == names)
  }
}
