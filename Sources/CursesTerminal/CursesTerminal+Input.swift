import CCurses
import Glibc
import TerminalKit

extension CursesTerminal {
  /// Waits for input; see `Terminal.next(deadline:)`.
  public func next(deadline milliseconds: Int?) -> [Input] {
    if hasLeft { return [.closed] }
    let end = milliseconds.map { CursesTerminal.now + max(0, $0) }
    var inputs: [Input] = []
    while inputs.isEmpty {
      // Counted from the last byte: a caller that is in a hurry does not cut off what has begun.
      let decided = decoder.patience(escapeDelay: options.escapeDelay).map { lastByte + $0 }
      let next = [end, decided].compactMap { $0 }.min()
      if collect(waiting: next.map { max(0, $0 - CursesTerminal.now) }, into: &inputs) { continue }
      if let decided, CursesTerminal.now >= decided { inputs = decoder.flush().map { .key($0) } }
      if inputs.isEmpty, let end, CursesTerminal.now >= end { return [.deadline] }
    }
    // All that waits is taken before anything is drawn; a flood is taken in portions.
    while inputs.count < 4096, inputs.last != .closed, inputs.last != .wake {
      let count = inputs.count
      guard collect(waiting: 0, into: &inputs), inputs.count > count || decoder.isUndecided else { break }
    }
    return inputs
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Waits at most so long and takes what there is; false if there was nothing.
  private func collect(waiting milliseconds: Int?, into inputs: inout [Input]) -> Bool {
    var polled = ([signals, input] + watched).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout = milliseconds.map { Int32(clamping: $0) } ?? -1
    let count = poll(&polled, nfds_t(polled.count), timeout)
    // Interrupted by a signal: its byte is in the pipe.
    if count < 0 { return errno == EINTR }
    if count == 0 { return false }
    if polled[0].revents != 0 { takeSignals(into: &inputs) }
    if polled[1].revents != 0 { takeBytes(into: &inputs) }
    for descriptor in polled.dropFirst(2) where descriptor.revents != 0 {
      // Closed without a word to us, it would wake us for ever.
      if descriptor.revents & Int16(POLLNVAL) != 0 { unwatch(descriptor.fd) }
      if inputs.last != .wake { inputs.append(.wake) }
    }
    return true
  }

  private func takeSignals(into inputs: inout [Input]) {
    while true {
      switch cc_next_signal() {
      case 0: return
      case SIGWINCH: takeResize(into: &inputs)
      case SIGTSTP: suspend(into: &inputs)
      case SIGCONT:
        // Stopped from outside, as by SIGSTOP: others have written on the screen meanwhile.
        cc_resume()
        mustRedraw = true
        takeResize(into: &inputs)
        inputs.append(.resumed)
      case let number: inputs.append(.interrupt(signal: number))
      }
    }
  }

  private func takeResize(into inputs: inout [Input]) {
    guard cc_follow_size() else { return }
    takeSize()
    // Of many steps only the last size matters.
    inputs.removeAll {
      if case .resize = $0 { true } else { false }
    }
    inputs.append(.resize(size))
  }

  private func takeBytes(into inputs: inout [Input]) {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      count = cc_read(input, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    if count == 0 || (count < 0 && errno != EAGAIN) {
      inputs.append(.closed)
      return
    }
    lastByte = CursesTerminal.now
    for key in burst.fold(decoder.decode(bytes), at: lastByte) {
      if key == .control("z") {
        suspend(into: &inputs)
        continue
      }
      if key == .control("l") { mustRedraw = true }
      inputs.append(.key(key))
    }
  }

  /// Stops as other programs do at ^Z, and takes the terminal again afterwards.
  private func suspend(into inputs: inout [Input]) {
    cc_suspend()
    cc_show_errors()
    cc_stop_group()
    cc_hold_errors()
    cc_resume()
    // The signal that woke us has been answered by this.
    var others: [Int32] = []
    while case let number = cc_next_signal(), number != 0 {
      if number != SIGCONT, number != SIGTSTP { others.append(number) }
    }
    mustRedraw = true
    takeResize(into: &inputs)
    inputs.append(.resumed)
    inputs += others.filter { $0 != SIGWINCH }.map { .interrupt(signal: $0) }
  }
}
