/// What becomes of money that is owed to the user (T12).
public enum CreditUse: String, Codable, CaseIterable, Sendable {
  /// Paid out by itself on its 7th day.
  case payOut
  /// Kept for what falls due next.
  case nextDue
}

extension Handling {
  /// T25: pays the whole credit balance out.
  mutating func payOutCreditBalance(to source: FundingSourceID) throws(Refusal) {
    guard wallet.creditBalance > .zero else { throw .nothingToDo }
    guard wallet.fundingSources.contains(where: { $0.id == source }) else {
      throw .unknown(.fundingSource, source.text)
    }
    answer.paidFen = wallet.creditBalance
    record(.repayment(.creditPaidOut(amount: wallet.creditBalance, to: source)))
  }

  /// T12: chooses what becomes of the credit balance.
  mutating func useCreditBalance(_ use: CreditUse) throws(Refusal) {
    guard wallet.creditUse != use else { throw .nothingToDo }
    record(.repayment(.creditUseChosen(use: use)))
  }
}

extension Draft {
  /// Step 5 of a close: the credit balance goes to what is due where the user chose so and something is open, else
  /// it is paid out on its 7th day.
  mutating func useCredit() {
    guard wallet.creditBalance > .zero else { return }
    if wallet.creditUse == .nextDue, wallet.obligations.contains(where: { !$0.state.isTerminal }) {
      for obligation in wallet.openInOrder where obligation.pause == nil {
        let amount = min(obligation.dueBy(today), wallet.creditBalance)
        if amount > .zero { pay(amount, of: obligation, from: nil, by: .creditBalance) }
      }
    } else if let day = wallet.creditPaidOutOn, day <= today, let source = wallet.payOutSource {
      record(.repayment(.creditPaidOut(amount: wallet.creditBalance, to: source)))
    }
  }
}

extension Wallet {
  /// When the credit balance is paid out by itself; nil: there is none, or it is kept for what falls due.
  public var creditPaidOutOn: Day? {
    if creditUse == .nextDue, obligations.contains(where: { !$0.state.isTerminal }) { return nil }
    return creditSince.map { $0 + Policy.current.creditPaidOutDays }
  }

  /// Where the credit balance is paid out to by itself: the mandate's source, else the first there is.
  public var payOutSource: FundingSourceID? { mandate ?? fundingSources.first?.id }

  /// Adds to the credit balance, or takes from it where negative.
  mutating func credit(_ amount: Money) {
    guard amount != .zero else { return }
    creditBalance += amount
    creditSince = creditBalance == .zero ? nil : creditSince ?? businessDay
  }

  mutating func payOut(_ amount: Money, to source: FundingSourceID) {
    credit(-amount)
    move(amount, into: source)
  }
}
