import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Adds an address, of somebody with this number where they are known, or changes one.
  static func address(_ changed: AddressID? = nil, recipient: String = "", phone: String = "") -> Question {
    Question(
      "address \(changed?.text ?? "")", changed == nil ? DetailText.addAddress : DetailText.changeAddress,
      yes: ButtonText.save, startsOnFields: true
    ) { _, _ in
      []
    } fields: { _, context in
      func now(_ column: String, or new: String = "") -> String {
        changed.map { context.opened(.address($0, column)) } ?? new
      }
      return [
        .text(.label, DetailText.label, now("label"), hint: DetailText.labelHint),
        .text(.recipient, DetailText.recipient, now("recipient", or: recipient)),
        .text(
          .phone, DetailText.phone, now("phone", or: phone), kind: .phone, hint: Phrase(same: "13800138000"),
          limit: 40),
        .text(.address, DetailText.address, now("text"), hint: DetailText.addressHint),
      ]
    } request: { form, _ in
      let (label, recipient) = (form.text(.label), form.text(.recipient))
      let (phone, text) = (form.text(.phone), form.text(.address))
      guard let changed else {
        return .detail(.addAddress(label: label, recipient: recipient, phone: phone, text: text))
      }
      return .detail(
        .changeAddress(address: changed, label: label, recipient: recipient, phone: phone, text: text))
    } accepted: { _, form, context in
      .done([FormText.saved(context[DetailText.address], SafeText(form.text(.label)).text)])
    }
  }
}
