extension Wallet {
  /// Applies an event of the score or the limit.
  mutating func applyCredit(_ event: Event) {
    switch event {
    case .inputsTaken(let cutoff, let inputs): monthInputs = MonthInputs(cutoff: cutoff, inputs: inputs)
    case .evaluated(let evaluation):
      previousEvaluation = self.evaluation
      self.evaluation = evaluation
      addedSinceEvaluation = false
    case .limitChanged(let change):
      limit.row = change.row
      limit.incomeLimit = change.incomeLimit
      limit.setTotal(change.total)
      if let pending = limit.pending, pending.on <= businessDay { limit.pending = nil }
    case .limitCutAnnounced(let cut, _): limit.pending = cut
    case .growthStopped(let reviews): limit.growthOff = reviews
    case .growthReviewed: limit.growthOff = max(0, limit.growthOff - 1)
    default: break
    }
  }
}
