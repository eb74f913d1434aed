import PayLater
import TerminalKit
import WalletText

/// The details of the third step, and the two things that can be done with them.
enum Detail: Int, CaseIterable, Equatable, Sendable {
  case contact, address, income, source, evaluate, next

  var words: Phrase {
    switch self {
    case .contact: ActivationText.contact
    case .address: ActivationText.address
    case .income: ActivationText.income
    case .source: ActivationText.source
    case .evaluate: ActivationText.evaluate
    case .next: ButtonText.next
    }
  }

  /// Above its form.
  var heading: Phrase {
    switch self {
    case .contact: ActivationText.addContact
    case .address: ActivationText.addAddress
    case .income: ActivationText.declareIncome
    case .source: ActivationText.addSource
    case .evaluate, .next: words
    }
  }

  /// What is said above its form; nil: the fields speak for themselves.
  var about: Phrase? {
    switch self {
    case .income: ActivationText.incomeAbout
    case .source: ActivationText.balanceAbout
    case .contact, .address, .evaluate, .next: nil
    }
  }

  /// The characteristic that gains by it.
  var characteristic: Characteristic? {
    switch self {
    case .contact: .i2
    case .income: .c1
    case .source: .c3
    case .address, .evaluate, .next: nil
    }
  }

  /// The gate that needs it.
  var gate: Gate? {
    switch self {
    case .address: .e5
    case .source: .e4
    case .contact, .income, .evaluate, .next: nil
    }
  }

  /// Its form; the contact has one of its own, with a code.
  func form(in context: Context) -> Form? {
    let save = [ButtonText.save]
    switch self {
    case .address:
      return Form(
        [
          .text(.label, Refusal.Field.label.phrase, hint: ActivationText.labelHint),
          .text(.recipient, Refusal.Field.recipient.phrase, context.opened(.identity("name"))),
          .text(.phone, Refusal.Field.phone.phrase, context.ownPhone, kind: .phone, limit: 24),
          .text(.address, Refusal.Field.address.phrase, hint: ActivationText.addressHint),
        ], buttons: save)
    case .income:
      let income = context.wallet.monthlyIncome?.bare ?? ""
      return Form(
        [.text(.income, MoneyWords.income, income, kind: .amount, hint: Phrase(same: "8,000.00"), limit: 20)],
        buttons: save)
    case .source:
      return Form(
        [
          .choice(.fundingSource, ActivationText.kind, FundingSource.Kind.allCases.map(\.phrase), chosen: 0),
          .text(.name, ActivationText.sourceName, hint: ActivationText.sourceHint),
          .text(.balance, ActivationText.balance, kind: .amount, hint: Phrase(same: "820.00"), limit: 20),
        ], buttons: save)
    case .contact, .evaluate, .next: return nil
    }
  }

  /// What its form asks for; refuses where a field cannot be read.
  func request(of form: Form) throws(Refusal) -> Request? {
    switch self {
    case .address:
      return .addAddress(
        label: form.text(.label), recipient: form.text(.recipient), phone: form.text(.phone),
        text: form.text(.address))
    case .income: return .declareIncome(monthlyFen: try form.amount(.income))
    case .source:
      let kind = FundingSource.Kind.allCases[try form.chosen(.fundingSource)]
      guard !SafeText(form.text(.name)).isEmpty else { throw .invalid(.name, .empty) }
      return .addFundingSource(
        id: nil, kind: kind, name: form.text(.name), balanceFen: try form.amount(.balance))
    case .contact, .evaluate, .next: return nil
    }
  }
}

extension Context {
  /// The number that was verified with the identity.
  var ownPhone: String {
    wallet.contacts.first { $0.kind == .phone }.map { opened(.contact($0.id)) } ?? ""
  }
}
