import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame apply`: JSON Lines in, JSON Lines out; every request the screens can make.
struct ApplyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "apply", ApplyHelp.abstract,
      ApplyHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(ApplyHelp.file)) var file: String?
  @Flag(help: .init(ApplyHelp.sandbox)) var sandbox =
    false
  @Option(help: .init(ApplyHelp.today)) var today: Day?
  @Flag(help: .init(CommonHelp.acceptDate)) var acceptDate = false
  @Flag(help: .init(ApplyHelp.schema)) var schema = false

  func validate() throws {
    if today != nil, !sandbox { throw ValidationError(UsageText.today) }
    // Due days lie ahead, and the journal's days end with 9999.
    if let today, today > .latest { throw ValidationError(UsageText.lastDay(Day.latest.text)) }
  }

  func run() throws {
    let world = try World(options)
    if schema {
      let hashes = World.consentTexts.filter { $0.purpose == .agreement }
      try Output.data(RequestSchema.json(agreements: hashes.map { ($0.language.rawValue, $0.sha256) }))
      return
    }
    let lines = try LineReader(path: file)
    let store = try openOrCreate(world)
    defer { _ = try? world.headNote.judge(store) }
    var isBad = false
    while let line = try lines.next() {
      guard !line.isBlank else { continue }
      let answer = try self.answer(line, store, world)
      if case .error = answer { isBad = true }
      try Output.data(JSONText.line(answer))
    }
    if isBad { throw ExitStatus.badData }
  }

  private func openOrCreate(_ world: World) throws -> WalletStore {
    let store = try world.openOrCreateStore(sandboxOn: sandbox ? today ?? world.today : nil)
    let wallet = try world.reporting { () throws(StoreError) in try store.wallet() }
    if sandbox, !wallet.isSandbox {
      Output.talk("this is a real wallet, not a sandbox: \(world.paths.wallet)")
      throw ExitStatus.badData
    }
    return store
  }

  private func answer(_ line: LineReader.Line, _ store: WalletStore, _ world: World) throws -> AnswerLine {
    let request: RequestLine
    do throws(BadData) { request = try RequestLine(line.bytes) } catch {
      return .error(id: error.id, "line \(line.number): \(error)")
    }
    do throws(StoreError) {
      switch try world.perform(request.request, id: request.id, in: store, acceptDate: acceptDate) {
      case .success(var answer):
        if try !store.latestWallet().isSandbox { answer.hideCode() }
        return .ok(id: request.id, answer)
      case .failure(let refusal): return .refused(id: request.id, refusal)
      }
    } catch {
      Output.talk(world[error.phrase])
      try Output.data(JSONText.line(AnswerLine.error(id: request.id, error.phrase.en)))
      throw error.exitStatus
    }
  }
}

extension Answer {
  /// Takes the one-time code out, which only a sandbox tells a program: also out of the event that sent it.
  fileprivate mutating func hideCode() {
    code = nil
    events = events.map { event in
      guard case .identity(.codeSent(var sent)) = event else { return event }
      sent.code = ""
      return .identity(.codeSent(code: sent))
    }
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
