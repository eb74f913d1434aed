import Testing

@testable import PayLater

/// What is known of entries besides themselves changes with each of them.
@Suite struct AccountEntriesTests {
  private func entry(_ number: Int, on iso: String) -> AccountEntry {
    AccountEntry(
      id: AccountEntryID("m1b\(number)"), account: "m1", kind: .purchase, amount: 100, on: day(iso),
      notedOn: day("2026-07-01"))
  }

  @Test func theFirstDayIsThatOfWhatStands() {
    var entries = AccountEntries()
    #expect(entries.firstDay(of: "m1") == nil)
    for (number, iso) in [(1, "2026-06-03"), (2, "2026-06-01"), (3, "2026-06-01"), (4, "2026-06-02")] {
      entries.append(entry(number, on: iso))
    }
    #expect(entries.firstDay(of: "m1") == day("2026-06-01") && entries.firstDay(of: "m2") == nil)
    let steps: [(Int, EntryReversal?, String)] = [
      (1, .mistake, "2026-06-01"), (2, .mistake, "2026-06-02"), (3, .mistake, "2026-06-03"),
      (1, nil, "2026-06-01"), (1, .mistake, "2026-06-03"), (3, nil, "2026-06-02"),
    ]
    for (place, reason, iso) in steps {
      let isOther = entries.set(reason, at: place)
      #expect(isOther)
      #expect(entries.firstDay(of: "m1") == day(iso), "\(place) \(String(describing: reason))")
    }
    let isOther = entries.set(nil, at: 3)
    #expect(!isOther)
    #expect(entries.place(of: "m1b4") == 3 && entries.place(of: "m1b9") == nil)
  }
}
