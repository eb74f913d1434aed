import PayLater
import PayLaterStore
import TerminalKit
import WalletText

/// A derivation as plain lines: the terms indented, the values aligned, then the rules and the journal.
struct WhyLines {
  private let asking: WhyAsking
  private let tree: DerivationTree
  private let depth: Int

  /// The lines of `tree`, its terms down to so many levels.
  init(_ asking: WhyAsking, _ tree: DerivationTree, depth: Int) {
    self.asking = asking
    self.tree = tree
    self.depth = depth
  }

  private struct Row {
    var label: String
    var value: String
    var how: String
    /// Words without a value.
    var isPlain = false
  }

  private var today: Day { asking.wallet.businessDay }
  private func words(_ phrase: Phrase) -> String { asking.world[phrase] }

  var lines: [String] {
    get throws {
      let rows = rows(of: tree, at: 0, under: nil)
      let labels = rows.filter { !$0.isPlain }.map { width(of: $0.label) }.max() ?? 0
      let values = rows.map { width(of: $0.value) }.max() ?? 0
      var lines = rows.map { row in
        guard !row.isPlain else { return row.label }
        let line = pad(row.label, to: labels) + "  " + pad(row.value, to: values, align: .right)
        return row.how.isEmpty ? line : line + "  = " + row.how
      }
      var rules: [Derivation.Rule] = []
      for one in seen(tree, at: 0) where !rules.contains(one.rule) { rules.append(one.rule) }
      lines += [""] + rules.map { words($0.withSection) }
      let entries = try entries
      return entries.isEmpty ? lines : lines + ["", words(WhyText.journal)] + entries
    }
  }

  private func rows(of tree: DerivationTree, at level: Int, under parent: Figure?) -> [Row] {
    let derivation = tree.derivation
    let isOpen = level < depth
    let first = row(derivation.part, at: level, under: parent, derivation.how.map { words($0) } ?? "")
    guard isOpen else { return [first] }
    return [first]
      + tree.terms.flatMap { term, branch in
        branch.map { rows(of: $0, at: level + 1, under: derivation.figure) }
          ?? [row(term, at: level + 1, under: derivation.figure)]
      } + others(of: tree, at: level + 1)
  }

  /// What is not on this page of a figure, and how it is asked for.
  private func others(of tree: DerivationTree, at level: Int) -> [Row] {
    guard tree.others > 0 else { return [] }
    let count = tree.derivation.terms.count
    let next = tree.page.upperBound < count ? tree.page.upperBound + 1 : nil
    let subject = Explainer.plainNames.first { $0.figure == tree.derivation.figure }?.name
    let words = WhyText.page(
      tree.page.lowerBound + 1, tree.page.upperBound, of: count, next: next,
      subject: subject ?? tree.derivation.figure.code)
    return [
      Row(label: String(repeating: "  ", count: level) + self.words(words), value: "", how: "", isPlain: true)
    ]
  }

  /// One figure; whom it belongs to is said once, at the top.
  private func row(
    _ part: Derivation.Part, at level: Int, under parent: Figure?, _ how: String = ""
  ) -> Row {
    let figure = part.figure
    let isSaid =
      parent.map {
        $0.obligation == figure.obligation && $0.debt == figure.debt && $0.account == figure.account
      } ?? false
    let name = isSaid ? figure.phrase(on: today) : figure.phrase(asking.names, on: today)
    return Row(
      label: String(repeating: "  ", count: level) + words(name),
      value: words(part.shown(masked: asking.world.isMasked)), how: how)
  }

  /// The derivations that are shown.
  private func seen(_ tree: DerivationTree, at level: Int) -> [Derivation] {
    level < depth
      ? [tree.derivation] + tree.branches.flatMap { $0.map { seen($0, at: level + 1) } ?? [] }
      : [tree.derivation]
  }

  /// At most this many entries are listed.
  private static let most = 20

  /// The entries behind all of it, the newest last.
  private var entries: [String] {
    get throws {
      var found: [Int64: (Day, [Event])] = [:]
      for (evidence, entries) in try asking.entries(behind: [tree]) {
        for entry in entries {
          let events = entry.event.map { evidence.picked(from: $0) } ?? []
          let known = found[entry.seq]?.1 ?? []
          found[entry.seq] = (entry.day, known + events.filter { !known.contains($0) })
        }
      }
      let shown = found.sorted { $0.key < $1.key }.suffix(WhyLines.most)
      let left = found.count - shown.count
      let rest = left > 0 ? ["  " + words(WhyText.earlier(left))] : []
      return rest
        + shown.flatMap { seq, entry in
          entry.1.map { event in "  \(entry.0)  #\(seq)  \(words(event.line(asking.names, on: today)))" }
        }
    }
  }
}
