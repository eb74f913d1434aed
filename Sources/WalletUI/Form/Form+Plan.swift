import PayLater
import TerminalKit
import WalletText

/// The fields that a debt from elsewhere is put in by, and the plan that they make.
///
/// One amount and one day make a regular plan; several of either are the payments one by one, so that what is not
/// regular needs no other form.
struct DebtForm {
  var provider = ""
  var title = ""
  var amounts = ""
  var dues = ""
  var parts = "1"
  var rhythm = 0
  /// What the amounts are in.
  var currency = Currency.cny

  /// How far apart payments can be chosen to be.
  static let rhythms: [Rhythm] = [.monthly, .weeks(2), .weeks(1)]

  /// An empty one.
  init() {}

  /// What a debt says now: regular where it is.
  init(_ debt: Debt, provider: String, title: String) {
    self.provider = provider
    self.title = title
    currency = debt.currency
    let plan = debt.plan
    guard let first = plan.first else { return }
    let isEven = plan.allSatisfy { $0.amountFen == first.amountFen }
    // In a list a comma parts amounts.
    let bare = plan.map { $0.amountFen.bare(in: debt.currency).filter { $0 != "," } }
    amounts = isEven ? bare[0] : bare.joined(separator: " ")
    let known = plan.compactMap(\.due)
    // A single payment is of any rhythm.
    let fitting =
      known.count < plan.count
      ? nil : plan.count == 1 ? 0 : Rhythm(of: known).flatMap { DebtForm.rhythms.firstIndex(of: $0) }
    rhythm = fitting ?? 0
    let days = plan.map { $0.due?.description ?? "-" }
    dues = fitting == nil ? days.joined(separator: " ") : days[0]
    parts = String(plan.count)
  }

  func fields(in context: Context) -> [Field] {
    [
      .text(.provider, DebtText.provider, provider, hint: DebtText.providerHint),
      .text(.title, DebtText.what, title, hint: DebtText.whatHint),
      .text(
        .amount, DebtText.amount, amounts, kind: currency == .cny ? .amounts : .plain,
        hint: Phrase(same: Money(fen: 10_000).bare(in: currency)), limit: 800),
      .text(
        .due, DebtText.due, dues, kind: .days(today: context.today),
        hint: Phrase(same: (context.today + 14).description), limit: 800),
      .text(.quantity, DebtText.parts, parts, kind: .number(1...PlannedPayment.most), limit: 4),
      .choice(.days, DebtText.rhythm, DebtForm.rhythms.map(DebtText.every), chosen: rhythm),
    ]
  }
}

extension Form {
  /// The plan that the fields of a debt make; what is wrong is thrown at its field.
  func plan(from today: Day, in currency: Currency = .cny) throws(Refusal) -> [PlannedPayment] {
    let amounts = try Form.amounts(text(.amount), .amount, in: currency)
    let dues = try Form.days(text(.due), .due, from: today)
    let parts = try number(.quantity)
    guard parts >= 1 else { throw .invalid(.quantity, .tooSmall) }
    let listed = max(amounts.count, dues.count)
    let count = listed > 1 ? listed : parts
    guard count <= PlannedPayment.most else { throw .invalid(.quantity, .tooLong) }
    guard amounts.count == 1 || amounts.count == count, dues.count == 1 || dues.count == count else {
      throw .invalid(.amount, .uneven)
    }
    let rhythm = DebtForm.rhythms[choice(.days) ?? 0]
    let regular = PlannedPayment.plan(amounts[0], first: dues[0], parts: count, rhythm)
    return regular.enumerated().map { index, payment in
      PlannedPayment(
        due: dues.count > 1 ? dues[index] : payment.due,
        amountFen: amounts.count > 1 ? amounts[index] : payment.amountFen)
    }
  }
}

extension Context {
  /// A plan in a line: how many payments, how much in all, from when to when.
  func line(of plan: [PlannedPayment], in currency: Currency = .cny) -> Line? {
    let dues = plan.compactMap(\.due).sorted()
    guard !plan.isEmpty else { return nil }
    let days =
      dues.isEmpty
      ? DebtText.noDay : DebtText.span(dues[0].description, dues[dues.count - 1].description)
    return Line(
      [.init(self[CountText.payments(plan.count)] + "  ", .label), .init(self[days], .label)],
      trailing: .init(money(plan.map(\.amountFen).sum, currency), .strong))
  }
}
