/// What the hooks are, line by line. They are the same in every language and on every machine, so that an old one can be
/// told from a current one.
///
/// Every one looks for the program first: whoever removes it meets no error. The folder `~/.local/bin` comes last,
/// since many a login adds it to the path only after the dot files were read.
enum HookLines {
  /// In a subshell nothing of it stays behind. What the user called `sesame` otherwise is not called: an alias is
  /// expanded where it is read, so that `command` is needed besides.
  static let bash = """
    if [[ $- == *i* && -t 1 && ! -e ~/.hushlogin ]]; then
      (
        unalias -a
        unset -f sesame
        PATH=$PATH:$HOME/.local/bin
        if command -v sesame >/dev/null; then command sesame remind --login; fi
      ) || :
    fi

    """

  static let zsh = """
    if [[ -o interactive && -t 1 && ! -e ~/.hushlogin ]]; then
      (
        unalias -m '*'
        unset -f sesame 2>/dev/null
        PATH=$PATH:$HOME/.local/bin
        if command -v sesame >/dev/null; then command sesame remind --login; fi
      ) || :
    fi

    """

  static let fish = """
    # sesame: 登录时提醒要还的款项 / reminds of payments at login
    # sesame hook fish --remove
    if status is-interactive; and isatty stdout; and not test -e ~/.hushlogin
        begin
            set -lx PATH $PATH ~/.local/bin
            if command -v sesame >/dev/null
                command sesame remind --login; or true
            end
        end
    end

    """

  /// The last line that is printed is shown; the length is what fits beside the clock of tmux.
  static let tmux = """
    set -g status-right-length 80
    set -ag status-right ' #(PATH=$PATH:$HOME/.local/bin; command -v sesame >/dev/null && \
    sesame remind --format "{count} {owed} {due}" --width 30)'

    """

  /// `$$` is a dollar for the shell: systemd has variables of its own.
  static let service = """
    # sesame: 每天提醒要还的款项 / reminds of payments every day
    # sesame hook systemd --remove
    [Unit]
    Description=Remind of pay-later payments that are due

    [Service]
    Type=oneshot
    ExecStart=/bin/sh -c 'PATH="$$PATH:$$HOME/.local/bin"; if command -v sesame >/dev/null; \
    then exec sesame remind --notify; fi'

    """

  /// `Persistent` makes up for a day on which the machine was off at nine.
  static let timer = """
    # sesame: 每天提醒要还的款项 / reminds of payments every day
    # sesame hook systemd --remove
    [Unit]
    Description=Remind of pay-later payments at nine

    [Timer]
    OnCalendar=*-*-* 09:00
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
}
