import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import TerminalKit
import WalletText

/// `sesame what-if`: what a request would change, or doing nothing until a day; on a copy, never written.
struct WhatIfCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "what-if", WhatIfHelp.abstract,
      WhatIfHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(WhatIfHelp.request)) var request: String?
  @Option(help: .init(WhatIfHelp.until)) var until: Day?
  @Flag(help: .init(CommonHelp.json)) var json = false

  func validate() throws {
    guard request != nil || until != nil else {
      throw ValidationError(UsageText.whatIf)
    }
  }

  func run() throws {
    let world = try World(options)
    let request = try readRequest()
    let store = try world.openStore()
    let snapshot = try world.snapshotToday(of: store)
    let sealer = try world.reporting { () throws(StoreError) in try store.sealer() }
    let outcome: WhatIf
    do throws(Refusal) {
      outcome = try whatIf(request, snapshot.wallet, World.outside(sealer), world)
    } catch {
      try show(error, on: snapshot.wallet.businessDay, world)
      return
    }
    if json {
      try Output.data(world.json(WhatIfReport(outcome, request: request, until: until)))
    } else {
      for line in WhatIfLines(outcome, snapshot, request: request, until: until).lines {
        try Output.data(world[world.isMasked ? line.masked : line])
      }
    }
  }

  private func whatIf(
    _ request: Request?, _ wallet: Wallet, _ outside: Outside, _ world: World
  ) throws(Refusal) -> WhatIf {
    guard let request else { return try wallet.whatIf(until: until ?? wallet.businessDay) }
    return try wallet.whatIf(request, at: world.moment(for: wallet), with: outside, until: until)
  }

  private func readRequest() throws -> Request? {
    guard let request else { return nil }
    var text = Array(request.utf8)
    if request == "-" {
      text = Array((try? FileHandle.standardInput.read(upToCount: RequestLine.longest + 1)) ?? Data())
    }
    do throws(BadData) { return try Request(json: text) } catch {
      Output.talk("\(error)")
      throw ExitStatus.badData
    }
  }

  private func show(_ refusal: Refusal, on day: Day, _ world: World) throws {
    if json { return try Output.data(world.json(RefusalReport(refusal))) }
    try Output.data(world[WhatIfText.refused])
    for phrase in refusal.lines(on: day) {
      try Output.data("  " + world[world.isMasked ? phrase.masked : phrase])
    }
  }
}

/// The plain lines of a what-if: a table of before and after, then what would happen when.
struct WhatIfLines {
  let lines: [Phrase]

  init(_ whatIf: WhatIf, _ snapshot: Snapshot, request: Request?, until: Day?) {
    var names = Names(snapshot.wallet, personal: snapshot.personal)
    names.add(Names(whatIf.after, personal: snapshot.personal))
    let day = snapshot.wallet.businessDay
    var lines = [WhatIfText.heading(request, until: until?.text), Phrase(same: "")]
    let sections = whatIf.sections(names)
    let table = WhatIfTable([whatIf.headings] + sections.flatMap(\.rows))
    lines.append(table.line(whatIf.headings))
    for section in sections { lines += [section.title] + section.rows.map(table.line) }
    if !whatIf.happenings.isEmpty {
      lines +=
        [WhatIfText.happens]
        + whatIf.happenings.map { happening in
          Phrase(same: "  \(happening.day)  ") + happening.line(names, on: day)
        }
    }
    self.lines = lines + [Phrase(same: "")] + (sections.legend.map { [$0] } ?? []) + [WhatIfText.only]
  }
}

/// Rows of a what-if side by side: the columns are as wide as their longest words, in each language.
struct WhatIfTable {
  private let zh: [Int]
  private let en: [Int]

  init(_ rows: [WhatIfRow]) {
    func widths(_ language: Language) -> [Int] {
      [\WhatIfRow.label, \.before, \.after].map { path in
        rows.map { width(of: $0[keyPath: path][language]) }.max() ?? 0
      }
    }
    zh = widths(.zh)
    en = widths(.en)
  }

  func line(_ row: WhatIfRow) -> Phrase { Phrase(text(row, .zh, zh), text(row, .en, en)) }

  private func text(_ row: WhatIfRow, _ language: Language, _ widths: [Int]) -> String {
    "\(row.tone.mark) \(pad(row.label[language], to: widths[0]))  "
      + pad(row.before[language], to: widths[1], align: .right) + (row.label.zh.isEmpty ? "      " : "  ->  ")
      + pad(row.after[language], to: widths[2], align: .right)
  }
}
