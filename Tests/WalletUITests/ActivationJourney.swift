import Foundation
import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The way through the wizard in pieces, each with its picture.
extension Harness {
  /// The wizard on a wallet, at a step; nil: where it starts by itself.
  init(
    _ wallet: Wallet, at step: ActivationStep?, size: Size = .normal, language: Language = .zh
  ) {
    self.init(wallet, size: size, language: language, day: wallet.businessDay)
    open(Screen(ActivationPage()))
    guard let step, let page = app.page as? ActivationPage else { return }
    if step.rawValue < page.step.rawValue {
      for _ in step.rawValue..<page.step.rawValue { press(.escape) }
    }
    if step.rawValue > ActivationStep.autopay.rawValue {
      press(.right, .right, .tab, .tab, .enter)
      if step == .confirm { press(.letter("G"), .enter) }
    }
  }

  mutating func look(_ name: String, _ size: Size, _ language: Language) throws {
    try expectPicture("activation-\(name)-\(size.columns)-\(language.rawValue)", of: self)
  }

  mutating func identify(_ size: Size, _ language: Language) throws {
    try look("identity", size, language)
    type("赵一")
    press(.enter)
    type("11010519491231002Y")
    press(.enter)
    type("13800138000")
    press(.enter, .enter)
    #expect(wallet.pendingCode == nil)
    // Esc says so first, and going on loses nothing.
    press(.escape, .backspace)
    type("X")
    send(.resized(.large))
    press(.tab, .tab, .enter)
    send(.resized(size))
    type("000000")
    press(.enter, .enter)
    try look("wrong-code", size, language)
    type(wallet.pendingCode?.code ?? "")
    press(.enter, .enter)
  }

  mutating func authorise(_ size: Size, _ language: Language) throws {
    send(.documents(Samples.longDocuments))
    try look("authorise", size, language)
    press(.escape)
    #expect((app.page as? ActivationPage)?.step == .identity)
    try look("identity-done", size, language)
    press(.enter, .tab, .enter)
    try look("score", size, language)
    press(.enter)
  }

  mutating func addDetails(_ size: Size, _ language: Language) throws {
    try look("details", size, language)
    // A contact: Esc in the middle keeps what was typed.
    press(.enter)
    type("z@example")
    press(.enter, .enter, .escape)
    press(.enter)
    type(".cn")
    press(.enter, .enter)
    try look("contact", size, language)
    type(wallet.pendingCode?.code ?? "")
    press(.enter, .enter)
    #expect(wallet.contacts.count == 2)
    // An address; recipient and phone are there already.
    press(.enter)
    type("家")
    press(.enter, .enter, .enter)
    type("杭州市西湖区文三路 12 号")
    press(.enter)
    try look("address", size, language)
    press(.enter)
    press(.enter)
    type("8000")
    press(.enter, .enter)
    press(.enter, .enter, .enter, .enter, .enter)
    try look("source-flaws", size, language)
    for name in ["储蓄卡 0421", "余额"] {
      if (app.page as? ActivationPage)?.details.open == nil { press(.up, .enter, .tab) }
      type(name)
      press(.enter)
      type("820")
      press(.enter, .enter)
    }
    #expect(wallet.fundingSources.count == 2)
    try look("details-full", size, language)
    press(.letter("n"))
  }

  mutating func chooseAutopay(_ size: Size, _ language: Language) throws {
    #expect((app.page as? ActivationPage)?.step == .autopay)
    if size == .small {
      // The mandate is read first; any key of the form brings the questions into sight.
      try look("autopay-text", size, language)
      press(.enter)
    }
    press(.shiftTab, .enter)
    try look("autopay-missing", size, language)
    press(.right, .tab, .right, .right, .tab)
    try look("autopay", size, language)
    press(.enter)
  }

  mutating func readAgreement(_ size: Size, _ language: Language) throws {
    try look("agreement", size, language)
    press(.enter)
    #expect((app.page as? ActivationPage)?.step == .agreement)
    send(.resized(.large))
    for _ in 0..<12 { press(.pageDown) }
    send(.resized(size))
    press(.enter)
  }

  mutating func confirm(_ size: Size, _ language: Language) throws {
    #expect((app.page as? ActivationPage)?.step == .confirm)
    // It opens at its beginning, and is read to its end.
    if size == .small { try look("confirm-top", size, language) }
    press(.pageDown, .pageDown)
    type("没")
    press(.enter, .enter)
    try look("confirm", size, language)
    press(.backspace)
    type(language == .zh ? "同意" : "agree")
    press(.enter, .enter)
  }
}

extension Samples {
  /// A wallet that has all that opening asks for.
  static func ready() throws -> Wallet {
    var history = try History()
    let code = try history.make(.identity(.requestCode(kind: .phone, value: "13800138000"))).code ?? ""
    try history.make(
      .identity(.verify(name: "赵一", idNumber: "11010519491231002X", phone: "13800138000", code: code)))
    try history.make(
      .detail(.addAddress(label: "家", recipient: "赵一", phone: "13800138000", text: "杭州市西湖区文三路 12 号")))
    for name in ["余额", "储蓄卡 0421"] {
      try history.make(
        .detail(.addSource(id: nil, kind: .balance, name: name, balanceFen: Money(fen: 820_00))))
    }
    try history.make(.detail(.declareIncome(monthlyFen: Money(fen: 8_000_00))))
    try history.make(.agreement(.authorise(language: .zh)))
    return history.wallet
  }

  /// A wallet whose service was open and is closed.
  static func closed() throws -> Wallet {
    var history = try History(active())
    try history.make(.agreement(.close))
    history.turn(to: start + 1)
    return history.wallet
  }

  /// The texts that ship, under the made-up hashes.
  static let longDocuments: [Document] = documents.map { document in
    let (purpose, language) = (document.text.purpose, document.text.language)
    guard purpose == .agreement else {
      let own = ConsentDocument.all.first { $0.purpose == purpose && $0.language == language }
      return Document(text: document.text, body: own?.text ?? "")
    }
    let assets = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Assets")
    let file = assets.appending(path: "agreement.\(language.rawValue).txt")
    return Document(text: document.text, body: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }
}
