/// The completions that shells load: each asks `sesame complete` with what is typed.
enum CompletionScript {
  /// Candidates and their words come on lines by turns. A candidate with a space is quoted only where it counts as the
  /// name of a file.
  static let bash = #"""
    # bash completion for sesame
    _sesame() {
        local candidate
        COMPREPLY=()
        while IFS= read -r candidate && IFS= read -r _; do
            COMPREPLY+=("$candidate")
        done < <(command sesame complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
        for candidate in "${COMPREPLY[@]}"; do
            if [[ $candidate == *' '* ]]; then compopt -o filenames 2>/dev/null; fi
        done
        return 0
    }
    complete -o default -F _sesame sesame

    """#

  static let zsh = #"""
    #compdef sesame
    local -a answer described
    local candidate words_of
    answer=("${(@f)$(command sesame complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    for candidate words_of in "${answer[@]}"; do
      [[ -n $candidate ]] && described+=("${candidate//:/\\:}:$words_of")
    done
    if (( $#described )); then
      _describe -t sesame sesame described
    else
      _files
    fi

    """#

  static let fish = #"""
    # fish completion for sesame
    function __sesame_complete
        set -l words (commandline -opc)
        set -l typed (commandline -ct)
        set -l answer (command sesame complete -- $words[2..-1] "$typed" 2>/dev/null)
        if test (count $answer) -eq 0
            __fish_complete_path "$typed"
            return
        end
        for at in (seq 1 2 (count $answer))
            printf '%s\t%s\n' $answer[$at] $answer[(math $at + 1)]
        end
    end
    complete -c sesame -f -a '(__sesame_complete)'

    """#
}
