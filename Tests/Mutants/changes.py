"""The wrong changes that can be made to a source file, each with what it puts behind a switch."""

import hashlib
import re
from dataclasses import dataclass

from swift_source import KEYWORDS, in_code, statement_end

OPERATORS = {
    "<": ["<=", ">"], "<=": ["<", ">="], ">": [">=", "<"], ">=": [">", "<="], "==": ["!="], "!=": ["=="],
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["/ rounded up"], "%": ["/"], "&&": ["||"], "||": ["&&"],
    "..<": ["..< one less"], "...": ["... one less"], "+=": ["-="], "-=": ["+="], "??": [],
}
DAYS = {"today", "businessDay", "due", "until", "day", "yesterday", "tomorrow"}
PAIRS = {"min": "max", "max": "min"}
MEMBERS = {"first": "last", "last": "first", "isEmpty": "not empty"}
CALLS = {"allSatisfy": "contains", "contains": "allSatisfy", "filter": "all of them", "dropFirst": "none dropped"}


@dataclass
class Change:
    path: str
    line: int
    text: str  # the line as it stands
    what: str  # such as "<= → <"
    start: int
    end: int
    kind: str  # how it is put behind its switch
    detail: str = ""
    nth: int = 0  # which one of several alike
    number: int = 0  # its switch

    @property
    def key(self):
        return (self.path, self.what, self.text)

    @property
    def shown(self):
        """What is changed, and which one it is of several alike."""
        return f"{self.what} #{self.nth + 1}" if self.nth else self.what

    @property
    def name(self):
        return (*self.key, self.nth)

    def rank(self, seed):
        return hashlib.sha256("\t".join(map(str, (seed, *self.name))).encode()).hexdigest()


class Finder:
    def __init__(self, source, cases):
        self.source, self.cases, self.found = source, cases, []

    def add(self, index, what, kind, end=None, detail=""):
        token = self.source.tokens[index]
        text = self.source.line_text(token.line)
        change = Change(
            self.source.path, token.line, text, what, token.start, end or token.end, kind, detail)
        change.nth = sum(other.key == change.key for other in self.found)
        self.found.append(change)

    def near(self, index, step=1):
        at = index + step
        return self.source.tokens[at] if 0 <= at < len(self.source.tokens) else self.source.tokens[index]

    def all(self):
        for index, token in enumerate(self.source.tokens):
            if token.kind == "punct" and token.text == "{":
                self.early(index)
            if not in_code(self.source, index):
                continue
            if token.kind == "op":
                self.operator(index, token)
            elif token.kind == "num":
                self.integer(index, token)
            elif token.kind == "id":
                self.word(index, token)
            elif token.text == "." and not token.pattern:
                self.case(index)
        return self.found

    def operator(self, index, token):
        is_range = token.text in ("..<", "...")
        if not (token.spaced or is_range) or token.pattern or self.near(index, -1).text == "func":
            return
        if is_range and (self.near(index, -1).text in "([,:" or self.near(index).text in ")],:"):
            return
        for other in OPERATORS.get(token.text, []):
            self.add(index, f"{token.text} → {other}", "operator", detail=other)

    def integer(self, index, token):
        if self.near(index, -1).text == "." or not re.fullmatch(r"0x[\dA-Fa-f_]+|[\d_]+", token.text):
            return
        value = int(token.text.replace("_", ""), 0)
        for other in [value + 1, value - 1]:
            if other >= 0:
                self.add(index, f"{token.text} → {other}", "value", detail=str(other))

    def word(self, index, token):
        before, after = self.near(index, -1), self.near(index)
        if token.text in ("true", "false") and not token.pattern:
            other = "false" if token.text == "true" else "true"
            self.add(index, f"{token.text} → {other}", "value", detail=other)
        elif token.text in DAYS and after.text not in (":", "=", "+=", "(", "{", "in") and not token.pattern:
            if before.text not in ("\\", "let", "var", "func", "case") and self.near(index, -2).text not in ("\\", "inout"):
                self.add(index, f"{token.text} → the day before", "day", detail="-")
                self.add(index, f"{token.text} → the day after", "day", detail="+")
        elif token.text in PAIRS and after.text == "(" and before.text not in (".", "func"):
            self.add(index, f"{token.text} → {PAIRS[token.text]}", "pick")
        elif token.text in MEMBERS and before.text in (".", "?.") and after.text not in ("(", "{", ":", "="):
            self.add(index, f"{token.text} → {MEMBERS[token.text]}", "member")
        elif token.text in CALLS and before.text == "." and after.text in ("{", "("):
            self.add(index, f"{token.text} → {CALLS[token.text]}", "call", end=after.end if after.text == "(" else None)
        elif token.text in ("guard", "if", "while"):
            self.conditions(index, "else" if token.text == "guard" else "{", token.text == "guard")
        elif token.text == "where" and self.is_filter(index):
            self.conditions(index, "{", True)
        if token.first or before.text == ":":
            self.statement(index, token)

    def is_filter(self, index):
        at = index
        while at > 0 and not (self.source.tokens[at].first and self.source.tokens[at].opener == self.source.tokens[index].opener):
            at -= 1
        first = self.source.tokens[at]
        if at == index:
            return self.starts(at - 1) == "for"
        return first.text == "for"

    def starts(self, index):
        while index > 0 and not self.source.tokens[index].first:
            index -= 1
        return self.source.tokens[index].text

    def conditions(self, index, stop, is_needed):
        tokens, opener = self.source.tokens, self.source.tokens[index].opener
        at = begin = index + 1
        while at < len(tokens):
            token = tokens[at]
            if token.opener == opener and token.text in (stop, ","):
                if tokens[begin].text not in ("let", "var", "case", "#available", "try") and begin < at:
                    end = tokens[at - 1].end
                    self.add(begin, "condition always " + ("holds" if is_needed else "fails"), "condition", end,
                             "true" if is_needed else "false")
                    self.add(begin, "condition negated", "condition", end, "not")
                if token.text == stop:
                    return
                begin = at + 1
            if at in self.source.braces and tokens[at].text != stop:
                at = self.source.braces[at].close
            elif at in self.source.braces and tokens[at].opener != opener:
                at = self.source.braces[at].close
            at += 1

    def statement(self, index, token):
        tokens = self.source.tokens
        if token.text in KEYWORDS - {"self", "try"} or token.text.startswith(("@", "#")):
            return
        opener = token.opener
        if opener is None or self.source.braces[opener].kind not in ("void", "value", "code", "closure"):
            return
        before = self.near(index, -1)
        if before.text == ":" and self.starts(index) not in ("case", "default"):
            return
        if token.first and (before.text in (",", "=", ":", "?") and self.starts(index - 1) not in ("case", "default")
                            or before.kind == "op" and before.spaced or before.text == "return"):
            return
        end = statement_end(self.source, index)
        part = tokens[index:end]
        assigns = any(t.opener == opener and t.text in ("=", "+=", "-=") and t.spaced for t in part)
        is_call = part[-1].text in (")", "}") and not any(t.kind == "op" and t.opener == opener and t.spaced for t in part)
        is_sole = before.text == "{" and tokens[end].text == "}" if end < len(tokens) else True
        kind = self.source.braces[opener].kind
        if not assigns and (not is_call or (is_sole and kind in ("value", "closure"))):
            return
        self.add(index, "statement dropped", "statement", part[-1].end)

    def early(self, index):
        brace = self.source.braces[index]
        if brace.kind not in ("void", "value"):
            return
        tokens = self.source.tokens
        inside = [t for t in tokens[index + 1:brace.close] if t.opener == index and t.first]
        if brace.kind == "void":
            if len(inside) >= 1:
                self.add(index, "returns at once", "early", detail="")
            return
        head = []
        at = index - 1
        while at >= 0 and tokens[at].text not in ("->", "{", "}"):
            head.insert(0, tokens[at].text)
            at -= 1
        if tokens[at].text != "->" or len(inside) < 2 or tokens[index + 1].text in ("switch", "get"):
            return
        if head[-1:] == ["?"]:
            self.add(index, "returns nil at once", "early", detail="nil")
        elif head == ["Bool"]:
            for value in ("true", "false"):
                self.add(index, f"returns {value} at once", "early", detail=value)
        elif head[:1] == ["["]:
            self.add(index, "returns nothing at once", "early", detail="[:]" if ":" in head else "[]")
        elif head == ["Money"]:
            self.add(index, "returns zero at once", "early", detail=".zero")
        elif head in (["Int"], ["Int64"]):
            self.add(index, "returns zero at once", "early", detail="0")

    def case(self, index):
        name, before, after = self.near(index), self.near(index, -1), self.near(index, 2)
        if after.text in ("(", ".") or name.text not in self.cases or name.start != self.source.tokens[index].end:
            return
        if before.kind in ("id", "str", "num") and before.text not in ("return", "in", "case", "else"):
            return
        if before.text in (")", "]", "}", "?.") or (before.kind == "op" and before.end == self.source.tokens[index].start
                                                     and before.text in ("?", "!")):
            return
        if before.text == "\\":
            return
        for other in self.cases[name.text][:2]:
            self.add(index, f".{name.text} → .{other}", "value", name.end, f".{other}")


def enum_cases(sources):
    """Each case without a payload, with the next one of its enum."""
    swaps = {}
    for source in sources:
        for index, brace in source.braces.items():
            if brace.kind != "type":
                continue
            names, tokens = [], source.tokens
            for at in range(index + 1, brace.close):
                if tokens[at].text == "case" and tokens[at].opener == index:
                    line, at = tokens[at].line, at + 1
                    while tokens[at].opener == index and (not tokens[at].first or tokens[at - 1].text == ","):
                        if tokens[at].kind == "id" and tokens[at + 1].text != "(":
                            names.append(tokens[at].text)
                        at += 1
            for number, name in enumerate(names):
                if len(names) > 1:
                    swaps.setdefault(name, []).append(names[(number + 1) % len(names)])
    return swaps
