import PayLater
import TerminalKit
import WalletText

/// The fields that a debt from elsewhere is put in by: those that everybody needs, and more where they are asked for.
///
/// One amount and one day make a regular plan; several of either are the payments one by one, so that what is not
/// regular needs no other form.
struct DebtForm: Equatable, Sendable {
  var provider = ""
  var title = ""
  var amounts = ""
  /// Where the odd units of a total go; nil: what is typed is the amount of each payment.
  var total: PlannedPayment.Odd?
  var dues = ""
  var parts = "1"
  /// How far apart payments are, as it is typed; empty: a month.
  var every = ""
  /// Whether more is asked for than most debts need.
  var isMore = false
  /// Whether something is filled in there, so that it cannot be left out.
  private var isHeld = false
  var currency = Currency.cny
  var paid = ""
  var note = ""
  var rate = ""
  var lateFee = ""

  /// What the choice of the amount stands for, in its order.
  static let totals: [PlannedPayment.Odd?] = [nil, .last, .first]

  /// An empty one.
  init() {}

  /// What a debt says now: regular where it is.
  init(_ debt: Debt, provider: String, title: String, note: String, in language: Language) {
    self.provider = provider
    self.title = title
    self.note = note
    currency = debt.currency
    if debt.paidInstalments > 0 { paid = String(debt.paidInstalments) }
    rate = debt.yearlyRateHundredths.map { Money(fen: Int64($0)).bare } ?? ""
    lateFee = debt.lateFee?.bare(in: debt.currency) ?? ""
    isMore = currency != .cny || [paid, note, rate, lateFee].contains { !$0.isEmpty }
    let plan = debt.plan
    guard let first = plan.first else { return }
    let isEven = plan.allSatisfy { $0.amountFen == first.amountFen }
    // In a list a comma parts amounts.
    let bare = plan.map { $0.amountFen.bare(in: debt.currency).filter { $0 != "," } }
    amounts = isEven ? bare[0] : bare.joined(separator: " ")
    let known = plan.compactMap(\.due)
    let rhythm = known.count < plan.count ? nil : Rhythm(of: known)
    every = rhythm.map { $0 == .monthly ? "" : $0.phrase[language] } ?? ""
    let isOne = plan.count == 1 || rhythm != nil || known.isEmpty
    let days = plan.map { $0.due?.text ?? "-" }
    dues = isOne ? days[0] : days.joined(separator: " ")
    parts = String(plan.count)
  }

  func fields(in context: Context) -> [Field] {
    let noFee = Phrase(same: Money(fen: 1_000).bare(in: currency))
    let fields: [Field] = [
      .text(.provider, DebtText.provider, provider, hint: DebtText.providerHint),
      .text(.title, DebtText.what, title, hint: DebtText.whatHint),
      .text(
        .amount, DebtText.amount, amounts, kind: .sums(currency),
        hint: Phrase(same: Money(fen: 10_000).bare(in: currency)), limit: 800),
      .text(
        .due, DebtText.due, dues, kind: .days(today: context.today),
        hint: Phrase(same: (context.today + 14).description), limit: 800),
      .text(.quantity, DebtText.parts, parts, kind: .number(1...PlannedPayment.most), limit: 4),
      .text(.every, DebtText.rhythm, every, kind: .rhythm, hint: DebtText.rhythmHint, limit: 20),
      .choice(
        .details, DebtText.more, [DebtText.noMore, DebtText.moreFields], chosen: isMore ? 1 : 0,
        unless: isHeld ? [0: DebtText.moreFilled] : [:]),
    ]
    guard isMore else { return fields }
    return fields + [
      .choice(
        .total, DebtText.amountIs, [DebtText.each, DebtText.totalOddLast, DebtText.totalOddFirst],
        chosen: DebtForm.totals.firstIndex(of: total) ?? 0),
      .text(
        .currency, Refusal.Field.currency.phrase, currency == .cny ? "" : currency.code, kind: .currency,
        hint: DebtText.currencyHint, limit: 12),
      .text(
        .paid, DebtText.paidParts, paid, kind: .number(0...PlannedPayment.most), hint: Phrase(same: "3"),
        limit: 4),
      .text(.note, DebtText.note, note, hint: DebtText.noteHint),
      .text(.rate, DebtText.rate, rate, kind: .rate, hint: Phrase(same: "15.6"), limit: 12),
      .text(.lateFee, DebtText.lateFee, lateFee, kind: .money(currency), hint: noFee, limit: 20),
    ]
  }

  /// The fields after what was put in: more as soon as that is chosen, and less only where none of it is filled in.
  func fields(after form: Form?, in context: Context) -> [Field] {
    guard let form else { return fields(in: context) }
    var asked = self
    asked.isMore = form.choice(.details) == 1
    asked.isHeld = form.holdsMore
    return asked.fields(in: context)
  }
}

extension Form {
  /// Whether something was put into a field that only some debts need.
  fileprivate var holdsMore: Bool {
    (choice(.total) ?? 0) > 0 || (try? currency()) != .cny
      || [Refusal.Field.paid, .note, .rate, .lateFee].contains { !text($0).isEmpty }
  }

  /// The currency that is named; CNY where none is.
  func currency() throws(Refusal) -> Currency {
    let typed = text(.currency).trimmed
    guard let currency = typed.isEmpty ? .cny : Currency(code: typed) else {
      throw .invalid(.currency, .malformed)
    }
    return currency
  }

  /// The plan that the fields of a debt make; what is wrong is thrown at its field.
  func plan(from today: Day) throws(Refusal) -> [PlannedPayment] {
    let amounts = try Form.amounts(text(.amount), .amount, in: try currency())
    let dues = try Form.days(text(.due), .due, from: today)
    let parts = try number(.quantity)
    var rhythm = Rhythm.monthly
    if !text(.every).trimmed.isEmpty {
      guard let typed = Rhythm(typed: text(.every)) else { throw .invalid(.every, .malformed) }
      rhythm = typed
    }
    // A single payment is said nowhere: as many as are listed.
    return try PlannedPayment.plan(
      amounts, dues, parts: parts == 1 ? nil : parts, rhythm,
      totalling: DebtForm.totals[choice(.total) ?? 0])
  }

  /// What is said of a debt besides; nil where that is not asked for, so that it stays as it is.
  func details() throws(Refusal) -> DebtDetails? {
    guard fields.contains(where: { $0.name == .currency }) else { return nil }
    let currency = try currency()
    let (rate, fee) = (text(.rate).trimmed, text(.lateFee).trimmed)
    return DebtDetails(
      currency: currency, paidInstalments: text(.paid).trimmed.isEmpty ? 0 : try number(.paid),
      note: text(.note), yearlyRateHundredths: rate.isEmpty ? 0 : try Form.rate(rate),
      lateFeeFen: fee.isEmpty ? .zero : try Form.amount(fee, .lateFee, in: currency))
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
