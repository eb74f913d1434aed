#!/usr/bin/env python3
"""Makes small wrong changes to the domain and the store, and says which of them no fast test notices.

    swift build --build-tests
    python3 Tests/Mutants/mutants.py                          all that are chosen
    python3 Tests/Mutants/mutants.py --sample 30 --seed 7     a few of them, in about three minutes
    python3 Tests/Mutants/mutants.py --fresh 5 --count 200    others, that nobody has looked at yet
    python3 Tests/Mutants/mutants.py --list                   what would be made, nothing is built

Every change sits behind a switch in one program (`mutant(17) ? a <= b : a < b`), which is built once and run once for
each; a run ends at the first test that fails. What the compiler does not take is left out and does not count. The
choice depends on the seed and the text of the lines alone, so it stays the same while lines move.

Exit status 1: a change went unnoticed that is not in argued.txt, one a line, parted by tabs: the file, the change, the
line, and why it makes no difference; 'open: ' says that it does and that a fast test is still to be written.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
from changes import Finder, enum_cases  # noqa: E402
from swift_source import read  # noqa: E402
from workshop import Workshop  # noqa: E402

TOP = Path(__file__).resolve().parents[2]
ARGUED = Path(__file__).with_name("argued.txt")
MODULES = ("PayLater", "PayLaterStore")
# No rule is in them: tables of words, and what only counts how often is looked.
LEFT_OUT = ("Pinyin", "Language.swift", "Looks.swift", "Memo.swift", "Figure+Code.swift")


def candidates():
    paths = [path for module in MODULES for path in sorted((TOP / "Sources" / module).rglob("*.swift"))]
    sources = [read(str(path.relative_to(TOP)), path.read_text()) for path in paths]
    cases = enum_cases(sources)
    found = [change for source in sources if not any(name in source.path for name in LEFT_OUT)
             for change in Finder(source, cases).all()]
    return sources, found


def chosen(found, count, seed):
    """`count` of them: more from files with more, and of each kind in turn."""
    files = defaultdict(list)
    for change in sorted(found, key=lambda change: change.rank(seed)):
        files[change.path].append(change)
    weight = {path: len(all) ** 0.7 for path, all in files.items()}
    share = count / sum(weight.values())
    picked = []
    for path, all in files.items():
        kinds = defaultdict(list)
        for change in all:
            kinds[change.what if change.kind == "condition" else change.kind].append(change)
        turns = [change for turn in range(len(all)) for kind in kinds.values() for change in kind[turn:turn + 1]]
        picked += turns[:max(2, round(weight[path] * share))]
    return picked


# So many of the thousand that the first seed chooses have been looked at, one by one.
SPREAD, KNOWN = 1000, 779


def argued():
    if not ARGUED.exists():
        return {}
    lines = [line.split("\t") for line in ARGUED.read_text().splitlines() if line and not line.startswith("#")]
    return {(path, what, text): why for path, what, text, why in lines}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=KNOWN, help="how many are chosen of all that could be made")
    parser.add_argument("--sample", type=int, help="only so many of them")
    parser.add_argument("--seed", type=int, default=0, help="which ones the sample takes")
    parser.add_argument("--fresh", type=int, default=0, help="another number chooses others")
    parser.add_argument("--list", action="store_true", help="name them and make none")
    parser.add_argument("--only", default="", help="only files whose path has this in it")
    parser.add_argument("--folder", type=Path, help="where to build; else a new folder that is removed")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--limit", type=int, default=180, help="seconds after which a run counts as noticed")
    options = parser.parse_args()

    sources, found = candidates()
    picked = chosen(found, max(SPREAD, options.count), options.fresh)
    picked = sorted(picked, key=lambda change: change.rank(options.fresh))[:options.count]
    picked = [change for change in picked if options.only in change.path]
    if options.sample:
        picked = sorted(picked, key=lambda change: change.rank(f"sample {options.seed}"))[:options.sample]
    picked.sort(key=lambda change: (change.path, change.start, change.what))
    for number, change in enumerate(picked, 1):
        change.number = number
    if options.list:
        for change in picked:
            print(f"{change.path}:{change.line}: {change.shown}: {change.text}")
        print(f"{len(picked)} of {len(found)}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return tried(Workshop(TOP, options.folder or Path(folder), options.processes, options.limit), sources, picked)


def tried(workshop, sources, picked):
    begun = time.time()
    workshop.folder.mkdir(parents=True, exist_ok=True)
    workshop.build(sources, picked)
    print(f"built in {time.time() - begun:.0f} s: {len(workshop.changes)} changes", flush=True)
    if how := workshop.run(0, "PayLaterTests", []) or workshop.run(0, "PayLaterStoreTests", []):
        raise SystemExit(f"the tests fail without any change: {how}")
    known, unnoticed, made = argued(), [], Counter()

    def told(change, how):
        module = change.path.split("/")[1]
        made[module] += 1
        place = f"{change.path}:{change.line}: {change.shown}: {change.text}"
        reason = (change.path, change.shown, change.text)
        if how:
            made[module, "noticed"] += 1
            print(f"{sum(made[m] for m in MODULES)}/{len(workshop.changes)} noticed {place} <- {how}", flush=True)
        elif reason in known:
            made[module, "open" if known[reason].startswith("open: ") else "argued"] += 1
        else:
            unnoticed.append(place)
            print(f"{sum(made[m] for m in MODULES)}/{len(workshop.changes)} UNNOTICED {place}", flush=True)

    workshop.run_all(workshop.changes, told)
    print()
    for place in sorted(unnoticed):
        print("unnoticed", place)
    for module in MODULES:
        noticed, reasoned = made[module, "noticed"], made[module, "argued"]
        print(f"{module}: {made[module]} made, {noticed} noticed, {reasoned} argued, "
              f"{made[module] - noticed - reasoned} unnoticed ({made[module, 'open']} of them known)")
    print(f"{len(workshop.unbuilt)} did not compile; {time.time() - begun:.0f} s")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
