import PayLater
import WalletText

extension ActivationPage {
  mutating func finished(_ replies: [Reply], in context: Context) -> [Step]? {
    guard let reply = replies.first else { return nil }
    let (id, request) = (reply.submission.id, reply.submission.request)
    if let form = hosts.first(where: { $0.value.id == id })?.key {
      return finished(form, reply.outcome, in: context)
    }
    switch (request, reply.outcome) {
    case (.agreement(.evaluate), .accepted): return evaluated(in: context)
    case (.agreement(.activate), .accepted): decision = .granted
    case (.agreement(.evaluate), .refused(let refusal)), (.agreement(.activate), .refused(let refusal)):
      return refused(request, refusal, in: context)
    default: return nil
    }
    return []
  }

  /// Takes the end of the request of a form; once it is accepted the wizard goes on without it.
  private mutating func finished(
    _ form: String, _ outcome: Reply.Outcome, in context: Context
  ) -> [Step] {
    guard let told = hosts[form]?.finished(outcome, in: context) else { return [] }
    let kept = hosts.removeValue(forKey: form).map { [Step.keep($0.question.id, nil)] } ?? []
    if step == .identity { return go(to: .authorise, in: context) + kept + told }
    details.saved()
    done = Form([], buttons: [ButtonText.next])
    layOut(in: context)
    return kept + told
  }

  private mutating func evaluated(in context: Context) -> [Step] {
    let score = context.wallet.evaluation?.score ?? 0
    let change = score - (context.wallet.previousEvaluation?.score ?? score)
    let told = Step.tell(Notice(.done, ActivationText.newScore(score, change: change)))
    layOut(in: context)
    return (goesOn ? next(in: context) : []) + [told]
  }

  /// Shows a refusal where it belongs: beside its field, as the list of gates, else as a notice.
  private mutating func refused(
    _ request: Request, _ refusal: Refusal, in context: Context
  ) -> [Step] {
    if case .gates(let gates) = refusal {
      refuse(gates)
      return []
    }
    switch request {
    case .agreement(.activate):
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
