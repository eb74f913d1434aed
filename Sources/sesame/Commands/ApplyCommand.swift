import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore

/// `sesame apply`: JSON Lines in, JSON Lines out; every request the screens can make.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Takes requests as JSON Lines and answers each with a line.",
    discussion: """
      In: {"id":"r1","request":{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}}
      Out: {"id":"r1","ok":{...}} or {"id":"r1","refused":{"reason":"...",...}}
      A line that is no request is answered with {"id":...,"error":"line N: ..."} (the id is null where it could \
      not be read); the others go on, and the exit code is 65 at the end. A wallet that does not exist yet is \
      created.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file to read; else standard input.") var file: String?
  @Flag(help: "Create the wallet as a sandbox with a clock of its own, if it does not exist.") var sandbox =
    false
  @Option(help: "The first day of a sandbox that is created (YYYY-MM-DD).") var today: Day?
  @Flag(help: "Accept that the date is more than 7 days ahead of the wallet.") var acceptDate = false
  @Flag(help: "Print the JSON Schema of a line and stop.") var schema = false

  func validate() throws {
    if today != nil, !sandbox { throw ValidationError("--today goes with --sandbox") }
    // Due days lie ahead, and the journal's days end with 9999.
    if let today, today > .latest { throw ValidationError("--today takes days up to \(Day.latest)") }
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
        if try !store.latest().wallet.isSandbox { answer.hideCode() }
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
      guard case .codeSent(var sent) = event else { return event }
      sent.code = ""
      return .codeSent(code: sent)
    }
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
