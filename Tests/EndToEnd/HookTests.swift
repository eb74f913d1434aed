import Foundation
import Testing

/// `sesame hook`: what it writes into dot files, judged by those who read them, and that it goes away without a trace.
@Suite struct HookTests {
  @Test(.enabled(if: Judge.bash.isThere && Judge.shellcheck.isThere, "bash or shellcheck is not installed"))
  func bashTakesTheLines() throws {
    let program = Program()
    let judged = try program.shell(
      "$SESAME hook bash >$HOME/x.bash && bash -n $HOME/x.bash && shellcheck -s bash $HOME/x.bash")
    #expect(judged.status == 0 && judged.output.isEmpty && judged.errors.isEmpty, "\(judged)")
  }

  @Test(.enabled(if: Judge.zsh.isThere, "zsh is not installed")) func zshTakesTheLines() throws {
    let judged = try Program().shell("$SESAME hook zsh >$HOME/x.zsh && zsh -n $HOME/x.zsh")
    #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged)")
  }

  @Test(.enabled(if: Judge.fish.isThere, "fish is not installed")) func fishTakesTheLines() throws {
    let judged = try Program().shell("$SESAME hook fish >$HOME/x.fish && fish -n $HOME/x.fish")
    #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged)")
  }

  @Test(.enabled(if: Judge.systemdAnalyze.isThere, "systemd is not installed"))
  func systemdTakesTheUnits() throws {
    let program = Program()
    let judged = try program.shell(
      """
      $SESAME hook systemd --install --yes >/dev/null 2>&1 && cd $HOME/.config/systemd/user &&
      XDG_RUNTIME_DIR=$HOME systemd-analyze verify --user sesame-remind.timer sesame-remind.service &&
      systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' timers.target.wants/sesame-remind.timer)"
      """)
    #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged)")
    #expect(judged.output.contains("Normalized form: *-*-* 09:00:00"), "\(judged.output)")
  }

  /// Contents of a dot file, as `printf` writes them; nil: there is none.
  static let contents: [String?] = [nil, "", "x", "x\\n", "x\\n\\n", "\\377\\r\\ny", "# >>> conda >>>\\n"]

  @Test(arguments: [("bash", ".bashrc"), ("zsh", ".zshrc"), ("tmux", ".tmux.conf")], contents)
  func removingGivesBackTheVeryFile(hook: (name: String, file: String), content: String?) throws {
    let program = Program()
    if let content {
      _ = try program.shell("printf '\(content)' > $HOME/\(hook.file); chmod 640 $HOME/\(hook.file)")
    }
    let before = try program.homeFacts()
    let installed = try program.run("hook", hook.name, "--install", "--yes")
    #expect(installed.status == 0, "\(installed)")
    let after = try program.homeFacts()
    #expect(after != before)
    #expect(after.contains("before-sesame") == (content != nil))
    // A second time there is nothing to do.
    #expect(try program.run("hook", hook.name, "--install", "--yes").errors.isEmpty)
    #expect(try program.homeFacts() == after)
    #expect(try program.run("hook", hook.name, "--remove", "--yes").status == 0)
    #expect(try program.homeFacts() == before)
    #expect(try program.run("hook", hook.name, "--remove", "--yes").status == 0)
  }

  @Test(arguments: ["fish", "systemd"]) func filesOfTheirOwnGoAgain(hook: String) throws {
    let program = Program()
    let before = try program.homeFacts()
    #expect(try program.run("hook", hook, "--install", "--yes").status == 0)
    #expect(try program.homeFacts() != before)
    #expect(try program.run("hook", hook, "--remove", "--yes").status == 0)
    #expect(try program.homeFacts() == before)
  }

  /// What the user wrote around the block since stays, and so does a link and where it leads.
  @Test func whatIsAroundTheBlockStays() throws {
    let program = Program()
    _ = try program.shell("mkdir $HOME/dots; printf 'a\\nb' > $HOME/dots/rc; ln -s dots/rc $HOME/.bashrc")
    try program.run("hook", "bash", "--install", "--yes")
    _ = try program.shell("printf 'c\\n' >> $HOME/.bashrc; sed -i --follow-symlinks '1i z' $HOME/.bashrc")
    try program.run("hook", "bash", "--remove", "--yes")
    #expect(try program.shell("cat $HOME/.bashrc; readlink $HOME/.bashrc").output == "z\na\nb\nc\ndots/rc\n")
  }

  /// The block stands above an instant prompt, which swallows what is printed below it.
  @Test func inZshItComesFirst() throws {
    let program = Program()
    _ = try program.shell("echo '. ~/.cache/p10k-instant-prompt-x.zsh' > $HOME/.zshrc")
    try program.run("hook", "zsh", "--install", "--yes")
    #expect(try program.shell("tail -n1 $HOME/.zshrc").output.contains("instant-prompt"))
    #expect(try program.silence("zsh").contains("belowInstantPrompt") == false)
    _ = try program.shell(
      "(echo '. p10k-instant-prompt-x.zsh'; cat $HOME/.zshrc) >$HOME/n; mv $HOME/n $HOME/.zshrc")
    #expect(try program.silence("zsh").contains("belowInstantPrompt"))
  }

  @Test func nothingIsWrittenWithoutAYes() throws {
    let program = Program(language: "en")
    _ = try program.shell("echo x > $HOME/.bashrc")
    let before = try program.homeFacts()
    for words in [[], ["--no-input"]] {
      let refused = try program.run(["hook", "bash", "--install"] + words)
      #expect(refused.status == 64 && refused.errors.contains("--yes"), "\(refused)")
      #expect(refused.output.contains("+++ ") && refused.output.contains("+if [["), "\(refused)")
    }
    func answering(_ answer: String) throws -> String {
      try program.shell(
        "echo '\(answer)' | script -qe -E never -c '$SESAME hook bash --install --lang en' /dev/null"
      ).output
    }
    #expect(try answering("n").contains("nothing was changed"))
    #expect(try program.homeFacts() == before)
    #expect(try answering("y").contains("bash: installed"))
    #expect(try program.homeFacts() != before)
  }

  @Test(.enabled(if: Judge.patch.isThere, "patch is not installed"), arguments: contents)
  func theDiffIsOneThatPatchTakes(content: String?) throws {
    let program = Program()
    if let content { _ = try program.shell("printf '\(content)' > $HOME/.bashrc") }
    let patched = try program.shell(
      """
      cd $HOME; $SESAME hook bash --install --lang en 2>/dev/null >d; cp .bashrc c 2>/dev/null || rm -f c
      patch -s -o p .bashrc d || patch -s -o p c d; $SESAME hook bash --install --yes >/dev/null 2>&1; cmp p .bashrc
      """)
    #expect(patched.status == 0, "\(patched)")
  }

  @Test func anEditedBlockIsToldAndPutRight() throws {
    let program = Program()
    try program.run("hook", "bash", "--install", "--yes")
    let whole = try program.homeFacts()
    #expect(try program.health("bash").text("state") == "current")
    _ = try program.shell("sed -i 's/ --login/ --all/' $HOME/.bashrc")
    #expect(try program.health("bash").text("state") == "other")
    try program.run("hook", "bash", "--install", "--yes")
    #expect(try program.shell("grep -c -- --login $HOME/.bashrc").output == "1\n")
    #expect(try program.homeFacts().contains(whole.split(separator: "\n")[0]))
    // Where its end is gone nobody knows how much of the file is ours.
    _ = try program.shell("sed -i '/<<< sesame/d' $HOME/.bashrc")
    for deed in ["--install", "--remove"] {
      #expect(try program.run("hook", "bash", deed, "--yes").status == 65)
    }
    #expect(try program.health("bash").text("state") == "other")
  }

  @Test func aFileOfSomebodyElseIsLeftAlone() throws {
    let program = Program()
    _ = try program.shell(
      "mkdir -p $HOME/.config/fish/conf.d; echo mine > $HOME/.config/fish/conf.d/sesame.fish")
    let before = try program.homeFacts()
    #expect(try program.run("hook", "fish", "--install", "--yes").status == 65)
    #expect(try program.run("hook", "fish", "--remove", "--yes").status == 0)
    #expect(try program.homeFacts() == before)
    #expect(try program.health("fish").text("state") == "other")
  }

  @Test func whatCannotBeReadOrWrittenIsSaid() throws {
    let program = Program()
    _ = try program.shell("mkdir $HOME/.bashrc")
    #expect(try program.run("hook", "bash", "--install", "--yes").status == 66)
    let blocked = try program.shell(
      ": > $HOME/.config; $SESAME hook fish --install --yes; s=$?; rm $HOME/.config; exit $s")
    #expect(blocked.status == 73, "\(blocked)")
  }

  @Test(arguments: [
    ["hook"], ["hook", "ksh"], ["hook", "bash", "--install", "--check"], ["hook", "bash", "--json"],
  ])
  func whatIsNoDeedIsRefused(words: [String]) throws {
    let result = try Program().run(words)
    #expect(result.status == 64 && result.output.isEmpty, "\(result)")
  }
}

extension Program {
  /// What `hook --check` says of one hook.
  func health(_ hook: String) throws -> JSONObject {
    try #require(try report("hook", hook, "--check").list("hooks").first)
  }

  /// Why a hook is silent.
  func silence(_ hook: String) throws -> [String] { try health(hook)["silent"] as? [String] ?? [] }
}
