import PayLater
import TerminalKit
import WalletText

/// Adds or changes an address.
struct AddressEntry: Entry {
  /// Which one is changed; nil: one is added.
  var changed: AddressID?

  func title(in context: Context) -> Phrase {
    changed == nil ? DetailText.addAddress : DetailText.changeAddress
  }

  func lines(for form: Form, in context: Context) -> [Line] { [] }

  func fields(in context: Context) -> [Field] {
    func now(_ column: String) -> String { changed.map { context.opened(.address($0, column)) } ?? "" }
    return [
      .text(.label, DetailText.label, now("label"), hint: DetailText.labelHint),
      .text(.recipient, DetailText.recipient, now("recipient")),
      .text(
        .phone, DetailText.phone, now("phone"), kind: .phone, hint: Phrase(same: "13800138000"), limit: 40),
      .text(.address, DetailText.address, now("text"), hint: DetailText.addressHint),
    ]
  }

  func buttons(in context: Context) -> [Phrase] { [ButtonText.save] }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    let (label, recipient) = (form.text(.label), form.text(.recipient))
    let (phone, text) = (form.text(.phone), form.text(.address))
    guard let changed else {
      return .addAddress(label: label, recipient: recipient, phone: phone, text: text)
    }
    return .changeAddress(address: changed, label: label, recipient: recipient, phone: phone, text: text)
  }

  func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted {
    .done(FormText.saved(context[DetailText.address], SafeText(form.text(.label)).text))
  }
}
