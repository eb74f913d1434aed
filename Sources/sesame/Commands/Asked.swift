import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// A request that a command makes, under an id of its own.
struct Asked {
  let world: World
  let store: WalletStore
  let acceptDate: Bool
  let json: Bool

  /// The wallet as it is now, with its personal values.
  func snapshot() throws -> Snapshot {
    let snapshot = try world.reporting { () throws(StoreError) in
      try store.snapshot(at: world.moment(for: store.wallet()))
    }
    return snapshot
  }

  /// Makes the request; a refusal is said (as JSON on standard output where that was asked for) and ends the
  /// program with 65.
  func make(_ request: Request) throws -> Answer {
    let id = "c-" + String(world.environment.random(), radix: 16)
    let result = try world.reporting { () throws(StoreError) in
      try world.perform(request, id: id, in: store, acceptDate: acceptDate)
    }
    switch result {
    case .success(let answer):
      Output.note(saved: world[CommandText.saved])
      return answer
    case .failure(let refusal):
      try refuse(refusal)
      throw ExitStatus.badData
    }
  }

  private func refuse(_ refusal: Refusal) throws {
    if json { return try Output.data(world.json(RefusalReport(refusal))) }
    for line in refusal.lines(on: try snapshot().wallet.businessDay) { Output.talk(say(line)) }
  }

  /// A phrase in the user's language, its amounts hidden where that was asked for.
  func say(_ phrase: Phrase) -> String { world[world.isMasked ? phrase.masked : phrase] }
}

/// An amount as people type it: `12`, `12.5`, `1,234.56`, `¥12`.
struct TypedAmount: ExpressibleByArgument {
  let money: Money

  init?(argument: String) {
    guard let money = try? Money(typed: argument) else { return nil }
    self.money = money
  }
}
