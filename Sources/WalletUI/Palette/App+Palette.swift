import TerminalKit
import WalletText

extension App {
  /// Every command and every screen, each once: what works here, what works everywhere, the screens, and what works
  /// elsewhere.
  var paletteItems: [PaletteItem] {
    var items = page.commands(in: context)
    var known = Set(items.compactMap(\.command))
    func add(_ more: [PaletteItem]) {
      items += more.filter { $0.command.map { known.insert($0).inserted } ?? true }
    }
    // What is not possible here is offered where it is.
    let global = globalBindings.filter { $0.unavailable == nil || $0.command.destination == nil }
    add(global.filter { $0.command != .palette }.map { PaletteItem($0) })
    add(
      Destination.all.map {
        PaletteItem(
          target: .destination($0), words: $0.words, place: $0.tab.words,
          unavailable: $0.unavailable(in: context))
      })
    add(Command.allCases.map { elsewhere($0) })
    return items
  }

  /// A command that the screen in sight does not have.
  private func elsewhere(_ command: Command) -> PaletteItem {
    func here(_ reason: Phrase?) -> PaletteItem {
      PaletteItem(target: .here(command), words: command.words, unavailable: reason)
    }
    switch command {
    case .open: return here(PaletteText.nothingToOpen)
    case .nextDay,
      .issuer where !context.wallet.isSandbox:
      return here(SandboxText.realWallet)
    case .lookAround where !context.wallet.isFresh: return here(PaletteText.firstRunOnly)
    case _ where command.isInForms: return here(PaletteText.inForms)
    case .redraw, .suspend: return here(PaletteText.byItsKey)
    default:
      guard let destination = command.destination else { return here(nil) }
      return PaletteItem(
        target: .elsewhere(command, destination), words: destination.words(of: command, in: context),
        place: destination.words,
        unavailable: destination.unavailable(in: context))
    }
  }

  /// The items that a text finds, the best first; those that do not work now come after those that do.
  func paletteItems(for typed: String) -> [PaletteItem] {
    let found = paletteItems.enumerated().compactMap { place, item in
      item.rank(of: typed).map { (item, [$0, item.unavailable == nil ? 0 : 1, place]) }
    }
    guard !typed.isEmpty else { return found.map(\.0) }
    return found.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// Takes a key while the palette floats.
  mutating func pressInPalette(_ key: Key) -> [Effect] {
    var palette = palette ?? Palette(count: 0)
    let app = self
    switch palette.handle(key, visible: paletteRows, count: { app.paletteItems(for: $0).count }) {
    case .stay:
      self.palette = palette
      return []
    case .close:
      self.palette = nil
      return []
    case .chosen(let index):
      let items = paletteItems(for: palette.field.text)
      self.palette = nil
      return items.indices.contains(index) ? choose(items[index]) : []
    }
  }

  private mutating func choose(_ item: PaletteItem) -> [Effect] {
    if let reason = item.unavailable {
      notice = Notice(.refusal, reason)
      return []
    }
    switch item.target {
    case .here(let command): return does(command)
    case .destination(let destination): return go(to: destination)
    case .elsewhere(let command, let destination):
      let effects = go(to: destination)
      if command.needsNoSubject { return effects + does(command) }
      notice = Notice(.news, PaletteText.choose(item.words, key: context.keys.name(command)))
      return effects
    }
  }

  /// Does what a command is on the page in sight, or everywhere.
  private mutating func does(_ command: Command) -> [Effect] {
    if let motion = Command.motions.first(where: { $0.command == command }) {
      move(motion.key)
      return []
    }
    if command == .leave { return [.quit] }
    if let steps = page.run(command, in: context) { return carryOut(steps) }
    return perform(command)
  }

  /// Opens a screen in its tab; what was open there stays below it.
  private mutating func go(to destination: Destination) -> [Effect] {
    if case .tab(let tab) = destination { return go(to: tab) }
    let effects = tab == destination.tab ? [] : go(to: destination.tab)
    return effects + carryOut(destination.steps(in: context))
  }
}

extension Page {
  /// The rows of its table as the palette shows them.
  fileprivate func commands(in context: Context) -> [PaletteItem] {
    bindings(in: context).filter { !$0.command.isMotion }.map { PaletteItem($0) }
  }
}

extension PaletteItem {
  fileprivate init<Action>(_ binding: Binding<Action>) {
    let isTab = Tab.allCases.contains { $0.command == binding.command }
    self.init(
      target: .here(binding.command), words: binding.words, place: isTab ? PaletteText.screen : nil,
      unavailable: binding.unavailable)
  }
}
