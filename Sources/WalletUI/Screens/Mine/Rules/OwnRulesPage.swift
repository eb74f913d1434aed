import PayLater
import TerminalKit
import WalletText

/// The rules that users set for themselves, with what is pending.
struct OwnRulesPage: Page {
  enum Action: Equatable, Sendable { case open, choose }

  private enum Row: Equatable, Sendable {
    case monthly, limit, freeze
    case blocked(MerchantID)
  }

  private var list = ScrollState(count: 0)

  private func rows(in context: Context) -> [Row] {
    [.monthly, .limit, .freeze] + context.wallet.rules.blocked.map { .blocked($0) }
  }

  func title(in context: Context) -> Phrase { OwnRulesText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    [
      Binding(.enter, .letter("l"), .right, action: .open, ButtonText.change),
      Binding(.letter("a"), action: .choose, OwnRulesText.choose),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.catalogue == nil && !context.wallet.rules.blocked.isEmpty ? [.effect(.read(.catalogue))] : []
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    if action == .choose { return [.go(.merchants)] }
    let rows = rows(in: context)
    guard rows.indices.contains(list.selection) else { return [] }
    return switch rows[list.selection] {
    case .monthly: [.open(.entry(EntryPage(.cap(CapEntry(kind: .monthly)), in: context)))]
    case .limit: [.open(.entry(EntryPage(.cap(CapEntry(kind: .limit)), in: context)))]
    case .freeze: [.ask(.freeze(FreezeQuestion()))]
    case .blocked(let merchant): [.ask(.unblock(UnblockQuestion(merchant: merchant)))]
    }
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: list.count) }

  mutating func refresh(in context: Context) {
    let count = rows(in: context).count
    list.resize(count: count, visible: count)
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.paragraph(OwnRulesText.about, .label)
    canvas.skip()
    for (index, row) in rows(in: context).enumerated() {
      if index == 3 { canvas.section(OwnRulesText.blocked) }
      canvas.put(line(of: row, in: context), selected: index == list.selection)
      let later = context.isVeryNarrow ? pending(of: row, in: context) : nil
      if let later { canvas.put(Line("  " + later, .label)) }
    }
    guard context.wallet.rules.blocked.isEmpty else { return }
    canvas.section(OwnRulesText.blocked)
    canvas.empty(OwnRulesText.noBlocked, key: .letter("a"), OwnRulesText.choose)
  }

  private func line(of row: Row, in context: Context) -> Line {
    let later = context.isVeryNarrow ? "" : pending(of: row, in: context).map { "  " + $0 } ?? ""
    let value: (label: Phrase, text: String)
    switch row {
    case .monthly: value = (OwnRulesText.monthlyCap, amount(context.wallet.rules.monthlyCap, in: context))
    case .limit: value = (OwnRulesText.limitCap, amount(context.wallet.rules.limitCap, in: context))
    case .freeze:
      let until = context.frozenUntil.map { OwnRulesText.frozenUntil(context.date($0)) }
      value = (OwnRulesText.freeze, context[until ?? OwnRulesText.notFrozen])
    case .blocked(let merchant): return Line([.init(context.name(of: merchant)), .init(later, .label)])
    }
    return Line([
      .init(pad(context[value.label], to: 16), .label), .init(value.text, .value), .init(later, .label),
    ])
  }

  private func amount(_ cap: Money?, in context: Context) -> String {
    cap.map { context.money($0) } ?? context[OwnRulesText.notSet]
  }

  /// What loosening waits for its day.
  private func pending(of row: Row, in context: Context) -> String? {
    let rules = context.wallet.rules
    func cap(_ pending: OwnRules.Pending?) -> String? {
      pending.map {
        context[OwnRulesText.pending($0.cap.map { context.money($0) }, on: context.date($0.on))]
      }
    }
    switch row {
    case .monthly: return cap(rules.pendingMonthlyCap)
    case .limit: return cap(rules.pendingLimitCap)
    case .freeze: return nil
    case .blocked(let merchant):
      let pending = rules.pendingUnblocks.first { $0.merchant == merchant }
      return pending.map { context[OwnRulesText.unblocks(on: context.date($0.on))] }
    }
  }
}

extension Context {
  /// The name of a merchant; its id until the catalogue is there.
  func name(of merchant: MerchantID) -> String {
    catalogue?.merchant(merchant).map { self[$0.name] } ?? merchant.text
  }
}
