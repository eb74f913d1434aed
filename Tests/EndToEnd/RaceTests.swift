import Foundation
import Testing

/// Several processes of `sesame apply` on one wallet at once.
@Suite struct RaceTests {
  static func order(_ merchant: String, _ offer: String, _ fen: Int) -> String {
    #"{"placeOrder":{"merchant":"\#(merchant)","lines":[{"offer":"\#(offer)","quantity":1}],"#
      + #""pay":"later","address":"a1","typedAmountFen":\#(fen)}}"#
  }

  /// Runs one `apply` for each list of requests, all at once.
  private func race(_ program: Program, _ inputs: [[(id: String, request: String)]], sandbox: Bool = false)
    throws -> [Program.Result]
  {
    let words = ["apply"] + (sandbox ? ["--sandbox", "--today", "2026-01-06"] : [])
    return try inputs.map { try Running(program, words, input: Program.lines($0)) }.map { try $0.result() }
  }

  /// The invariants by `verify`, and the sums of `status --json`.
  @discardableResult
  private func check(_ program: Program) throws -> JSONObject {
    #expect(try program.verified().list("faults").isEmpty)
    let status = try program.report("status")
    let limit = ["available", "held", "used", "chargedOff"].map { status.number("limit.\($0)Fen") ?? .min }
    #expect(limit.reduce(0, +) == status.number("limit.totalFen"))
    #expect(limit.allSatisfy { $0 >= 0 })
    let placed = status.list("orders").filter { $0.text("state") == "placed" }
    #expect(placed.compactMap { $0.number("amountFen") }.reduce(0, +) == limit[1])
    return status
  }

  @Test(
    arguments: [2, 8],
    [("sunny-window", "curtains", 28_800, 1), ("reed-flute-books", "science-set", 23_900, 2)])
  func theLimitIsKeptExactly(processes: Int, wish: (merchant: String, offer: String, fen: Int, fit: Int))
    throws
  {
    let program = try ActiveWallet.copy()
    let request = RaceTests.order(wish.merchant, wish.offer, wish.fen)
    let results = try race(
      program, (0..<processes).map { one in (0..<5).map { ("p\(one)-\($0)", request) } })
    let answers = try results.flatMap(\.lines).map(JSONObject.init(line:))
    #expect(results.allSatisfy { $0.status == 0 && $0.errors.isEmpty }, "\(results.map(\.errors))")
    #expect(answers.count == processes * 5)
    #expect(answers.count { $0["ok"] != nil } == wish.fit)
    #expect(answers.allSatisfy { $0["ok"] != nil || $0.text("refused.reason") == "gates" })
    let status = try check(program)
    #expect(status.list("orders").count == wish.fit)
    #expect(status.number("limit.heldFen") == wish.fit * wish.fen)
  }

  /// Orders and cancellations of each other's orders, while others read.
  @Test func eightProcessesAndThreeReaders() throws {
    let program = try ActiveWallet.copy()
    let wishes = [
      ("kiln-fire", "mug", 4_500), ("sunny-window", "curtains", 28_800), ("plain-linen", "shirt", 22_800),
    ]
    let writers = (0..<8).map { one in
      (0..<14).map { number -> (String, String) in
        let wish = wishes[(one + number) % 3]
        let request =
          number.isMultiple(of: 2)
          ? RaceTests.order(wish.0, wish.1, wish.2)
          : #"{"cancelOrder":{"order":"o\#(number / 2 * 3 + one % 3 + 1)"}}"#
        return ("w\(one)-\(number)", request)
      }
    }
    let started = try writers.map { try Running(program, ["apply"], input: Program.lines($0)) }
    let readers = try ["verify", "status", "remind"].map { try Running(program, [$0, "--json"]) }
    for reader in readers {
      let result = try reader.result()
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    }
    let results = try started.map { try $0.result() }
    #expect(results.allSatisfy { $0.status == 0 && $0.errors.isEmpty }, "\(results.map(\.errors))")
    let accepted = try results.flatMap(\.lines).map(JSONObject.init(line:)).filter { $0["ok"] != nil }
    let status = try check(program)
    let orders = Set(accepted.compactMap { $0.text("ok.order") })
    #expect(orders.isSuperset(of: status.list("orders").compactMap { $0.text("id") }))
    // All in the journal under their ids, each once.
    let ids = try program.query("SELECT request FROM journal WHERE request LIKE 'w%' AND answer IS NOT NULL")
    #expect(
      ids.split(separator: "\n").map(String.init).sorted() == accepted.compactMap { $0.text("id") }.sorted())
  }

  @Test func theSameIdFromEightProcessesIsOneOrder() throws {
    let program = try ActiveWallet.copy()
    let requests = [
      ("one", RaceTests.order("kiln-fire", "mug", 4_500)),
      ("two", RaceTests.order("plain-linen", "shirt", 22_800)),
    ]
    let results = try race(program, (0..<8).map { $0.isMultiple(of: 2) ? requests : requests.reversed() })
    #expect(results.allSatisfy { $0.status == 0 && $0.lines.count == 2 }, "\(results.map(\.errors))")
    // The first answers, byte for byte.
    #expect(Set(results.flatMap(\.lines)).count == 2)
    #expect(results.flatMap(\.lines).allSatisfy { $0.contains(#""ok":"#) })
    let status = try check(program)
    #expect(status.list("orders").count == 2)
    #expect(status.number("limit.heldFen") == 27_300)
    // The same id with another content is refused, whoever comes.
    let other = try program.run("apply", input: Program.lines([("one", requests[1].1)]))
    #expect(try JSONObject(line: other.output).text("refused.reason") == "idReused")
  }

  /// Who has just written does not go before those who wait: between two requests of one process there are not many more
  /// of the others than there are others.
  @Test func nobodyIsPassedOver() throws {
    let program = try ActiveWallet.copy()
    let results = try race(
      program,
      (0..<8).map { one in
        (0..<30).map {
          ("f\(one)-\($0)", #"{"setBalance":{"source":"card","balanceFen":\#(one * 30 + $0)}}"#)
        }
      })
    #expect(results.allSatisfy { $0.status == 0 && $0.lines.count == 30 }, "\(results.map(\.errors))")
    let ids = try program.query("SELECT request FROM journal WHERE request LIKE 'f%' ORDER BY seq")
    let turns = ids.split(separator: "\n").map { $0.prefix(2) }
    #expect(turns.count >= 200)
    for one in Set(turns) {
      let places = turns.indices.filter { turns[$0] == one }
      let gap = zip(places, places.dropFirst()).map { $1 - $0 }.max() ?? 0
      #expect(gap <= 40, "\(one): \(gap)")
    }
  }

  /// The first request of a new wallet, from eight processes at once: one wallet, and nobody loses.
  @Test func eightProcessesMakeOneWallet() throws {
    let program = Program(language: "en")
    let results = try race(
      program, (0..<8).map { [("n\($0)", #"{"declareIncome":{"monthlyFen":\#(1_000 + $0)}}"#)] },
      sandbox: true)
    #expect(results.allSatisfy { $0.status == 0 && $0.errors.isEmpty }, "\(results.map(\.errors))")
    #expect(results.flatMap(\.lines).allSatisfy { $0.contains(#""ok":"#) })
    #expect(try program.verified().list("faults").isEmpty)
    #expect(try program.query("SELECT count(*) FROM journal WHERE request LIKE 'n%'") == "8")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/data")
    #expect(Set(names).isSubset(of: ["wallet.sqlite", "wallet.sqlite-journal"]))
  }
}
