import Testing

@testable import PayLater

/// Work is counted in looks at a debt, never in time: none of it may grow faster than the debts do.
@Suite struct GrowthTests {
  /// An active wallet with so many debts of twelve monthly payments, that begin on 29 different days.
  private static func wallet(_ count: Int) throws -> Wallet {
    var world = try World.active()
    for number in 0..<count {
      let first = world.today + 2 + number * 7 % 29
      let plan = (0..<12).map {
        PlannedPayment(due: first.addingMonths($0), amountFen: Money(fen: 50_000 + Int64(number)))
      }
      try world.ask(
        .debt(.record(provider: "花呗", title: "东西 \(number)", instalments: plan, details: nil, again: nil)))
    }
    return world.wallet
  }

  /// How often a debt is looked at for `body` in a wallet of 40 debts and in one of 160, whose open payments are known as
  /// in a wallet that was looked at before.
  private func looks(_ body: (Wallet) throws -> Void) throws -> (few: Int, many: Int) {
    func looks(_ count: Int) throws -> Int {
      let wallet = try Self.wallet(count)
      _ = wallet.dueItems
      return try Looks.of { try body(wallet) }
    }
    return (try looks(40), try looks(160))
  }

  @Test func closingADayLooksAtNoMoreDebtsThanClosingAYearDoes() throws {
    func closing(_ days: Int) throws -> (few: Int, many: Int) {
      try looks { wallet in
        var copy = wallet
        #expect(copy.closeDays(until: copy.businessDay + days).count == days)
      }
    }
    let (day, year) = (try closing(1), try closing(365))
    #expect(year.many <= day.many + 12 * 160, "only a month's end looks at all of them")
    #expect(year.few <= day.few + 12 * 40)
  }

  @Test func whatIfAndItsDifferencesAreLinear() throws {
    let looks = try looks { wallet in
      let outcome = try wallet.whatIf(until: wallet.businessDay + 59)
      #expect(outcome.dues.isEmpty && outcome.standings.count == wallet.debts.count)
      _ = (outcome.lateCosts, outcome.nextEvaluation, outcome.change(\.owed))
    }
    #expect(looks.many <= 5 * looks.few, "\(looks)")
    #expect(looks.many <= 30 * 160, "\(looks)")
  }

  @Test func theDayOnWhichAGateClearsIsFoundWithoutTheDebts() throws {
    let looks = try looks { wallet in
      let merchant = try #require(Outside.test.merchant("cafe"))
      let checks = wallet.gates(for: try Purchase(World.cart(200_00), at: merchant))
      let affordable = try #require(checks.first { $0.gate == .g10 })
      #expect(!affordable.passed && affordable.clears != nil)
    }
    // The search goes by days on which anything falls due, and those are the same.
    #expect(looks.many <= looks.few + 10 * 120, "\(looks)")
  }

  @Test func aMonthIsAsDearAsWhatFallsDueInIt() throws {
    let looks = try looks { wallet in
      let month = wallet.businessDay.calendarMonth + 3
      let items = wallet.dueItems(from: month.firstDay, through: month.lastDay)
      #expect(items.count == wallet.debts.count)
      #expect(wallet.due(in: month) == items.map(\.amount).sum)
    }
    #expect(looks.many <= 4 * 160 && looks.many <= 5 * looks.few, "\(looks)")
  }

  @Test func listsAndSumsAreLinear() throws {
    let looks = try looks { wallet in
      _ = (wallet.cashFlow, wallet.dueIn30Days(), wallet.owed, wallet.currencies, wallet.openItems)
      _ = (wallet.reminding(within: 5), wallet.currentReminders, wallet.currentSnoozes)
      for group in DueGroup.allCases { _ = wallet.derivation(of: .dueGroup(group)) }
      for item in wallet.dueItems { _ = wallet.derivation(of: item.figure) }
    }
    #expect(looks.many <= 5 * looks.few && looks.many <= 100 * 160, "\(looks)")
  }
}
