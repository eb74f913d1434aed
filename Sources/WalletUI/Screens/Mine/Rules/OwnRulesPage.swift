import PayLater
import TerminalKit
import WalletText

/// The rules that users set for themselves: what is in force, what is pending, and what would lift it.
struct OwnRulesPage: ListPage {
  enum Entry: Equatable, Sendable {
    case cap(OwnCap)
    case freeze
    case announced(Announcement)
    case blocked(MerchantID)
  }

  var list = ListBody<Entry>()

  func groups(in context: Context) -> [ListBody<Entry>.Group] {
    let rules = context.wallet.rules
    return plain(
      [.cap(.monthly), .cap(.limit), .cap(.delay), .freeze] + rules.announced.map { .announced($0) }
        + rules.blocked.map { .blocked($0) })
  }

  func title(in context: Context) -> Phrase { OwnRulesText.title }

  func bindings(in context: Context) -> [Binding<Never>] {
    [
      Binding(.open, steps: changing(in: context), ButtonText.change),
      Binding(.change, steps: changing(in: context), hinted: false),
      // Below an empty list the key stands already.
      Binding(
        .add, .begin(.merchants), OwnRulesText.choose, hinted: !context.wallet.rules.blocked.isEmpty),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.catalogue == nil && !context.wallet.rules.blocked.isEmpty ? [.effect(.read(.catalogue))] : []
  }

  private func changing(in context: Context) -> [Step] {
    switch selected {
    case .cap(let kind): return [.open(Screen(EntryPage(.cap(kind, in: context), in: context)))]
    case .freeze: return [.ask(.freeze)]
    case .announced(let announcement):
      return announcement.from <= context.wallet.businessDay ? context.goOn(with: announcement) : []
    case .blocked(let merchant): return [.ask(.unblock(merchant))]
    case nil: return []
    }
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.paragraph(OwnRulesText.about, .label)
    canvas.skip()
    var last: Phrase?
    for (row, isSelected) in list.marked {
      if let heading = heading(of: row), heading != last {
        canvas.section(heading)
        last = heading
      }
      canvas.put(line(of: row, in: context), selected: isSelected)
      let later = context.isVeryNarrow ? pending(of: row, in: context) : nil
      if let later { canvas.put(Line("  " + later, .label)) }
      if isSelected, let words = lifting(row, in: context) { canvas.paragraph(words, .label) }
    }
    guard context.wallet.rules.blocked.isEmpty else { return }
    canvas.section(OwnRulesText.blocked)
    canvas.empty(OwnRulesText.noBlocked, key: .add, OwnRulesText.choose)
  }

  private func heading(of row: Entry) -> Phrase? {
    switch row {
    case .cap, .freeze: nil
    case .announced: OwnRulesText.announced
    case .blocked: OwnRulesText.blocked
    }
  }

  private func line(of row: Entry, in context: Context) -> Line {
    let later = context.isVeryNarrow ? "" : pending(of: row, in: context).map { "  " + $0 } ?? ""
    let value: (label: Phrase, text: String)
    switch row {
    case .cap(let kind):
      let amount = kind.inForce(context.wallet.rules).map { context.money($0) }
      value = (kind.words, amount ?? context[OwnRulesText.notSet])
    case .freeze:
      let until = context.frozenUntil.map { OwnRulesText.frozenUntil(context.date($0)) }
      value = (OwnRulesText.freeze, context[until ?? OwnRulesText.notFrozen])
    case .announced(let order):
      return Line([
        .init(context[order.merchantName] + "  "), .init(context.money(order.amount), .value),
        .init(later, .label),
      ])
    case .blocked(let merchant): return Line([.init(context.name(of: merchant)), .init(later, .label)])
    }
    return Line([
      .init(pad(context[value.label], to: 16), .label), .init(value.text, .value), .init(later, .label),
    ])
  }

  /// What waits for its day.
  private func pending(of row: Entry, in context: Context) -> String? {
    let rules = context.wallet.rules
    switch row {
    case .cap(let kind): return context.pending(kind)
    case .freeze: return nil
    case .announced(let order):
      return context[OwnRulesText.orderable(context.date(order.from), context.date(order.until))]
    case .blocked(let merchant):
      let pending = rules.pendingUnblocks.first { $0.merchant == merchant }
      return pending.map { context[OwnRulesText.unblocks(on: context.date($0.on))] }
    }
  }

  /// What would lift the rule under the cursor, or start it; nil where that is said above the list.
  private func lifting(_ row: Entry, in context: Context) -> Phrase? {
    let key = context.name(of: .open)
    return switch row {
    case .cap: nil
    case .freeze where context.frozenUntil == nil: OwnRulesText.startFreeze(key: key)
    case .freeze: OwnRulesText.liftFreeze(key: key)
    case .announced(let order) where order.from <= context.wallet.businessDay:
      OwnRulesText.liftWait(key: key)
    case .announced: OwnRulesText.stillWaits
    case .blocked: OwnRulesText.liftBlock(key: key)
    }
  }
}

extension Context {
  /// The name of a merchant; its id until the catalogue is there.
  func name(of merchant: MerchantID) -> String {
    catalogue?.merchant(merchant).map { self[$0.name] } ?? merchant.text
  }
}
