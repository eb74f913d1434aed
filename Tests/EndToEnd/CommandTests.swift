import Foundation
import Testing

@Suite struct CommandTests {
  @Test func withoutAWalletRemindIsSilentAndWritesNothing() throws {
    let program = Program()
    let result = try program.run("remind")
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/data"))
  }

  @Test func anUnknownOptionIsUsage() throws {
    #expect(try Program().run("status", "--nonsense").status == 64)
  }

  @Test func statusWithoutAWalletIsNoInput() throws {
    #expect(try Program().run("status").status == 66)
  }

  @Test func theCheckFiguresComeOutOfTheSimulator() throws {
    let program = Program()
    let table: [(String, Int)] = [
      ("{}", 530),
      (#"{"verified":true,"contacts":1,"fundingSources":1}"#, 592),
      (#"{"verified":true,"contacts":2,"fundingSources":1}"#, 602),
      (#"{"verified":true,"contacts":2,"fundingSources":2,"monthlyIncomeFen":800000}"#, 622),
      (
        #"{"worstDaysPastDue24":31,"monthsSinceLate":0,"monthlyIncomeFen":0,"dueIn30DaysFen":100,"peakUsePercent90":95,"daysPastDueNow":8,"closed6":1,"onTimePercent6":0,"debitAttempts6":3,"failedDebits6":3,"disputesLost12":2,"chargedOff12":false}"#,
        370
      ),
    ]
    for (input, score) in table {
      let result = try program.run("score", "--simulate", "-", input: input)
      #expect(result.status == 0)
      #expect(try JSONObject(line: result.output).number("raw") == score, "\(input)")
    }
  }

  @Test(arguments: [
    "[]", "{", #"{"contacts":-1}"#, #"{"contacts":"2"}"#, #"{"verified":1}"#, #"{"contacts":1.5}"#,
    #"{"nonsense":1}"#,
  ])
  func badInputsOfTheSimulatorAreRefused(input: String) throws {
    #expect(try Program().run("score", "--simulate", "-", input: input).status == 65)
  }

  @Test func noLineIsPassedOverInSilence() throws {
    let program = Program()
    let blanks = String(repeating: " ", count: 2 << 20)
    let request = #"{"id":"a","request":{"declareIncome":{"monthlyFen":800000}}}"#
    let result = try program.run(
      "apply", "--sandbox", "--today", "2026-01-06",
      input: "\n  \n\(blanks)\(request)\n\(blanks)\n\(request)\n")
    #expect(result.status == 65)
    let answers = try result.lines.map(JSONObject.init(line:))
    #expect(
      answers.map { $0.text("error") } == [
        "line 3: longer than 1048576 bytes", "line 4: longer than 1048576 bytes", nil,
      ])
    #expect(answers.last?["ok"] != nil)
  }

  @Test func aLineThatIsNoRequestIsAnsweredAndTheOthersGoOn() throws {
    let program = Program()
    let input = """
      {"id":"a","request":{"declareIncome":{"monthlyFen":800000}}}
      nonsense
      {"id":"b","request":{"declareIncome":{"monthlyFen":-5}}}
      """
    let result = try program.run("apply", "--sandbox", "--today", "2026-01-06", input: input)
    #expect(result.status == 65)
    let answers = try result.lines.map(JSONObject.init(line:))
    #expect(answers.count == 3)
    #expect(answers[0]["ok"] != nil)
    #expect(answers[1].text("error")?.hasPrefix("line 2:") == true)
    #expect(answers[2].text("refused.reason") == "invalid")
  }

  @Test func aRealWalletTellsNoProgramTheCode() throws {
    let line = #"{"id":"a","request":{"requestCode":{"kind":"phone","value":"13800138000"}}}"#
    let real = try Program().run("apply", input: line)
    #expect(real.status == 0 && real.output.contains("codeSent"))
    #expect(real.output.firstMatch(of: /"code":"[0-9]/) == nil)
    let sandbox = try Program().run("apply", "--sandbox", input: line)
    #expect(sandbox.output.firstMatch(of: /"code":"[0-9]{6}"/) != nil)
  }

  @Test func aPathIsMadeSafeToShow() throws {
    let result = try Program().run("status", "--wallet", "/nowhere/\u{1B}[31m")
    #expect(result.status == 66)
    #expect(result.errors.contains("/nowhere/\u{241B}[31m") && !result.errors.contains("\u{1B}"))
  }

  @Test func aSandboxDoesNotBeginAtTheEndOfTheYears() throws {
    #expect(try Program().run("apply", "--sandbox", "--today", "9999-12-30").status == 64)
  }

  @Test func aZoneThatNobodyKnowsIsPassedOver() throws {
    let program = Program()
    let declare = #"{"id":"a","request":{"declareIncome":{"monthlyFen":800000}}}"#
    #expect(try program.run("apply", input: declare, extra: ["TZ": "Mars/Base"]).status == 0)
    let journal = try Data(contentsOf: URL(fileURLWithPath: program.wallet))
    #expect(journal.range(of: Data("Mars".utf8)) == nil)
  }

  @Test func theSchemaNamesEveryRequest() throws {
    let schema = try Program().run("apply", "--schema")
    #expect(schema.status == 0)
    let object = try JSONObject(line: schema.output)
    #expect(object.list("properties.request.oneOf").count == 87)
  }
}
