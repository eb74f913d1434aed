import ArgumentParser
import Foundation
import PayLater
import WalletText

/// `sesame install`: puts the program, its pages and completions where the system looks for them.
struct InstallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("install", InstallHelp.abstract, InstallHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(InstallHelp.prefix)) var prefix: String?
  @Flag(help: .init(InstallHelp.force)) var force = false

  func run() throws {
    let world = try World(options)
    let installation = Installation(prefix: try world.prefix(prefix))
    try world.reportingInstallation {
      let pieces = try Installation.pieces()
      try installation.install(pieces, force: force)
      for piece in pieces { try Output.data("\(installation.prefix)/\(piece.path)") }
    }
    for hint in hints(installation.prefix, world) { Output.talk(world[hint]) }
  }

  /// What is still to be done by hand for all of it to be found.
  private func hints(_ prefix: String, _ world: World) -> [Phrase] {
    let path = (world.environment.variables["PATH"] ?? "").split(separator: ":").map(String.init)
    var hints = [InstallText.done(prefix)]
    if !path.contains(prefix + "/bin") { hints.append(InstallText.notOnPath(prefix + "/bin")) }
    if !["/usr", "/usr/local"].contains(prefix) {
      hints.append(InstallText.zshFolder(prefix + "/share/zsh/site-functions"))
    }
    return hints + [InstallText.hook]
  }
}

/// `sesame uninstall`: takes away what `install` put there, and nothing else.
struct UninstallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("uninstall", InstallHelp.uninstall, InstallHelp.uninstallDiscussion)
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(InstallHelp.prefixToRemove)) var prefix: String?
  @Flag(help: .init(InstallHelp.forceRemoval)) var force = false

  func run() throws {
    let world = try World(options)
    let installation = Installation(prefix: try world.prefix(prefix ?? Installation.own))
    let removal = try world.reportingInstallation { try installation.remove(force: force) }
    for path in removal.gone { try Output.data(path) }
    for path in removal.kept { Output.talk(world[InstallText.changed(path)]) }
    Output.talk(world[InstallText.walletStays(world.paths.data)])
  }
}

extension World {
  /// The folder to install below, without a stroke at its end: what was named, else `~/.local`.
  fileprivate func prefix(_ option: String?) throws -> String {
    let home = environment.variables["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let chosen = option ?? home.map({ $0 + "/.local" }), !chosen.isEmpty else {
      Output.talk(self[HookText.noHome])
      throw ExitStatus.config
    }
    let path = chosen.hasPrefix("/") ? chosen : FileManager.default.currentDirectoryPath + "/" + chosen
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Runs `body`; what is in the way is said on standard error and becomes its exit code.
  fileprivate func reportingInstallation<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let flaw as Installation.Flaw {
      let (words, code): (Phrase, ExitCode) =
        switch flaw {
        case .unreadable(let path, let code):
          (SystemText.failed(SystemText.open, path, SystemCause(code)), ExitStatus.noInput)
        case .unwritable(let path, let code):
          (SystemText.failed(SystemText.create, path, SystemCause(code)), ExitStatus.cannotCreate)
        case .foreign(let path): (InstallText.foreign(path), ExitStatus.cannotCreate)
        case .absent(let prefix): (InstallText.absent(prefix), ExitStatus.noInput)
        }
      Output.talk(self[words])
      throw code
    }
  }
}
