import Foundation
import Testing

/// Tab in real shells: bash 5.2.15, zsh 5.9, fish 3.6.0.
@Suite struct CompletionTests {
  /// A sandbox with debts of which two have names with spaces, and the program installed.
  private func home() throws -> Program {
    let program = Program()
    _ = try program.shell("ln -s \(Installed.program.home.path)/.local $HOME/.local")
    func debt(_ provider: String, _ title: String) -> String {
      #"{"recordDebt":{"provider":"\#(provider)","title":"\#(title)","instalments":[{"due":"2026-01-20","amountFen":1000}]}}"#
    }
    try program.apply([debt("花呗", "新 手机"), debt("Klarna", "Red shoes"), debt("a:b", "c")])
    try program.apply([#"{"recordDebtPayment":{"debt":"e1","amountFen":300,"on":"2026-01-05"}}"#], first: 50)
    return program
  }

  /// Candidates as the shells get them.
  private func asked(_ program: Program, _ words: String) throws -> [String] {
    let lines = try program.shell("$SESAME complete -- \(words)").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    return stride(from: 0, to: lines.count - 1, by: 2).map { String(lines[$0]) }
  }

  @Test func whatCanStandAtTheCursor() throws {
    let program = try home()
    #expect(try asked(program, "''").contains("remind"))
    #expect(try asked(program, "re") == ["remind", "review", "refund", "restore"])
    #expect(try asked(program, "--lang en pa") == ["pay", "paths"])
    #expect(try asked(program, "--lang ''") == ["zh", "en"])
    #expect(try asked(program, "remind --w") == ["--within", "--width", "--wallet"])
    #expect(try asked(program, "--mo") == ["--mouse"])
    #expect(try asked(program, "hook ''") == ["bash", "zsh", "fish", "systemd", "tmux"])
    #expect(try asked(program, "drop --because ''") == ["mistake", "duplicate", "notOwed"])
    #expect(try asked(program, "pay ''") == ["e1", "e2", "e3"])
    #expect(try asked(program, "edit 新") == ["新 手机"])
    #expect(try asked(program, "pay '\"R'") == ["Red shoes"])
    #expect(try asked(program, "unpay ''") == ["e1p1"])
    // A colon ends a word in bash.
    #expect(try asked(program, "pay a").isEmpty)
    #expect(try asked(program, "debts --provider K") == ["Klarna"])
    // Files are the shell's own.
    #expect(try asked(program, "apply ''").isEmpty && asked(program, "status --wallet ''").isEmpty)
    #expect(try asked(program, "nothing ''").isEmpty && asked(program, "status ''").isEmpty)
    let without = try program.shell("SESAME_WALLET=/nowhere $SESAME complete -- pay ''")
    #expect(without.status == 0 && without.output.isEmpty && without.errors.isEmpty, "\(without)")
  }

  /// Words beside a candidate take at most 20 columns.
  @Test(arguments: ["zh", "en"]) func wordsAreShort(language: String) throws {
    let lines = try program(language).output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 40)
    for (number, line) in lines.enumerated() where number % 2 == 1 {
      #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) } <= 20, "\(line)")
    }
  }

  private func program(_ language: String) throws -> Program.Result {
    try Program().shell("LANG=\(language)_X.UTF-8 SESAME_LANGUAGE=\(language) $SESAME complete -- ''")
  }

  @Test(.enabled(if: Judge.bash.isThere, "bash is not installed")) func bashCompletes() throws {
    let program = try home()
    func complete(_ words: String, _ at: Int) throws -> [String] {
      try program.shell(
        """
        PATH=$HOME/.local/bin:$PATH bash -c '. $HOME/.local/share/bash-completion/completions/sesame
        complete -p sesame >&2; COMP_WORDS=(sesame \(words)); COMP_CWORD=\(at); _sesame; printf "%s\\n" "${COMPREPLY[@]}"'
        """
      ).lines
    }
    #expect(try complete("pay \"\"", 2) == ["e1", "e2", "e3"])
    #expect(try complete("pay 新", 2) == ["新 手机"])
    #expect(try complete("hook --ins", 2) == ["--install"])
  }

  /// A name with a space is quoted where bash puts it in: `pay Red\\ shoes`.
  @Test(.enabled(if: Tmux.isThere && Judge.bash.isThere, "tmux or bash is not installed"))
  func bashQuotesWhatItPutsIn() throws {
    let program = try home()
    let tmux = try terminal(program, "bash --norc --noprofile")
    try tmux.type(". ~/.local/share/bash-completion/completions/sesame; PS1='ready '")
    try tmux.press("Enter")
    try tmux.wait(for: "\nready")
    try tmux.type("sesame pay Re")
    try tmux.press("Tab")
    try tmux.wait(for: #"pay Red\ shoes"#)
  }

  @Test(.enabled(if: Tmux.isThere && Judge.zsh.isThere, "tmux or zsh is not installed")) func zshCompletes()
    throws
  {
    let program = try home()
    _ = try program.shell(
      "printf 'fpath=(~/.local/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u; PS1=\"ready \"\\n' > $HOME/.zshrc"
    )
    let tmux = try terminal(program, "zsh")
    try tmux.wait(for: "ready")
    try tmux.type("sesame pay Re")
    try tmux.press("Tab")
    try tmux.wait(for: #"pay Red\ shoes"#)
    try tmux.press("C-u")
    try tmux.type("sesame hook ")
    try tmux.press("Tab")
    try tmux.wait(for: "systemd", "tmux", "zsh")
  }

  @Test(.enabled(if: Judge.fish.isThere, "fish is not installed")) func fishCompletes() throws {
    let program = try home()
    func complete(_ line: String) throws -> [String] {
      try program.shell("PATH=$HOME/.local/bin:$PATH fish -c 'complete -C \"\(line)\"'").lines
    }
    #expect(try complete("sesame pay ") == ["e1\t花呗 新 手机", "e2\tKlarna Red shoes", "e3\ta:b c"])
    #expect(try complete("sesame hook --ins").map { $0.prefix { $0 != "\t" } } == ["--install"])
    #expect(try complete("sesame paths --wallet $HOME/.loc").first?.contains("/.local") == true)
  }

  private func terminal(_ program: Program, _ shell: String) throws -> Tmux {
    let path = ["PATH": "\(program.home.path)/.local/bin:/usr/bin:/bin", "TERM": "screen-256color"]
    return try Tmux(shell, environment: program.environment.merging(path) { $1 })
  }
}
