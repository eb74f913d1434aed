import PayLater
import WalletText

/// A what-if in words, in both languages: laid out anew for every size.
struct WhatIfDifferences: Equatable, Sendable {
  let headings: WhatIfRow
  let sections: [WhatIfSection]
  let happenings: [Told]

  struct Told: Equatable, Sendable {
    let day: Day
    let words: Phrase
  }
}
