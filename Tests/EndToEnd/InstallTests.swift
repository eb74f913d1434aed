import Foundation
import Testing

/// `sesame install` and what it puts there, judged by those who read it.
@Suite struct InstallTests {
  private static let pieces = [
    "bin/sesame", "share/bash-completion/completions/sesame", "share/fish/vendor_completions.d/sesame.fish",
    "share/man/man1/sesame-remind.1", "share/man/man1/sesame.1", "share/man/zh_CN/man1/sesame-remind.1",
    "share/man/zh_CN/man1/sesame.1", "share/zsh/site-functions/_sesame",
  ]

  /// The names of all files and folders below one.
  private func tree(_ program: Program, _ folder: String) throws -> [String] {
    try program.shell(
      "cd $HOME/\(folder) && find . ! -name . ! -name '*.in' ! -name '*.out' ! -name '*.err' | sort"
    ).lines
  }

  @Test func whatIsInstalledRunsAndGoesAgain() throws {
    let program = Program(language: "en")
    _ = try program.shell("mkdir -p $HOME/p/share/man")
    let before = try tree(program, "p")
    let installed = try program.run("install", "--prefix", program.home.path + "/p")
    #expect(installed.status == 0, "\(installed)")
    #expect(
      installed.lines.map { $0.dropFirst(program.home.path.count + 3) }.sorted()
        == Self.pieces.map { $0[...] })
    #expect(try program.shell("$HOME/p/bin/sesame --version").output == "0.1.0\n")
    #expect(
      try program.shell("stat -c %a $HOME/p/bin/sesame $HOME/p/share/man/man1/sesame.1").lines == [
        "755", "644",
      ])
    // A second time over itself, by the program that was installed.
    #expect(try program.shell("$HOME/p/bin/sesame install --prefix $HOME/p").status == 0)
    let removed = try program.run("uninstall", "--prefix", program.home.path + "/p")
    #expect(removed.status == 0 && removed.lines.count == Self.pieces.count, "\(removed)")
    #expect(try tree(program, "p") == before)
    #expect(try program.run("uninstall", "--prefix", program.home.path + "/p").status == 66)
  }

  @Test func byDefaultItGoesIntoTheHomeAndLeavesItAsItWas() throws {
    let program = Program()
    let before = try tree(program, ".")
    #expect(try program.run("install").status == 0)
    #expect(try program.shell("test -x $HOME/.local/bin/sesame").status == 0)
    #expect(try program.run("uninstall").status == 0)
    #expect(try tree(program, ".") == before)
  }

  @Test func changedFilesStayAndForeignOnesAreNotReplaced() throws {
    let program = Program(language: "en")
    let prefix = ["--prefix", program.home.path + "/p"]
    _ = try program.shell("mkdir -p $HOME/p/bin; echo mine > $HOME/p/bin/sesame")
    let refused = try program.run(["install"] + prefix)
    #expect(refused.status == 73 && refused.errors.contains("p/bin/sesame exists"), "\(refused)")
    #expect(try tree(program, "p") == ["./bin", "./bin/sesame"])
    #expect(try program.run(["install", "--force"] + prefix).status == 0)
    _ = try program.shell(
      "echo x >> $HOME/p/share/man/man1/sesame.1; : > $HOME/p/share/zsh/site-functions/_other")
    let removed = try program.run(["uninstall"] + prefix)
    #expect(removed.status == 0 && removed.errors.contains("man1/sesame.1 was changed"), "\(removed)")
    #expect(
      try program.shell("cd $HOME/p; find . -type f | sort").lines
        == ["./share/man/man1/sesame.1", "./share/zsh/site-functions/_other"])
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let program = Program()
    _ = try program.shell(": > $HOME/p")
    #expect(try program.run("install", "--prefix", program.home.path + "/p").status == 73)
  }

  /// mandoc 1.14.6 calls a page whose first section is in Chinese one without NAME; lexgrog reads the name all the same. No Chinese line is wider than a terminal.
  @Test(.enabled(if: Judge.mandoc.isThere && Judge.lexgrog.isThere, "mandoc or man-db is not installed"))
  func manTakesThePages() throws {
    let program = Installed.program
    for name in ["sesame", "sesame-remind"] {
      for (folder, known) in [("man1", []), ("zh_CN/man1", ["first section is not NAME"])] {
        let page = "$HOME/.local/share/man/\(folder)/\(name).1"
        let lint = try program.shell("mandoc -T lint -W warning \(page)")
        let flaws = lint.lines.filter { line in !known.contains { line.contains($0) } }
        #expect(flaws.isEmpty, "\(flaws)")
        #expect(try program.shell("lexgrog \(page)").output.contains("\"\(name) - "), "\(page)")
        let shown = try program.shell("mandoc -T utf8 -O width=78 \(page) | sed 's/.\\x08//g'").lines
        #expect(shown.count > 40)
        let wide = shown.filter { line in
          line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) } > 79
        }
        #expect(wide.allSatisfy { $0.contains("sesame ") || $0.contains("\":") }, "\(wide)")
      }
    }
  }

  @Test(.enabled(if: Judge.shellcheck.isThere, "shellcheck is not installed"))
  func shellcheckTakesTheCompletion() throws {
    let program = Installed.program
    let judged = try program.shell("shellcheck -s bash $HOME/.local/share/bash-completion/completions/sesame")
    #expect(judged.status == 0, "\(judged)")
  }
}

/// The Debian package, made of a static program that is the program of these tests behind it: the whole one is built for
/// the user, and takes minutes.
@Suite struct PackageTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: ".ci/package").path
  /// Where the compiler that came with Swift lies, and what dpkg calls.
  private static let tools =
    (ProcessInfo.processInfo.environment["PATH"] ?? "") + ":/usr/sbin:/usr/bin:/sbin:/bin"

  @Test func aProgramThatNeedsLibrariesIsRefused() throws {
    let result = try Program(language: "en").shell("bash \(Self.script) $SESAME $HOME")
    #expect(result.status == 65 && result.errors.contains("not static"), "\(result)")
  }

  @Test(.enabled(if: getuid() == 0, "dpkg installs below another root as root only"))
  func aPackageIsInstalledRunsAndGoesAgain() throws {
    let program = Program(language: "en")
    let source = "#include <unistd.h>\nint main(int c, char **v) { return execv(\"\(Program.path)\", v); }\n"
    try source.write(toFile: program.home.path + "/w.c", atomically: true, encoding: .utf8)
    let made = try program.shell(
      "export PATH=\(Self.tools); cd $HOME && clang -static w.c -o w && mkdir out && bash \(Self.script) w out && ls out"
    )
    #expect(made.status == 0 && made.lines.last?.hasPrefix("sesame_0.1.0_") == true, "\(made)")
    let listed = try program.shell("dpkg-deb --contents $HOME/out/*.deb").output
    for piece in [
      "/usr/bin/sesame", "/usr/share/man/man1/sesame.1.gz", "/usr/share/man/zh_CN/man1/sesame.1.gz",
      "/usr/share/bash-completion/completions/sesame", "/usr/share/zsh/vendor-completions/_sesame",
      "/usr/share/fish/vendor_completions.d/sesame.fish", "/usr/share/doc/sesame/copyright",
    ] { #expect(listed.contains(" .\(piece)\n"), "\(piece)") }
    #expect(!listed.contains("/installed\n") && !listed.contains("site-functions"))
    let dpkg = "PATH=\(Self.tools) dpkg --root=$HOME/root --force-depends --log=/dev/null"
    let installed = try program.shell(
      """
      mkdir -p $HOME/root/var/lib/dpkg/info $HOME/root/var/lib/dpkg/updates
      : > $HOME/root/var/lib/dpkg/status; : > $HOME/root/var/lib/dpkg/available
      \(dpkg) -i $HOME/out/*.deb >/dev/null && $HOME/root/usr/bin/sesame --version
      """)
    #expect(installed.lines == ["0.1.0"], "\(installed)")
    let gone = try program.shell("\(dpkg) --purge sesame >/dev/null; find $HOME/root -type f -path '*/usr/*'")
    #expect(gone.status == 0 && gone.output.isEmpty, "\(gone)")
  }
}

/// A home in which the program is installed, once for all tests that only look at it.
enum Installed {
  static let program: Program = {
    let program = Program()
    #expect((try? program.run("install").status) == 0)
    return program
  }()
}
