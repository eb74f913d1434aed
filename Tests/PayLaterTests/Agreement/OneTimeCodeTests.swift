import Testing

@testable import PayLater

@Suite struct OneTimeCodeTests {
  private func verify(_ code: String, number: String = World.idNumber, name: String = "张三") -> Request {
    .identity(.verify(name: name, idNumber: number, phone: "13800138000", code: code))
  }

  @Test func aCodeHasSixDigitsAndIsBoundToItsNumber() throws {
    var world = World()
    let code = try #require(try world.ask(.identity(.requestCode(kind: .phone, value: "138 0013 8000"))).code)
    // The seed is 42.
    #expect(code == "000042")
    let other = Request.identity(
      .verify(
        name: "张三", idNumber: World.idNumber, phone: "13900139000", code: code))
    #expect(world.refusal(of: other) == .codeExpired)
    try world.ask(verify(code))
    #expect(world.wallet.agreement.state == .identified)
    #expect(world.wallet.contacts.map(\.kind) == [.phone])
    #expect(world.wallet.pendingCode == nil)
  }

  @Test func threeTriesThenANewOne() throws {
    var world = World()
    try world.ask(.identity(.requestCode(kind: .phone, value: "13800138000")))
    for left in [2, 1, 0] {
      let answer = try world.ask(verify("111111"))
      #expect(answer.triesLeft == left)
      #expect(answer.events == [.identity(.codeRejected(triesLeft: left))])
    }
    #expect(world.refusal(of: verify("000042")) == .codeExpired)
    try world.ask(.identity(.requestCode(kind: .phone, value: "13800138000")))
    try world.ask(verify("０００ ０４２"))
    #expect(world.wallet.agreement.stage == .identified)
  }

  /// To the millisecond; the code was right, and nobody had tried it before.
  /// Marks: codeExpired
  @Test func fiveMinutes() throws {
    var world = World()
    try world.ask(.identity(.requestCode(kind: .phone, value: "13800138000")))
    world.clock = 5 * 60 * 1000 + 1
    #expect(world.refusal(of: verify("000042")) == .codeExpired)
    world.clock = 5 * 60 * 1000
    try world.ask(verify("000042"))
    #expect(world.wallet.identity != nil)
  }

  @Test func noCodeWasSent() {
    var world = World()
    #expect(world.refusal(of: verify("000042")) == .codeExpired)
  }

  @Test(arguments: [
    ("12345", Refusal.Flaw.malformed), ("1234567", .malformed), ("12345a", .malformed), ("", .empty),
    (" ", .empty), ("-12345", .malformed),
  ])
  func noCode(_ typed: String, _ flaw: Refusal.Flaw) throws {
    var world = World()
    try world.ask(.identity(.requestCode(kind: .phone, value: "13800138000")))
    #expect(world.refusal(of: verify(typed)) == .invalid(.code, flaw))
  }

  @Test(arguments: [
    ("", Refusal.Flaw.empty), ("   ", .empty), ("R2D2", .characters), ("张\u{1B}三", .characters),
    ("a<b", .characters), (String(repeating: "长", count: 41), .tooLong),
  ])
  func names(_ name: String, _ flaw: Refusal.Flaw) throws {
    var world = World()
    try world.ask(.identity(.requestCode(kind: .phone, value: "13800138000")))
    #expect(world.refusal(of: verify("000042", name: name)) == .invalid(.name, flaw))
  }

  @Test func aBadNumberCostsNoTry() throws {
    var world = World()
    try world.ask(.identity(.requestCode(kind: .phone, value: "13800138000")))
    let wrong = verify("111111", number: "110101199003070012")
    #expect(world.refusal(of: wrong) == .invalid(.idNumber, .checkDigit))
    #expect(world.wallet.pendingCode?.triesLeft == 3)
  }

  /// One contact always stays.
  /// Marks: lastContact
  @Test func contactsAreAddedReplacedAndRemoved() throws {
    var world = World()
    #expect(
      world.refusal(of: .identity(.addContact(kind: .email, value: "a@b.cn", code: "000042")))
        == .notAllowed(state: "none", allowed: ["identified"]))
    try world.identify()
    #expect(world.refusal(of: .identity(.removeContact(contact: "c1"))) == .lastContact)
    #expect(
      world.refusal(of: .identity(.addContact(kind: .phone, value: "13800138000", code: "000042")))
        == .invalid(.phone, .taken))
    world.pass(40)
    try world.addEmail()
    // Another contact does not reset the age; a replacement and a removal do.
    #expect(world.wallet.contactsSince == day("2026-01-01"))
    try world.ask(.identity(.requestCode(kind: .email, value: "new@b.cn")))
    try world.ask(.identity(.replaceContact(contact: "c2", kind: .email, value: "new@b.cn", code: "000042")))
    #expect(world.wallet.contactsSince == day("2026-02-10"))
    world.pass(1)
    try world.ask(.identity(.removeContact(contact: "c1")))
    #expect(world.wallet.contactsSince == day("2026-02-11"))
    #expect(world.wallet.contacts.map(\.id) == ["c2"])
  }

  @Test func personalValuesAreSealedForTheirPlace() throws {
    let world = try World.authorised()
    let sealer = world.outside.sealer
    let identity = try #require(world.wallet.identity)
    #expect(sealer.open(identity.name, at: .identity("name")) == "张三")
    #expect(sealer.open(identity.name, at: .identity("number")) == nil)
    #expect(sealer.open(world.wallet.addresses[0].text, at: .address("a1", "text")) == "和平路 1 号")
  }
}
