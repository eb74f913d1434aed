import PayLater
import TerminalKit
import WalletText

extension Question {
  /// The first step of opening the service: name, number and phone, confirmed by a code.
  static func identity(after sent: SentCode? = nil) -> Question {
    var question = Question("identity", ActivationText.identity, startsOnFields: true) { _, context in
      let advice = Line(context[IdentityText.sampleAdvice], .label)
      return [advice] + (sent?.line(in: context).map { [Line(), $0] } ?? [])
    } fields: { _, _ in
      [
        .text(.name, Refusal.Field.name.phrase, kind: .name, hint: ActivationText.sampleName),
        .text(
          .idNumber, Refusal.Field.idNumber.phrase, kind: .identityNumber,
          hint: Phrase(same: SampleIdentity.numbers[0]), limit: 24),
        .text(
          .phone, Refusal.Field.phone.phrase, kind: .phone, hint: Phrase(same: SampleIdentity.phone),
          limit: 24),
      ] + (sent == nil ? [] : [.code])
    } accepted: { answer, form, _ in
      SentCode.next(answer, form, after: sent) { identity(after: $0) }
        ?? .done([ActivationText.identityDone])
    }
    var send = FormButton.sendCode(again: sent != nil)
    send.flaws = { form, context in form.identityFlaws(on: context.wallet.businessDay) }
    question.buttons = [send]
    guard let sent else { return question }
    var verify = FormButton(ActivationText.verify) { form, _ in
      .identity(
        .verify(
          name: form.text(.name), idNumber: form.text(.idNumber), phone: form.text(.phone),
          code: form.text(.code)))
    }
    verify.flaws = { form, context in
      let flaws = form.identityFlaws(on: context.wallet.businessDay)
      return flaws.isEmpty ? sent.flaws(in: form) : flaws
    }
    question.buttons.append(verify)
    return question
  }
}

/// Numbers that are valid and nobody's.
struct SampleIdentity: Equatable, Sendable {
  static let numbers = ["11010519491231002X", "110101199003070003", "310101198505150006"]
  static let phone = "13800138000"

  private var next = 0

  /// Fills a sample into every field while nothing is typed yet, else only into the one with the focus; of the numbers
  /// the next one each time.
  mutating func fill(_ form: inout Form, in context: Context) {
    let all: [Refusal.Field] = [.name, .idNumber, .phone]
    let isEmpty = all.allSatisfy { form.text($0).isEmpty }
    for field in all where isEmpty || field == form.focusedField {
      switch field {
      case .name: form.fill(.name, with: context[ActivationText.sampleName])
      case .phone: form.fill(.phone, with: SampleIdentity.phone)
      default:
        form.fill(.idNumber, with: SampleIdentity.numbers[next % SampleIdentity.numbers.count])
        next += 1
      }
    }
  }
}

extension Form {
  /// Everything that can be seen to be wrong with an identity before anything is sent.
  fileprivate func identityFlaws(on day: Day) -> [FormButton.Flaw] {
    var found: [FormButton.Flaw] = []
    func add(_ field: Refusal.Field, _ flaw: Refusal.Flaw) { found.append((field, flaw.phrase(of: field))) }
    if SafeText(text(.name)).isEmpty { add(.name, .empty) }
    do throws(IdentityNumber.Flaw) {
      let typed = text(.idNumber)
      if typed.isEmpty { add(.idNumber, .empty) } else { _ = try IdentityNumber(typed, today: day) }
    } catch { add(.idNumber, Refusal.Flaw(rawValue: error.rawValue) ?? .malformed) }
    do throws(Contact.Flaw) { _ = try Contact.normalised(.phone, text(.phone)) } catch {
      add(.phone, Refusal.Flaw(rawValue: error.rawValue) ?? .malformed)
    }
    return found
  }
}
