extension Wallet {
  mutating func authorise() {
    agreement.authorisation = .given
    if agreement.stage == .identified || agreement.stage == .closed { agreement.stage = .authorised }
  }

  mutating func withdrawAuthorisation() {
    agreement.authorisation = .withdrawn
    if agreement.stage == .authorised { agreement.stage = .identified }
  }

  mutating func activate(_ row: Int, _ incomeLimit: Money, _ total: Money) {
    agreement.stage = .active
    agreement.activatedOn = businessDay
    if agreement.firstActivatedOn == nil { agreement.firstActivatedOn = businessDay }
    agreement.closedOn = nil
    limit.row = row
    limit.incomeLimit = incomeLimit
    limit.setTotal(total)
  }

  mutating func beginClosing() {
    agreement.stage = .closing
    agreement.suspension = []
  }

  /// Ends the service; `row` is the one that was in force.
  mutating func close(_ row: Int?) {
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
  }

  /// Lets go of the person; amounts and days stay.
  mutating func erase() {
    agreement.stage = .erased
    identity = nil
    pendingCode = nil
    contacts = []
    addresses = []
    fundingSources = []
    debts = []
    accounts = []
    accountEntries = Chunked()
    keptRows = Chunked()
    rowRules = []
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
