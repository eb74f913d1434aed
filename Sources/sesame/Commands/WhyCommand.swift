import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText

/// `sesame why`: the derivation of a figure, down to the entries of the journal.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Explains a figure: its terms, the rule, the journal entries behind it.",
    discussion: """
      SUBJECT is score, limit, owed, available, due30, held, used, service, ...; an obligation (o1) or a debt from \
      elsewhere (e1); a gate (G1 to G14, E1 to E5); a characteristic (H1 to M2); the code of any figure that \
      --json prints; or a request as JSON, which is tried on a copy: what refuses it is explained. Without a \
      subject: the figures that can be asked about. A figure of more than 100 terms is shown 100 at a time.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "What to explain.") var subject: String?
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "All terms of terms, down to facts.") var full = false
  @Option(help: "The first term to show, where there are many.") var from = 1

  func validate() throws {
    guard from > 0 else { throw ValidationError("--from takes a number from 1") }
  }

  func run() throws {
    let world = try World(options)
    var asking = try WhyAsking(world)
    guard let subject else { return try list(asking) }
    let (figures, refusal) = try asking.figures(of: subject)
    let trees = figures.compactMap { asking.explainer.tree(of: $0, from: from - 1) }
    if json {
      let entries = try asking.entries(behind: trees)
      let report = WhyReport(subject, on: asking.wallet.businessDay, trees, refused: refusal) { evidence in
        (entries[evidence] ?? []).map { entry in
          WhyReport.Entry(
            seq: entry.seq, day: entry.day, hash: entry.hash,
            events: entry.event.map { evidence.picked(from: $0) } ?? [])
        }
      }
      return try Output.data(world.json(report))
    }
    var lines = refusal.map { $0.lines(on: asking.wallet.businessDay).map { world[$0] } } ?? []
    for tree in trees {
      if !lines.isEmpty { lines.append("") }
      lines += try WhyLines(asking, tree, depth: full ? 99 : 2).lines
    }
    for line in lines { try Output.data(world.isMasked ? hidingAmounts(line) : line) }
  }

  private func list(_ asking: WhyAsking) throws {
    if json {
      let trees = asking.subjects.compactMap { asking.explainer.derivation(of: $0.figure) }
        .map { DerivationTree($0) }
      return try Output.data(
        asking.world.json(WhyReport("", on: asking.wallet.businessDay, trees) { _ in [] }))
    }
    for line in asking.listing { try Output.data(line) }
  }
}
