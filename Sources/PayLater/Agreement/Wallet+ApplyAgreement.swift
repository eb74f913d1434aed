extension Wallet {
  /// Applies an event of the service agreement.
  mutating func applyAgreement(_ event: Event) {
    switch event {
    case .consentRecorded(let receipt): consents.append(receipt)
    case .authorisationGiven:
      agreement.authorisation = .given
      if agreement.stage == .identified || agreement.stage == .closed { agreement.stage = .authorised }
    case .authorisationWithdrawn:
      agreement.authorisation = .withdrawn
      if agreement.stage == .authorised { agreement.stage = .identified }
    case .activated(let row, let incomeLimit, let total):
      agreement.stage = .active
      agreement.activatedOn = businessDay
      if agreement.firstActivatedOn == nil { agreement.firstActivatedOn = businessDay }
      agreement.closedOn = nil
      limit.row = row
      limit.incomeLimit = incomeLimit
      limit.setTotal(total)
    case .mandateSet(let source): mandate = source
    case .suspensionChanged(let reasons): agreement.suspension = reasons
    case .closingBegun:
      agreement.stage = .closing
      agreement.suspension = []
    case .closed(let row):
      limit.closedRow = row ?? limit.closedRow
      agreement.stage = .closed
      agreement.closedOn = businessDay
      agreement.authorisation = .notGiven
      agreement.suspension = []
      agreement.activatedOn = nil
      mandate = nil
      monthInputs = nil
      limit.row = 0
      limit.incomeLimit = .zero
      limit.pending = nil
      limit.setTotal(.zero)
    case .erased: erase()
    default: break
    }
  }

  /// Lets go of the person; amounts and days stay.
  private mutating func erase() {
    agreement.stage = .erased
    identity = nil
    pendingCode = nil
    contacts = []
    addresses = []
    fundingSources = []
    debts = []
    reminders = []
    snoozes = []
    favourites = []
    monthlyIncome = nil
    rules = OwnRules()
  }
}

extension Limit {
  /// Moves the total and, by the same amount, what is available.
  mutating func setTotal(_ total: Money) {
    available += total - self.total
    self.total = total
  }
}
