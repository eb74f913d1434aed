/// The debts from elsewhere that a wallet holds, in the order in which they were recorded.
///
/// Besides it knows where the debt of an id stands and what falls due on which day, without going through all of them:
/// both are worked out when they are first asked for or a debt first changes, are shared by copies, and change with a debt,
/// so that a day that is closed costs what falls due around it and a request what it changes, not what is owed.
public struct Debts: Sendable {
  /// The debts themselves.
  public private(set) var all = Chunked<Debt>()
  private var places = Memo<Places<DebtID>>()
  private var payments = Memo<OpenPayments>()
  private var closings = Memo<Day?>()

  /// These debts, as they were recorded.
  public init(_ debts: [Debt] = []) { all = Chunked(debts) }

  /// What is still to be paid, by day.
  var open: OpenPayments { payments.value { OpenPayments(Array(self)) } }

  /// The day on which the first of those that are closed was closed; nil: none is.
  var firstClosing: Day? { closings.value { self.lazy.compactMap(\.closedOn).min() } }

  /// Where the debt of an id stands; nil: none has it.
  func place(of id: DebtID) -> Int? { places.value { Places(self.lazy.map(\.id)) }[id] }

  /// The debt of an id.
  subscript(id: DebtID) -> Debt? { place(of: id).map { self[$0] } }

  /// Payments in the order in which their debts were recorded, those of a debt by their number.
  func inOrder(_ payments: some Sequence<OpenPayment>) -> [OpenPayment] {
    payments.map { (place: place(of: $0.debt) ?? 0, payment: $0) }
      .sorted { ($0.place, $0.payment.number) < ($1.place, $1.payment.number) }.map(\.payment)
  }

  /// Changes the debt of an id, which it keeps; what is not there stays so.
  mutating func change(_ id: DebtID, _ body: (inout Debt) -> Void) {
    guard let place = place(of: id) else { return }
    let (before, open) = (all[place], open)
    body(&all[place])
    payments = Memo(open.replacing(before, by: all[place]))
    closings = Memo()
  }

  /// Takes one more in, at the end.
  mutating func append(_ debt: Debt) {
    payments = Memo(open.replacing(nil, by: debt))
    all.append(debt)
    places = Memo(places.ifKnown?.adding(debt.id, at: all.count - 1))
    closings = Memo()
  }

  /// Lets go of those that were closed before `day`; their ids. What is still to be paid stays as it is known.
  mutating func letGo(closedBefore day: Day) -> [DebtID] {
    guard let first = firstClosing, first < day else { return [] }
    let gone = filter { $0.closedOn.map { $0 < day } ?? false }
    all.removeAll { $0.closedOn.map { $0 < day } ?? false }
    if gone.contains(where: { !$0.open.isEmpty }) { payments = Memo() }
    places = Memo()
    closings = Memo()
    return gone.map(\.id)
  }

  /// What a forecast needs of them, and of `others` that fall due like them: a debt for each day on which anything falls
  /// due in CNY, with the sum of it. What is late stays so together.
  func byDay(on today: Day, with others: [(due: Day, amount: Money)] = []) -> Debts {
    var sums: [(due: Day, amount: Money)] = []
    let payments = open.dated.filter { $0.currency == .cny }.map { (due: $0.due, amount: $0.amount) }
    for payment in merged(payments, others.sorted { $0.due < $1.due }, by: { $0.due < $1.due }) {
      let due = Swift.max(payment.due, today - 1)
      if sums.last?.due == due {
        sums[sums.count - 1].amount += payment.amount
      } else {
        sums.append((due, payment.amount))
      }
    }
    return Debts(
      sums.enumerated().map { index, sum in
        let part = DebtInstalment(number: 1, due: sum.due, dueSetOn: today, amount: sum.amount)
        let nothing = Sealed(base64: "")
        return Debt(
          id: DebtID("e\(index)"), provider: nothing, title: nothing, instalments: [part], recordedOn: today)
      })
  }

  /// Lets go of the one with this id.
  mutating func remove(_ id: DebtID) {
    guard let place = all.firstIndex(where: { $0.id == id }) else { return }
    payments = Memo(open.replacing(all[place], by: nil))
    all.removeAll { $0.id == id }
    places = Memo()
    closings = Memo()
  }
}

extension Debts: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { all.count }

  /// Each look at a debt is counted in tests.
  public subscript(place: Int) -> Debt {
    #if DEBUG
      Looks.count()
    #endif
    return all[place]
  }
}

extension Debts: ExpressibleByArrayLiteral {
  public init(arrayLiteral debts: Debt...) { self.init(debts) }
}

extension Debts: Equatable {
  public static func == (a: Debts, b: Debts) -> Bool { a.all == b.all }
}

extension Debts: Codable {
  public init(from decoder: any Decoder) throws { self.init(try [Debt](from: decoder)) }
  public func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}
