import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// A provider's message that is pasted: what was understood stands there before it is taken, nothing is taken that was
/// not, and nothing typed is lost.
@Suite struct MessageTests {
  private static let bill = "【花呗】您的11月账单 1,234.56 元，\n还款日 12-10，最低还款 123.46 元"

  /// What a reader of messages would say: of that bill and its account, of a payment without a day, else nothing.
  private static func understand(_ pasted: PastedMessage, _ wallet: Wallet) -> UnderstoodMessage {
    func field(_ label: Phrase, _ value: Phrase, _ quoted: String? = nil) -> UnderstoodMessage.Field {
      UnderstoodMessage.Field(label: label, value: value, quoted: quoted)
    }
    guard pasted.text != bill else {
      let (id, month) = (wallet.nextAccount, Month(year: 2026, month: 11))
      return UnderstoodMessage(
        of: pasted,
        fields: [
          field(NoteText.sender, Phrase(same: "花呗")), field(NoteText.what, NoteText.isBill),
          field(NoteText.amount, Phrase(same: "¥1,234.56"), "1,234.56 元"),
          field(NoteText.minimum, Phrase(same: "¥123.46"), "123.46 元"),
          field(NoteText.due, Phrase(same: "2026-12-10"), "12-10"),
        ],
        becomes: MessageText.bill(month, due: Harness.today + 18, of: "花呗 \(id)", isNew: true),
        request: .together(requests: [
          .account(.add(provider: "花呗", id: id)),
          .account(
            .recordBill(
              account: id, bill: month, totalFen: Money(fen: 123_456), minimumFen: Money(fen: 12_346))),
        ]))
    }
    guard pasted.text.hasPrefix("Klarna") else {
      return UnderstoodMessage(of: pasted, flaw: NoteText.noSender + MessageText.byHand(key: "a"))
    }
    let request = pasted.due.map {
      Request.debt(
        .record(
          provider: "Klarna", title: "ASOS",
          instalments: [PlannedPayment(due: $0, amountFen: Money(fen: 25_00))]))
    }
    return UnderstoodMessage(
      of: pasted,
      fields: [
        field(NoteText.sender, Phrase(same: "Klarna")), field(NoteText.what, NoteText.isDue),
        field(NoteText.amount, Phrase(same: "¥25.00")),
        field(NoteText.due, pasted.due.map { Phrase(same: "\($0)") } ?? NoteText.noDay),
      ], becomes: request == nil ? nil : MessageText.debt, request: request, lacksDay: true)
  }

  private func opened(
    _ settings: [Setting] = [], size: Size = .normal, language: Language = .zh
  ) throws -> Harness {
    var harness = Harness(try Samples.busy(), size: size, language: language, settings: settings)
    harness.understands = Self.understand
    harness.press(.letter("4"), .letter("X"))
    return harness
  }

  @Test(arguments: MinePictures.sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    var harness = try opened(size: size, language: language)
    try expectPicture("message-empty-\(size.columns)-\(language)", of: harness)
    harness.press(.paste("hello"))
    try expectPicture("message-unknown-\(size.columns)-\(language)", of: harness)
    harness.press(.control("u"), .paste(Self.bill))
    try expectPicture("message-\(size.columns)-\(language)", of: harness)
    harness.press(.enter)
    try expectPicture("message-deed-\(size.columns)-\(language)", of: harness)
  }

  /// All that it brings in one request, which one key takes back.
  @Test(arguments: Language.allCases)
  func aBillIsTakenAndTakenBack(language: Language) throws {
    var harness = try opened(language: language)
    harness.press(.paste(Self.bill), .enter)
    #expect(harness.performed.isEmpty && harness.app.page is EntryPage)
    harness.press(.enter)
    #expect(harness.performed.count == 1 && harness.app.page is RepayPage, "\(harness.picture)")
    let account = try #require(harness.wallet.accounts.first)
    #expect(account.owed(on: Harness.today) == Money(fen: 123_456))
    #expect(
      harness.picture.contains("2026-11") && harness.picture.contains(language == .zh ? "按 u 撤销" : "u undoes")
    )
    harness.press(.letter("u"))
    #expect(harness.wallet.accounts.first?.closedOn != nil)
    #expect(harness.wallet.accounts.first?.owed(on: Harness.today) == .zero)
  }

  /// Lines of a message arrive as they were written, and no line end confirms anything.
  @Test func linesArriveWhole() throws {
    var harness = try opened()
    harness.press(.paste(Self.bill + "\n\n"))
    #expect(harness.performed.isEmpty)
    #expect((harness.app.page as? EntryPage)?.form.text(.message) == Self.bill + "\n\n")
    #expect(harness.app.context.understood?.message.text == Self.bill + "\n\n")
  }

  @Test func whatIsNotUnderstoodIsNotTaken() throws {
    var harness = try opened()
    harness.press(.enter, .enter)
    #expect(harness.picture.contains("请填写消息"), "\(harness.picture)")
    harness.type("你好")
    #expect(harness.picture.contains("没认出"), "\(harness.picture)")
    harness.press(.enter, .enter)
    #expect(harness.performed.isEmpty && harness.app.page is EntryPage)
    #expect(harness.picture.ranges(of: "没认出").count == 1, "\(harness.picture)")
  }

  /// The day that a message leaves open has a field of its own.
  @Test func theDayThatIsOpenIsAskedFor() throws {
    var harness = try opened()
    harness.press(.paste("Klarna: £25.00 due 03/04"), .enter, .enter, .enter)
    #expect(harness.performed.isEmpty && harness.picture.contains("请写明"), "\(harness.picture)")
    harness.type("12-15")
    harness.press(.enter, .enter)
    #expect(harness.wallet.debts.last?.nextDue?.due == Day(2026, 12, 15), "\(harness.picture)")
  }

  @Test func nothingTypedIsLost() throws {
    var harness = try opened()
    harness.press(.paste(Self.bill), .escape)
    #expect(harness.app.page is EntryPage)
    harness.press(.escape)
    #expect(harness.app.page is RepayPage)
    harness.press(.letter("X"))
    #expect((harness.app.page as? EntryPage)?.form.text(.message) == Self.bill)
    // Another wallet is looked at anew.
    try harness.elsewhere(.account(.add(provider: "京东白条")))
    harness.press(.enter, .enter)
    #expect(harness.wallet.accounts.last?.owed(on: Harness.today) == Money(fen: 123_456))
  }

  @Test func hiddenAmountsStayHidden() throws {
    var harness = try opened([Setting(.mask, .flag(true))])
    harness.press(.paste(Self.bill), .enter)
    #expect(!harness.picture.contains("1,234") && !harness.picture.contains("123.46"), "\(harness.picture)")
  }

  /// Far more than a message has is said to be too long, and not cut unseen.
  @Test func aTextWithoutEndIsDrawn() throws {
    for size in MinePictures.sizes {
      var harness = try opened(size: size)
      harness.press(.paste(String(repeating: "很长的消息 long words ", count: 400)))
      #expect((harness.app.page as? EntryPage)?.form.text(.message).count ?? 0 > 4_000)
      harness.press(.enter)
      #expect(harness.picture.contains(".."), "\(harness.picture)")
    }
  }
}
