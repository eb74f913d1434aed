import Foundation
import Testing

/// Real shells with the hook in their dot files, each on a terminal of its own.
@Suite struct LoginTests {
  private static func debt(_ due: String) -> String {
    #"{"recordDebt":{"provider":"huabei","title":"t\#(due)","instalments":[{"due":"\#(due)","amountFen":1000}]}}"#
  }

  /// A sandbox with something due in two days, the program on the path, and the hook installed.
  private func home(of shell: String) throws -> Program {
    let program = Program()
    try program.apply([Self.debt("2026-01-08")])
    try program.putOnPath()
    #expect(try program.run("hook", shell, "--install", "--yes").status == 0)
    return program
  }

  /// The lines of reminders among what a login prints.
  private func reminders(_ program: Program, _ command: String, extra: String = "") throws -> Int {
    try program.terminal(command, extra: extra).split(separator: "\n").count { $0.contains("¥") }
  }

  @Test(.enabled(if: Judge.bash.isThere, "bash is not installed")) func bashSpeaksOnceADay() throws {
    try speaksOnceADay("bash", "bash -ic exit", alone: ["bash -c true", #"bash -c ". ~/.bashrc""#])
  }

  @Test(.enabled(if: Judge.zsh.isThere, "zsh is not installed")) func zshSpeaksOnceADay() throws {
    try speaksOnceADay("zsh", "zsh -ic exit", alone: ["zsh -c true", #"zsh -c ". ~/.zshrc""#])
  }

  @Test(.enabled(if: Judge.fish.isThere, "fish is not installed")) func fishSpeaksOnceADay() throws {
    try speaksOnceADay("fish", "fish -ic exit", alone: ["fish -c true"])
  }

  private func speaksOnceADay(_ shell: String, _ login: String, alone: [String]) throws {
    let program = try home(of: shell)
    // Whoever is not at a terminal, or runs a script, is not spoken to, and uses nothing up.
    for command in alone { #expect(try program.terminal(command).isEmpty, "\(command)") }
    let piped = try program.shell("PATH=/usr/bin:/bin:$HOME/bin \(login) </dev/null")
    #expect(piped.output.isEmpty, "\(piped)")
    #expect(try program.health(shell).text("lastRun") == nil)
    #expect(try program.health(shell).text("nextRun") == "2026-01-06")

    #expect(try reminders(program, login) == 1)
    #expect(try reminders(program, login) == 0)
    #expect(try program.health(shell).text("lastRun") == "2026-01-06")
    #expect(try program.health(shell).text("nextRun") == "2026-01-07")
    #expect(try program.silence(shell).last == "saidToday")
    // Something falls due the same day; then the day turns.
    try program.apply([Self.debt("2026-01-06")], first: 100)
    #expect(try reminders(program, login) == 2)
    #expect(try reminders(program, login) == 0)
    try program.apply([#"{"closeDays":{"until":"2026-01-07"}}"#], first: 200)
    _ = try program.shell(": > $HOME/.hushlogin")
    #expect(try reminders(program, login) == 0)
    #expect(try program.silence(shell).contains("hushlogin"))
    // An alias of the same name is not what is called.
    _ = try program.shell(
      "rm $HOME/.hushlogin; for f in .bashrc .zshrc; do sed -i '1i alias sesame=false' $HOME/$f; done")
    #expect(try reminders(program, login) == 2)
    try isUnnoticedOnceGone(shell, login, program)
  }

  /// Where the program is gone a login is what it is without the hook; a link that leads nowhere is no program either.
  private func isUnnoticedOnceGone(_ shell: String, _ login: String, _ program: Program) throws {
    _ = try program.shell("ln -sf /nowhere/sesame $HOME/bin/sesame")
    let dangling = try program.terminal(login)
    _ = try program.shell("rm $HOME/bin/sesame")
    let gone = try program.terminal(login)
    #expect(try program.silence(shell).first == "noProgram")
    try program.run("hook", shell, "--remove", "--yes")
    let without = try program.terminal(login)
    #expect(gone == without && dangling == without, "\(gone) | \(dangling) | \(without)")
  }

  /// A login bash reads `.profile`; Debian's adds `~/.local/bin` to the path only after it read `.bashrc`.
  @Test(.enabled(if: Judge.bash.isThere, "bash is not installed")) func itIsFoundInTheFolderOfTheUser() throws
  {
    let program = try home(of: "bash")
    _ = try program.shell(
      """
      mkdir -p $HOME/.local/bin; mv $HOME/bin/sesame $HOME/.local/bin/
      printf '. ~/.bashrc\\nPATH=$HOME/.local/bin:$PATH\\n' > $HOME/.profile
      """)
    #expect(try program.silence("bash") == [])
    #expect(try reminders(program, "bash -lic exit") == 1)
    _ = try program.shell("echo : > $HOME/.profile")
    #expect(try program.silence("bash").contains("bashrcNotRead"))
  }

  @Test func overSSHAmountsAreHiddenUnlessAskedFor() throws {
    let program = Program()
    try program.apply([Self.debt("2026-01-08")])
    let ssh = ["SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"]
    func said(_ words: String, _ variables: [String: String]) throws -> String {
      let set = variables.map { "\($0)='\($1)'" }.joined(separator: " ")
      return try program.terminal("rm -rf $HOME/.local; $SESAME remind \(words)", extra: set)
    }
    for words in ["--login", "--format {owed}"] {
      #expect(try said(words, [:]).contains("¥10.00"), "\(words)")
      #expect(try said(words, ssh).contains("¥***"), "\(words)")
      #expect(try said(words + " --no-mask", ssh).contains("¥10.00"), "\(words)")
      #expect(try said(words, ssh.merging(["SESAME_PRIVACY_LOGIN": "full"]) { $1 }).contains("¥10.00"))
    }
    // Who types it asked for it.
    #expect(try said("", ssh).contains("¥10.00"))
  }

  @Test(.enabled(if: Tmux.isThere, "tmux is not installed")) func tmuxShowsItsSegment() throws {
    let program = try home(of: "tmux")
    let variables = program.environment.merging(["PATH": "/usr/bin:/bin:\(program.home.path)/bin"]) { $1 }
    let tmux = try Tmux(
      "TERM=screen-256color tmux -L \(UUID().uuidString.prefix(8)) -f $HOME/.tmux.conf new-session 'read x'",
      environment: variables)
    try tmux.wait(for: "1 ¥10.00 2026-01-08")
    try tmux.press("Enter")
  }

  /// The unit as systemd reads it: `$$` is a dollar. `notify-send` 0.8.1 takes the body raw: `&` and `<` are markup,
  /// a backslash begins an escape, and what begins with `-` is an option unless `--` stands before it.
  @Test func theTimerNotifiesInMarkup() throws {
    let program = Program(language: "en")
    let debt = Self.debt("2026-01-06").replacingOccurrences(of: "huabei", with: #"-a & <b> \\n"#)
    try program.apply([debt])
    try program.putOnPath()
    try program.run("hook", "systemd", "--install", "--yes")
    let unit = """
      line=$(sed -n 's/^ExecStart=//p' $HOME/.config/systemd/user/sesame-remind.service | sed 's/[$][$]/$/g')
      PATH=$HOME/bin LANG=en_US.UTF-8 eval "$line"
      """
    let missing = try program.shell(unit)
    #expect(missing.status != 0 && missing.errors.contains("libnotify-bin"), "\(missing)")
    // What the check finds is what this machine has.
    let hasOne = FileManager.default.fileExists(atPath: "/usr/bin/notify-send")
    #expect(try program.silence("systemd").contains("noNotifySend") != hasOne)
    _ = try program.shell(
      #"printf '#!/bin/sh\nprintf "[%%s]\\n" "$@"\n' > $HOME/bin/notify-send; chmod +x $HOME/bin/notify-send"#
    )
    let shown = try program.shell(unit)
    #expect(
      shown.lines == [
        "[--app-name=sesame]", "[--]", "[Payments due]",
        #"[! due today  -a &amp; &lt;b&gt; \\n  ¥10.00]"#,
      ], "\(shown)")
    // Without the program the unit does nothing, and without anything due it says nothing.
    _ = try program.shell("rm $HOME/bin/sesame")
    let gone = try program.shell(unit)
    #expect(gone.status == 0 && gone.output.isEmpty && gone.errors.isEmpty, "\(gone)")
  }
}
