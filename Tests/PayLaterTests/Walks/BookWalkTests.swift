import PayLaterExchange
import Testing

@testable import PayLater

/// The book that exports write, kept of lives at random: against the wallet, and against the events themselves.
@Suite struct BookWalkTests {
  @Test func theBookSaysWhatTheWalletHolds() throws {
    var kinds: Set<Book.Kind> = []
    for seed in [1, 2, 3, 9] as [UInt64] { kinds.formUnion(try keep(seed)) }
    // A walk that never gets anywhere proves nothing.
    let expected = Set(Book.Kind.allCases).subtracting([
      .paymentRestored, .refundRestored, .rescheduled,
      // Monthly accounts have a walk of their own.
      .bought, .billed, .entryReversed, .entryRestored,
    ])
    kinds.remove(.rescheduled)
    #expect(kinds == expected, "\(expected.symmetricDifference(kinds))")
  }

  /// What an older export says is the beginning of every newer one, in every format that holds what happened.
  @Test func anOlderExportIsTheBeginningOfANewerOne() throws {
    var walker = Walker(seed: 4)
    let options = ExportOptions(
      words: ExportWords(
        language: .en, kind: { $0.rawValue }, amount: { "\($1) \($0.fen)" }, planned: "due", calendar: "c",
        about: "a",
        aboutPlanned: "p", beyond: "b", soFar: "s"), walletMark: "m")
    var older: [ExportFormat: String] = [:]
    for _ in 0..<6 {
      let events = walker.accepted + 120
      while walker.accepted < events { walker.step() }
      var keeper = Bookkeeper(sealer: walker.world.outside.sealer, language: .en, unnamed: "?")
      var entries: [Book.Entry] = []
      for (number, event) in walker.world.journal.enumerated() {
        entries += try keeper.take(event, seq: Int64(number + 1))
      }
      for format in ExportFormat.allCases where !format.isCalendar {
        var writer = format.writer(options)
        let text = writer.beginning() + entries.map { writer.text(of: $0) }.joined()
        #expect(text.utf8.starts(with: (older[format] ?? "").utf8), "\(format)")
        older[format] = text
      }
    }
    #expect(
      older.count == 4 && older.values.allSatisfy { $0.utf8.count > 5_000 }, "\(older.mapValues(\.count))")
  }

  /// Keeps the book of a life; what it told of.
  private func keep(_ seed: UInt64) throws -> Set<Book.Kind> {
    var walker = Walker(seed: seed)
    var keeper = Bookkeeper(sealer: walker.world.outside.sealer, language: .zh, unnamed: "?")
    var book = Sums()
    var (taken, replayed) = (0, Wallet())
    while walker.accepted < 1_200 {
      walker.step()
      let journal = walker.world.journal
      for event in journal[taken...] {
        taken += 1
        book.move(event, before: replayed)
        replayed.apply(event)
        for entry in try keeper.take(event, seq: Int64(taken)) { book.add(entry) }
      }
      guard walker.accepted % 25 == 0 else { continue }
      #expect(keeper.wallet == walker.wallet, "seed \(seed)")
      let flaws = book.flaws(walker.wallet) + Self.flaws(of: keeper)
      #expect(flaws.isEmpty, "seed \(seed), event \(taken): \(flaws.prefix(3))")
      guard flaws.isEmpty else { break }
    }
    return book.kinds
  }

  /// What is planned is what the wallet says falls due.
  private static func flaws(of keeper: Bookkeeper) -> [String] {
    func line(_ id: String, _ number: Int, _ due: Day, _ amount: Money, _ currency: Currency) -> String {
      "\(id) \(number) \(due) \(amount.fen) \(currency)"
    }
    let shown = keeper.open.map { line($0.subject, $0.instalment, $0.due, $0.amount, $0.currency) }
    let items = keeper.wallet.dueItems
    let expected = items.map { line($0.subject.id, $0.instalment, $0.due, $0.amount, $0.currency) }
    return Set(shown) == Set(expected) && shown.count == expected.count
      ? [] : ["planned \(shown), due \(expected)"]
  }

  /// What the accounts come to, and beside them what the events say by themselves.
  private struct Sums {
    private(set) var kinds: Set<Book.Kind> = []
    private var ids: Set<String> = []
    private var accounts: [String: Int64] = [:]
    private var moved: Int64 = 0
    private var flaws: [String] = []

    mutating func add(_ entry: Book.Entry) {
      kinds.insert(entry.kind)
      if !ids.insert(entry.id).inserted { flaws.append("\(entry.id) twice") }
      if !entry.isBalanced || entry.postings.isEmpty { flaws.append("\(entry)") }
      if entry.postings.contains(where: { $0.amount == .zero }) { flaws.append("\(entry)") }
      for posting in entry.postings {
        accounts["\(posting.account) \(posting.currency)", default: 0] += posting.amount.fen
      }
    }

    /// What left the funding sources, from their own balances; what their user typed left out.
    mutating func move(_ event: Event, before: Wallet) {
      switch event {
      case .detail(.sourceAdded), .detail(.balanceSet), .detail(.sourceRemoved), .agreement(.erased): return
      default: break
      }
      var after = before
      after.apply(event)
      moved += after.fundingSources.map(\.balance).sum.fen - before.fundingSources.map(\.balance).sum.fen
    }

    func flaws(_ wallet: Wallet) -> [String] {
      var found = flaws
      func check(_ account: Book.Account, _ amount: Int64, _ currency: Currency = .cny) {
        let booked = accounts["\(account) \(currency)", default: 0]
        if booked != amount { found.append("\(account) \(currency): booked \(booked), held \(amount)") }
      }
      let today = wallet.businessDay
      check(
        .payLater, -wallet.obligations.filter { $0.state == .active }.map { $0.payoff(on: today) }.sum.fen)
      check(.chargedOff, -wallet.limit.chargedOff.fen)
      check(.credit, wallet.creditBalance.fen)
      check(.funding, moved)
      let others = wallet.debts.filter { $0.reversed == nil }
      for currency in Set(others.map(\.currency)) {
        check(.elsewhere, -others.filter { $0.currency == currency }.map(\.outstanding).sum.fen, currency)
        let owed = [.payLater, .chargedOff, .elsewhere].map { (account: Book.Account) in
          accounts["\(account) \(currency)", default: 0]
        }
        if -owed.reduce(0, +) != wallet.owed(in: currency).fen { found.append("owed \(currency)") }
      }
      return found
    }
  }
}
