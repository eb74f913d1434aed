#!/usr/bin/env bash
# Ledger 3.3.0 and hledger 1.25 (both Debian 12) on a currency without decimals.
#
# Why it matters: one journal is often read by both programs.  For a currency
# without decimals (JPY, KRW, ...) whose symbol stands after the number, none of
# the `format` lines tried here is a whole number to both: hledger insists on a
# decimal mark ("1000. JPY"), Ledger refuses just that - though it takes the same
# mark when the symbol stands in front ("JPY 1000.").  The spelling both accept,
# "1,000 JPY", means thousands to Ledger and three decimals to hledger (its manual
# says so), so 1,500 counts a thousand times less there, without a word.
# (Ledger's missing trailing mark is known to its makers as their issue 2301.)
set -euo pipefail

# Needs: bash, ledger 3.3.0 and hledger 1.25 as Debian 12 packages them.
# Exit 0: seen as described.  Exit 1: it behaves differently.  Exit 2: cannot run.

export LC_ALL=C.UTF-8
unset LEDGER_FILE

need() { # PROGRAM WANTED-START
    local have
    command -v "$1" >/dev/null || {
        echo "cannot run: $1 is not installed (Debian 12 package $1)" >&2
        exit 2
    }
    have=$("$1" --version)
    have=${have%%$'\n'*}
    echo "version: $have"
    [[ $have == "$2"* ]] || {
        echo "cannot run: this describes \"$2\"" >&2
        exit 2
    }
}
need ledger "Ledger 3.3.0"
need hledger "hledger 1.25,"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
cat <<'TXT'

Given: a journal of this shape, the format line and the amount varying
    commodity JPY
        format 1000 JPY

    2024-01-02 shop
        Expenses:Food  1500 JPY
        Assets:Cash
Expected: the manuals of both programs describe the same `commodity` directive
with an indented `format` line holding a sample amount; hledger's says it is as
in Ledger, and that the sample must hold a decimal mark with 0 or more decimals.
So a sample that hledger's manual asks for should also pass Ledger, whichever
side the symbol is on, and show 1500 without decimals in both.

Seen (the balance of Expenses:Food, or the reason given for refusing the file):
TXT

changed=0
balance() { # ledger|hledger FILE -> the balance, or "refused: reason"
    local out
    case $1 in
    ledger)
        if out=$(ledger --args-only -f "$2" balance --flat Expenses:Food 2>&1); then :; else
            grep '^Error:' <<<"$out" | head -n 1 | sed 's/^Error: /refused: /'
            return
        fi
        ;;
    hledger)
        if out=$(hledger -f "$2" balance --flat -N Expenses:Food 2>&1); then :; else
            grep -m 1 -e 'Please include' -e unexpected <<<"$out" |
                sed 's/^/refused: /'
            return
        fi
        ;;
    esac
    sed -n 's/^ *\(.*[^ ]\)  *Expenses:Food.*$/\1/p' <<<"$out"
}
same() { # SEEN DESCRIBED
    [[ $1 == "$2" ]] && return
    printf '    ^ NOT as described: %s\n' "$2"
    changed=1
}
try() { # SYMBOL FORMAT AMOUNT LEDGER-DESCRIBED HLEDGER-DESCRIBED
    local seen
    {
        printf 'commodity %s\n    format %s\n\n' "$1" "$2"
        printf '2024-01-02 shop\n    Expenses:Food  %s\n    Assets:Cash\n' "$3"
    } >f.journal
    printf '  format %-13s amount %s\n' "$2" "$3"
    seen=$(balance ledger f.journal)
    printf '    ledger   %s\n' "$seen"
    same "$seen" "$4"
    seen=$(balance hledger f.journal)
    printf '    hledger  %s\n' "$seen"
    same "$seen" "$5"
}
asks='refused: Please include a decimal point or decimal comma in commodity directives,'
symbol='refused: commodity directive symbol JPY and format directive symbol  should be the same'

echo " symbol after the number: nothing suits both"
try JPY '1000 JPY' '1500 JPY' '1500 JPY' "$asks"
try JPY '1,000,000 JPY' '1500 JPY' '1,500 JPY' "$asks"
try JPY '1000. JPY' '1500 JPY' "$symbol" '1500 JPY'
try JPY '1,000. JPY' '1500 JPY' "$symbol" '1,500 JPY'
try JPY '1 000. JPY' '1500 JPY' "$symbol" '1 500 JPY'
try JPY '1000, JPY' '1500 JPY' "$symbol" '1500 JPY'
try JPY '1000.JPY' '1500 JPY' "$symbol" '1500JPY'
echo " symbol after the number, taken by both but not as whole numbers"
try JPY '1000.0 JPY' '1500 JPY' '1500.0 JPY' '1500.0 JPY'
try JPY '1,000 JPY' '1500 JPY' '1,500 JPY' '1500,000 JPY'
echo " symbol before the number: a bare decimal mark suits both"
try JPY 'JPY 1000' 'JPY 1500' 'JPY 1500' "$asks"
try JPY 'JPY 1000.' 'JPY 1500' 'JPY 1500' 'JPY 1500'
try JPY 'JPY 1,000.' 'JPY 1500' 'JPY 1,500' 'JPY 1,500'
try ¥ '¥1000' '¥1500' '¥1500' "$asks"
try ¥ '¥1000.' '¥1500' '¥1500' '¥1500'
try ¥ '¥1,000.' '¥1500' '¥1,500' '¥1,500'

try JPY 'JPY 1000.' '1500 JPY' 'JPY 1500' 'JPY 1500'

cat <<'TXT'

 the spelling both take with the symbol after it, on two postings:
    commodity JPY
        format 1,000 JPY
    2024-01-02 shop
        Expenses:Food  1,500 JPY
        Expenses:Food  1500 JPY
        Assets:Cash
TXT
cat >two.journal <<'TXT'
commodity JPY
    format 1,000 JPY

2024-01-02 shop
    Expenses:Food  1,500 JPY
    Expenses:Food  1500 JPY
    Assets:Cash
TXT
seen=$(balance ledger two.journal)
echo "    ledger   $seen   (three thousand)"
same "$seen" '3,000 JPY'
seen=$(balance hledger two.journal)
echo "    hledger  $seen   (1501 and a half: 1,500 was read as 1.5)"
same "$seen" '1501,500 JPY'

echo
if ((changed)); then
    echo "RESULT: the behaviour has changed from what this script describes."
    exit 1
fi
echo "RESULT: as described: with the symbol after the number no format line tried gives"
echo "both programs whole numbers; with the symbol before it, a bare decimal mark does."
