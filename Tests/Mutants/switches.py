"""Rewrites a source so that every change in it sits behind a switch; no line moves."""

SUPPORT = """
import Foundation

/// The number of the change that is switched on; 0: none.
let mutantOn: Int = ProcessInfo.processInfo.environment["MUTANT"].flatMap { Int($0) } ?? 0
/// Opaque, so that no loop that a change makes endless is thought to be unreachable.
@inline(never) @_optimize(none) func mutant(_ number: Int) -> Bool { mutantOn == number }

func mutantAlways(_ number: Int, _ value: Bool, _ condition: @autoclosure () throws -> Bool) rethrows -> Bool {
  mutant(number) ? value : try condition()
}
func mutantNot(_ number: Int, _ condition: Bool) -> Bool { mutant(number) != condition }
func mutantMin<T: Comparable>(_ number: Int, _ a: T, _ b: T) -> T { mutant(number) ? max(a, b) : min(a, b) }
func mutantMax<T: Comparable>(_ number: Int, _ a: T, _ b: T) -> T { mutant(number) ? min(a, b) : max(a, b) }

extension Day {
  func mutant(before: Int = -1, after: Int = -1) -> Day {
    mutantOn == before ? self - 1 : mutantOn == after ? self + 1 : self
  }
}
extension BidirectionalCollection {
  func first(mutant number: Int) -> Element? { mutantOn == number ? last : first }
  func last(mutant number: Int) -> Element? { mutantOn == number ? first : last }
}
extension Collection {
  func isEmpty(mutant number: Int) -> Bool { (mutantOn == number) != isEmpty }
  func dropFirst(mutant number: Int, _ count: Int = 1) -> SubSequence { dropFirst(mutantOn == number ? 0 : count) }
}
extension Sequence {
  func allSatisfy(mutant number: Int, _ holds: (Element) throws -> Bool) rethrows -> Bool {
    try mutantOn == number ? contains(where: holds) : allSatisfy(holds)
  }
  func contains(mutant number: Int, where holds: (Element) throws -> Bool) rethrows -> Bool {
    try mutantOn == number ? allSatisfy(holds) : contains(where: holds)
  }
  func filter(mutant number: Int, _ holds: (Element) throws -> Bool) rethrows -> [Element] {
    try mutantOn == number ? Array(self) : filter(holds)
  }
}
extension Sequence where Element: Equatable {
  func contains(mutant number: Int, _ one: Element) -> Bool { (mutantOn == number) != contains(one) }
}
"""

PRECEDENCE = {"+": "Addition", "-": "Addition", "*": "Multiplication", "/": "Multiplication", "%": "Multiplication",
              "&&": "LogicalConjunction", "||": "LogicalDisjunction", "..<": "RangeFormation", "...": "RangeFormation",
              "+=": "Assignment", "-=": "Assignment"}

# Per operator: generic parameters, type of the sides, type of the result; and what stands for each change.
COMPARABLE = [("<T: Comparable>", "T", "T", "Bool")]
SIGNATURES = {
    "<": COMPARABLE, "<=": COMPARABLE, ">": COMPARABLE, ">=": COMPARABLE,
    "==": [("<T: Equatable>", "T", "T", "Bool"), ("<T>", "T?", "_OptionalNilComparisonType", "Bool")],
    "+": [("<T: AdditiveArithmetic>", "T", "T", "T"), ("", "Money", "Money", "Money"), ("", "Day", "Int", "Day"),
          ("", "Month", "Int", "Month"), ("<T>", "[T]", "[T]", "[T]"), ("", "String", "String", "String")],
    "-": [("<T: AdditiveArithmetic>", "T", "T", "T"), ("", "Money", "Money", "Money"), ("", "Day", "Int", "Day"),
          ("", "Day", "Day", "Int"), ("", "Month", "Month", "Int")],
    "*": [("<T: BinaryInteger>", "T", "T", "T"), ("<T: FloatingPoint>", "T", "T", "T")],
    "/": [("<T: BinaryInteger>", "T", "T", "T"), ("<T: FloatingPoint>", "T", "T", "T")],
    "%": [("<T: BinaryInteger>", "T", "T", "T")],
    "..<": [("<T: Strideable>", "T", "T", "Range<T>")], "...": [("<T: Strideable>", "T", "T", "ClosedRange<T>")],
    "+=": [("<T: AdditiveArithmetic>", "inout T", "T", "Void"), ("", "inout Money", "Money", "Void")],
}
SIGNATURES["!="] = SIGNATURES["=="]
SIGNATURES["-="] = SIGNATURES["+="]


def wrong(operator, other, left, right):
    """The expression that stands for `a operator b` when it is changed."""
    if operator == "+" and left in ("[T]", "String"):
        return "a"
    if operator == "-" and right in ("Day", "Month"):
        return "b - a"
    if operator == "-" and left == "Month":
        return "a"
    if operator == "+" and left == "Month":
        return "Month(index: a.index - b)"
    if operator == "*":
        return "a / b" if "Floating" in left else "b == 0 ? a : a / b"
    if other == "/ rounded up":
        return "(a + b - 1) / b"
    if operator == "..<":
        return "a..<max(a, b.advanced(by: -1))"
    if operator == "...":
        return "a...max(a, b.advanced(by: -1))"
    return f"a {other} b"


def symbol(number):
    """An operator of its own for a place."""
    digits = []
    while True:
        digits.append(chr(0x2200 + number % 250))
        number //= 250
        if not number:
            return "".join(digits)


def declaration(name, operator, changes):
    precedence = PRECEDENCE.get(operator, "Comparison") + "Precedence"
    lines = [f"infix operator {name} : {precedence}"]
    if operator in ("&&", "||"):
        body = f"a {operator} b()"
        for change in changes:
            body = f"mutant({change.number}) ? try a {change.detail} b() : try {body}".replace("try try", "try")
        lines.append(f"@inline(__always) func {name} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool "
                     f"{{ {'try ' if not body.startswith('mutant') else ''}{body} }}")
        return lines
    for generics, left, right, result in SIGNATURES[operator]:
        body = f"(a {operator} b)"
        for change in changes:
            body = f"mutant({change.number}) ? ({wrong(operator, change.detail, left, right)}) : {body}"
        where = " where T.Stride: SignedInteger" if "Strideable" in generics else ""
        lines.append(f"@inline(__always) func {name} {generics}(a: {left}, b: {right}) -> {result}{where} {{ {body} }}")
    return lines


def rewritten(source, changes, symbols):
    """The text with its switches. `symbols` counts the operators made so far."""
    text, edits, tail, tokens = source.text, [], [], {}
    for change in changes:
        if change.kind in ("condition", "statement"):
            n = change.number
            head, foot = {
                "true": (f"mutantAlways({n}, true, (", "))"), "false": (f"mutantAlways({n}, false, (", "))"),
                "not": (f"mutantNot({n}, (", "))"), "": (f"if !mutant({n}) {{ ", " }"),
            }[change.detail]
            # At one place: what ends comes first, the inner one first; then what begins, the outer one first.
            edits.append(((change.start, 2, -change.end, n), change.start, head))
            edits.append(((change.end, 0, -change.start, -n), change.end, foot))
        elif change.kind == "early":
            edits.append(((change.end, 1, 0, change.number), change.end,
                          f" if mutant({change.number}) {{ return {change.detail} }};"))
        else:
            tokens.setdefault((change.start, change.end), []).append(change)
    for (start, end), group in tokens.items():
        old, kind = text[start:end], group[0].kind
        if kind == "operator":
            name = symbol(symbols[0])
            symbols[0] += 1
            new = name if text[start - 1].isspace() else f" {name} "
            tail += declaration(name, old, group)
        elif kind == "value":
            new = old
            for change in group:
                new = f"mutant({change.number}) ? {change.detail} : {new}"
            new = f"({new})"
        elif kind == "day":
            names = {"-": "before", "+": "after"}
            marks = ", ".join(f"{names[c.detail]}: {c.number}" for c in sorted(group, key=lambda c: c.detail != "-"))
            new = f"{old}.mutant({marks})"
        elif kind == "pick":
            new = f"mutant{old.capitalize()}({group[0].number}, "
            end += 1
        elif kind == "member":
            new = f"{old}(mutant: {group[0].number})"
        else:  # call
            is_open = old.endswith("(")
            new = f"{old.rstrip('(')}(mutant: {group[0].number}" + (", " if is_open else ") ")
        edits.append(((start, 3, 0, 0), start, (new, end)))
    parts, at = [], 0
    for _, place, new in sorted(edits, key=lambda edit: edit[0]):
        parts.append(text[at:place])
        at = place
        if isinstance(new, tuple):
            new, at = new
        parts.append(new)
    return "".join(parts) + text[at:] + "\n" + "\n".join(tail) + ("\n" if tail else "")
