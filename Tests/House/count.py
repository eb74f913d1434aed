#!/usr/bin/env python3
"""Counts the house: what it is made of, and how much of its public face is explained.

    Tests/House/count.py [REVISION...]

Without a revision it counts the working tree, else each revision beside the next, by `git show` alone. For every
module: Swift files, lines, the median and the largest file, lines of its tests to its own, public declarations with a
documentation comment, and `default:` (a switch over one of our enums must not need it). A change's cost is counted by
`git show --stat` of a commit that makes one.
"""
import re
import statistics
import subprocess
import sys

TESTS = {
    "PayLater": ["PayLaterTests"], "PayLaterStore": ["PayLaterStoreTests"],
    "PayLaterExchange": ["PayLaterExchangeTests"], "WalletText": ["WalletTextTests"],
    "TerminalKit": ["TerminalKitTests"], "CursesTerminal": ["CursesTerminalTests"], "WalletUI": ["WalletUITests"],
    "sesame": ["SesameTests", "EndToEnd", "Journeys"],
}
DECLARATION = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*public\s+(?:static\s+|mutating\s+|indirect\s+|final\s+|nonisolated\s+|"
    r"private\(set\)\s+|internal\(set\)\s+)*(?:func|var|let|struct|enum|class|protocol|init|subscript|typealias|actor)\b")


def git(*words):
    return subprocess.run(["git", *words], check=True, capture_output=True).stdout.decode()


def files(revision):
    """Every Swift file under Sources and Tests with its lines."""
    listed = git("ls-files", "Sources", "Tests") if revision is None else git(
        "ls-tree", "-r", "--name-only", revision, "Sources", "Tests")
    for path in listed.splitlines():
        if not path.endswith(".swift"):
            continue
        try:
            text = open(path, encoding="utf-8").read() if revision is None else git("show", f"{revision}:{path}")
        except FileNotFoundError:
            continue
        yield path, text.splitlines()


def documented(lines):
    """How many public declarations there are, and how many have a documentation comment right above."""
    found = explained = 0
    for index, line in enumerate(lines):
        if not DECLARATION.match(line):
            continue
        found += 1
        above = index - 1
        while above >= 0 and lines[above].strip().startswith("@"):
            above -= 1
        explained += above >= 0 and lines[above].strip().startswith("///")
    return found, explained


def count(revision):
    modules, tests = {}, {}
    for path, lines in files(revision):
        top, module = path.split("/")[:2]
        (modules if top == "Sources" else tests).setdefault(module, []).append((path, lines))
    print(f"{revision or 'working tree'}")
    print(f"{'module':18}{'files':>6}{'lines':>8}{'median':>8}{'largest':>9}{'tests':>7}{'public':>8}{'doc':>6}{'default:':>10}")
    everything = []
    for module, found in sorted(modules.items()):
        test_lines = sum(len(lines) for name in TESTS.get(module, []) for _, lines in tests.get(name, []))
        row(module, found, test_lines)
        everything += found
    row("all", everything, sum(len(lines) for found in tests.values() for _, lines in found))
    print()


def row(name, found, test_lines):
    sizes = [len(lines) for _, lines in found]
    public, explained = (sum(numbers) for numbers in zip(*(documented(lines) for _, lines in found)))
    defaults = sum(line.strip().startswith("default:") for _, lines in found for line in lines)
    print(
        f"{name:18}{len(sizes):6}{sum(sizes):8}{statistics.median(sizes):8.0f}{max(sizes):9}"
        f"{test_lines / sum(sizes):7.2f}{public:8}{explained * 100 // max(public, 1):5}%{defaults:10}")


if __name__ == "__main__":
    for revision in sys.argv[1:] or [None]:
        count(revision)
