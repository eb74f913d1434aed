import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The palette of all commands: it finds them by words, shows their keys, and does them.
@Suite struct PaletteTests {
  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func pictures(size: Size, language: Language) throws {
    try screen("palette", size, language, of: Samples.late(), keys: [.letter("4"), .letter(":")])
  }

  @Test func aSearch() throws {
    let keys = [Key.letter("1"), .letter(":")] + "pay".unicodeScalars.map { .character($0) }
    try screen("palette-pay", .normal, .en, of: Samples.busy(), keys: keys)
    try screen("palette-none", of: Samples.busy(), keys: [.letter("1"), .letter(":"), .letter("~")])
  }

  /// From every screen every command can be found by its name, and its key stands beside it.
  @Test func everyCommandIsReachable() throws {
    for found in try Everywhere.found.get() where found.harness.app.dialog == nil {
      let app = found.harness.app
      let items = app.paletteItems
      #expect(items.compactMap(\.command).count == Set(items.compactMap(\.command)).count, "\(found.name)")
      let listed = Set(items.compactMap(\.command))
      for command in Command.allCases where command != .palette {
        #expect(listed.contains(command), "\(found.name): \(command)")
      }
    }
  }

  @Test(arguments: [
    ("联系", Destination.mine(.contacts)), ("address", .mine(.addresses)), ("income", .mine(.income)),
    ("流水", .mine(.journal)), ("simul", .simulator), ("关闭服务", .closeService), ("erase", .erase),
    ("history", .scoreHistory), ("购物车", .cart), ("orders", .orders), ("日历", .calendar),
    ("额度", .mine(.rules)), ("注销", .closeService), ("银行卡", .mine(.sources)), ("autopay", .mine(.autopay)),
    ("language", .mine(.language)), ("主题", .mine(.settings)), ("theme", .mine(.settings)),
    ("zhuti", .mine(.settings)), ("rl", .calendar), ("gwc", .cart), ("cnsnts", .mine(.consents)),
  ])
  func screensAreFound(typed: String, destination: Destination) throws {
    let app = Harness(try Samples.busy()).app
    let found = app.paletteItems(for: typed).prefix(4).map(\.target)
    let command = destination.command
    #expect(
      found.contains(.destination(destination)) || found.contains { $0 == command.map { .here($0) } },
      "\(found)")
  }

  /// What people say instead, and no row twice: the screen says that it is one.
  @Test(arguments: [
    ("欠款", Command.add), ("欠款", .repay), ("owe", .repay), ("jiyibi", .add), ("hk", .pay), ("还款", .repay),
  ])
  func otherWordsFindIt(typed: String, command: Command) throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("4"))
    let found = harness.app.paletteItems(for: typed)
    #expect(found.prefix(5).contains { $0.command == command }, "\(found.prefix(5).map(\.path.zh))")
    #expect(Set(found.map(\.path)).count == found.count)
  }

  /// Letters in their order count from the beginning of a word on.
  @Test func nothingOddIsFound() throws {
    let app = Harness(try Samples.busy()).app
    #expect(app.paletteItems(for: "theme").first?.target == .destination(.mine(.settings)))
    #expect(!app.paletteItems(for: "owe").contains { $0.command == .block })
    #expect(app.paletteItems(for: "qzx").isEmpty)
  }

  @Test func aScreenIsOpenedInItsTab() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("1"), .letter(":"))
    harness.type("联系方式")
    harness.press(.enter)
    #expect(harness.app.page is ContactsPage && harness.app.tab == .mine)
    harness.press(.letter(":"))
    harness.type("close the")
    harness.press(.enter)
    #expect(harness.app.dialog?.question == .closeService)
    // Nothing happens by being found: the focus is on 'back'.
    #expect(harness.performed.isEmpty && harness.app.dialog?.form.focusedButton == 0)
  }

  @Test func whatWorksHereIsDoneHere() throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("4"), .letter(":"))
    harness.type("pay-all")
    harness.press(.enter)
    #expect(harness.app.dialog?.question == .repayAll)
  }

  @Test func whatWorksElsewhereIsGoneTo() throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("6"), .letter(":"))
    harness.type("instalments")
    harness.press(.enter)
    #expect(harness.app.tab == .repay)
    #expect(harness.picture.contains("选好以后按 I：分期还"))
    harness.press(.letter("6"), .letter(":"))
    harness.type("pay-all")
    harness.press(.enter)
    #expect(harness.app.dialog?.question == .repayAll)
  }

  @Test func whatDoesNotWorkSaysWhy() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("1"), .letter(":"))
    harness.type("erase")
    #expect(harness.picture.contains("先关闭服务。"))
    harness.press(.enter)
    #expect(harness.app.notice?.lines == [PaletteText.closeFirst] && harness.app.dialog == nil)
  }

  @Test func escLeadsBackAndFormsKeepTheColon() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("1"))
    let before = harness.picture
    harness.press(.letter(":"), .letter("p"), .escape)
    #expect(harness.picture == before)
    harness.press(.letter("4"), .letter("a"), .letter(":"))
    #expect(harness.app.palette == nil && harness.app.dialog?.form.text(.provider) == ":")
  }
}
