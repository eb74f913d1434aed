import PayLater
import TerminalKit
import WalletText

/// The first step: name, number and phone, confirmed by a code.
struct IdentityStep: Equatable, Sendable {
  private(set) var code = CodeForm(
    [
      .text(.name, Refusal.Field.name.phrase, kind: .name, hint: ActivationText.sampleName),
      .text(
        .idNumber, Refusal.Field.idNumber.phrase, kind: .identityNumber, hint: Phrase(same: samples[0]),
        limit: 24),
      .text(.phone, Refusal.Field.phone.phrase, kind: .phone, hint: Phrase(same: samplePhone), limit: 24),
    ], verify: ActivationText.verify)
  private var sample = 0

  /// Numbers that are valid and nobody's.
  static let samples = ["11010519491231002X", "110101199003070003", "310101198505150006"]
  static let samplePhone = "13800138000"

  /// Fills a sample into every field while nothing is typed yet, else only into the one with the focus; of the numbers
  /// the next one each time.
  mutating func fillSample(in context: Context) {
    let all: [Refusal.Field] = [.name, .idNumber, .phone]
    let isEmpty = all.allSatisfy { code.form.text($0).isEmpty }
    for field in all where isEmpty || field == code.form.focusedField {
      switch field {
      case .name: code.fill(.name, with: context[ActivationText.sampleName])
      case .phone: code.fill(.phone, with: IdentityStep.samplePhone)
      default:
        code.fill(.idNumber, with: IdentityStep.samples[sample % IdentityStep.samples.count])
        sample += 1
      }
    }
  }

  /// Asks to leave; what is kept then, nil: nothing was put in, or it was asked before.
  mutating func leave() -> FormText.Keeping? { code.leave() }

  /// What is kept of it.
  var drafts: [Step] { [.keep("identity", code.form.draft(choices: true))] }

  /// Puts back what was kept of it.
  mutating func restore(_ drafts: Drafts) { code.restore(drafts["identity"]) }

  /// Takes a key; the request to make, nil where there is none, and whether the key meant anything.
  mutating func type(_ key: Key, in context: Context) -> (request: Request?, isTaken: Bool) {
    switch code.handle(key) {
    case .handled: (nil, true)
    case .ignored: (nil, false)
    case .send: (sending(in: context), true)
    case .verify: (verifying(in: context), true)
    }
  }

  private mutating func sending(in context: Context) -> Request? {
    code.clearErrors()
    guard !code.show(flaws(in: context)) else { return nil }
    return .requestCode(kind: .phone, value: code.form.text(.phone))
  }

  private mutating func verifying(in context: Context) -> Request? {
    code.clearErrors()
    guard !code.show(flaws(in: context)) else { return nil }
    let (form, typed) = (code.form, try? Contact.normalised(.phone, code.form.text(.phone)))
    guard typed == code.target else {
      _ = code.show([(.code, ActivationText.numberChanged)])
      return nil
    }
    return .verifyIdentity(
      name: form.text(.name), idNumber: form.text(.idNumber), phone: form.text(.phone), code: form.text(.code)
    )
  }

  /// Everything that can be seen to be wrong before anything is sent.
  private func flaws(in context: Context) -> [(field: Refusal.Field, words: Phrase)] {
    var found: [(field: Refusal.Field, words: Phrase)] = []
    func add(_ field: Refusal.Field, _ flaw: Refusal.Flaw) { found.append((field, flaw.phrase(of: field))) }
    if SafeText(code.form.text(.name)).isEmpty { add(.name, .empty) }
    do throws(IdentityNumber.Flaw) {
      let typed = code.form.text(.idNumber)
      if typed.isEmpty {
        add(.idNumber, .empty)
      } else {
        _ = try IdentityNumber(typed, today: context.wallet.businessDay)
      }
    } catch { add(.idNumber, Refusal.Flaw(rawValue: error.rawValue) ?? .malformed) }
    do throws(Contact.Flaw) { _ = try Contact.normalised(.phone, code.form.text(.phone)) } catch {
      add(.phone, Refusal.Flaw(rawValue: error.rawValue) ?? .malformed)
    }
    return found
  }

  /// The code went out to the number in the form.
  mutating func sent(_ answer: Answer) {
    guard let sent = answer.code, let target = try? Contact.normalised(.phone, code.form.text(.phone)) else {
      return
    }
    code.sent(sent, to: target)
  }

  mutating func wrong(triesLeft: Int) { code.wrong(triesLeft: triesLeft) }

  /// Shows a refusal beside its field; false where it belongs to none.
  mutating func refused(_ refusal: Refusal) -> Bool {
    if refusal == .codeExpired { return code.show([(.code, IdentityText.wrongCode(triesLeft: 0))]) }
    return refusal.fieldError.map { code.show([$0]) } ?? false
  }

  func draw(on canvas: inout Canvas) {
    if !canvas.isShort || code.target == nil { canvas.paragraph(IdentityText.sampleAdvice, .label) }
    if !canvas.isShort { canvas.skip() }
    canvas.put(code)
  }
}
