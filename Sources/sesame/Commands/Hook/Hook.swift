import ArgumentParser
import PayLater

/// Something that calls `sesame remind` by itself: a shell at login, a timer, a status bar.
enum Hook: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish, systemd, tmux

  /// The files that it takes, in the home of an environment.
  func files(_ places: HookPlaces) -> [HookFile] {
    switch self {
    case .bash: [HookFile(places.home + "/.bashrc", .block(HookLines.bash, .end))]
    case .zsh: [HookFile(places.zsh + "/.zshrc", .block(HookLines.zsh, .top))]
    case .fish: [HookFile(places.config + "/fish/conf.d/sesame.fish", .whole(HookLines.fish))]
    case .tmux: [HookFile(places.tmux, .block(HookLines.tmux, .end))]
    case .systemd:
      [
        HookFile(places.unit("service"), .whole(HookLines.service)),
        HookFile(places.unit("timer"), .whole(HookLines.timer)),
        HookFile(places.wants, .link("../sesame-remind.timer")),
      ]
    }
  }
}

/// One file of a hook and what stands in it.
struct HookFile: Equatable {
  var path: String
  var content: Content

  enum Content: Equatable {
    /// Lines between two marks in a file of the user's.
    case block(String, DotText.Place)
    /// A file of its own.
    case whole(String)
    /// A symbolic link to this.
    case link(String)
  }

  init(_ path: String, _ content: Content) { (self.path, self.content) = (path, content) }
}

/// Where shells and programs look for what is theirs.
struct HookPlaces {
  var home: String
  /// Where zsh looks for its dot files.
  var zsh: String
  var config: String
  /// The config of tmux: `~/.tmux.conf`, unless there is only the one in the folder of configs.
  var tmux: String
  /// Where the timers of systemd note when they ran last.
  var timerStamps: String

  /// Those of an environment; nil where there is no home. `exists` says whether a file is there.
  init?(_ variables: [String: String], exists: (String) -> Bool) {
    guard let home = variables["HOME"], home.hasPrefix("/") else { return nil }
    func folder(_ name: String, _ fallback: String) -> String {
      variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? fallback
    }
    self.home = home
    zsh = folder("ZDOTDIR", home)
    config = folder("XDG_CONFIG_HOME", home + "/.config")
    let plain = home + "/.tmux.conf"
    let other = config + "/tmux/tmux.conf"
    tmux = !exists(plain) && exists(other) ? other : plain
    timerStamps = folder("XDG_DATA_HOME", home + "/.local/share") + "/systemd/timers"
  }

  /// A unit of the timer: `service` or `timer`.
  func unit(_ kind: String) -> String { "\(config)/systemd/user/sesame-remind.\(kind)" }

  /// The link that makes the timer run.
  var wants: String { "\(config)/systemd/user/timers.target.wants/sesame-remind.timer" }
}
