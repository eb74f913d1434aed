#!/usr/bin/env bash
# PyPI icalendar 4.0.3, 5.0.13 and 6.3.1 misread a backslash in calendar text.
#
# Why it matters: a calendar entry whose title, place or notes hold a backslash
# (a Windows path, a UNC share, a TeX command) is written by a correct program
# with the backslash doubled.  These versions read such text as though its
# escapes were decoded twice: "\new" turns into a line break and "ew", a literal
# backslash before a comma vanishes, a share name loses a backslash.  Nothing is
# reported, and saving the calendar again writes the changed text, so one pass
# damages the file for all others.  7.3.2 is right (their issue 1008).
set -euo pipefail

# Needs: bash, python3 (3.10 or newer) with venv, and PyPI.
# Exit 0: seen as described.  Exit 1: it behaves differently.  Exit 2: cannot run.

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' || {
    echo "cannot run: python3 3.10 or newer is needed" >&2
    exit 2
}

cat >"$tmp/probe.py" <<'PY'
import sys
import icalendar

# (name, text as it stands in the file, text it stands for by RFC 5545)
CASES = [
    ("SUMMARY", r"C:\\new \\\, x", "C:\\new \\, x"),
    ("LOCATION", r"\\\\host\\share", "\\\\host\\share"),
    ("COMMENT", r"one\ntwo\, three\; four", "one\ntwo, three; four"),
]
head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.com//probe//EN",
        "BEGIN:VEVENT", "UID:1@example.com", "DTSTAMP:20240101T000000Z",
        "DTSTART:20240102T090000Z"]
tail = ["END:VEVENT", "END:VCALENDAR", ""]
lines = [name + ":" + raw for name, raw, _ in CASES]
source = "\r\n".join(head + lines + tail).encode()

def event(data):
    return icalendar.Calendar.from_ical(data).walk("VEVENT")[0]

written = icalendar.Calendar.from_ical(source).to_ical()
out = written.decode().split("\r\n")
first = event(source)
keys = []
print("version " + icalendar.__version__)
for name, raw, meant in CASES:
    again = [l[len(name) + 1:] for l in out if l.startswith(name + ":")][0]
    print("  in the file   " + name + ":" + raw)
    print("    stands for  " + repr(meant))
    print("    was read as " + repr(str(first[name])))
    print("    rewritten   " + name + ":" + again)
    keys.append(name + " " + ("read-right" if str(first[name]) == meant else repr(str(first[name]))) + " "
                + ("same-line" if again == raw else again))

# And the other way round: a text set in the program, written, read back.
made = icalendar.Event()
made.add("uid", "2@example.com")
made.add("summary", "C:\\new")
data = made.to_ical()
line = [l for l in data.decode().split("\r\n") if l.startswith("SUMMARY")][0]
back = str(icalendar.Event.from_ical(data)["summary"])
print("  set in Python " + repr("C:\\new") + ", written " + line
      + ", read back " + repr(back))
keys.append("ROUNDTRIP " + line + " " + repr(back))
with open(sys.argv[1], "w") as file:
    file.write("\n".join(keys) + "\n")
PY

cat >"$tmp/wrong.txt" <<'TXT'
SUMMARY 'C:\new , x' C:\new \, x
LOCATION '\\host\\share' \\host\\share
COMMENT read-right same-line
ROUNDTRIP SUMMARY:C:\\new 'C:\new'
TXT
cat >"$tmp/right.txt" <<'TXT'
SUMMARY read-right same-line
LOCATION read-right same-line
COMMENT read-right same-line
ROUNDTRIP SUMMARY:C:\\new 'C:\\new'
TXT

cat <<'TXT'
Given: an event with TEXT values as RFC 5545 section 3.3.11 escapes them.
Expected: there, \\ stands for one backslash, \, for a comma, \; for a
semicolon and \n for a line break; each pair is used up once, so \\n is a
backslash and the letter n.  Reading and writing should change nothing.
(Texts read are shown as Python literals: '\n' is a line break, '\\' one
backslash.)

TXT

python3 -m venv "$tmp/venv"
changed=0
check() { # VERSION wrong|right EXTRA-PACKAGES...
    local version=$1 kind=$2
    shift 2
    "$tmp/venv/bin/pip" install -q --disable-pip-version-check --no-deps \
        --target "$tmp/icalendar-$version" "icalendar==$version" "$@"
    PYTHONPATH="$tmp/icalendar-$version" "$tmp/venv/bin/python" "$tmp/probe.py" \
        "$tmp/seen.txt"
    if diff -u --label described --label seen "$tmp/$kind.txt" "$tmp/seen.txt"; then
        echo "  => $kind, as described"
    else
        echo "  => NOT as described for icalendar $version"
        changed=1
    fi
    echo
}
check 4.0.3 wrong python-dateutil==2.9.0.post0 six==1.17.0 pytz==2025.2
check 5.0.13 wrong python-dateutil==2.9.0.post0 six==1.17.0 pytz==2025.2
check 6.3.1 wrong python-dateutil==2.9.0.post0 six==1.17.0 tzdata==2025.2
check 7.3.2 right python-dateutil==2.9.0.post0 six==1.17.0 tzdata==2025.2 \
    typing_extensions==4.15.0

if ((changed)); then
    echo "RESULT: the behaviour has changed from what this script describes."
    exit 1
fi
cat <<'TXT'
RESULT: as described: 4.0.3, 5.0.13 and 6.3.1 read \\n as a line break and lose
backslashes; 7.3.2 keeps the text.
TXT
