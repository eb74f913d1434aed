import Foundation
import PayLater
import PayLaterStore

/// A sandbox with an invented person in it, for the demo and for looking around.
enum ExampleSandbox {
  /// The first day of the example's life.
  static let firstDay = Day(number: 20_594)  // 2026-05-21
  static let seed: UInt64 = 7

  /// Makes the sandbox at `path`: identity verified, details given, the score authorised, nothing bought yet.
  static func create(at path: String, world: World) throws -> WalletSession {
    let moment = Moment.sandbox(firstDay, seed: seed)
    let store = try world.reporting { () throws(StoreError) in
      try WalletStore.create(at: path, zone: "Asia/Shanghai", sandbox: true, moment: moment)
    }
    let person = world.language == .zh ? Person.zh : Person.en
    let phone = "13800138000"
    let code = try send(.identity(.requestCode(kind: .phone, value: phone)), 1, store, world)?.code ?? ""
    let mail = "xiaoyu@example.cn"
    _ = try send(
      .identity(.verify(name: person.name, idNumber: "11010519491231002X", phone: phone, code: code)), 2,
      store,
      world)
    let second = try send(.identity(.requestCode(kind: .email, value: mail)), 3, store, world)?.code ?? ""
    let rest: [Request] = [
      .identity(.addContact(kind: .email, value: mail, code: second)),
      .detail(.addAddress(label: person.label, recipient: person.name, phone: phone, text: person.address)),
      .detail(.declareIncome(monthlyFen: Money(fen: 8_000_00))),
      .detail(
        .addSource(
          id: "balance", kind: .balance, name: person.balance, balanceFen: Money(fen: 2_000_00))),
      .detail(.addSource(id: "card", kind: .debitCard, name: person.card, balanceFen: Money(fen: 5_000_00))),
      .agreement(.authorise(language: world.language)),
    ]
    for (index, request) in rest.enumerated() { _ = try send(request, 4 + index, store, world) }
    return try world.reporting { () throws(StoreError) in try WalletSession(world, path: path) }
  }

  /// The invented person, in either language.
  private struct Person {
    var name, label, address, balance, card: String

    static let zh = Person(
      name: "赵小雨", label: "家", address: "杭州市西湖区文三路 12 号", balance: "余额", card: "储蓄卡 尾号 1234")
    static let en = Person(
      name: "Zhao Xiaoyu", label: "Home", address: "12 Wensan Road, Xihu, Hangzhou", balance: "Balance",
      card: "Debit card 1234")
  }

  private static func send(_ request: Request, _ number: Int, _ store: WalletStore, _ world: World) throws
    -> Answer?
  {
    let result = try world.reporting { () throws(StoreError) in
      let wallet = try store.wallet()
      return try store.perform(
        request, id: "example-\(number)", at: world.moment(for: wallet), acceptDate: false,
        outside: World.outside)
    }
    return try? result.get()
  }

  /// A path for a sandbox that nobody else has, in the state folder.
  static func freshPath(_ world: World) -> String {
    "\(world.paths.state)/sandbox-\(String(world.environment.random(), radix: 36))/wallet.sqlite"
  }

  /// Removes a sandbox and its folder.
  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }
}
