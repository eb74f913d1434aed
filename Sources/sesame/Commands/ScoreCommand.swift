import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame score`: the score in force, or the points of inputs of one's choice.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("score", ScoreHelp.abstract)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(CommonHelp.json)) var json = false
  @Option(help: .init(ScoreHelp.simulate))
  var simulate: String?
  @Flag(help: .init(ScoreHelp.history)) var history = false

  func run() throws {
    let world = try World(options)
    if let simulate {
      let inputs = try read(simulate)
      let report = SimulationReport(inputs)
      try Output.data(JSONText.pretty(report))
      return
    }
    if history { return try showHistory(world) }
    let wallet = try world.snapshotToday().wallet
    if json {
      try Output.data(world.json(ScoreReport(wallet)))
    } else {
      for line in lines(world, wallet) { try Output.data(line) }
    }
  }

  /// Every stored evaluation, the oldest first; what missed days would bring is not stored yet.
  private func showHistory(_ world: World) throws {
    let store = try world.openStore()
    let stored = try world.reporting { () throws(StoreError) in
      try store.evaluations(limit: 10_000).items.reversed()
    }
    if json {
      let entries = stored.map { (seq: $0.seq, hash: $0.hash, evaluation: $0.evaluation) }
      return try Output.data(world.json(ScoreHistoryReport(entries)))
    }
    for change in ScoreChange.all(stored.map(\.evaluation)) {
      for line in ScoreHistoryText.lines(change) { try Output.data(world[line]) }
    }
    if stored.isEmpty { try Output.data(world[ScoreScreenText.noScore]) }
  }

  private func read(_ path: String) throws -> ScoreInputs {
    let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let file, let data = try? file.read(upToCount: RequestLine.longest + 1) ?? Data() else {
      Output.talk("no such file: \(SafeText(path))")
      throw ExitStatus.noInput
    }
    do throws(BadData) { return try ScoreInputs(simulation: data) } catch {
      Output.talk("\(SafeText(path)): \(error)")
      throw ExitStatus.badData
    }
  }

  private func lines(_ world: World, _ wallet: Wallet) -> [String] {
    guard let evaluation = wallet.evaluation else {
      return [world[Phrase("还没有信用分：先实名认证并授权", "No score yet: verify your identity and authorise it first")]]
    }
    let rating = evaluation.rating
    var lines = [
      world[ScoreText.scoreAndBand(rating.score)],
      world[ScoreText.evaluated(evaluation.day, on: wallet.businessDay)],
      world[ScoreText.honesty],
    ]
    for dimension in Dimension.allCases {
      let (points, most) = rating.dimension(dimension)
      lines.append("\(world[dimension.phrase])  \(points) / \(most)")
      for characteristic in Characteristic.allCases where characteristic.dimension == dimension {
        lines.append(
          "  \(characteristic.rawValue)  \(rating[characteristic]) / \(characteristic.most)  \(world[characteristic.phrase])"
        )
      }
    }
    return lines
  }
}
