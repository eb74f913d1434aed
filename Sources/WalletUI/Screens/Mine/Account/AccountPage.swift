import PayLater
import TerminalKit
import WalletText

/// The service: its state and what it means, why it is suspended and what clears that, and closing it.
struct AccountPage: Page {
  enum Action: Equatable, Sendable { case choose }

  /// What can be done from here.
  enum Deed: Equatable, Sendable {
    case open, reopen, payRest, close, erase, removeCopies
    case clear(SuspensionReason)

    var words: Phrase {
      switch self {
      case .open: ActivationText.title
      case .reopen: AccountText.reopen
      case .payRest: AccountText.payRest
      case .close: AccountText.close
      case .erase: AccountText.erase
      case .removeCopies: AccountText.removeCopies
      case .clear(let reason): AccountText.clearing(reason) ?? reason.phrase
      }
    }

    var about: Phrase? {
      switch self {
      case .close: AccountText.closeAbout
      case .erase: AccountText.eraseAbout
      case .open, .reopen, .payRest, .removeCopies, .clear: nil
      }
    }
  }

  private var reading = Reading()

  func title(in context: Context) -> Phrase { AccountText.title }

  func deeds(in context: Context) -> [Deed] {
    switch context.wallet.agreement.stage {
    case .none: [.open]
    case .identified, .authorised: [.open, .close]
    case .active:
      // What can be done about a suspension comes first; a freeze only ends by itself.
      context.wallet.agreement.suspension.filter { AccountText.clearing($0) != nil }.map { .clear($0) }
        + [.close]
    case .closing: [.payRest]
    case .closed: [.reopen, .erase]
    case .erased: context.copies.isEmpty ? [] : [.removeCopies]
    }
  }

  mutating func opened(id: String, in context: Context) -> [Step] { reread(in: context) }

  mutating func reread(in context: Context) -> [Step] { [.effect(.read(.copies))] }

  func bindings(in context: Context) -> [Binding<Action>] {
    let isOver = deeds(in: context).isEmpty
    return [
      Binding(
        .open, action: .choose, ButtonText.select,
        unless: isOver ? AccountText.nothing : nil)
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    let deeds = deeds(in: context)
    guard let choice = reading.choice, deeds.indices.contains(choice) else {
      reading.reachChoice()
      return []
    }
    return switch deeds[choice] {
    case .open, .reopen: [.open(Screen(ActivationPage()))]
    case .payRest: [.go(.repay)]
    case .close: [.ask(.closeService)]
    case .erase: [.ask(.erase)]
    case .removeCopies: [.ask(.removeCopies)]
    case .clear(.noFundingSource): [.open(Screen(EntryPage(.source(), in: context)))]
    case .clear(.authorisationWithdrawn): [.go(.score)]
    case .clear: [.go(.repay)]
    }
  }

  var isFlowing: Bool { false }

  mutating func move(_ key: Key, in context: Context) { reading.move(key, rows: context.bodyRows) }

  mutating func refresh(in context: Context) {
    let deeds = deeds(in: context).count
    reading.resize(lines: lines(in: context).count, choices: deeds, rows: context.bodyRows)
  }

  func draw(on canvas: inout Canvas) {
    canvas.put(lines(in: canvas.context), reading, choices: deeds(in: canvas.context).count)
  }
}
