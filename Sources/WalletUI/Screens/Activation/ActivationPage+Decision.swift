import PayLater
import TerminalKit
import WalletText

extension ActivationPage {
  /// What will be opened, with the limit and its formula, and the word that is typed.
  func drawConfirm(on canvas: inout Canvas) {
    let context = canvas.context
    let name = context.opened(.identity("name"))
    canvas.put(
      Line(
        context[ApplicationText.confirmTitle], .title,
        trailing: .init(clip(name, to: canvas.room / 2), .value)))
    if let answer = autopay(in: context.wallet) {
      let words =
        answer.source.map { ApplicationText.autopayOn(context.opened(.fundingSource($0))) }
        ?? ApplicationText.autopayOff
      canvas.put(.labelled(context[Refusal.Field.autopay.phrase], context[words]))
    }
    if let read {
      let words = context[ApplicationText.document(read.version)]
      canvas.put(.labelled(context[ConsentReceipt.Purpose.agreement.phrase], words))
    }
    canvas.putLimit(ApplicationText.expectedLimit)
    canvas.paragraph(ApplicationText.withdrawal, .label)
    if !canvas.isShort { canvas.skip() }
    canvas.put(confirm)
  }

  func drawGranted(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(Line("+ " + context[ApplicationText.granted], .good))
    if !canvas.isShort { canvas.skip() }
    canvas.putLimit(ApplicationText.limitTitle)
    if let until = context.wallet.agreement.withdrawableUntil {
      canvas.paragraph(Agreement.withdrawable(until: until, on: context.wallet.businessDay), .label)
    }
    canvas.paragraph(ApplicationText.receipts, .label)
    // Where every row counts the limit stays in sight; the hints name the key.
    guard !canvas.isShort else { return }
    canvas.skip()
    canvas.put(Line("  " + context[ApplicationText.shop]), selected: true)
  }

  /// All failing gates, each with the way out; the selected one can be opened.
  func drawRefused(_ gates: [GateCheck], on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(ApplicationText.notYet, .title)
    canvas.paragraph(ApplicationText.failing(gates.count), .label)
    for (index, gate) in gates.enumerated() {
      if !canvas.isShort { canvas.skip() }
      let first = canvas.row
      for (row, text) in wrapped(context[gate.failure], to: canvas.area.width - 2).enumerated() {
        canvas.put(Line((row == 0 ? "! " : "  ") + text, .warning))
      }
      canvas.entry(canvas.rows(from: first), selected: index == failing.selection)
      let remedy = gate.remedy ?? .wait
      var way = remedy.phrase
      if let day = gate.clears {
        way = [way, remedy.clears(day, on: context.wallet.businessDay)].joined(Phrase("", " "))
      }
      canvas.put(indented: context[way])
    }
  }

  /// There is nothing to open: why, and the way on.
  func drawOver(on canvas: inout Canvas) {
    let context = canvas.context
    switch context.wallet.agreement.stage {
    case .erased: canvas.paragraph(ApplicationText.erased)
    case .closing: canvas.paragraph(ApplicationText.closing)
    default:
      let reasons = context.wallet.agreement.suspension
      canvas.paragraph(ApplicationText.alreadyOpen)
      for reason in reasons {
        canvas.skip()
        canvas.paragraph(SuspensionText.suspended([reason]), .warning)
        canvas.paragraph(reason.clearing)
      }
    }
  }
}

extension Canvas {
  /// Draws the limit that the score, the income and the own cap give, the least of the three marked.
  mutating func putLimit(_ title: Phrase) {
    let (wallet, policy) = (context.wallet, Policy.current)
    let score = wallet.evaluation?.score ?? 0
    let row = policy.rows[wallet.openingRow]
    let share = wallet.monthlyIncome.map {
      ApplicationText.share(policy.incomeLimitPercent, of: context.money($0))
    }
    let words = [
      wallet.isHeldBack ? ApplicationText.rowAgain(score) : ApplicationText.row(score),
      share ?? ApplicationText.undeclared, ApplicationText.ownCap,
    ]
    let opening = wallet.openingLimit
    let parts = zip(words, opening.terms).map { (words: $0, limit: $1.value.number.map { Money(fen: $0) }) }
    let least = Money(fen: opening.value.number ?? 0)
    wrap(
      Line(
        [.init(context[title], .label), .init("  " + context[ApplicationText.least], .label)],
        trailing: .init(context.money(least), .strong)))
    for part in parts {
      let amount = part.limit.map { context.money($0) } ?? context[ApplicationText.notSet]
      let mark = part.limit == least ? "* " : "  "
      let style: Style = part.limit == least ? .value : .label
      wrap(Line(mark + context[part.words], trailing: .init(amount, style)), hanging: 2)
    }
    paragraph(ApplicationText.caps(context.money(row.orderCap), row.openOrders), .label)
  }
}
