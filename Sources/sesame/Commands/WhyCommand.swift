import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText

/// `sesame why`: the derivation of a figure, down to the entries of the journal.
struct WhyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "why", WhyHelp.abstract,
      WhyHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(WhyHelp.subject)) var subject: String?
  @Flag(help: .init(CommonHelp.json)) var json = false
  @Flag(help: .init(WhyHelp.full)) var full = false
  @Option(help: .init(WhyHelp.from)) var from = 1

  func validate() throws {
    guard from > 0 else { throw ValidationError(UsageText.from) }
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
