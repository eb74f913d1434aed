import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// Ledgers as beancount 2.3.5 (Debian's), 2.3.6 and 3.2.3 read them.
@Suite struct BeancountTests {
  private static let isThere: ConditionTrait = .enabled(
    if: !Judge.beanChecks.isEmpty, "beancount 2.3.6 or 3.2.3 is not there")

  @Test func oneTransactionIsWrittenSo() {
    let text = BeancountWriter.sample
    #expect(
      text.contains(
        """
        1900-01-01 commodity JPY

        2026-01-01 * "花呗" "opened 手机" #paylater ^e1
          id: "3.1"
          due: 2026-01-31
          Expenses:Sesame:Purchases  1000 JPY
          Liabilities:Sesame:Elsewhere  -1000 JPY


        """))
    #expect(text.contains("2026-01-03 * \"花呗\" \"paid 手机\" #paylater ^e1 ^e1p1\n"))
    #expect(text.contains("2026-02-10 event \"due\" \"CNY 3000 山禾鲜果 手机 1/2 (o1-1)\"\n"))
    #expect(text.contains("; e2-1 9990-12-31: beyond\n"))
    // Others read these files too: a tag on each transaction, no empty metadata, ASCII names.
    #expect(!text.contains("pushtag") && !text.contains(":\n"))
    for line in text.split(separator: "\n") where line.contains(" open ") {
      #expect(line.utf8.count == line.count)
    }
  }

  @Test(isThere) func beanCheckFindsNothingToSay() throws {
    let folder = try Folder()
    let path = try folder.write(BeancountWriter.sample, "book.beancount")
    for judge in Judge.beanChecks {
      let check = try judge.run([path])
      #expect(check.status == 0 && check.output.isEmpty && check.errors.isEmpty, "\(judge.path): \(check)")
    }
  }

  /// The query in the header is one that works: `due` is a date.
  @Test(
    .enabled(if: !Judge.beanQueries.isEmpty, "bean-query of beancount 2.3.6 or beanquery 0.2.0 is not there"))
  func theQueryOfTheHeaderFindsWhatIsDue() throws {
    let folder = try Folder()
    let path = try folder.write(BeancountWriter.sample, "book.beancount")
    let header = try #require(
      BeancountWriter.sample.split(separator: "\n").first { $0.hasPrefix("; bean-query: ") })
    let query = String(header.dropFirst("; bean-query: ".count))
    for judge in Judge.beanQueries {
      let found = try judge.run(["-f", "csv", path, query])
      #expect(found.status == 0 && found.lines.count == 11, "\(judge.path): \(found)")
      #expect(found.output.contains("2026-01-31"))
      let owed = try judge.run([
        "-f", "csv", path, "SELECT currency, sum(number) WHERE account ~ '^Liabilities' GROUP BY currency",
      ])
      let sums = owed.lines.dropFirst().map { line in
        line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
      }
      #expect(sums.sorted() == ["CNY -59.95", "JPY -800", "KWD -1.250"], "\(judge.path): \(owed)")
    }
  }

  /// Why the header names that form: between two days, or the days from one to another, cannot be asked of metadata.
  @Test(
    .enabled(if: !Judge.beanQueries.isEmpty, "bean-query of beancount 2.3.6 or beanquery 0.2.0 is not there"))
  func otherFormsOfTheQueryDoNotWork() throws {
    let folder = try Folder()
    let path = try folder.write(BeancountWriter.sample, "book.beancount")
    for judge in Judge.beanQueries {
      for query in [
        "SELECT date WHERE any_meta('due') BETWEEN 2026-01-01 AND 2026-12-31",
        "SELECT date_diff(any_meta('due'), date)",
      ] {
        let found = try judge.run(["-f", "csv", path, query])
        #expect(
          found.status != 0 || (found.output + found.errors).contains("ERROR"), "\(judge.path): \(found)")
      }
    }
  }

  /// What names fit, as bean-check has it: the first character of a part is one of A-Z or 0-9.
  @Test(isThere) func namesFitAsBeanCheckSays() throws {
    let names: [(String, AccountNames.Fitness)] = [
      ("Assets:Bank", .fits), ("Liabilities:1Card-x", .fits), ("Assets:P花呗", .narrow),
      ("Assets:花呗", .refused),
      ("Assets:bank", .refused), ("负债:A", .refused), ("Assets", .refused), ("Assets:A b", .refused),
    ]
    for (name, fitness) in names {
      #expect(AccountNames.fitness(name) == fitness, "\(name)")
      let folder = try Folder()
      let path = try folder.write("1900-01-01 open \(name)\n", "name.beancount")
      for judge in Judge.beanChecks {
        #expect((try judge.run([path]).status == 0) == (fitness != .refused), "\(judge.path): \(name)")
      }
    }
    for account in Book.Account.allCases { #expect(AccountNames.fitness(account.standardName) == .fits) }
  }
}
