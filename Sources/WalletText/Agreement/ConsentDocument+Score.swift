import PayLater

extension ConsentDocument {
  /// The consent to the evaluation of the score, apart from the agreement.
  public static func scoreAuthorisation(_ language: Language) -> ConsentDocument {
    ConsentDocument(
      purpose: .scoreAuthorisation, version: 1, language: language, text: scoreWords[language] + "\n")
  }

  private static let scoreWords = Phrase(
    """
    信用分授权
    第 1 版。这是一项单独的同意；不授权就不评估，也不能开通先用后付。

    1. 看什么：只看这个钱包里的 16 项事实：守约与逾期、要还的钱 (您记下的
        别处欠款也算) 占申报月收入的比例、额度使用、扣款账户与扣款失败、
        身份与联系方式、守约的商家、争议。不看别的应用，也不联网查询。
    2. 怎么算：350 分加各项得分，最高 950，有逾期或核销时更低。这是专家积
        分卡，没有统计模型，不是征信机构的分数，不传到别处，每分有来历。
    3. 用在哪里：开通、每次下单的检查、每月 6 日的额度评估。分数低会减少
        额度，或者不能下先用后付订单；不会让任何款项提前到期。
    4. 留下什么：每次评估的数据和得分存在这个文件里，随时可以重算。
    5. 随时可以撤回，按键不比授权时多。撤回后不再评估，不能下新订单，已
        有的照常还款；重新授权即可恢复。您会得到同意凭证。
    """,
    """
    SCORE AUTHORISATION
    Version 1. A consent of its own: without it no score, and no pay-later.

    1. What is read: only 16 facts of this wallet: payments on time or late,
        what is due (debts you noted from elsewhere too) against declared
        income, use of the limit, funding sources and failed debits,
        identity, contacts, merchants, disputes. No other app, no network.
    2. How it is worked out: 350 plus points, 950 at most, less while late
        or after a charge-off. It is an expert points card with no
        statistics behind it, no bureau's number, and it goes nowhere else.
        Every point can be explained.
    3. What it is for: opening the service, the check of each order, and the
        review of the limit on the 6th. A low score lowers the limit or
        stops new pay-later orders; it makes nothing due earlier.
    4. What stays: each evaluation is kept in this file with its inputs and
        points, and can be worked out again.
    5. Withdraw it at any time, with no more keys than giving it. Then there
        are no evaluations and no new orders; what you owe is repaid as
        before. Authorise again to go on. You get a consent receipt.
    """)
}
