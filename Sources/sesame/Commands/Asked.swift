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

  /// The wallet as the request that was made left it.
  func after() throws -> Snapshot {
    try world.reporting { () throws(StoreError) in try store.latest() }
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
      _ = try? world.headNote.judge(store)
      return answer
    case .failure(let refusal):
      throw try refused(refusal)
    }
  }

  /// Says a refusal, as JSON on standard output where that was asked for; the exit code that stands for it.
  func refused(_ refusal: Refusal) throws -> ExitCode {
    if json {
      try Output.data(world.json(RefusalReport(refusal)))
    } else {
      for line in refusal.lines(on: try snapshot().wallet.businessDay) { Output.talk(say(line)) }
      if case .looksRepeated = refusal { Output.talk(say(DebtCommandText.again)) }
      if case .clockMovedBack = refusal { world.sayWayBack() }
    }
    return ExitStatus.badData
  }

  /// A phrase in the user's language, its amounts hidden where that was asked for.
  func say(_ phrase: Phrase) -> String { world[world.isMasked ? phrase.masked : phrase] }
}
