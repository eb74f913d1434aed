#!/usr/bin/env bash
# bean-query of beancount 2.3.6 cuts digits off plain number columns.
#
# Why it matters: `bean-query -f csv` is the usual way to hand figures from a
# Beancount ledger to a spreadsheet or another program.  A column of plain
# numbers (number, sum(number)) is printed at one width for the whole column,
# made from the count of decimals that is most frequent in it, whatever the
# currency beside it.  What does not fit is cut off, not rounded, with exit
# status 0: next to a few yen amounts 19.99 EUR is exported as 19, and next to
# euros and dollars 7.349 KWD as 7.34.  `position`, and beanquery 0.2.0, print
# every digit of the same ledger.
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

cat >cells.py <<'PY'
import csv, sys
for row in csv.reader(sys.stdin):
    print(" | ".join(" ".join(cell.split()) for cell in row))
PY
cat >yen.beancount <<'TXT'
2024-01-01 open Assets:Cash
2024-01-01 open Expenses:Travel

2024-01-02 * "Osaka"
  Expenses:Travel     1500 JPY
  Assets:Cash

2024-01-03 * "Kyoto"
  Expenses:Travel      980 JPY
  Assets:Cash

2024-01-04 * "Berlin"
  Expenses:Travel    19.99 EUR
  Assets:Cash
TXT
cat >dinar.beancount <<'TXT'
2024-01-01 open Assets:Cash
2024-01-01 open Expenses:Travel

2024-01-02 * "Kuwait"
  Expenses:Travel    7.349 KWD
  Assets:Cash

2024-01-03 * "Berlin"
  Expenses:Travel    20.00 EUR
  Assets:Cash

2024-01-04 * "Boston"
  Expenses:Travel     1.50 USD
  Assets:Cash
TXT
each="SELECT number, currency, position WHERE account = 'Expenses:Travel'"
sums="SELECT sum(number) AS total, currency WHERE account = 'Expenses:Travel'
  GROUP BY currency ORDER BY currency"

echo "version: $(v2/bin/bean-query --version)"
echo "version: $(v3/bin/bean-query --version)"
cat <<'TXT'

Given: two balanced ledgers (yen and euro; dinar, euro and dollar), which
bean-check accepts, asked for the same figures as a number and as a position.
Expected: the digits of the ledger (or, if a display precision is applied, that
of the row's own currency, rounded): a CSV cell has no width to fit, and RFC 4180
knows none.  bean-query's help says nothing of a limit.  So both columns of a row
should hold the same figure.

Seen (the CSV's cells, padding blanks left out):
TXT

changed=0
ask() { # VENV FILE QUERY, described rows on standard input
    local status=0 name
    cat >described
    "$1/bin/bean-check" "$2"
    "$1/bin/bean-query" -f csv "$2" "$3" >raw 2>errors || status=$?
    "$1/bin/python" cells.py <raw >seen
    name=$("$1/bin/bean-query" --version | cut -d ' ' -f 1,2)
    printf '  %s\n' "${name%,}, $2, ${3%% WHERE*}"
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
ask v2 yen.beancount "$each" <<'TXT'
number | currency | position
1500 | JPY | 1500 JPY
980 | JPY | 980 JPY
19 | EUR | 19.99 EUR
TXT
ask v3 yen.beancount "$each" <<'TXT'
number | currency | position
1500 | JPY | 1500 JPY
980 | JPY | 980 JPY
19.99 | EUR | 19.99 EUR
TXT
ask v2 dinar.beancount "$each" <<'TXT'
number | currency | position
7.34 | KWD | 7.349 KWD
20.00 | EUR | 20.00 EUR
1.50 | USD | 1.50 USD
TXT
ask v3 dinar.beancount "$each" <<'TXT'
number | currency | position
7.349 | KWD | 7.349 KWD
20.00 | EUR | 20.00 EUR
1.50 | USD | 1.50 USD
TXT
ask v2 dinar.beancount "$sums" <<'TXT'
total | currency
20.00 | EUR
7.34 | KWD
1.50 | USD
TXT
ask v3 dinar.beancount "$sums" <<'TXT'
total | currency
20.00 | EUR
7.349 | KWD
1.50 | USD
TXT

echo
if ((changed)); then
    echo "RESULT: the behaviour has changed from what this script describes."
    exit 1
fi
echo "RESULT: as described: 2.3.6 exports 19.99 as 19 and 7.349 as 7.34 in plain"
echo "number columns, without a message; beanquery 0.2.0 exports every digit."
