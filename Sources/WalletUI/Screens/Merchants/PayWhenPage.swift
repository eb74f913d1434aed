import PayLater
import TerminalKit
import WalletText

/// When what is in the checkout would have to be paid: here, and bought today on each of the monthly accounts. It only
/// looks; the checkout waits below as it was.
struct PayWhenPage: Page {
  let amount: Money
  /// When each order would be due here, with its merchant.
  let orders: [Order]

  /// An order of the checkout.
  struct Order: Equatable, Sendable {
    var merchant: Name
    var due: Day
  }

  func title(in context: Context) -> Phrase { MonthlyScreenText.when }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(.labelled(context[MoneyWords.total], context.money(amount), .strong))
    canvas.section(CheckoutText.here)
    for order in orders { put(order.due, context[order.merchant], nil, on: &canvas) }
    canvas.section(CheckoutText.elsewhere)
    let found = context.wallet.payWhen(buyingOn: context.wallet.businessDay)
    if found.isEmpty { canvas.paragraph(CheckoutText.noAccounts, .label) }
    for one in found {
      let bill = context[MonthlyText.bill(one.bill)]
      let assumed = one.isAssumed ? "  " + context[MonthlyText.assumed] : ""
      put(one.due, context.name(of: one.account), bill + assumed, on: &canvas)
    }
    canvas.skip()
    canvas.paragraph(MonthlyScreenText.noAdvice, .label)
  }

  /// A day, how far away it is, a name, and what else there is to know.
  private func put(_ day: Day, _ name: String, _ more: String?, on canvas: inout Canvas) {
    let context = canvas.context
    let away = context[day.relative(to: context.wallet.businessDay)]
    let name = SafeText(name).text
    canvas.wrap(
      Line([
        .init(pad(context.date(day), to: 7), .value), .init(pad(away, to: 13), .label), .init(name),
        .init(more.map { "  " + $0 } ?? "", .label),
      ]), hanging: 7)
  }
}

extension CheckoutPage {
  /// When all of it would have to be paid, here and elsewhere.
  var payWhen: PayWhenPage {
    PayWhenPage(
      amount: parts.map(\.purchase.amount).sum,
      orders: parts.compactMap { part in
        part.disclosure.payments.first?.due.map {
          PayWhenPage.Order(merchant: part.purchase.merchant.name, due: $0)
        }
      })
  }

  /// That there are other accounts to buy on, and the key that says when that would be paid.
  func drawPayWhen(on canvas: inout Canvas) {
    let context = canvas.context
    guard context.wallet.accounts.contains(where: { $0.closedOn == nil }) else { return }
    canvas.put(field: nil, context.keyLine(.monthlyAccounts, MonthlyScreenText.when, gap: 2, .label))
  }
}
