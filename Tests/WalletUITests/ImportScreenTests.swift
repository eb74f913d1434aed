import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// A bill read on the screens: where it lies, what becomes of its rows, the deed and its undoing.
@Suite struct ImportScreenTests {
  private static let sizes = MinePictures.sizes

  /// A bill with rows of every kind; of a long one there are 300 new rows, each with a long name.
  private static func bill(_ number: Int = 1, isLong: Bool = false) -> ReadBill {
    let name = isLong ? "江南烟雨旧时光手作杂货与生活美学集合铺 Misty River Town Handmade Goods" : "耳机"
    let new = (1...(isLong ? 300 : 3)).map { line in
      ReadBill.Row(
        line: line, day: Harness.today - line % 30, amount: Money(fen: Int64(line) * 1_00),
        words: Phrase("花呗  消费  \(name) \(line)", "花呗  purchase  \(name) \(line)"))
    }
    let look = ReadBill.Row(line: 400, day: nil, amount: nil, words: Phrase(same: "先用后付  杯子"))
    let known = ReadBill.Row(line: 401, day: Harness.today, amount: Money(fen: 5), words: Phrase(same: "花呗"))
    return ReadBill(
      number: number, source: ImportText.alipay, name: "支付宝交易明细.csv",
      counts: ImportText.equation(rows: new.count + 3, new: new.count, known: 1, skipped: 1, look: 1),
      groups: [
        .init(.new, ImportScreenText.new, new),
        .init(.look, ImportScreenText.look(ImportText.candidate), [look]),
        .init(.known, ImportScreenText.known, [known]),
        .init(.skipped, ImportScreenText.skipped(ImportText.notPayLater), [known]),
      ], opens: ["花呗"], warnings: [ImportText.countDiffers(9, 6)])
  }

  private static func read(_ wanted: BillToRead, _ wallet: Wallet) -> BillReply {
    switch wanted {
    case .file("none.csv"): .refused([ImportText.noFile("none.csv")])
    case .file("zip"): .refused([ImportText.archive])
    case .file("empty.csv"):
      .read(
        ReadBill(
          number: 2, source: ImportText.wechat, name: "empty.csv",
          counts: ImportText.equation(rows: 0, new: 0, known: 0, skipped: 0, look: 0), groups: []))
    case .file("long.csv"): .read(bill(3, isLong: true))
    case .file, .again: .read(bill())
    }
  }

  private func opened(
    _ path: String? = nil, size: Size = .normal, language: Language = .zh, _ settings: [Setting] = []
  ) throws -> Harness {
    var harness = Harness(try Samples.busy(), size: size, language: language, settings: settings)
    harness.reads = Self.read
    harness.press(.letter("4"), .letter("i"))
    guard let path else { return harness }
    harness.type(path)
    harness.press(.enter, .enter)
    return harness
  }

  @Test(arguments: sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    let tail = "\(size.columns)-\(language)"
    try expectPicture("import-file-\(tail)", of: try opened(size: size, language: language))
    try expectPicture("import-refused-\(tail)", of: try opened("zip", size: size, language: language))
    try expectPicture("import-empty-\(tail)", of: try opened("empty.csv", size: size, language: language))
    var harness = try opened("bill.csv", size: size, language: language)
    try expectPicture("import-\(tail)", of: harness)
    harness.press(.letter("a"))
    try expectPicture("import-deed-\(tail)", of: harness)
    harness.press(.right, .enter)
    try expectPicture("import-done-\(tail)", of: harness)
    harness = try opened("long.csv", size: size, language: language)
    harness.press(.enter, .end)
    try expectPicture("import-rows-\(tail)", of: harness)
  }

  /// What is wrong stands beside the path, which stays as it was typed.
  @Test func aFileThatIsNoneIsSaidBesideTheField() throws {
    var harness = try opened("none.csv")
    #expect(harness.app.dialog?.form.text(.file) == "none.csv")
    #expect(harness.picture.contains("没有这个文件：none.csv"), "\(harness.picture)")
    harness.press(.control("u"), .enter, .enter)
    #expect(harness.picture.contains("请填写"), "\(harness.picture)")
    harness.type("bill.csv")
    harness.press(.enter, .enter)
    #expect(harness.app.page is ImportPage && harness.app.dialog == nil, "\(harness.picture)")
  }

  @Test func thePathThatWasTypedIsKept() throws {
    var harness = try opened()
    harness.type("~/x")
    harness.press(.escape, .escape, .letter("i"))
    #expect(harness.app.dialog?.form.text(.file) == "~/x")
  }

  /// The deed needs its own yes; then one key takes all of it back.
  @Test func whatIsBookedIsTakenBackByOneKey() throws {
    var harness = try opened("bill.csv")
    harness.press(.letter("a"), .enter)
    #expect(harness.app.page is ImportPage && harness.app.undo == nil)
    harness.press(.letter("a"), .right, .enter)
    #expect(harness.app.notice?.kind == .done && harness.picture.contains("按 u 撤销"), "\(harness.picture)")
    harness.press(.letter("u"))
    #expect(harness.effects == [.takeBackBill("i1")])
    #expect(harness.app.undo == nil && harness.picture.contains("已撤回 1 条"), "\(harness.picture)")
  }

  @Test func nothingNewIsNotBooked() throws {
    var harness = try opened("empty.csv")
    harness.press(.letter("a"))
    #expect(harness.app.dialog == nil && harness.app.notice?.kind == .refusal)
    harness.press(.enter)
    #expect(harness.app.page is ImportPage)
  }

  @Test func hiddenAmountsStayHidden() throws {
    var harness = try opened("bill.csv", [Setting(.mask, .flag(true))])
    #expect(!harness.picture.contains("1.00") && harness.picture.contains("¥***"), "\(harness.picture)")
    harness.press(.enter)
    #expect(!harness.picture.contains("1.00"), "\(harness.picture)")
  }
}
