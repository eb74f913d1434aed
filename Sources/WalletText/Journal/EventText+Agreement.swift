import PayLater

extension Event {
  /// Lines about consents, the score, the limit and the agreement.
  func agreementLine(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .consentRecorded(let receipt):
      Phrase(
        "\(receipt.purpose.phrase.zh)：\(receipt.answer.phrase.zh)",
        "\(receipt.purpose.phrase.en): \(receipt.answer.phrase.en)")
    case .authorisationGiven: Phrase("信用分已授权", "score authorised")
    case .authorisationWithdrawn: Phrase("信用分授权已撤回", "score authorisation withdrawn")
    case .inputsTaken: Phrase("评估所需的月末数据已记下", "month-end inputs of the score stored")
    case .evaluated(let evaluation):
      Phrase("信用分 ", "score ") + ScoreText.scoreAndBand(evaluation.score)
    case .activated(_, _, let total):
      Phrase("先用后付已开通，信用额度 \(total.text)", "pay-later opened, credit limit \(total.text)")
    case .limitChanged(let change):
      Phrase("信用额度改为 \(change.total.text)", "credit limit is now \(change.total.text)")
    case .limitCutAnnounced(let cut, let total):
      Phrase(
        "信用额度将从 \(cut.on.short(on: businessDay)) 起降为 \(total.text)",
        "credit limit goes down to \(total.text) from \(cut.on.short(on: businessDay)) on")
    case .growthStopped(let reviews):
      Phrase("此后 \(reviews) 次评估额度不上调", "no limit rise for \(counted(reviews, "review"))")
    case .growthReviewed: Phrase("本次评估额度不上调", "no limit rise at this review")
    case .mandateSet(let source?):
      Phrase("自动扣款已开启：\(names[source].zh)", "autopay on: \(names[source].en)")
    case .mandateSet(nil): Phrase("自动扣款已关闭", "autopay off")
    case .obligationAutopaySet(let obligation, let on):
      names[obligation] + (on ? Phrase("  自动扣款已开启", "  autopay on") : Phrase("  自动扣款已关闭", "  autopay off"))
    case .suspensionChanged(let reasons): SuspensionText.suspended(reasons)
    case .closingBegun: Phrase("开始关闭服务", "closing of the service begun")
    case .closed: Phrase("服务已关闭", "service closed")
    case .erased: Phrase("个人信息已抹除", "personal data erased")
    default: Phrase("已记录", "recorded")
    }
  }
}
