#!/usr/bin/env python3
"""Builds the optimised static program, fills wallets of several sizes and measures what people wait for.

  Tests/Benchmarks/benchmarks.py [--program FILE] [--sizes 20,200,2000] [--runs 15]

Prints medians in milliseconds, their ratio to the smallest wallet, and instructions where valgrind is there. Peers that are
installed (remind, less, nano) are measured beside it in the same run: only ratios mean anything on another machine.
"""
import argparse
import datetime
import fcntl
import json
import os
import pty
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

TODAY = datetime.date(2026, 1, 6)


def build():
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "-Xswiftc", "-static-executable",
               "--product", "sesame"]
    subprocess.run(command, check=True, stdout=sys.stderr)
    folder = subprocess.run(command + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return os.path.join(folder, "sesame")


class Wallet:
    """A sandbox in a home of its own."""

    def __init__(self, program, home):
        self.program, self.home = program, home
        os.makedirs(home, mode=0o700, exist_ok=True)
        self.environment = {
            "HOME": home, "PATH": os.environ["PATH"], "LANG": "en_US.UTF-8", "TERM": "xterm-256color",
            "TZ": "Asia/Shanghai"}

    def run(self, *arguments, input=None):
        return subprocess.run([self.program, *arguments], input=input, capture_output=True, text=True,
                              env=self.environment, check=True).stdout

    def ask(self, requests, name):
        lines = "".join(json.dumps({"id": f"{name}{i}", "request": r}) + "\n" for i, r in enumerate(requests))
        for line in self.run("apply", "--sandbox", "--today", TODAY.isoformat(), input=lines).splitlines():
            if '"ok"' not in line:
                sys.exit(f"not accepted: {line}")


def month(day, count):
    index = day.year * 12 + day.month - 1 + count
    return datetime.date(index // 12, index % 12 + 1, min(day.day, 28))


def debt(number, parts, within):
    """A debt whose first payment falls due within so many days."""
    first = TODAY + datetime.timedelta(days=2 + number * 7 % within)
    plan = [{"due": month(first, k).isoformat(), "amountFen": 500 + number % 97 * 10 + k} for k in range(parts)]
    return {"recordDebt": {"provider": f"Shop {number % 7}", "title": f"Thing {number}", "instalments": plan,
                           "again": True}}


def open_debts(wallet, count):
    """Twenty fall due soon; the rest much later, so that what is due is the same in every size."""
    near = [debt(i, 6, 28) for i in range(20)]
    far = [debt(i, 6, 28) for i in range(20, count)]
    for request in far:
        for payment in request["recordDebt"]["instalments"]:
            payment["due"] = month(datetime.date.fromisoformat(payment["due"]), 3).isoformat()
    wallet.ask(near + far, "d")


def milliseconds(command, environment, runs, input=None):
    def once():
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, input=input)
        return (time.perf_counter() - start) * 1000
    once()
    return statistics.median(once() for _ in range(runs))


def bare(program, folder):
    """A copy without what is known for debuggers: valgrind 3.19 reads that of a static program as a broken file."""
    copy = os.path.join(folder, "bare")
    done = shutil.which("strip") and subprocess.run(["strip", "-s", "-o", copy, program]).returncode == 0
    return copy if done else program


def instructions(command, environment):
    if not shutil.which("valgrind"):
        return None
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                         env=environment, capture_output=True, text=True)
    lines = [line for line in run.stderr.splitlines() if "refs:" in line]
    return int(lines[-1].split()[-1].replace(",", "")) if lines else None


class Screen:
    """A program in a pseudo terminal of 80 by 24."""

    def __init__(self, command, environment):
        self.started = time.perf_counter()
        self.child, self.descriptor = pty.fork()
        if self.child == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def settle(self, since, quiet=0.25, limit=10):
        """Milliseconds from `since` to the last byte before it is quiet for a while."""
        last = since
        while time.perf_counter() - since < limit:
            ready, _, _ = select.select([self.descriptor], [], [], quiet)
            if not ready:
                break
            try:
                if not os.read(self.descriptor, 1 << 16):
                    break
            except OSError:
                break
            last = time.perf_counter()
        return (last - since) * 1000

    def press(self, key):
        start = time.perf_counter()
        os.write(self.descriptor, key.encode())
        return self.settle(start)

    def close(self):
        os.kill(self.child, 9)
        os.waitpid(self.child, 0)
        os.close(self.descriptor)


def screens(command, environment, keys, runs):
    """The median of the first frame, and of a cursor key after each of `keys`."""
    first, cursor = [], {key: [] for key in keys}
    for _ in range(max(3, runs // 5)):
        screen = Screen(command, environment)
        first.append(screen.settle(screen.started))
        for key in keys:
            if key:
                screen.press(key)
            for step in range(6):
                cursor[key].append(screen.press("j" if step % 2 == 0 else "k"))
        screen.close()
    return statistics.median(first), {key: statistics.median(times) for key, times in cursor.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program")
    parser.add_argument("--sizes", default="20,200,2000")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    program = os.path.abspath(options.program) if options.program else build()
    sizes = [int(size) for size in options.sizes.split(",")]
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        copy = bare(program, folder)
        for size in sizes:
            wallet = Wallet(program, os.path.join(folder, str(size)))
            open_debts(wallet, size)
            row = results[size] = {}
            for name, arguments in [("remind", ["remind"]), ("login", ["remind", "--login", "--exit-code"]),
                                    ("status --json", ["status", "--json"]), ("verify", ["verify"])]:
                row[name] = milliseconds([program, *arguments], wallet.environment, options.runs)
            counted = instructions([copy, "remind"], wallet.environment)
            if counted:
                row["remind, M instructions"] = counted / 1e6
            change = [{"recordDebtPayment": {"debt": "e1", "amountFen": 1, "again": True}} for _ in range(101)]
            start = time.perf_counter()
            wallet.ask(change[:1], "one")
            middle = time.perf_counter()
            wallet.ask(change[1:], "many")
            row["one more request"] = (time.perf_counter() - middle - (middle - start)) * 1000 / 99
            first, cursor = screens([program], wallet.environment, ["", "4", "5"], options.runs)
            row["first frame"] = first
            for key, name in [("", "Home"), ("4", "Repay"), ("5", "Reminders")]:
                row[f"cursor key on {name}"] = cursor[key]
        peers(folder, options.runs)
    smallest = results[sizes[0]]
    print(f"{'':28}" + "".join(f"{size:>20}" for size in sizes))
    for name in smallest:
        cells = "".join(f"{results[s][name]:>12.2f} {results[s][name] / max(smallest[name], 1e-9):>6.2f}x" for s in sizes)
        print(f"{name:28}{cells}")


def peers(folder, runs):
    text = os.path.join(folder, "lines.txt")
    with open(text, "w") as file:
        file.write("".join(f"line {number}\n" for number in range(100_000)))
    reminders = os.path.join(folder, "reminders")
    with open(reminders, "w") as file:
        file.write("".join(f"REM {1 + i % 28} Jan {2010 + i % 15} MSG thing {i}\n" for i in range(10_000)))
    environment = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    if shutil.which("remind"):
        print(f"remind, 10,000 reminders: {milliseconds(['remind', reminders], environment, runs):.2f} ms")
    for name in ["less", "nano"]:
        if shutil.which(name):
            first, cursor = screens([name, text], environment, [""], runs)
            print(f"{name}: first frame {first:.2f} ms, key {cursor['']:.2f} ms")


if __name__ == "__main__":
    main()
