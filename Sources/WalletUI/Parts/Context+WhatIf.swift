import PayLater

extension Context {
  /// What `request` would change, and then doing nothing until a day, on a copy that is thrown away.
  func whatIf(_ request: Request, until day: Day? = nil) throws(Refusal) -> WhatIf {
    let merchants = catalogue
    let outside = Outside(sealer: ThrownAway(), consentTexts: documents.map(\.text)) {
      merchants?.merchant($0)
    }
    // No figure of a what-if hangs on the clock or on chance.
    let moment = Moment(instant: 0, day: min(today, wallet.businessDay), random: 0)
    return try wallet.whatIf(request, at: moment, with: outside, until: day)
  }
}

/// Seals nothing: what is made with it goes nowhere.
private struct ThrownAway: Sealer {
  func seal(_ text: String, at place: SealPlace) -> Sealed { Sealed(base64: "") }
  func open(_ sealed: Sealed, at place: SealPlace) -> String? { nil }
}
