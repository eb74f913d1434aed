import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame verify`: checks the file from its first entry to its last.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify", VerifyHelp.abstract,
      VerifyHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(CommonHelp.json)) var json = false
  @Option(help: .init(VerifyHelp.against)) var against: String?

  func run() throws {
    let world = try World(options)
    if let against { return try compare(against, world) }
    let path = world.paths.wallet
    // With a passphrase handed over everything is checked; nobody is asked for one.
    let opened = world.passphrases.descriptor == nil ? nil : try world.openStore()
    let report = try world.reporting { () throws(StoreError) in
      try ProgressLine.during(WorkText.verifying, in: world) { tell throws(StoreError) in
        if let opened { return try opened.verify(expecting: world.headNote.noted, progress: tell) }
        return try WalletStore.verify(path, expecting: world.headNote.noted, progress: tell)
      }
    }
    if json {
      try Output.data(JSONText.pretty(VerificationReport(report)))
      guard report.isSound else { throw ExitStatus.badData }
      return
    }
    guard report.isSound else {
      for fault in report.faults { try Output.data("\(SafeText(fault.place)): \(SafeText(fault.what))") }
      throw ExitStatus.badData
    }
    try Output.data(
      world[
        Phrase(
          "\(report.entries) 条记录，一条不差。链头 \(report.head.hash)",
          "\(report.entries) entries, all in order. Head \(report.head.hash)")])
    if report.isLocked { Output.talk(world[LockText.notChecked]) }
    if world.headNote.noted == nil, !report.isSandbox { Output.talk(world[FileText.neverNoted]) }
  }
}

extension VerificationReport {
  fileprivate init(_ report: VerifyReport) {
    self.init(
      entries: report.entries, head: Head(seq: report.head.seq, hash: report.head.hash),
      faults: report.faults.map { Fault(place: SafeText($0.place), what: SafeText($0.what)) })
  }
}
