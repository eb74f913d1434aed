import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

extension VerifyCommand {
  /// Says where the wallet and another copy of it part, and what each has that the other has not; 65 where they do.
  func compare(_ other: String, _ world: World) throws {
    let paths = [world.paths.wallet, Paths.absolute(other)]
    let parting = try world.reporting { () throws(StoreError) in
      for path in paths {
        let report = try ProgressLine.during(WorkText.verifying, in: world) { tell throws(StoreError) in
          try WalletStore.verify(path, progress: tell)
        }
        if let fault = report.faults.first {
          throw .damaged(path: path, place: "\(fault.place): \(fault.what)")
        }
      }
      return try WalletStore.parting(paths[0], paths[1])
    }
    if json {
      try Output.data(JSONText.pretty(PartingReport(parting)))
    } else if parting.isNone {
      try Output.data(world[KeepingText.same])
    } else {
      try Output.data(
        world[parting.common > 0 ? KeepingText.common(parting.common) : KeepingText.strangers])
      for (path, tail) in zip(paths, [parting.first, parting.second]) {
        guard let tail else { continue }
        let words = KeepingText.only(
          SafeText(path, limit: 8_192).text, entries: tail.entries, from: tail.from.description,
          to: tail.to.description)
        try Output.data(world[words])
      }
    }
    guard parting.isNone else { throw ExitStatus.badData }
  }
}

/// `sesame verify --against --json`: what two copies have in common, and what only the first and the second have.
private struct PartingReport: Encodable {
  let common: Int64
  let first: Tail?
  let second: Tail?

  struct Tail: Encodable {
    let entries: Int64
    let from: Day
    let to: Day
  }

  init(_ parting: Parting) {
    func tail(_ tail: Parting.Tail?) -> Tail? {
      tail.map { Tail(entries: $0.entries, from: $0.from, to: $0.to) }
    }
    (common, first, second) = (parting.common, tail(parting.first), tail(parting.second))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(common, forKey: .common)
    try container.encode(first, forKey: .first)
    try container.encode(second, forKey: .second)
  }

  private enum CodingKeys: CodingKey { case common, first, second }
}
