import PayLater
import WalletText

/// What keeps a closing service open: nothing may be held, owed or owed back (rule 2). Debts from elsewhere do not
/// count.
enum ClosingRest: Equatable, Sendable {
  /// What would settle all own obligations today, and the last day on which some of it falls due.
  case owed(Money, until: Day?)
  /// Orders on their way, and what they will cost.
  case arriving(count: Int, Money)
  /// Money that goes back to the user.
  case credit(Money)

  /// All of it, what the user can do something about first.
  static func all(in wallet: Wallet) -> [ClosingRest] {
    let today = wallet.businessDay
    let owed = wallet.obligations.map { $0.payoff(on: today) }.sum
    let days = wallet.obligations.flatMap { $0.dues(on: today) }.map(\.due)
    let held = wallet.obligations.filter { $0.state == .held }
    var rest: [ClosingRest] = []
    if owed > .zero { rest.append(.owed(owed, until: days.max())) }
    if !held.isEmpty { rest.append(.arriving(count: held.count, held.map(\.held).sum)) }
    if wallet.creditBalance > .zero { rest.append(.credit(wallet.creditBalance)) }
    return rest
  }

  /// What opens it.
  var steps: [Step] {
    switch self {
    case .owed: [.go(.repay)]
    case .arriving: [.open(Screen(OrdersPage()))]
    case .credit: [.ask(.credit)]
    }
  }
}

extension Context {
  /// What keeps a closing service open, as a row.
  func row(of rest: ClosingRest) -> MoneyRow {
    let closing = self[HomeText.closing]
    switch rest {
    case .owed(let amount, let until):
      return MoneyRow(
        when: closing, name: self[HomeText.stillOwed],
        detail: until == nil ? "" : self[HomeText.thenItCloses],
        amount: money(amount), date: until.map { date($0) } ?? "")
    case .arriving(let count, let amount):
      return MoneyRow(
        when: closing, name: self[HomeText.toArrive], detail: self[CountText.orders(count)],
        amount: money(amount))
    case .credit(let amount):
      return MoneyRow(
        when: closing, name: self[HomeText.goesBack], detail: creditGoes.map { self[$0.words] } ?? "",
        amount: money(amount), date: creditGoes?.date ?? "")
    }
  }
}
