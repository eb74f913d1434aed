import PayLater
import TerminalKit
import WalletText

/// Why a figure is what it is: its terms, the rule in words, and the entries of the journal with their dates. A term
/// and an entry can be opened.
struct WhyPage: ListPage {
  let figure: Figure
  private(set) var asked: Asked
  var list = ListBody<Entry>()
  /// What the journal tells of it, newest first, as far as it was read.
  private(set) var entries: [JournalEntry] = []
  private var next: Int64?
  private var isReading = false
  /// The wallet that the entries go with, and whether they are being read anew.
  private var seen: Wallet?
  private var isRereading = false

  /// A page on one of the figures that were asked about.
  init(_ figure: Figure, _ asked: Asked) {
    self.figure = figure
    self.asked = asked
  }

  func title(in context: Context) -> Phrase { WhyText.why }

  /// The other figures of the page that was asked on.
  func why(in context: Context) -> Asked {
    var asked = asked
    asked.focus = nil
    asked.isList = true
    return asked
  }

  /// What can be opened.
  enum Entry: Equatable, Sendable {
    case term(Derivation.Part)
    case entry(JournalEntry)
  }

  func derivation(in context: Context) -> Derivation? {
    asked.explainer(in: context.wallet).derivation(of: figure)
  }

  func groups(in context: Context) -> [ListBody<Entry>.Group] {
    plain((derivation(in: context)?.terms ?? []).map { .term($0) } + entries.map { .entry($0) })
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    let nothing = list.isEmpty ? WhyText.nothingToOpen : nil
    return [Binding(.open, opening(in: context), ButtonText.open, unless: nothing)]
  }

  private func opening(in context: Context) -> Step? {
    switch selected {
    case .term(let part)?: .open(Screen(WhyPage(part.figure, asked)))
    case .entry(let entry)?: .ask(entry.explanation(in: context))
    case nil: nil
    }
  }

  mutating func opened(id: String, in context: Context) -> [Step] { reread(in: context) }

  mutating func reread(in context: Context) -> [Step] {
    guard seen != context.wallet else { return [] }
    seen = context.wallet
    guard let evidence = derivation(in: context)?.evidence, !evidence.kinds.isEmpty else { return [] }
    (isReading, isRereading) = (true, true)
    return [.effect(.read(.evidence(evidence, before: nil)))]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .evidence(let evidence, let found, let next) = message,
      evidence == derivation(in: context)?.evidence
    else { return nil }
    if isRereading { entries = [] }
    (isReading, isRereading) = (false, false)
    self.next = next
    entries += found
    if evidence.kinds == [.repayment(.lateCharged)] || evidence == .credit {
      asked.told = entries.reversed().map(\.event)
    }
    refresh(in: context)
    return []
  }

  /// Motions come here and not to `move`, because nearing the end reads on.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard let motion = context.keys.motion(key), motion == .down || motion == .pageDown || motion == .end,
      let next,
      !isReading, let evidence = derivation(in: context)?.evidence,
      list.isNearEnd(within: context.bodyRows)
    else { return nil }
    isReading = true
    move(motion, in: context)
    return [.effect(.read(.evidence(evidence, before: next)))]
  }

  func draw(on canvas: inout Canvas) {
    guard let derivation = derivation(in: canvas.context) else {
      return canvas.paragraph(WhyText.gone, .label)
    }
    head(derivation, on: &canvas)
    for (index, term) in derivation.terms.enumerated() { draw(term, index, on: &canvas) }
    canvas.skip()
    canvas.paragraph(derivation.rule.withSection, .label)
    drawEntries(of: derivation, on: &canvas)
  }

  private func head(_ derivation: Derivation, on canvas: inout Canvas) {
    let context = canvas.context
    let words = context[figure.phrase(context.names, on: context.wallet.businessDay)].firstUpper
    let value = context[derivation.shown(masked: context.options.mask)]
    canvas.wrap(Line([.init(words, .value)], trailing: .init(value, .strong)))
    if asked.purchases.count > 1 { canvas.put(WhyText.afterOthers, .warning) }
    if case .points(let one) = figure { canvas.paragraph(one.explanation.capitalised, .label) }
    if let how = derivation.how {
      canvas.wrap(Line("= " + context[how], .label), hanging: 2)
    }
    if case .lookup(let table) = derivation.operation {
      canvas.paragraph(table.phrase(giving: figure.unit), .label)
    }
  }

  private func draw(_ term: Derivation.Part, _ index: Int, on canvas: inout Canvas) {
    canvas.put(canvas.context.line(of: term, under: figure), selected: index == list.scroll.selection)
  }

  private func drawEntries(of derivation: Derivation, on canvas: inout Canvas) {
    let context = canvas.context
    guard let evidence = derivation.evidence else {
      if derivation.terms.isEmpty { canvas.paragraph(WhyText.byRuleAlone, .label) }
      return
    }
    canvas.section(WhyText.journal)
    if entries.isEmpty { canvas.paragraph(isReading ? RecordsText.reading : WhyText.nothingWritten, .label) }
    for (index, entry) in entries.enumerated() {
      let words = evidence.picked(from: entry.event).map {
        context[$0.line(context.names, on: context.wallet.businessDay)]
      }
      let line = Line([
        .init(pad(context.date(entry.day), to: 12), .label), .init(words.joined(separator: "; ")),
      ])
      canvas.put(line, selected: derivation.terms.count + index == list.scroll.selection)
    }
    if next != nil { canvas.put(WhyText.more, .label) }
  }
}

extension Context {
  /// A term of a figure; whom it belongs to is said only where that is another one.
  func line(of term: Derivation.Part, under figure: Figure) -> Line {
    let isSaid = term.figure.obligation == figure.obligation && term.figure.debt == figure.debt
    let words =
      isSaid ? term.figure.phrase(on: wallet.businessDay) : term.figure.phrase(names, on: wallet.businessDay)
    return Line(
      "  " + self[words].firstUpper, trailing: .init(self[term.shown(masked: options.mask)], .value))
  }
}
