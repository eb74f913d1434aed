/// What the user or the sandbox's issuer does in the year.
enum YearAct {
  case verifyIdentity, addEmail, addAddress, authorise, activate(from: String)
  case income(Int?), source(String, kind: String, Int), balance(String, Int)
  case order(String, String, Int = 1), payNow(String, String, from: String)
  case confirm(String), cancel(String), extendReceipt(String), withhold(String)
  case repay(String, Int, from: String), repayAll(from: String), autopay(String, Bool)
  case debt(String, [(String, Int)]), payDebt(String, Int)
  case until(String)

  /// The request as JSON; `amount` is what an order costs. `CODE` stands for the one-time code that was sent last.
  func request(amount: Int = 0) -> String {
    switch self {
    case .verifyIdentity:
      #"{"verifyIdentity":{"name":"林小满","idNumber":"110105199003077534","phone":"13800138000","code":"CODE"}}"#
    case .addEmail: #"{"addContact":{"kind":"email","value":"lin@example.com","code":"CODE"}}"#
    case .addAddress:
      #"{"addAddress":{"label":"家","recipient":"林小满","phone":"13800138000","text":"北京市朝阳区某路 1 号"}}"#
    case .authorise: #"{"authoriseScore":{"language":"zh"}}"#
    case .activate(let from):
      #"{"activate":{"agreementSHA256":"AGREEMENT","fundingSource":"\#(from)","autopay":true,"typedWord":"同意"}}"#
    case .income(let fen): #"{"declareIncome":{"monthlyFen":\#(fen.map(String.init) ?? "null")}}"#
    case .source(let id, let kind, let fen):
      #"{"addFundingSource":{"id":"\#(id)","kind":"\#(kind)","name":"\#(id)","balanceFen":\#(fen)}}"#
    case .balance(let id, let fen): #"{"setBalance":{"source":"\#(id)","balanceFen":\#(fen)}}"#
    case .order(let merchant, let offer, let quantity):
      #"{"placeOrder":{"merchant":"\#(merchant)","lines":[{"offer":"\#(offer)","quantity":\#(quantity)}],"#
        + #""pay":"later","address":"a1","typedAmountFen":\#(amount)}}"#
    case .payNow(let merchant, let offer, let from):
      #"{"placeOrder":{"merchant":"\#(merchant)","lines":[{"offer":"\#(offer)","quantity":1}],"#
        + #""pay":"now","from":"\#(from)","address":"a1","typedAmountFen":\#(amount)}}"#
    case .confirm(let order): #"{"confirmReceipt":{"order":"\#(order)"}}"#
    case .cancel(let order): #"{"cancelOrder":{"order":"\#(order)"}}"#
    case .extendReceipt(let order): #"{"extendReceipt":{"order":"\#(order)"}}"#
    case .withhold(let order): #"{"withholdShipment":{"order":"\#(order)"}}"#
    case .repay(let id, let fen, let from):
      #"{"repay":{"obligation":"\#(id)","amountFen":\#(fen),"from":"\#(from)"}}"#
    case .repayAll(let from): #"{"repayAll":{"from":"\#(from)"}}"#
    case .autopay(let id, let on): #"{"setObligationAutopay":{"obligation":"\#(id)","on":\#(on)}}"#
    case .debt(let title, let parts):
      #"{"recordDebt":{"provider":"huabei","title":"\#(title)","instalments":["#
        + parts.map { #"{"due":"\#($0.0)","amountFen":\#($0.1)}"# }.joined(separator: ",") + "]}}"
    case .payDebt(let id, let fen): #"{"recordDebtPayment":{"debt":"\#(id)","amountFen":\#(fen)}}"#
    case .until(let day): #"{"closeDays":{"until":"\#(day)"}}"#
    }
  }
}

/// What the model expects of an answer.
enum YearAnswer: Equatable {
  case done, gates([String]), refused
}

extension YearModel {
  /// What the act's order costs.
  func amount(of act: YearAct) -> Int {
    switch act {
    case .order(let merchant, let offer, let quantity):
      (merchants[merchant]?.prices[offer] ?? 0) * quantity
    case .payNow(let merchant, let offer, _): merchants[merchant]?.prices[offer] ?? 0
    default: 0
    }
  }

  /// Does what the rules say that the act does.
  mutating func apply(_ act: YearAct) -> YearAnswer {
    let answer = perform(act)
    if answer == .done {
      reviewSuspension()
      remind()
      noteUse()
    }
    return answer
  }

  private mutating func perform(_ act: YearAct) -> YearAnswer {
    switch act {
    case .verifyIdentity:
      agreement = "identified"
      addContact()
    case .addEmail: addContact()
    case .addAddress: break
    case .authorise:
      agreement = "authorised"
      evaluation = Evaluation(inputs: inputs(), cutoff: day, evaluated: day)
    case .activate(let from):
      agreement = "active"
      tenureSince = day
      mandate = from
      row = rowOfScore(evaluation?.inputs.rating.score ?? 0)
      limit = limit(ofRow: row)
    case .income(let fen): income = fen
    case .source(let id, _, let fen): sources.append(Source(id: id, balance: fen))
    case .balance(let id, let fen):
      for index in sources.indices where sources[index].id == id { sources[index].balance = fen }
    case .order(let merchant, _, _): return place(merchant, amount(of: act))
    case .payNow(let merchant, _, let from): return payAtOnce(merchant, amount(of: act), from)
    case .confirm(let id): return step(id, from: "shipped") { $0.receive($1) }
    case .cancel(let id): return step(id, from: "placed") { $0.void($1, as: "cancelled") }
    case .extendReceipt(let id): return extendReceipt(id)
    case .withhold(let id): return step(id, from: "placed") { $0.orders[$1].isWithheld = true }
    case .repay(let id, let fen, let from): return repay(id, fen, from)
    case .repayAll(let from):
      for order in orders where order.payoff > 0 { _ = repay(order.id, order.payoff, from) }
    case .autopay(let id, let on):
      for index in orders.indices where orders[index].id == id { orders[index].autopay = on }
    case .debt(let title, let parts):
      let instalments = parts.map { (due: YearDay($0.0), amount: $0.1, paid: 0) }
      debts.append(
        Debt(id: "e\(debts.count + 1)", provider: "huabei", title: title, instalments: instalments))
    case .payDebt(let id, let fen): payDebt(id, fen)
    case .until(let text):
      let end = YearDay(text)
      while day < end { closeDay() }
    }
    return .done
  }
}
