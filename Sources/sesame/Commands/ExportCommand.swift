import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame export`: what is owed and what became of it, for other programs. Reads only.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("export", ExportHelp.abstract, ExportHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(ExportHelp.format)) var target: ExportTarget
  @Option(help: .init(ExportHelp.since)) var since: Day?
  @Option(help: .init(ExportHelp.until)) var until: Day?
  @Option(help: .init(ExportHelp.provider)) var provider: String?
  @Option(name: [.customShort("o"), .long], help: .init(ExportHelp.output)) var output: String?
  @Flag(help: .init(ExportHelp.force)) var force = false
  @Flag(help: .init(ExportHelp.timed)) var timed = false
  @Flag(help: .init(ExportHelp.settled)) var settled = false

  func validate() throws {
    if let since, let until, until < since { throw ValidationError(UsageText.untilFirst) }
    if let output, output.isEmpty { throw ValidationError(UsageText.noFile) }
  }

  func run() throws {
    let world = try World(options)
    guard case .part(let format) = target else { return try writeWhole(world) }
    if world.isMasked, !format.isCalendar { try refuse(ExportText.noAmounts, ExitStatus.usage, world) }
    if format == .vdir, output == nil { try refuse(ExportText.folderNeeded, ExitStatus.usage, world) }
    if format == .beancount { try checkAccounts(world) }
    let store = try world.openStore()
    let part = ExportPart(since: since, until: until, provider: provider ?? "")
    let today = try world.snapshotToday(of: store).wallet.businessDay
    let line = ProgressLine(WorkText.exporting, world)
    defer { line.clear() }
    try world.reportingStore {
      let run = try ExportRun(store, world, part: part, on: today, progress: line.tell)
      var options = run.options(masked: world.isMasked)
      options.isTimed = timed
      options.keepsSettled = settled
      if format == .vdir {
        try writeFolder(run, options, world)
      } else {
        try toOutput(world) { sink in try run.write(as: format, options, to: sink) }
      }
    }
  }

  /// The whole wallet: the data key too, so that it can be restored.
  private func writeWhole(_ world: World) throws {
    if world.isMasked { try refuse(ExportText.noAmounts, ExitStatus.usage, world) }
    guard since == nil, until == nil, provider == nil else {
      try refuse(ExportText.wholeOnly, ExitStatus.usage, world)
    }
    let store = try world.openStore()
    try toOutput(world) { sink in try WalletLines.write(store) { try sink($0 + "\n") } }
    if output != nil { Output.talk(world[ExportText.holdsKey]) }
  }

  /// Writes to the file that was named, complete or not at all, else to standard output.
  private func toOutput(_ world: World, _ write: ((String) throws -> Void) throws -> Void) throws {
    guard let output else { return try write(Output.file) }
    let file = try writing(world) { () throws(StoreError) in try ExportFile(output, replaces: force) }
    try write { text in try writing(world) { () throws(StoreError) in try file.write(text) } }
    try writing(world) { () throws(StoreError) in try file.publish() }
  }

  private func writeFolder(_ run: ExportRun, _ options: ExportOptions, _ world: World) throws {
    let folder = CalendarFolder(options)
    let files = try run.payments(settled: settled).map {
      (name: folder.name(of: $0), text: folder.text(of: $0))
    }
    let change = try writing(world) { () throws(StoreError) in
      try ExportFolder.update(output ?? "", with: files, replaces: force, isOurs: folder.isOurs)
    }
    Output.talk(world[ExportText.files(written: change.written, removed: change.removed)])
  }

  /// Says what is in the way of a file; of one that is there also how to replace it.
  private func writing<Value>(_ world: World, _ body: () throws(StoreError) -> Value) throws -> Value {
    try world.reporting { () throws(StoreError) in
      do throws(StoreError) { return try body() } catch {
        if case .exists(let path) = error { Output.talk(world[ExportText.exists(path)]) }
        throw error
      }
    }
  }

  private func refuse(_ words: Phrase, _ status: ExitCode, _ world: World) throws -> Never {
    Output.talk(world[words])
    throw status
  }

  /// Refuses names that beancount does not take.
  private func checkAccounts(_ world: World) throws {
    let flaws = world.config.accountFlaws
    for flaw in flaws { Output.talk(world[flaw.words]) }
    if flaws.contains(where: \.isRefused) { throw ExitStatus.config }
  }
}

/// What can be written: one of the formats of other programs, or the wallet itself.
enum ExportTarget: ExpressibleByArgument {
  case part(ExportFormat)
  case whole

  init?(argument: String) {
    if argument == "jsonl" {
      self = .whole
    } else if let format = ExportFormat(rawValue: argument) {
      self = .part(format)
    } else {
      return nil
    }
  }

  /// What the help and the shells offer; the parser asks for it.
  static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + ["jsonl"] }
}

extension Book.Kind {
  /// What an entry of it is called.
  var phrase: Phrase {
    switch self {
    case .captured: ExportText.captured
    case .boughtAtOnce: ExportText.boughtAtOnce
    case .cancelled: ExportText.cancelled
    case .repaid: ExportText.repaid
    case .charged: ExportText.charged
    case .rescheduled: ExportText.rescheduled
    case .refunded: ExportText.refunded
    case .waived: ExportText.waived
    case .chargedOff: ExportText.chargedOff
    case .reopened: ExportText.reopened
    case .paidOut: ExportText.paidOut
    case .opened: ExportText.opened
    case .changed: ExportText.changed
    case .paid: ExportText.paid
    case .paymentReversed: ExportText.paymentReversed
    case .paymentRestored: ExportText.paymentRestored
    case .refundNoted: ExportText.refundNoted
    case .refundReversed: ExportText.refundReversed
    case .refundRestored: ExportText.refundRestored
    case .dropped: ExportText.dropped
    case .restored: ExportText.restored
    case .bought: ExportText.bought
    case .billed: ExportText.billed
    case .entryReversed: ExportText.entryReversed
    case .entryRestored: ExportText.entryRestored
    }
  }
}
