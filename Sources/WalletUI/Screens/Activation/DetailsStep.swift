import PayLater
import TerminalKit
import WalletText

/// The third step: what can be added, each in a form of its own.
struct DetailsStep: Equatable, Sendable {
  private var list = ScrollState(count: Detail.allCases.count)
  /// The one whose form is in sight.
  private(set) var open: Detail?

  var selected: Detail { Detail(rawValue: list.selection) ?? .next }

  mutating func move(_ key: Key) { if open == nil { _ = list.handle(key, visible: Detail.allCases.count) } }

  private mutating func select(_ detail: Detail) {
    list.select(detail.rawValue, visible: Detail.allCases.count)
  }

  mutating func open(_ detail: Detail) {
    select(detail)
    open = detail
  }

  /// Goes back to the list; false where it is in sight.
  mutating func close() -> Bool {
    defer { open = nil }
    return open != nil
  }

  /// What the form asked for is in the wallet: the next row is selected.
  mutating func saved() {
    guard let detail = open else { return }
    open = nil
    select(Detail(rawValue: detail.rawValue + 1) ?? .next)
  }

  func draw(_ host: FormHost?, on canvas: inout Canvas) {
    guard let host else { return drawList(on: &canvas) }
    canvas.put(host.question.title, .title)
    if !canvas.isShort { canvas.skip() }
    host.draw(on: &canvas)
  }

  private func drawList(on canvas: inout Canvas) {
    if !canvas.isShort {
      canvas.paragraph(ActivationText.detailsAbout, .label)
      canvas.skip()
    }
    for detail in Detail.allCases {
      if detail == .evaluate, !canvas.isShort { canvas.skip() }
      let line = detail.rawValue < Detail.evaluate.rawValue ? row(detail, canvas) : action(detail, canvas)
      canvas.put(line, selected: detail == selected)
    }
  }

  /// Mark, what it is, what is there, and what more of it would bring.
  private func row(_ detail: Detail, _ canvas: Canvas) -> Line {
    let context = canvas.context
    let held = detail.held(in: context)
    let isNeeded = context.wallet.eligibility.contains { $0.gate == detail.gate && !$0.passed }
    let mark = isNeeded ? "! " : held == nil ? "  " : "+ "
    let widest = Detail.allCases.prefix { $0 != .evaluate }.map { width(of: context[$0.words]) }.max() ?? 0
    let labels = canvas.isShort ? widest + 2 : 18
    let spans = [
      Line.Span(mark, isNeeded ? .warning : .label),
      Line.Span(pad(context[detail.words], to: labels), .label),
      Line.Span(
        held ?? context[detail == .income ? ActivationText.notDeclared : ActivationText.notGiven],
        held == nil ? .label : .value),
    ]
    return Line(
      spans,
      trailing: gain(detail, context).map {
        .init(context.isVeryNarrow ? "+\($0)" : context[CountText.gain($0)], .good)
      })
  }

  private func action(_ detail: Detail, _ canvas: Canvas) -> Line {
    let context = canvas.context
    guard detail == .evaluate else { return Line("  " + context[detail.words]) }
    let reason = context.whyNotEvaluate
    let about = reason ?? ActivationText.wouldBe(context.wouldBe.score)
    return Line([
      .init("  " + context[detail.words] + "  ", reason == nil ? .normal : .disabled),
      .init(context[about], .label),
    ])
  }

  /// What one more of it would bring, by the scorecard.
  private func gain(_ detail: Detail, _ context: Context) -> Int? {
    guard context.wallet.evaluation != nil, let characteristic = detail.characteristic else { return nil }
    let inputs = context.wallet.scoreInputs(cutoff: context.wallet.businessDay)
    guard let bin = Scorecard.v1.nextBin(of: characteristic, inputs) else { return nil }
    switch bin.step {
    case .addContact, .addFundingSource, .declareIncome: return bin.gain
    default: return nil
    }
  }
}

extension Detail {
  /// What is there of it, in a line; nil: nothing yet.
  func held(in context: Context) -> String? {
    let wallet = context.wallet
    switch self {
    case .contact:
      let all = wallet.contacts.map { Contact.masked($0.kind, context.opened(.contact($0.id))) }
      return all.isEmpty ? nil : all.joined(separator: "  ")
    case .address:
      let all = wallet.addresses.map { context.opened(.address($0.id, "label")) }
      return all.isEmpty ? nil : all.joined(separator: "  ")
    case .income: return wallet.monthlyIncome.map { context.money($0) }
    case .source:
      let all = wallet.fundingSources.map { source in
        let name = context.opened(.fundingSource(source.id))
        return context.isVeryNarrow ? name : name + " " + context.money(source.balance)
      }
      return all.isEmpty ? nil : all.joined(separator: "  ")
    case .evaluate, .next: return nil
    }
  }
}

extension Context {
  /// Why the score cannot be evaluated anew now; nil: it can.
  var whyNotEvaluate: Phrase? {
    wallet.agreement.firstActivatedOn == nil ? whyNot(.agreement(.evaluate)) : ActivationText.onlyBefore
  }

  /// What an evaluation today would say.
  var wouldBe: Rating { Scorecard.v1.rate(wallet.scoreInputs(cutoff: wallet.businessDay)) }
}
