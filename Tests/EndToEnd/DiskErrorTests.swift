import Foundation
import Testing

/// The disk gives up at any call of a command that saves something: what it says is what is true.
@Suite(.enabled(if: Tracer.works, "needs strace, which is not here or may not trace"))
struct DiskErrorTests {
  private static let order = Program.lines([("one", RaceTests.order("kiln-fire", "mug", 4_500))])

  /// Runs the command with a fault at each of these calls; `judge` is told what it said and whether it saved.
  private func run(
    _ words: [String], input: String = "", _ fault: String, at calls: [String], every step: Int = 1,
    _ judge: (_ place: String, _ said: Program.Result, _ isSaved: Bool) -> Void
  ) throws {
    let all = try Tracer.calls(calls, of: ActiveWallet.copy(), words, input: input)
    #expect(!all.isEmpty)
    for place in stride(from: 0, to: all.count, by: step) {
      let (call, number) = all[place]
      let program = try ActiveWallet.copy()
      let before = try program.entries()
      let said = try Running(
        program, words, input: input, behind: Tracer.injecting("error=\(fault)", into: call, at: number)
      ).result()
      judge("\(call) \(number) \(fault)", said, try program.entries() != before)
      #expect(try program.verified().list("faults").isEmpty, "\(call) \(number)")
    }
  }

  /// An unreadable disk is no damaged file, and what was saved is not called unsaved.
  @Test(arguments: ["EIO", "ENOSPC"], [["apply"], ["add", "Klarna", "Shoes", "25", "2027-12-01"]])
  func aFailingReadIsNamed(fault: String, words: [String]) throws {
    let input = words == ["apply"] ? Self.order : ""
    try run(words, input: input, fault, at: ["pread64"]) { place, said, isSaved in
      #expect(isSaved == (said.status == 0), "\(place): \(said)")
      if isSaved { return #expect(said.errors.isEmpty && !said.output.isEmpty, "\(place): \(said)") }
      #expect(said.status == 74 && said.errors.contains("could not be read: "), "\(place): \(said)")
      #expect(!said.errors.contains("damaged"), "\(place): \(said)")
    }
  }

  /// Neither is it for those who only read.
  @Test(arguments: ["status", "verify", "remind"]) func soIsOneOfAReader(command: String) throws {
    try run([command], "EIO", at: ["pread64"]) { place, said, _ in
      if said.status == 0 { return }
      #expect(said.status == 74 && said.errors.contains("could not be read: "), "\(place): \(said)")
      #expect(!(said.errors + said.output).contains("damaged"), "\(place): \(said)")
    }
  }

  @Test(arguments: [
    ("ENOSPC", "the disk is full; make room"), ("EFBIG", "over the limit on the size of files. Raise"),
    ("EDQUOT", "your quota of the disk is used up. Make room"), ("EIO", "an input/output error of the disk"),
  ])
  func aFailingWriteIsNamed(fault: String, words: String) throws {
    var isNamed = false
    try run(["apply"], input: Self.order, fault, at: ["pwrite64"], every: 5) { place, said, isSaved in
      #expect(!isSaved && said.status == 73, "\(place): \(said)")
      #expect(said.errors.hasPrefix("sesame: not saved, nothing changed: "), "\(place): \(said)")
      if said.errors.contains(words) { isNamed = true }
    }
    #expect(isNamed)
  }

  /// Some file systems cannot rename without replacing, others know no second name, and some neither.
  @Test(arguments: [["renameat2"], ["link"], ["renameat2", "link"]])
  func aNewWalletNeedsOneWayToGetItsName(refused: [String]) throws {
    let program = Program(language: "en")
    let faults = refused.flatMap { call in
      ["-e", "inject=\(call):error=\(call == "link" ? "EPERM" : "EINVAL")"]
    }
    let said = try Running(
      program, ["add", "Klarna", "Shoes", "25", "2027-12-01"],
      behind: [Tracer.path, "-f", "-o", "/dev/null", "-e", "trace=renameat2,link"] + faults
    ).result()
    #expect(said.status == (refused.count < 2 ? 0 : 73), "\(said)")
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/data")
    guard said.status != 0 else { return #expect(left.contains("wallet.sqlite")) }
    #expect(left.isEmpty)
    #expect(said.errors.contains("wallet.sqlite: this file system cannot do it"), "\(said)")
  }

  @Test func aFailingSyncIsLookedInto() throws {
    try run(["apply"], input: Self.order, "EIO", at: ["fdatasync", "ftruncate"]) { place, said, isSaved in
      #expect(isSaved == (said.status == 0), "\(place): \(said)")
      if !isSaved {
        #expect(
          said.status == 73 && said.errors.hasPrefix("sesame: not saved, nothing changed: "),
          "\(place): \(said)")
      }
    }
  }
}
