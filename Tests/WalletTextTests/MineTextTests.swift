import PayLater
import Testing
import WalletText

@Suite struct MineTextTests {
  @Test func fit() {
    expectFit(AccountText.goes(identity: true, contacts: 1, addresses: 1, sources: 1, debts: 1))
    expectFit(SuspensionReason.allCases.compactMap { AccountText.clearing($0) })
    expectFit([
      MineText.receipts(1), MineText.sources(2, "¥5.00"), MineText.from("A"),
      AccountText.unshipped(1, "¥5.00"),
      AccountText.onTheWay(2), AccountText.owed("¥5.00"), AccountText.creditBalance("¥5.00"),
      DetailText.incomeNow(nil), DetailText.incomeNow("¥5.00"), DetailText.incomeActs("12-06"),
      DetailText.balanceNow("A", "¥5.00"), DetailText.replacing("A"), DetailText.remove("A"),
      OwnRulesText.frozenUntil("12-06"), OwnRulesText.wouldFreeze(until: "12-06"),
      OwnRulesText.pending(nil, or: OwnRulesText.lift, on: "12-06"),
      OwnRulesText.pending("¥5.00", or: OwnRulesText.noDelay, on: "12-06"),
      OwnRulesText.now("¥5.00"), OwnRulesText.unblocks(on: "12-06"), OwnRulesText.unblock("A", on: "12-06"),
      OwnRulesText.monthly("¥5.00"), OwnRulesText.limit("¥5.00"), OwnRulesText.blocking(2),
      RecordsText.sound(12), RecordsText.faulty(12), RecordsText.number(12), RecordsText.version(1),
    ])
  }
}
