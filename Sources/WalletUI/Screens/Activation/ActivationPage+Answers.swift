import PayLater
import WalletText

extension ActivationPage {
  mutating func accepted(_ sent: Awaited, _ answer: Answer, in context: Context) -> [Step] {
    switch sent.request {
    case .requestCode:
      if step == .identity { identity.sent(answer) } else { details.sent(answer) }
    case .verifyIdentity:
      if let left = answer.triesLeft {
        identity.wrong(triesLeft: left)
        return []
      }
      return go(to: .authorise, in: context) + [
        .keep("identity", nil), .tell(Notice(.done, ActivationText.identityDone)),
      ]
    case .authoriseScore:
      done = Form([], buttons: [ButtonText.next])
      layOut(in: context)
    case .addContact:
      if let left = answer.triesLeft {
        details.wrong(triesLeft: left)
        return []
      }
      return saved(in: context)
    case .addAddress, .declareIncome, .addFundingSource: return saved(in: context)
    case .evaluateScore: return evaluated(sent, in: context)
    case .activate: decision = .granted
    default: break
    }
    return []
  }

  private mutating func saved(in context: Context) -> [Step] {
    let saved = details.open
    details.saved()
    return (saved.map { [.keep("\($0)", nil)] } ?? []) + [
      .tell(Notice(.done, FormText.saved(saved.map { context[$0.words] } ?? "")))
    ]
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
    case .declareIncome where refusal == .nothingToDo: return saved(in: context)
    default:
      let isShown = step == .identity ? identity.refused(refusal) : details.refused(refusal)
      if isShown { return [] }
    }
    return [.tell(Notice(.refusal, refusal.lines(on: context.wallet.businessDay)))]
  }
}
