import PayLater

/// Words about rows of bills that wait for their owner's decision.
public enum RowText {
  public static let drop = Phrase("不是欠款", "Not a debt")
  public static let owe = Phrase("记为欠款", "Record as a debt")
  public static let book = Phrase("记到账户", "Book on an account")
  public static let release = Phrase("重新决定", "Decide anew")
  public static let always = Phrase("以后这样的都照办", "Do the same from now on")

  /// After an import: what waits.
  public static func waiting(_ count: Int) -> Phrase {
    ImportScreenText.waiting(count) + Phrase("：sesame review", ": sesame review")
  }
  public static func answered(_ count: Int) -> Phrase {
    Phrase("\(count) 行已按您的规则处理", "\(counted(count, "row was", "rows were")) answered by your rules")
  }
  public static let waitsAgain = Phrase("重新等您决定", "waits for you again")
  public static let nothingWaits = Phrase("没有等您决定的账单行", "no rows wait for you")
  public static let noRules = Phrase("没有规则", "no rules")

  /// '3 行  先用后付  杯子  合计 ¥60.00'.
  public static func group(_ group: RowGroup) -> Phrase {
    let words = [group.provider, group.title].compactMap { $0 }.map { SafeText($0, limit: 40).text }
    let sum = group.sum.map { [$0.text] } ?? []
    return ImportText.rows(group.rows.count) + Phrase(same: "  " + (words + sum).joined(separator: "  "))
  }

  /// What became of a row.
  public static func decided(_ decision: KeptRow.Decision) -> Phrase {
    switch decision {
    case .dropped: Phrase("不是欠款", "not a debt")
    case .settled: Phrase("另一行说明了", "told by another row")
    case .withdrawn: Phrase("导入已撤回", "its import was taken back")
    case .owed(let debt): Phrase("已记为欠款 \(debt)", "recorded as debt \(debt)")
    case .booked(let entry): Phrase("已记到账户 \(entry)", "booked as \(entry)")
    }
  }

  /// What a rule does: '记为欠款，14 天后还'.
  public static func outcome(_ outcome: RowRule.Outcome, _ names: Names) -> Phrase {
    switch outcome {
    case .drop: Phrase("不是欠款", "not a debt")
    case .owe(let days): Phrase("记为欠款，\(days) 天后还", "a debt, due after \(counted(days, "day"))")
    case .book(let account): Phrase("记到", "booked on ") + names[account]
    }
  }

  /// The rows that a rule is for: '支付宝账单：可能是先用后付  美团  杯子'.
  public static func pattern(_ rule: RowRule, provider: String?, title: String?) -> Phrase {
    let words = [provider, title].compactMap { $0 }.map { "  " + SafeText($0, limit: 40).text }.joined()
    let source = rule.source.map { ImportText.source($0) + Phrase("：", ": ") } ?? Phrase("", "")
    return source + rule.reason.phrase + Phrase(same: words)
  }

  /// A row that became a debt was deducted, says a later file.
  public static func deducted(_ debt: DebtID, on day: Day, _ amount: String) -> Phrase {
    Phrase(
      "\(debt) 的 \(amount)，账单说 \(day) 已经扣款",
      "\(amount) of \(debt) was deducted on \(day), a bill says")
  }
}

extension LookReason {
  /// Why a row waits.
  public var phrase: Phrase {
    switch self {
    case .candidate: ImportText.candidate
    case .mixedFunding: ImportText.mixedFunding
    case .otherProvider: ImportText.otherProvider
    case .otherCredit: ImportText.otherCredit
    case .refundWhere: ImportText.refundWhere
    case .refundTooLarge: ImportText.refundTooLarge
    case .originalOpen: ImportText.originalOpen
    case .sameNumber: ImportText.sameNumber
    case .noNumber: ImportText.noNumber
    case .unknownWord: ImportText.unknownWord
    case .badAmount: ImportText.badAmount
    case .badTime: ImportText.badTime
    case .cellCount: ImportText.cellCount
    }
  }
}
