import PayLater

/// The lines of the reminder at login.
public enum LoginText {
  /// What wants to be paid: '! 今天到期  山禾鲜果  ¥58.60'; instalments by their number: '淘宝 2/3'.
  ///
  /// `known` says what tells it apart from others of the same name, where there are any.
  public static func item(_ item: DueItem, _ names: Names, telling known: Phrase? = nil) -> Phrase {
    let who =
      [names[item.subject], known].compactMap { $0 }.joined(Phrase(same: " "))
      + Phrase(same: item.instalments > 1 ? " \(item.instalment)/\(item.instalments)" : "")
      + (item.bill.map { Phrase(same: " ") + $0.phrase } ?? Phrase("", ""))
    let remarks = item.bill?.remarks ?? []
    return [
      Phrase(same: item.mark) + Phrase(same: " ") + item.standingPhrase, who,
      Phrase(same: item.amount.text(in: item.currency)),
    ].joined()
      + (remarks.isEmpty
        ? Phrase("", "") : Phrase("（", " (") + remarks.joined(Phrase("，", ", ")) + Phrase("）", ")"))
  }

  /// A line for each payment, with what tells it apart where other things of the same name are due too.
  private static func line(among items: [DueItem], _ names: Names) -> (DueItem) -> Phrase {
    let telling = telling(among: items, names)
    return { item($0, names, telling: telling($0)) }
  }

  /// What tells a payment apart where other things of the same name are due too: the title of a debt, cut where it is
  /// long, with its id where even the title is the same.
  public static func telling(among items: [DueItem], _ names: Names) -> (DueItem) -> Phrase? {
    func title(_ subject: DueItem.Subject) -> Phrase? {
      switch subject {
      case .debt(let id): names.titles[id]
      case .account(let id): names.accountTitles[id]
      case .obligation: nil
      }
    }
    func cut(_ title: Phrase) -> String {
      title.zh.count > 12 ? String(title.zh.prefix(11)) + ".." : title.zh
    }
    let alike = Dictionary(grouping: Set(items.map(\.subject))) { names[$0] }
    return { one in
      let others = alike[names[one.subject], default: []].filter { $0 != one.subject }
      guard !others.isEmpty else { return nil }
      guard let own = title(one.subject).map(cut) else { return Phrase(same: one.subject.id) }
      // What is cut may be alike as well.
      let isAlike = others.contains { title($0).map(cut) == own }
      return Phrase(same: own + (isAlike ? " \(one.subject.id)" : ""))
    }
  }

  /// The others in a few words: '还有 2 笔在 9 天内，共 ¥439.00'.
  public static func rest(_ items: [DueItem]) -> Phrase {
    let sum = items.sums.map { $0.amount.text(in: $0.currency) }.joined(separator: " + ")
    let late = items.count { $0.daysPastDue >= 0 }
    let days = items.map { -$0.daysPastDue }.max() ?? 0
    let count = items.count
    guard late == 0 else {
      return late == count
        ? Phrase("还有 \(count) 笔已到期，共 \(sum)", "\(count) more due, \(sum) in all")
        : Phrase("还有 \(count) 笔，\(late) 笔已到期，共 \(sum)", "\(count) more, \(late) of them due, \(sum) in all")
    }
    return Phrase(
      "还有 \(count) 笔在 \(days) 天内，共 \(sum)", "\(count) more within \(counted(days, "day")), \(sum) in all")
  }

  /// How to open the wallet: 'sesame 打开'.
  public static let open = Phrase("sesame 打开", "sesame to open")

  /// The whole reminder on one line, most urgent first: item, the others, how to open; nil where nothing is due.
  public static func line(_ items: [DueItem], _ names: Names) -> Phrase? {
    guard let first = items.first else { return nil }
    var parts = [line(among: items, names)(first)]
    if items.count > 1 { parts.append(rest(Array(items.dropFirst()))) }
    parts.append(open)
    return parts.joined(Phrase(same: "     "))
  }

  /// Only that something is due, for screens that others see: not what, how much, or how many; nil where nothing is.
  public static func onlyDue(_ items: [DueItem]) -> Phrase? {
    guard let first = items.first else { return nil }
    let words =
      first.daysPastDue >= 0
      ? Phrase("有款项到期了", "something is due") : Phrase("有款项快到期了", "something is due soon")
    return [Phrase(same: first.mark) + Phrase(same: " ") + words, open].joined(Phrase(same: "     "))
  }

  /// At most `most` lines, most urgent first; where they do not all fit the last sums up the others.
  public static func lines(_ items: [DueItem], _ names: Names, most: Int = 3) -> [Phrase] {
    let line = line(among: items, names)
    guard items.count > most else { return items.map(line) }
    let shown = items.prefix(most - 1).map(line)
    return shown + [Phrase(same: "  ") + rest(Array(items.dropFirst(most - 1)))]
  }
}
