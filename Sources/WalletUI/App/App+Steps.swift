import PayLater
import WalletText

extension App {
  /// Carries out what a screen or a dialog wants.
  mutating func carryOut(_ steps: [Step]) -> [Effect] {
    steps.flatMap { carryOut($0) }
  }

  private mutating func carryOut(_ step: Step) -> [Effect] {
    switch step {
    case .open(let screen), .above(let screen):
      stack.push(wizardUnderWay(for: screen) ?? screen)
      return opened()
    case .replace(let screen):
      stack.top = screen
      return opened()
    case .back: return stack.pop() ? reread() : []
    case .go(let tab): return go(to: tab)
    case .begin(let tab): return begin(tab)
    case .ask(let question), .over(let question):
      dialogs.append(FormHost(question, id: ids.next(), as: .floating(place), in: context))
      isUndrawn = true
    case .send(let request, let id): return send([Submission(id: id ?? ids.next(), request: request)])
    case .sendAll(let submissions): return send(submissions)
    case .tell(let notice): self.notice = notice
    case .filter: page.openFilter()
    case .cart(let change):
      noteUndo(of: change)
      self.change { $0.cart.apply(change) }
    case .keep(let form, let draft): context.drafts[form] = draft
    case .effect(let effect): return [effect]
    case .write(let copy): return [.write(copy)]
    case .readBill(let path): return [.read(.bill(.file(path)))]
    case .set(let setting):
      change { $0.set(setting) }
      return [.save(setting)]
    case .mask: change { $0.options.mask.toggle() }
    }
    return []
  }

  /// There is one wizard: where it was left on some tab it comes here, with what was typed into it.
  private mutating func wizardUnderWay(for screen: Screen) -> Screen? {
    guard screen.page is ActivationPage else { return nil }
    for tab in stacks.keys {
      let wizard = stacks[tab]?.take { $0.page is ActivationPage }
      if let wizard { return wizard }
    }
    return nil
  }

  /// A screen came on top: it gets an id for its request and sees the facts.
  mutating func opened() -> [Effect] {
    if page.confirmsMoney { isUndrawn = true }
    page.refresh(in: context)
    return carryOut(page.opened(id: ids.next(), in: context))
  }

  /// Goes to a tab as it was left; to its root if it is in sight already. What is half filled in is left as Esc
  /// would leave it, which asks first.
  mutating func go(to tab: Tab) -> [Effect] {
    if self.tab == tab {
      if page.isDirty, let steps = page.type(.escape, in: context) ?? page.dispatch(.escape, in: context) {
        return carryOut(steps)
      }
      stack.popToRoot()
    }
    guard stacks[tab] != nil else { return begin(tab) }
    self.tab = tab
    page.refresh(in: context)
    return reread()
  }

  /// Goes to the root of a tab as it is at first; where something is half filled in there, to that as it was left.
  private mutating func begin(_ tab: Tab) -> [Effect] {
    let isDirty =
      stacks[tab]?.all.contains { $0.page.isDirty } ?? false
      || dialogs.contains { $0.place?.tab == tab && $0.form.isDirty }
    guard !isDirty else { return go(to: tab) }
    dialogs.removeAll { $0.place?.tab == tab }
    stacks[tab] = ScreenStack(tab.root)
    self.tab = tab
    return opened()
  }
}
