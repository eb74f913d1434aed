import Foundation
import Testing

/// `--mask` hides every amount of what the commands say, and nulls it in their JSON.
@Suite struct MaskedCommandTests {
  @Test func noCommandSaysAnAmount() throws {
    let program = Program()
    try program.oweInShop()
    let repay = #"{"repay":{"obligation":"o1","amountFen":1000,"from":"balance"}}"#
    let commands = [
      ["status"], ["remind", "--all", "--within", "60"], ["score"], ["why", "limit"], ["why", "owed"],
      ["what-if", repay],
      ["what-if", #"{"repay":{"obligation":"o1","amountFen":99999900,"from":"balance"}}"#],
    ]
    for command in commands {
      for language in ["zh", "en"] {
        let said = try program.run(command + ["--mask", "--lang", language])
        #expect(!said.output.isEmpty, "\(command): \(said.errors)")
        #expect(said.output.firstMatch(of: /¥[0-9]/) == nil, "\(command)\n\(said.output)")
      }
      let json = try program.run(command + ["--mask", "--json"]).output
      #expect(json.firstMatch(of: /Fen" : -?[0-9]/) == nil, "\(command)\n\(json)")
      #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }
    // The field is there, and null.
    #expect(
      try program.run(["remind", "--within", "60", "--mask", "--json"]).output.contains(#""totalFen" : null"#)
    )
    #expect(
      try program.run(["remind", "--within", "60", "--json"]).output.contains(#""totalFen" : null"#) == false)
  }
}
