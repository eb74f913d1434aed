import CCurses
import Glibc
import Testing

@testable import CursesTerminal
@testable import TerminalKit

extension CursesTests {
  /// The loop around poll, fed by pipes instead of a keyboard.
  @Suite("Waiting for input")
  struct InputTests {
    /// A pipe whose ends are closed with it.
    final class Pipe {
      let reading: Int32
      private(set) var writing: Int32

      init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        reading = ends[0]
        writing = ends[1]
      }

      func send(_ bytes: [UInt8]) { _ = write(writing, bytes, bytes.count) }

      func send(_ text: String) { send(Array(text.utf8)) }

      func hangUp() {
        if writing >= 0 { close(writing) }
        writing = -1
      }

      deinit {
        hangUp()
        close(reading)
      }
    }

    private func open(_ keyboard: Pipe, escapeDelay: String = "1") throws -> CursesTerminal {
      try #require(cc_set_locale())
      let signals = cc_catch_signals()
      try #require(cc_open_offscreen("xterm-256color", 80, 24) == CC_OPENED)
      return CursesTerminal(
        options: CursesOptions(environment: ["ESCDELAY": escapeDelay]), input: keyboard.reading,
        signals: signals)
    }

    @Test("All that waits comes in one batch")
    func batch() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      keyboard.send("先\u{1B}[A\r")
      #expect(terminal.next(deadline: 5000) == [.key(.character("先")), .key(.up), .key(.enter)])
      #expect(terminal.next(deadline: 0) == [.deadline])
      #expect(terminal.next(deadline: 2) == [.deadline])
    }

    @Test("A lone Esc is a key after its delay, whatever the deadline")
    func escape() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      keyboard.send("\u{1B}")
      #expect(terminal.next(deadline: 5000) == [.key(.escape)])
      keyboard.send("a\u{1B}")
      #expect(terminal.next(deadline: 5000) == [.key(.character("a"))])
      #expect(terminal.next(deadline: 60_000) == [.key(.escape)])
    }

    @Test("A reply in pieces is no key, not even for a caller in a hurry")
    func reply() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      for piece in ["\u{1B}]1", "1;rgb:1e1e/", "1e1e/1e1e\u{1B}", "\\", "\u{1B}[?6", "2;1c"] {
        keyboard.send(piece)
        #expect(terminal.next(deadline: 0) == [.deadline])
      }
      keyboard.send("q")
      #expect(terminal.next(deadline: 5000) == [.key(.character("q"))])
    }

    @Test("Text in one piece is a paste")
    func text() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      keyboard.send("Reply from shop\r")
      #expect(terminal.next(deadline: 5000) == [.key(.paste("Reply from shop")), .key(.enter)])
    }

    @Test("Half a character waits for its other half")
    func halves() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      keyboard.send([0xE5, 0x85])
      #expect(terminal.next(deadline: 3) == [.deadline])
      keyboard.send([0x88])
      #expect(terminal.next(deadline: 5000) == [.key(.character("先"))])
    }

    @Test("A paste of a megabyte is one input, and what follows still comes")
    func paste() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      var inputs: [Input] = []
      keyboard.send("\u{1B}[200~")
      for _ in 0..<256 {
        keyboard.send([UInt8](repeating: 0x78, count: 4096))
        inputs += terminal.next(deadline: 0)
      }
      keyboard.send("\u{1B}[201~q")
      inputs += terminal.next(deadline: 5000)
      let text = String(repeating: "x", count: 65536)
      #expect(inputs.filter { $0 != .deadline } == [.key(.paste(text)), .key(.character("q"))])
    }

    @Test("A watched descriptor wakes, once a batch, together with keys")
    func watch() throws {
      let keyboard = Pipe()
      let other = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      terminal.watch(other.reading)
      other.send("x")
      #expect(terminal.next(deadline: 5000) == [.wake])
      #expect(terminal.next(deadline: 5000) == [.wake])
      keyboard.send("k")
      #expect(terminal.next(deadline: 5000) == [.key(.character("k")), .wake])
      terminal.unwatch(other.reading)
      #expect(terminal.next(deadline: 0) == [.deadline])
    }

    @Test("Signals that end the program are inputs", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func signals(number: Int32) throws {
      let keyboard = Pipe()
      // Some parents leave it ignored, and that would be respected.
      signal(number, SIG_DFL)
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      // Not raise: the threads of the tests block it.
      kill(getpid(), number)
      #expect(terminal.next(deadline: 5000) == [.interrupt(signal: number)])
    }

    @Test("Being woken up is an input, and the screen is drawn whole")
    func resumed() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      terminal.present(Frame(size: terminal.size))
      #expect(!terminal.mustRedraw)
      kill(getpid(), SIGCONT)
      #expect(terminal.next(deadline: 5000) == [.resumed])
      #expect(terminal.mustRedraw)
    }

    @Test("C-l draws the screen whole")
    func redraw() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      defer { terminal.leave() }
      terminal.present(Frame(size: terminal.size))
      keyboard.send("\u{C}")
      #expect(terminal.next(deadline: 5000) == [.key(.control("l"))])
      #expect(terminal.mustRedraw)
    }

    @Test("A keyboard that is gone closes the terminal, again and again")
    func closed() throws {
      let keyboard = Pipe()
      let terminal = try open(keyboard)
      keyboard.send("a")
      keyboard.hangUp()
      #expect(terminal.next(deadline: 5000) == [.key(.character("a")), .closed])
      #expect(terminal.next(deadline: 5000) == [.closed])
      terminal.leave()
      terminal.leave()
      #expect(terminal.next(deadline: 5000) == [.closed])
    }
  }
}
