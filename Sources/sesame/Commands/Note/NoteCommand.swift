import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import TerminalKit
import WalletText

/// `sesame note`: takes what a provider writes — a bill, a payment that is due or was made, a refund — after saying field
/// by field what was understood.
struct NoteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("note", NoteHelp.abstract, NoteHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(NoteHelp.message)) var words: [String] = []
  @Option(help: .init(NoteHelp.received)) var received: Day?
  @Option(help: .init(NoteHelp.due)) var due: Day?
  @Flag(name: [.customShort("y"), .long], help: .init(NoteHelp.yes)) var yes = false
  @Flag(help: .init(NoteHelp.again)) var again = false

  func run() throws {
    let world = try World(options)
    var message = try read(world)
    message.day = message.day ?? due
    for line in NoteLines(message, world).lines { debt.json ? Output.talk(line) : try Output.data(line) }
    guard !message.lacksDay else {
      Output.talk(world[NoteText.sayDue])
      throw ExitStatus.badData
    }
    if !yes, !debt.dryRun { try world.confirm(NoteText.ask, orSay: NoteText.sayYes, options) }
    let desk = try DebtDesk(options, debt, creating: !debt.dryRun)
    try NoteBooking(message, desk, again: again).book()
  }

  /// The message that was given, or standard input.
  private func read(_ world: World) throws -> ProviderMessage {
    let text = words.isEmpty ? try input() : words.joined(separator: " ")
    do throws(ProviderMessage.Flaw) {
      return try ProviderMessage(text, received: received ?? world.today)
    } catch {
      Output.talk(world[error.isForHand ? error.phrase + NoteText.byHand : error.phrase])
      throw ExitStatus.badData
    }
  }

  private func input() throws -> String {
    let reader = try LineReader(path: nil)
    var lines: [String] = []
    while let line = try reader.next(), lines.count <= ProviderMessage.longest {
      guard let text = line.text else { throw ValidationError(UsageText.noText) }
      lines.append(text)
    }
    return lines.joined(separator: "\n")
  }
}

/// What was understood of a message, a field a line, each with the words that it was read from.
struct NoteLines {
  private let message: ProviderMessage
  private let world: World

  init(_ message: ProviderMessage, _ world: World) { (self.message, self.world) = (message, world) }

  /// A word of the message, where amounts may be shown.
  private func quote(_ words: String?) -> String {
    words.map { world.isMasked ? "" : "  \"\(SafeText($0, limit: 80))\"" } ?? ""
  }

  var lines: [String] {
    message.fields.map { field in
      let value = world.isMasked ? field.value.masked : field.value
      return pad(world[field.label], to: 12) + world[value] + quote(field.quoted)
    }
  }
}
