"""Reads Swift source far enough to change it: tokens, the braces they lie in, and where statements begin and end."""

import re
from dataclasses import dataclass, field

OPERATOR = "/=-+!*%<>&|^~?"
OPENERS = {"(": ")", "[": "]", "{": "}"}
TYPES = {"struct", "enum", "class", "extension", "protocol", "actor"}
KEYWORDS = TYPES | {
    "let", "var", "func", "init", "deinit", "subscript", "return", "if", "else", "guard", "for", "while", "repeat",
    "switch", "case", "default", "throw", "break", "continue", "defer", "do", "catch", "import", "typealias", "where",
    "static", "private", "fileprivate", "public", "internal", "mutating", "indirect", "in", "try", "self", "Self",
    "infix", "prefix", "final", "override", "some", "any", "as", "is", "nonisolated", "lazy", "unowned", "weak", "inout",
    "fallthrough", "async", "await", "package",
}


@dataclass
class Token:
    kind: str  # "id", "num", "op", "punct", "str"
    text: str
    start: int
    end: int
    line: int
    opener: "int | None" = None  # index of the innermost bracket around it
    first: bool = False  # the first on its line
    spaced: bool = False  # white space on both sides
    pattern: bool = False  # within the pattern of a case


@dataclass
class Brace:
    kind: str  # "type", "func", "void", "value", "code", or "(" and "["
    close: int = -1


@dataclass
class Source:
    path: str
    text: str
    tokens: list = field(default_factory=list)
    braces: dict = field(default_factory=dict)  # index of the opener → Brace

    def line_text(self, line):
        return self.text.splitlines()[line - 1].strip()


def _string_end(text, at):
    """The end of the string literal that begins at `at` (which may have `#` before it)."""
    hashes = 0
    while text[at] == "#":
        hashes, at = hashes + 1, at + 1
    quote = '"""' if text.startswith('"""', at) else '"'
    end, at = quote + "#" * hashes, at + len(quote)
    escape = "\\" + "#" * hashes
    while not text.startswith(end, at):
        if text.startswith(escape + "(", at):
            at, depth = at + len(escape) + 1, 1
            while depth:
                if text[at] == '"':
                    at = _string_end(text, at)
                    continue
                depth += {"(": 1, ")": -1}.get(text[at], 0)
                at += 1
        elif text.startswith(escape, at):
            at += len(escape) + 1
        else:
            at += 1
    return at + len(end)


def tokens(text):
    """The tokens of a source text, comments left out."""
    found, at, line, fresh = [], 0, 1, True
    while at < len(text):
        char = text[at]
        if char == "\n":
            at, line, fresh = at + 1, line + 1, True
            continue
        if char.isspace():
            at += 1
            continue
        if text.startswith("//", at):
            at = text.find("\n", at) if "\n" in text[at:] else len(text)
            continue
        if text.startswith("/*", at):
            end = text.index("*/", at) + 2
            line, at = line + text.count("\n", at, end), end
            continue
        if char == '"' or re.match(r'#+"', text[at:]):
            kind, end = "str", _string_end(text, at)
        elif match := re.match(r"[A-Za-z_`$@#][\w`]*", text[at:]):
            kind, end = "id", at + match.end()
        elif match := re.match(r"0x[0-9A-Fa-f_]+|\d[\d_]*(\.\d[\d_]*)?", text[at:]):
            kind, end = "num", at + match.end()
        elif match := re.match(r"\.{2,3}<?", text[at:]):
            kind, end = "op", at + match.end()
        elif char in OPERATOR:
            end = at
            while end < len(text) and text[end] in OPERATOR and not text.startswith("//", end):
                end += 1
            kind = "op"
        else:
            kind, end = "punct", at + 1
        spaced = text[at - 1].isspace() and end < len(text) and text[end].isspace()
        found.append(Token(kind, text[at:end], at, end, line, first=fresh, spaced=spaced))
        line, at, fresh = line + text.count("\n", at, end), end, False
    return found


def _brace_kind(source, index):
    """What the `{` at `index` opens, by the words before it in its statement."""
    words, at, depth = [], index - 1, 0
    while at >= 0:
        token = source.tokens[at]
        if token.text in ")]":
            depth += 1
        elif token.text in ("(", "["):
            if depth == 0:
                return "code"
            depth -= 1
        elif depth == 0:
            if token.text in ("{", "}", ";"):
                break
            words.append(token.text)
            if token.first and token.text in KEYWORDS - {"where", "in", "else", "as", "is", "some", "any", "try"}:
                break
        at -= 1
    for word in words:
        if word in TYPES and "func" not in words:
            return "type"
    if "func" in words or "init" in words:
        return "value" if "->" in words else "void"
    if words[:1] in (["get"],) or ("var" in words and "=" not in words) or "subscript" in words:
        return "value"
    if any(word in words for word in ("if", "else", "for", "while", "guard", "defer", "do", "catch", "switch")):
        return "code"
    return "closure"


def read(path, text):
    """The source with its tokens placed in their brackets and patterns."""
    source = Source(path, text, tokens(text))
    stack = []
    for index, token in enumerate(source.tokens):
        if token.text in (")", "]", "}") and token.kind == "punct":
            source.braces[stack.pop()].close = index
        token.opener = stack[-1] if stack else None
        if token.text in OPENERS and token.kind == "punct":
            kind = _brace_kind(source, index) if token.text == "{" else token.text
            source.braces[index] = Brace(kind)
            stack.append(index)
    _mark_patterns(source)
    return source


def _mark_patterns(source):
    for index, token in enumerate(source.tokens):
        if token.text != "case" or token.kind != "id":
            continue
        at = index + 1
        while at < len(source.tokens):
            other = source.tokens[at]
            if other.opener == token.opener and (other.text in (":", "=") or other.text == "}"):
                break
            if other.opener == token.opener and other.text == "where":
                break
            brace = source.braces.get(token.opener)
            if brace and brace.kind == "type" and other.first and other.opener == token.opener:
                break
            other.pattern = True
            at += 1


def in_code(source, index):
    """Whether a token lies in the body of something, or in the value that a property begins with."""
    opener = source.tokens[index].opener
    while opener is not None:
        kind = source.braces[opener].kind
        if kind in ("void", "value", "code", "closure"):
            return True
        if kind == "type":
            break
        opener = source.tokens[opener].opener
    line = source.tokens[index].line
    at = index - 1
    while at >= 0 and source.tokens[at].line == line:
        if source.tokens[at].text == "=" and source.tokens[at].spaced:
            return True
        at -= 1
    return False


def statement_end(source, index):
    """The index after the last token of the statement that begins at `index`."""
    opener, at = source.tokens[index].opener, index
    while at < len(source.tokens):
        if at in source.braces:
            at = source.braces[at].close
        nxt = source.tokens[at + 1] if at + 1 < len(source.tokens) else None
        if nxt is None or nxt.text == "}" or nxt.text == ";":
            return at + 1
        goes_on = nxt.text in (".", "{", "else", "?", ":") or (nxt.kind == "op" and nxt.spaced)
        if nxt.first and not goes_on and not (source.tokens[at].kind == "op" and source.tokens[at].spaced):
            if source.tokens[at].text not in (",", "="):
                return at + 1
        at += 1
    return at
