import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText

/// `sesame doctor`: looks at everything that the wallet depends on, and says what helps.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("doctor", DoctorHelp.abstract, DoctorHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(CommonHelp.json)) var json = false

  func run() throws {
    let world = try World(options, quietly: true)
    let findings = Examination(world).findings
    if json {
      try Output.data(JSONText.pretty(findings.map(Finding.Report.init)))
    } else {
      for finding in findings { try say(finding, world) }
    }
    if findings.contains(where: { $0.state == .fault }) { throw ExitStatus.badData }
  }

  private func say(_ finding: Finding, _ world: World) throws {
    let mark =
      switch finding.state {
      case .ok: DoctorText.well
      case .advice: DoctorText.advice
      case .fault: DoctorText.fault
      }
    try Output.data(
      "[\(world[mark])] \(world[finding.title]): \(SafeText(world[finding.what], limit: 8_192))")
    guard let remedy = finding.remedy else { return }
    try Output.data("     \(world[DoctorText.remedy]): \(SafeText(world[remedy], limit: 8_192))")
  }
}
