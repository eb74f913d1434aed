"""Builds the two modules with their switches, and runs their fast tests against one change at a time.

Only the two modules are compiled anew; their tests and all else are linked as `swift build --build-tests` left them.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from switches import SUPPORT, rewritten

# Walks and property tests of many seconds, and what is about processes and disks: not for every change.
SLOW = {
    "PayLaterTests": ["Walk", "DebtModelTests", "HalfYearTests", "ScorePropertyTests", "HarmlessTests",
                      "EveryOrder", "noScalarGetsThroughThatActs", "everyDayFrom1900To2100AgreesWithFoundation",
                      "Linear"],
    "PayLaterStoreTests": ["WalkTests", "BitFlipTests", "CrashTests", "RaceTests", "DiskTests", "aWriterIsNotCutOff",
                           "everyPartOfTheStateIsCovered", "everyColumnOfEveryTableIsCovered"],
}
FLAGS = ["-O", "-wmo", "-num-threads", "2", "-enable-testing", "-DDEBUG", "-DSWIFT_PACKAGE", "-swift-version", "6",
         "-enable-upcoming-feature", "ExistentialAny", "-package-name", "main", "-parse-as-library", "-suppress-warnings"]
LINKED = ["GRDB", "CryptoExtras", "SwiftASN1", "Crypto", "CCryptoBoringSSL", "CCryptoBoringSSLShims",
          "CryptoBoringWrapper", "CXKCP", "CXKCPShims",
          "CFiles"]


class Workshop:
    def __init__(self, top, folder, processes, limit):
        self.top, self.folder, self.processes, self.limit = top, folder, processes, limit
        self.built = top / ".build" / "debug"
        # Where the tests make their files: in memory, where that can be had.
        self.memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.unbuilt = []  # changes that do not compile
        self.rebuilt = False

    # Building

    def build(self, sources, changes):
        """Puts `changes` behind switches and builds the tests; drops those that the compiler does not take."""
        known = self.folder / "unbuilt.json"
        names = {tuple(name) for name in json.loads(known.read_text())} if known.exists() else set()
        self.sources = sources
        self.unbuilt = [change for change in changes if change.name in names]
        self.changes = [change for change in changes if change.name not in names]
        for module in self.changed():
            while errors := self.compile(module):
                self.drop(errors)
                known.write_text(json.dumps([change.name for change in self.unbuilt]))
        self.link()

    def changed(self):
        """The modules that have changes; the others are linked as they are built."""
        return [module for module in ("PayLater", "PayLaterStore")
                if any(change.path.startswith(f"Sources/{module}/") for change in self.changes)]

    def compile(self, module):
        """The places of the errors; none where it compiled."""
        folder = self.folder / module
        outputs, paths, symbols, fresh = {}, [], [0], False
        for source in self.sources:
            if not source.path.startswith(f"Sources/{module}/"):
                continue
            own = [change for change in self.changes if change.path == source.path]
            path = folder / source.path
            fresh |= _write(path, rewritten(source, own, symbols))
            paths.append(path)
        support = folder / "Switches.swift"
        fresh |= _write(support, SUPPORT if module == "PayLater" else "import PayLater\n" + SUPPORT)
        for path in [*paths, support]:
            base = folder / "objects" / path.stem
            outputs[str(path)] = {"object": f"{base}.o"}
        (folder / "objects").mkdir(parents=True, exist_ok=True)
        (folder / "outputs.json").write_text(json.dumps(outputs))
        command = ["swiftc", *FLAGS, "-module-name", module, "-emit-module", "-emit-module-path",
                   str(self.folder / f"{module}.swiftmodule"), "-output-file-map", str(folder / "outputs.json"), "-c",
                   "-I", str(self.folder), *map(str, [*paths, support])]
        if module == "PayLaterStore":
            command += ["-I", str(self.built / "Modules"), *self.clang_flags()]
        done = folder / "done"
        if done.exists() and not fresh and not self.rebuilt:
            return set()
        self.rebuilt = True
        done.unlink(missing_ok=True)
        result = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        if result.returncode == 0:
            done.touch()
        found = re.findall(r"^(/[^:\n]+):(\d+):(\d+): error: (.*)", result.stdout + result.stderr, re.MULTILINE)
        if result.returncode and not found:
            raise SystemExit("the compiler failed:\n" + (result.stdout + result.stderr)[-3000:])
        return {(os.path.relpath(path, folder), int(line), text) for path, line, _, text in found}

    def clang_flags(self):
        crypto = self.top / ".build/checkouts/swift-crypto/Sources"
        maps = [crypto / name / "include/module.modulemap"
                for name in ("CXKCPShims", "CXKCP", "CCryptoBoringSSLShims", "CCryptoBoringSSL")]
        maps += [self.top / ".build/checkouts/GRDB.swift/Sources/GRDBSQLite/module.modulemap",
                 self.built / "CFiles.build/module.modulemap"]
        flags = [f"-fmodule-map-file={path}" for path in maps]
        flags += [f"-I{path.parent}" for path in maps[:4]] + [f"-I{self.top / 'Sources/CFiles/include'}"]
        return [word for flag in flags for word in ("-Xcc", flag)]

    def drop(self, errors):
        """Takes out the changes on the lines with errors, or the nearest one above."""
        dropped = set()
        for path, line, _ in errors:
            own = [change for change in self.changes if change.path == path]
            lines = [source.text for source in self.sources if source.path == path]
            ended = lines[0].count("\n") + 1 if lines else 0
            on = [change for change in own if self.covers(change, path, line)]
            if not on and line <= ended:
                on = sorted((c for c in own if c.line <= line), key=lambda c: c.line)[-1:] or own
            dropped |= {change.number for change in on or own}
        if not dropped:
            raise SystemExit(f"errors where nothing was changed: {sorted(errors)[:5]}")
        self.unbuilt += [change for change in self.changes if change.number in dropped]
        self.changes = [change for change in self.changes if change.number not in dropped]
        texts = ", ".join(sorted({text for _, _, text in errors})[:2])
        print(f"  {len(dropped)} do not compile: {texts[:150]}", flush=True)

    def covers(self, change, path, line):
        text = next(source.text for source in self.sources if source.path == path)
        ends = change.line + text.count("\n", change.start, change.end)
        return change.line == line or (change.kind == "condition" and ends == line)

    def link(self):
        runner = self.folder / "Runner.swift"
        _write(runner, "import Testing\n@main struct Runner {\n  static func main() async { "
                       "await Testing.__swiftPMEntryPoint() as Never }\n}\n")
        # The tests of the domain keep books of its lives, which is of the exchange.
        objects, whole = [], [self.top / "Tests" / name for name in SLOW] + [self.top / "Sources/PayLaterExchange"]
        for module in ("PayLater", "PayLaterStore"):
            if module in self.changed():
                objects += sorted((self.folder / module / "objects").glob("*.o"))
            else:
                whole.append(self.top / "Sources" / module)
        for folder in whole:
            # By the sources: an object may be left of one that is gone.
            objects += [self.built / f"{folder.name}.build" / f"{path.name}.o" for path in sorted(folder.rglob("*.swift"))]
        for name in LINKED:
            objects += sorted((self.built / f"{name}.build").rglob("*.o"))
        (self.folder / "objects.list").write_text("\n".join(f'"{path}"' for path in objects))
        subprocess.run(
            ["swiftc", "-parse-as-library", str(runner), f"@{self.folder / 'objects.list'}", "-lsqlite3", "-lstdc++",
             "-o", str(self.folder / "tests")], check=True, cwd=self.folder)

    # Running

    def run_all(self, changes, told):
        """Runs the tests against each change; `told(change, how)` gets what noticed it, or None."""
        queue, lock = list(changes), threading.Lock()

        def work():
            while True:
                with lock:
                    if not queue:
                        return
                    change = queue.pop(0)
                how = self.noticed(change)
                with lock:
                    told(change, how)

        workers = [threading.Thread(target=work) for _ in range(self.processes)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    def noticed(self, change):
        """The first test that fails with the change, or None."""
        _, module, room, *_ = change.path.split("/")
        near = self.suites(f"{module}Tests/{room}")
        return (near and self.run(change.number, f"{module}Tests", near)) or self.run(change.number, f"{module}Tests", [])

    def suites(self, room):
        """The suites in the tests' folder of the same name, which are asked first."""
        found = []
        for path in sorted((self.top / "Tests" / room).glob("*.swift")):
            found += re.findall(r"^@Suite struct (\w+)", path.read_text(), re.MULTILINE)
        return found

    def run(self, number, module, suites):
        only = rf"^{module}\.({'|'.join(suites)})/" if suites else rf"^{module}\."
        command = [str(self.folder / "tests"), "--no-parallel", "--filter", only, "--skip", "|".join(SLOW[module])]
        # A run that is ended early cannot remove its files itself.
        scratch = tempfile.mkdtemp(dir=self.memory)
        environment = dict(os.environ, MUTANT=str(number), TMPDIR=scratch)
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment,
                                   cwd=self.top, text=True, errors="replace")
        late = threading.Timer(self.limit, process.kill)
        late.start()
        begun, last = time.time(), ""
        try:
            for line in process.stdout:
                if "✘" in line or "recorded an issue" in line:
                    return re.sub(r"\x1b\[[0-9;]*m", "", line).strip()[:160]
                if match := re.search(r"Test (\S+) started", line):
                    last = match[1]
            code = process.wait()
        finally:
            late.cancel()
            process.kill()
            process.wait()
            shutil.rmtree(scratch, ignore_errors=True)
        if code == 0:
            return None
        return f"{'too slow' if time.time() - begun >= self.limit else 'stopped'} ({code}) in {last}"


def _write(path, text):
    """Writes a file where it differs; says whether it did, since what is unchanged need not be compiled again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.read_text() == text:
        return False
    path.write_text(text)
    return True
