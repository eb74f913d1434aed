#!/usr/bin/env bash
# Debian 12's valgrind 3.19 gives up on a Swift program that holds a C file.
#
# Why it matters: whoever profiles or checks a Swift program on Debian 12 may get
# "Possibly corrupted debuginfo file ... Giving up" before the program has run,
# though nothing is corrupted.  Swift 6.3 writes DWARF 4 for Swift code, which
# valgrind 3.19 reads, but its clang writes DWARF 5 for C (as for a C target of a
# package), with forms that valgrind 3.19 does not know, and one such file is
# enough.  Building the C part with -gdwarf-4, or `objcopy --strip-debug` on the
# finished program, lets the same run go through.
# (Known for clang 14 and later as LLVM issue 56550.)
set -euo pipefail

# Needs: bash, x86-64 Debian 12 with valgrind, binutils, and Swift 6.3's swiftc
# and clang side by side.
# Exit 0: seen as described.  Exit 1: it behaves differently.  Exit 2: cannot run.

export LC_ALL=C.UTF-8
unset VALGRIND_OPTS

stop() {
    echo "cannot run: $1" >&2
    exit 2
}
for tool in valgrind swiftc readelf objcopy; do
    command -v "$tool" >/dev/null || stop "$tool is not installed"
done
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
[[ -x $clang ]] || stop "no clang beside swiftc ($clang)"
have=$(valgrind --version)
echo "version: $have"
[[ $have == valgrind-3.19.0* ]] || stop "this describes valgrind 3.19.0"
have=$(swiftc --version 2>/dev/null | head -n 1)
echo "version: $have"
[[ $have == *"Swift version 6.3"* ]] || stop "this describes Swift 6.3"
have=$("$clang" --version | head -n 1)
echo "version: ${have%% (*} (the one beside swiftc)"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
printf 'int twice(int n);\n' >part.h
printf '#include "part.h"\nint twice(int n) { int sum = n; sum += n; return sum; }\n' >part.c
printf 'print(twice(21))\n' >mixed.swift
printf 'func twice(_ n: Int) -> Int { n + n }\nprint(twice(21))\n' >plain.swift

swiftc -g -Onone plain.swift -o plain
for dwarf in 4 5; do
    flag=-g
    [[ $dwarf == 5 ]] || flag=-gdwarf-4
    "$clang" "$flag" -O0 -c part.c -o part.o
    swiftc -g -Onone -import-objc-header part.h mixed.swift part.o -o "mixed$dwarf"
done
objcopy --strip-debug mixed5 stripped

cat <<'TXT'

Given: a Swift program that prints 42, once of Swift alone, once with one C
function; built with -g; each prints 42 by itself.
Expected: by valgrind's manual, debug information serves to name functions and
lines, and programs without it run too; GCC 11's release notes name valgrind
3.17.0 among the programs that read DWARF 5.  So at worst, names are missing.

Seen under valgrind --tool=callgrind:
TXT

changed=0
try() { # PROGRAM DWARF-VERSIONS DESCRIBED WHAT
    local versions status=0 seen
    [[ $("./$1") == 42 ]] || stop "$1 does not print 42 by itself"
    versions=$(readelf --debug-dump=info "$1" 2>/dev/null |
        sed -n 's/^ *Version: *//p' | sort -u | paste -sd ' ')
    valgrind --tool=callgrind --callgrind-out-file=profile.out "./$1" \
        >out 2>messages || status=$?
    seen="exit $status, "
    if [[ $(<out) == 42 ]]; then seen+="ran"; else seen+="did not run"; fi
    if grep -q 'Possibly corrupted debuginfo file' messages; then seen+=", gave up"; fi
    printf '  %s\n    DWARF versions in it: %s\n    %s\n' "$4" "${versions:-none}" "$seen"
    grep -e '^###' -e 'debuginfo' -e 'Giving up' messages | sed 's/==[0-9]*== /    | /; s/^###/    | ###/' |
        uniq || true
    if [[ $versions != "$2" || $seen != "$3" ]]; then
        printf '    ^ NOT as described: %s; %s\n' "${2:-none}" "$3"
        changed=1
    fi
}
try plain "4" "exit 0, ran" "Swift alone"
try mixed5 "4 5" "exit 1, did not run, gave up" "Swift and C, the C part with -g"
try mixed4 "4" "exit 0, ran" "Swift and C, the C part with -gdwarf-4"
try stripped "" "exit 0, ran" "the second program after objcopy --strip-debug"

echo
if ((changed)); then
    echo "RESULT: the behaviour has changed from what this script describes."
    exit 1
fi
echo "RESULT: as described: only the program with DWARF 5 from Swift's clang is given up."
