import PayLater
import WalletText

/// Asks for a new address, from the checkout.
struct DeliverToQuestion: Asking {
  var yes: Phrase? { ButtonText.add }
  var startsOnFields: Bool { true }

  func title(in context: Context) -> Phrase { CheckoutText.addressTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    [Line(context[CheckoutText.addressAbout], .label)]
  }

  func fields(in context: Context) -> [Field] {
    [
      .text(.label, Refusal.Field.label.phrase, hint: CheckoutText.labelHint, limit: 20),
      .text(.recipient, Refusal.Field.recipient.phrase, limit: 40),
      .text(.phone, Refusal.Field.phone.phrase, hint: Phrase(same: "13800138000"), limit: 20),
      .text(.address, Refusal.Field.address.phrase, limit: 120),
    ]
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    [
      .send(
        .addAddress(
          label: form.text(.label), recipient: form.text(.recipient), phone: form.text(.phone),
          text: form.text(.address)))
    ]
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, CheckoutText.addressDone))]
  }
}

extension Context {
  /// An address in a line: its label, where, and to whom, the name covered.
  func line(of address: Address) -> String {
    let name = opened(.address(address.id, "recipient"))
    let covered = name.isEmpty ? "" : String(name.prefix(1)) + "*"
    return [opened(.address(address.id, "label")), opened(.address(address.id, "text")), covered]
      .filter { !$0.isEmpty }.joined(separator: "   ")
  }
}
