import PayLater
import WalletText

extension ActivationPage {
  mutating func accepted(_ sent: Awaited, _ answer: Answer, in context: Context) -> [Step] {
    switch sent.request {
    case .evaluateScore: return evaluated(sent, in: context)
    case .activate: decision = .granted
    default: break
    }
    return []
  }

  /// Takes the answer of a form; once it is accepted the wizard goes on without it.
  mutating func answered(
    _ form: String, _ result: Result<Answer, Refusal>, in context: Context
  ) -> [Step] {
    switch result {
    case .failure(let refusal): hosts[form]?.refused(refusal, in: context)
    case .success(let answer):
      guard let told = hosts[form]?.accepted(answer, in: context) else { return [] }
      let kept = hosts.removeValue(forKey: form).map { [Step.keep($0.question.id, nil)] } ?? []
      if step == .identity { return go(to: .authorise, in: context) + kept + told }
      details.saved()
      done = Form([], buttons: [ButtonText.next])
      layOut(in: context)
      return kept + told
    }
    return []
  }

  private mutating func evaluated(_ sent: Awaited, in context: Context) -> [Step] {
    let score = context.wallet.evaluation?.score ?? 0
    let change = score - (context.wallet.previousEvaluation?.score ?? score)
    let told = Step.tell(Notice(.done, ActivationText.newScore(score, change: change)))
    layOut(in: context)
    return (sent.goesOn ? next(in: context) : []) + [told]
  }

  /// Shows a refusal where it belongs: beside its field, as the list of gates, else as a notice.
  mutating func refused(_ sent: Awaited, _ refusal: Refusal, in context: Context) -> [Step] {
    if case .gates(let gates) = refusal {
      refuse(gates)
      return []
    }
    switch sent.request {
    case .activate:
      if case .notConfirmed = refusal {
        _ = confirm.show(Refusal.Flaw.wrong.phrase(of: .word), at: .word)
        return []
      }
      if refusal == .otherAgreement {
        agreement = DocumentReader()
        _ = go(to: .agreement, in: context)
        return [.effect(.read(.documents)), .tell(Notice(refusal, in: context))]
      }
    default: break
    }
    return [.tell(Notice(.refusal, refusal.lines(on: context.wallet.businessDay)))]
  }
}
