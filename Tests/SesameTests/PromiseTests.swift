import Foundation
import PayLater
import PayLaterExchange
import Testing

@testable import WalletUI
@testable import sesame

/// No text promises what is not there: each clause of the agreement has what keeps it, and what is not there yet is said
/// to be so wherever it is named.
@Suite struct PromiseTests {
  /// What keeps a promise.
  enum Keeper {
    /// Requests that the user can make.
    case requests([String])
    /// The close of a day, or what a request is answered with, by the rules.
    case rules
    /// It says what the program is; there is nothing to be kept by a deed.
    case fact
  }

  static let keepers: [String: Keeper] = [
    "1.1": .requests(["placeOrder", "repay"]), "1.2": .fact,
    "2.1": .requests(["activate", "declareIncome", "setLimitCap"]), "2.2": .rules,
    "3.1": .requests(["placeOrder"]), "3.2": .requests(["placeOrder"]),
    "4.1": .requests(["placeOrder", "cancelOrder"]),
    "4.2": .requests(["confirmReceipt", "extendReceipt", "reportNotArrived"]),
    "4.3": .requests(["placeOrder"]),
    "4.4": .requests(["extendDue"]), "4.5": .requests(["splitIntoInstalments"]),
    "5.1": .rules, "5.2": .rules, "5.3": .requests(["startPlan", "repay"]), "5.4": .requests(["startPlan"]),
    "6.1": .requests(["activate", "setAutopay"]), "6.2": .rules,
    "6.3": .requests(["setAutopay", "setObligationAutopay"]),
    "7.1": .requests(["repay", "repayAll"]), "7.2": .requests(["repay", "repayAll"]),
    "8.1": .requests(["useCreditBalance", "payOutCreditBalance"]),
    "8.2": .requests(["reportReturn", "reportProblem", "withdrawDispute", "disputeSettled"]),
    "9.1": .fact, "9.2": .requests(["authoriseScore", "withdrawAuthorisation"]),
    "10.1": .requests(["closeService"]), "10.2": .requests(["closeService", "repay", "payOutCreditBalance"]),
    "11.1": .fact, "11.2": .requests(["erase"]),
    "12.1": .requests(["activate", "placeOrder"]),
    "12.2": .requests(["authoriseScore", "activate", "setAutopay"]),
  ]

  /// What is promised by these words is there once the program has the command; until then they stand beside 'not yet'.
  static let announced: [(words: [String], command: String)] = [
    (["导出", "export"], "export"), (["备份", "backup"], "backup"), (["口令", "passphrase"], "lock"),
  ]

  static func notYet(_ text: some StringProtocol) -> Bool {
    text.contains("尚未提供") || text.contains("not yet")
  }

  static func flaw(in text: String) -> String? {
    for (words, command) in announced where words.contains(where: { text.lowercased().contains($0) }) {
      if Sesame.commandNames.contains(command) == notYet(text) { return command }
    }
    return nil
  }

  static let agreements = World.documents.filter { $0.isCurrent && $0.text.purpose == .agreement }

  @Test func everyClauseHasWhatKeepsIt() throws {
    #expect(Self.agreements.count == 2)
    for document in Self.agreements {
      let found = document.body.matches(of: #/(?m)^(\d+\.\d+) /#).map { String($0.output.1) }
      #expect(found.count == 30 && Set(found) == Set(Self.keepers.keys), "\(document.text.language)")
    }
    for case .requests(let names) in Self.keepers.values {
      for name in names { #expect(RequestSchema.names.contains(name), "\(name)") }
    }
  }

  /// A clause at a time, its lines joined.
  @Test func theAgreementPromisesNothingThatIsNotThere() {
    for document in Self.agreements {
      for clause in document.body.replacing("\n    ", with: " ").split(separator: "\n") {
        let flaw = Self.flaw(in: String(clause))
        #expect(flaw == nil, "\(clause)")
      }
    }
  }

  /// Every text of the program that names such a thing, and every command that a text names.
  @Test func noOtherTextDoes() throws {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var texts = 0
    for module in ["WalletText", "WalletUI", "sesame"] {
      let folder = top.appending(path: "Sources/\(module)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        let source = try String(contentsOf: file, encoding: .utf8)
        for line in source.split(separator: "\n") where !line.contains("///") {
          for match in line.matches(of: #/"([^"]*)"/#) {
            let text = String(match.output.1)
            texts += 1
            // A lock of other people's archives is not one that we promise.
            let flaw = text.contains("bsdtar") ? nil : Self.flaw(in: text)
            #expect(flaw == nil, "\(file.lastPathComponent): \(text)")
            for named in text.matches(of: #/sesame ([a-z-]+)\b/#)
            where text.unicodeScalars.contains(where: { $0.value > 0x2E7F }) {
              #expect(Sesame.commandNames.contains(String(named.output.1)), "\(text)")
            }
          }
        }
      }
    }
    #expect(texts > 1_000)
  }

  /// What was agreed to stays readable, and cannot be agreed to again; texts of another version have another hash.
  @Test func earlierVersionsAreKeptForTheirReceipts() {
    let former = World.documents.filter { !$0.isCurrent }
    #expect(former.map(\.text.version) == [3, 3, 2, 2, 1, 1])
    #expect(
      former.map(\.text.sha256) == [
        "06ef96a9c001b12362ba7f5e90de0682d2fc2c5b38517eb9ac9bb8a3d3b01fc9",
        "1d4648ca2a73c6d628755a9b19ae45521a97656b74461d5d493baff18490e3e6",
        "ca606ab31deb3d2a1c46f8da1dfa70806516696f68bbf6d9125ffe9b3b08c95d",
        "94e4f9b08e1b85dc821d6dab89f32ca664f12fccb9fd021f9a1f5473fe4017ef",
        "5ec6c0461007f9a013ffa65ba49d8d47a685987f0a833950326264106ac5a020",
        "fc49481227dc4debe5d86da9b60d1dd6390980010dd3b3d03ba2a5cfe2ba00aa",
      ])
    #expect(World.consentTexts.allSatisfy { text in !former.contains { $0.text.sha256 == text.sha256 } })
    for document in Self.agreements {
      #expect(document.text.version == 4)
      #expect(document.body.contains(document.text.language == .zh ? "第 4 版" : "Version 4"))
    }
  }
}
