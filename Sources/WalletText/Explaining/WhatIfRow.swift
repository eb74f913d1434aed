import PayLater

/// One line of a what-if: what it is about, before and after, and whether that is better for the user.
public struct WhatIfRow: Equatable, Sendable {
  public var label: Phrase
  public var before: Phrase
  public var after: Phrase
  public var tone: Tone

  /// Whether a change is for the better; told by a mark and by a colour.
  public enum Tone: Equatable, Sendable {
    case better, worse, neither

    /// The mark before the line: `+` better, `!` worse; a minus would look like a part of the figures.
    public var mark: String {
      switch self {
      case .better: "+"
      case .worse: "!"
      case .neither: " "
      }
    }
  }
}

/// Rows under a quiet title.
public struct WhatIfSection: Equatable, Sendable {
  public var title: Phrase
  public var rows: [WhatIfRow]
}

extension [WhatIfSection] {
  /// What the marks before the rows mean, as far as there are any: '+ 变好  ! 变差'.
  public var legend: Phrase? {
    let tones = flatMap(\.rows).map(\.tone)
    let words = [(WhatIfRow.Tone.better, WhatIfText.better), (.worse, WhatIfText.worse)]
      .filter { tones.contains($0.0) }.map { Phrase(same: $0.mark + " ") + $1 }
    return words.isEmpty ? nil : words.joined(Phrase(same: "  "))
  }
}

extension WhatIfRow {
  /// An amount before and after; less is better where `wanted` is negative, more where it is positive.
  static func money(
    _ label: Phrase, _ change: Change<Money>, wanted: Int, in currency: Currency = .cny
  ) -> WhatIfRow {
    WhatIfRow(
      label: label, before: Phrase(same: change.before.text(in: currency)),
      after: Phrase(same: change.after.text(in: currency)),
      tone: .of(change.after.fen.signum(since: change.before.fen) * wanted))
  }

  /// A number before and after, more is better.
  static func count(_ label: Phrase, _ before: Int?, _ after: Int?) -> WhatIfRow {
    func words(_ number: Int?) -> Phrase { number.map { Phrase(same: String($0)) } ?? WhatIfText.none }
    let tone: Tone = if let before, let after { .of((after - before).signum()) } else { .neither }
    return WhatIfRow(label: label, before: words(before), after: words(after), tone: tone)
  }
}

extension WhatIfRow.Tone {
  /// Better where the sign is positive, worse where it is negative.
  static func of(_ sign: Int) -> WhatIfRow.Tone { sign > 0 ? .better : sign < 0 ? .worse : .neither }
}

extension Int64 {
  /// 1 where it grew since `earlier`, -1 where it shrank, else 0.
  fileprivate func signum(since earlier: Int64) -> Int { self > earlier ? 1 : self < earlier ? -1 : 0 }
}
