import PayLater

extension Refusal {
  /// The refusal as sentences: what was refused, why, and the way out.
  public func phrase(on businessDay: Day) -> Phrase {
    switch self {
    case .invalid(let field, let flaw): invalid(field, flaw)
    case .gates(let gates): RefusalText.gates(gates, on: businessDay)
    case .notAllowed(let state, let allowed): RefusalText.notAllowed(state, allowed)
    case .unknown(let kind, let id): RefusalText.unknown(kind, id)
    case .overPayoff(let payoff, let currency):
      Phrase(
        "还得太多：结清只要 \(payoff.text(in: currency))。请还这个数或更少。",
        "That is more than is owed: \(payoff.text(in: currency)) settles it. Please pay that or less.")
    case .overRefundable(let most, let currency):
      Phrase(
        "退得太多：这笔最多还能退 \(most.text(in: currency))。请改小金额。",
        "That is more than can come back: at most \(most.text(in: currency)). Please choose a smaller amount."
      )
    case .looksRepeated(let first):
      Phrase(
        "没有记下，看起来记重了：\(first) 和它一样。", "Not taken, it looks like a repetition: \(first) is the same.")
    case .insufficientBalance(let available):
      Phrase(
        "余额不够：这个账户只有 \(available.text)。请换一个扣款账户，或改小金额。",
        "Not enough money: this source holds \(available.text). Please choose another source or a smaller amount."
      )
    case .codeExpired:
      Phrase(
        "验证码已失效：只在 5 分钟内、3 次以内有效。请重新获取。",
        "The code is no longer valid: it lasts 5 minutes and 3 tries. Please send a new one.")
    case .notConfirmed(let expected): RefusalText.notConfirmed(expected)
    case .otherAgreement:
      Phrase(
        "没有提交：您读的不是现在这一版。请重新读到末尾再确认。",
        "Not submitted: the text you read is not the one offered now. Please read it to its end again.")
    case .nothingToDo: Phrase("没有变化：已经是这样了。", "Nothing changed: it is already so.")
    case .servesAutopay:
      Phrase(
        "不能移除：自动扣款正用着它。请先换一个扣款账户，或关闭自动扣款。",
        "It cannot be removed: autopay uses it. Please choose another source or switch autopay off first.")
    case .servesOrder(let id):
      Phrase(
        "不能移除：\(id.phrase.zh) 从这里付的款，还没发货，取消的话钱要退回来。发货后就可以移除。",
        "It cannot be removed: \(id.phrase.en) was paid from it and has not shipped; cancelled, its money comes back here. You can remove it once it ships."
      )
    case .lastContact:
      Phrase(
        "不能移除：这是仅有的联系方式。请先添加另一个。",
        "It cannot be removed: it is the only contact. Please add another one first.")
    case .alreadyReported(let kind): RefusalText.alreadyReported(kind)
    case .cannotReschedule(let flaw): flaw.phrase
    case .owedBack(let amount): RefusalText.owedBack(amount)
    case .stillOwed(let amount, let currency): MonthlyText.stillOwed(amount, currency)
    case .issuerOnly:
      Phrase(
        "这要由发行方或商家来做。在沙盒里可以模拟。", "Only the issuer or the merchant does this. You can play it in a sandbox.")
    case .tooManyOpen:
      Phrase("放不下了：数量已到上限。请先了结或移除一些。", "There is no room for more. Please settle or remove some first.")
    case .clockMovedBack(let day):
      Phrase(
        "没有保存：本机日期早于营业日 \(day.text)。请校正日期；在那之前只能查看，别处的欠款照常可以记。",
        "Not saved: the date here lies before the business day \(day.text). Please set it right; until then you can only look, and note debts from elsewhere."
      )
    case .idReused:
      Phrase(
        "没有办成：这个幂等号用于过另一个请求。请换一个新的。",
        "Not done: this idempotency id was used for another request. Please use a new one.")
    case .dayNotClosed(let day):
      Phrase(
        "没有办成：营业日还停在 \(day.text)。请再试一次，会先补上日终。",
        "Not done: the business day is still \(day.text). Please try again; the missing days are closed first."
      )
    }
  }

  /// One line for each thing to say: where gates fail, each with its own way out.
  public func lines(on businessDay: Day) -> [Phrase] {
    guard case .gates(let gates) = self else { return [phrase(on: businessDay)] }
    return gates.filter { !$0.passed }.map { $0.sentence(on: businessDay) }
  }

  private func invalid(_ field: Field, _ flaw: Flaw) -> Phrase {
    let words = flaw.phrase(of: field)
    return Phrase("\(field.phrase.zh)：\(words.zh)。", "\(field.phrase.en): \(words.en).")
  }
}

/// The longer ones of the refusals.
enum RefusalText {
  static func gates(_ gates: [GateCheck], on businessDay: Day) -> Phrase {
    let failing = gates.filter { !$0.passed }.map { $0.sentence(on: businessDay) }
    guard failing.count != 1 else { return failing[0] }
    let head = Phrase("有 \(failing.count) 项没有通过。", "\(failing.count) checks do not pass.")
    return ([head] + failing).joined(Phrase("", " "))
  }

  static func alreadyReported(_ kind: Dispute.Kind) -> Phrase {
    switch kind {
    case .returning:
      Phrase(
        "这笔已经申请过退货，每笔只能一次。还可以报告商品有问题。",
        "A return was already reported for this one; that works only once. You can still report a problem.")
    case .problem:
      Phrase(
        "这笔已经报告过问题，每笔只能一次。还可以退货。",
        "A problem was already reported for this one; that works only once. You can still return it.")
    case .afterSettlement:
      Phrase(
        "这笔结清后已经提出过争议，每笔只能一次。",
        "This one was already disputed after its settlement; that works only once.")
    }
  }

  static func owedBack(_ amount: Money) -> Phrase {
    guard amount > .zero else {
      return Phrase(
        "还不能抹除：有退货或问题没有结果，钱可能要退给您。请等结果，或先撤回。",
        "Not erased: a return or a problem is not decided yet and may bring you money. Please wait, or take it back."
      )
    }
    return Phrase(
      "还不能抹除：有 \(amount.text) 溢缴款是您的。请先转出。",
      "Not erased: a credit balance of \(amount.text) is yours. Please pay it out first.")
  }

  static func notConfirmed(_ expected: String) -> Phrase {
    let asked =
      if let fen = Int64(expected) {
        Phrase(same: Money(fen: fen).text)
      } else if ConfirmText.erase.en == expected {
        ConfirmText.erase
      } else {
        Phrase(same: SafeText(expected, limit: 40).text)
      }
    return Phrase(
      "没有确认：输入的和要求的不一样。请输入「\(asked.zh)」。",
      "Not confirmed: what was typed is not what was asked for. Please type '\(asked.en)'.")
  }

  static func unknown(_ kind: Refusal.Kind, _ id: String) -> Phrase {
    let shown = SafeText(id, limit: 64).text
    return Phrase(
      "没有找到\(kind.phrase.zh)「\(shown)」。请核对，或从列表里选。",
      "There is no \(kind.phrase.en) '\(shown)'. Please check it, or choose from the list.")
  }

  static func notAllowed(_ state: String, _ allowed: [String]) -> Phrase {
    let words = stateWords(state, allowed)
    guard !allowed.isEmpty else {
      return Phrase(
        "现在不能这样做：状态是「\(words.state.zh)」，不再接受请求。",
        "This cannot be done now: the state is '\(words.state.en)', and nothing more can be done in it.")
    }
    let others = words.allowed.listed
    return Phrase(
      "现在不能这样做：状态是「\(words.state.zh)」。可以的状态：\(others.zh)。",
      "This cannot be done now: the state is '\(words.state.en)'. It can be done while: \(others.en).")
  }

  /// The names of a refusal are those of one kind of state: the first kind that knows them all.
  private static func stateWords(_ state: String, _ allowed: [String]) -> (state: Phrase, allowed: [Phrase]) {
    let kinds: [(String) -> Phrase?] = [
      { Agreement.State(rawValue: $0)?.phrase }, { Order.State(rawValue: $0)?.phrase },
      { Obligation.State(rawValue: $0)?.phrase },
    ]
    for words in kinds {
      guard let own = words(state) else { continue }
      let others = allowed.compactMap(words)
      if others.count == allowed.count { return (own, others) }
    }
    return (Phrase(same: state), allowed.map { Phrase(same: $0) })
  }
}

extension Refusal.Kind {
  /// '订单', 'order'.
  public var phrase: Phrase {
    switch self {
    case .order: Phrase("订单", "order")
    case .obligation: Phrase("应还款项", "obligation")
    case .debt: Phrase("别处的欠款", "debt")
    case .merchant: Phrase("商家", "merchant")
    case .offer: Phrase("商品", "offer")
    case .contact: Phrase("联系方式", "contact")
    case .address: Phrase("地址", "address")
    case .fundingSource: Phrase("扣款账户", "funding source")
    case .reminder: Phrase("提醒", "reminder")
    case .instalment: Phrase("分期", "payment of the plan")
    case .payment: Phrase("记下的还款", "payment noted")
    case .refund: Phrase("记下的退款", "refund noted")
    case .account: Phrase("月账账户", "monthly account")
    case .entry: Phrase("账户的记录", "entry of an account")
    case .bill: Phrase("账单", "bill")
    case .row: Phrase("待定的账单行", "row of a bill")
    case .rule: Phrase("规则", "rule")
    }
  }
}

/// The words that are typed to confirm.
public enum ConfirmText {
  /// To agree to the service agreement.
  public static let agree = Phrase("同意", "agree")
  /// To destroy the data key.
  public static let erase = Phrase("抹除", "erase")

  /// Before the field: '请输入「同意」'.
  public static func prompt(_ word: Phrase) -> Phrase {
    Phrase("请输入「\(word.zh)」", "Please type '\(word.en)'")
  }
}
