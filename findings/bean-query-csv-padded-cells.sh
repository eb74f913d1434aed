#!/usr/bin/env bash
# bean-query's CSV output keeps the blanks that align its text tables.
#
# Why it matters: blanks are part of a CSV field (RFC 4180), so what reads the
# file gets "Assets:Cash  " (beancount 2.3.6), which joins with nothing, and
# numbers as " 20.00".  For sum(position) over several currencies both 2.3.6 and
# beanquery 0.2.0 put all amounts into one cell; 0.2.0 adds a comma and a run of
# blanks for every currency that only other rows hold, so the same balance is
# written differently depending on which other rows are asked for.  A comparison
# of two exports, or a formula that splits the cell, fails without a message.
# With -m (--numberify) each currency has its column; a blank before a number stays.
set -euo pipefail

# Needs: bash, python3 3.11 (beancount 2.3.6 has wheels for few others), PyPI.
# Exit 0: seen as described.  Exit 1: it behaves differently.  Exit 2: cannot run.

py=python3.11
command -v "$py" >/dev/null || py=python3
"$py" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || {
    echo "cannot run: Python 3.11 is needed" >&2
    exit 2
}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"

"$py" -m venv v2
v2/bin/pip install -q --disable-pip-version-check --no-deps beancount==2.3.6 \
    ply==3.11 python-dateutil==2.9.0.post0 six==1.17.0
"$py" -m venv v3
v3/bin/pip install -q --disable-pip-version-check --no-deps beancount==3.2.3 \
    beanquery==0.2.0 click==8.3.0 python-dateutil==2.9.0.post0 six==1.17.0 \
    regex==2025.9.18 TatSu-LTS==5.13.2

cat >two.beancount <<'TXT'
2024-01-01 open Assets:Cash
2024-01-01 open Expenses:Food
2024-01-01 open Expenses:Rent

2024-01-02 * "Kuwait"
  Expenses:Food    7.345 KWD
  Assets:Cash

2024-01-03 * "Berlin"
  Expenses:Rent    20.00 EUR
  Assets:Cash
TXT
cat >cells.py <<'PY'
import csv, sys
for row in csv.reader(sys.stdin):
    print(*["<" + cell + ">" for cell in row])
PY
all="SELECT account, sum(position) AS total GROUP BY account ORDER BY account"
one="SELECT account, sum(position) AS total WHERE account = 'Expenses:Food'
  GROUP BY account"

echo "version: $(v2/bin/bean-query --version)"
echo "version: $(v3/bin/bean-query --version)"
cat <<'TXT'

Given: a balanced ledger of two currencies, which bean-check accepts; totals for
each account, then for one account alone, with -f csv.
Expected: RFC 4180 section 2 says that blanks are part of a field, so a field
should hold the value and no filling: <Expenses:Food>, <7.345 KWD>; and the row
of an account should be the same whichever other accounts are asked for.

Seen (each field between < and >):
TXT

changed=0
ask() { # VENV QUERY [OPTION], described rows on standard input
    local status=0 name
    cat >described
    "$1/bin/bean-check" two.beancount
    "$1/bin/bean-query" "${@:3}" -f csv two.beancount "$2" >raw 2>errors || status=$?
    "$1/bin/python" cells.py <raw >seen
    name=$("$1/bin/bean-query" --version | cut -d ' ' -f 1,2)
    printf '  %s\n' "${name%,}, ${3:+$3, }$([[ $2 == "$one" ]] && echo one || echo every) account"
    sed 's/^/    /' seen
    if ((status)) || [[ -s errors ]]; then
        echo "  NOT as described: exit status $status, messages:"
        cat errors
        changed=1
    fi
    diff -u --label described --label seen described seen || {
        echo "  NOT as described"
        changed=1
    }
}
ask v2 "$all" <<'TXT'
<account> <total>
<Assets:Cash  > < -7.345 KWD, -20.00  EUR>
<Expenses:Food> <  7.345 KWD>
<Expenses:Rent> < 20.00  EUR>
TXT
ask v2 "$one" <<'TXT'
<account> <total>
<Expenses:Food> <7.345 KWD>
TXT
ask v3 "$all" <<'TXT'
<account> <total>
<Assets:Cash> <-20.00 EUR,-7.345 KWD>
<Expenses:Food> <          , 7.345 KWD>
<Expenses:Rent> < 20.00 EUR,          >
TXT
ask v3 "$one" <<'TXT'
<account> <total>
<Expenses:Food> < 7.345 KWD>
TXT
ask v3 "$all" -m <<'TXT'
<account> <total (KWD)> <total (EUR)>
<Assets:Cash> <-7.345> <-20.00>
<Expenses:Food> < 7.345> <>
<Expenses:Rent> <> < 20.00>
TXT

echo
if ((changed)); then
    echo "RESULT: the behaviour has changed from what this script describes."
    exit 1
fi
echo "RESULT: as described: fields carry alignment blanks in both, and in beanquery"
echo "0.2.0 also commas that stand for the currencies of other rows."
