import Foundation
import PayLater
import PayLaterExchange
import Testing

/// Messages that were written apart from the program, each with what a person reads in it.
@Suite struct ProviderMessageTests {
  /// One message and what is right.
  struct Sample: CustomTestStringConvertible {
    var fields: [String]
    var testDescription: String { fields[1] }
    var text: String { fields[1].replacingOccurrences(of: "\\n", with: "\n") }
    var received: Day { Day(iso: fields[2]) ?? Day(number: 0) }
    var isTaken: Bool { fields[3] != "none" && fields[3] != "refused" }

    /// What was read of the message in the columns of the file.
    func columns(of message: ProviderMessage) -> [String] {
      let leavesDayOpen = fields[3] == "noday"
      return [
        message.sender.name, leavesDayOpen ? "noday" : message.kind.rawValue,
        plain(message.amount, message.currency), message.currency.code, message.day?.description ?? "-",
        message.minimum.map { plain($0, message.currency) } ?? "-", message.month?.description ?? "-",
      ]
    }

    var wanted: [String] {
      [fields[0], fields[3]] + [number(fields[4])] + [fields[5], fields[6], number(fields[7]), fields[8]]
    }

    private func number(_ text: String) -> String {
      guard text != "-", let currency = Currency(code: fields[5]) else { return text }
      let amount = (try? Money(typed: text, in: currency)) ?? .zero
      return plain(amount, currency)
    }

    private func plain(_ amount: Money, _ currency: Currency) -> String { "\(amount.fen)" }
  }

  static let samples: [Sample] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "messages.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      Sample(fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  @Test func thereAreEnoughOfThem() {
    #expect(Self.samples.allSatisfy { $0.fields.count == 10 })
    #expect(Self.samples.count(where: \.isTaken) >= 60)
    #expect(Set(Self.samples.filter(\.isTaken).map { $0.fields[0] }).count >= 12)
    #expect(Self.samples.count { $0.fields[3] == "none" } >= 15)
    // What is not understood is said to be so; it must stay rare.
    #expect(Self.samples.count { $0.fields[3] == "refused" } <= 8)
  }

  @Test(arguments: samples)
  func whatIsReadIsWhatItSays(sample: Sample) throws {
    let message = try? ProviderMessage(sample.text, received: sample.received)
    guard sample.isTaken else {
      #expect(message == nil, "taken: \(message.map(sample.columns) ?? [])")
      return
    }
    let read = try #require(message)
    #expect(sample.columns(of: read) == sample.wanted)
  }
}
