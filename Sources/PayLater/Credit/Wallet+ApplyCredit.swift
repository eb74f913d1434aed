extension Wallet {
  mutating func evaluate(_ evaluation: Evaluation) {
    previousEvaluation = self.evaluation
    self.evaluation = evaluation
    addedSinceEvaluation = false
  }

  mutating func changeLimit(_ change: LimitChange) {
    limit.row = change.row
    limit.incomeLimit = change.incomeLimit
    limit.setTotal(change.total)
    if let pending = limit.pending, pending.on <= businessDay { limit.pending = nil }
  }
}
