#!/usr/bin/env python3
"""Writes the table of GB18030's two-byte characters from the codec of this Python.

    Tests/House/gb18030.py [FILE]     the Swift source, into FILE or to stdout

Four-byte characters need no table: they are the rest of the plane, in order, and then the other planes.
"""
import sys

HEAD = '''// swift-format-ignore-file
// Generated, do not edit: `python3 Tests/House/gb18030.py FILE` writes it anew from Python's codec.

extension GB18030 {
  /// The 23,940 characters of two bytes, a line for each first byte from 0x81 to 0xFE.
  static let pairs = """
'''


def row(first):
    seconds = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
    return "".join(bytes([first, second]).decode("gb18030") for second in seconds)


def source():
    lines = [f"    {row(first)}\\\n" for first in range(0x81, 0xFF)]
    return HEAD + "".join(lines) + '\n    """\n}\n'


if __name__ == "__main__":
    if len(sys.argv) > 1:
        open(sys.argv[1], "w", encoding="utf-8", newline="").write(source())
    else:
        sys.stdout.buffer.write(source().encode())
