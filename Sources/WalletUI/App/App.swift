import PayLater
import TerminalKit
import WalletText

/// The whole program as a value: what it knows, which screens are open, what floats above them.
///
/// `update` is pure and total: a message in, effects out, never an error. `view` draws. The runner (in the
/// `sesame` target) owns the store and the terminal, carries effects out and sends what comes of them.
///
/// **How to add a screen**
/// 1. Words: an enum of phrases in `Sources/WalletText/Screens/<Name>Text.swift`.
/// 2. A struct that is a `Page` in `Screens/<Name>/<Name>Page.swift`: its state, its table `bindings(in:)` (command,
///    step, words, why not now: `context.whyNot(request)`), and `draw(on:)` which puts lines on a `Canvas`. What
///    changes the page itself is an `Action`, done in `perform(_:in:)`.
/// 3. `Screen(page)` opens it; for a question a static function in an extension of `Question`.
/// 4. Pictures: `try screen("name", size, language)` in Tests/WalletUITests.
/// What is put on the canvas by words (`put`, `paragraph`, `section`, `entry`, a row of a table) is what the plain mode
/// says, whole; what is drawn into its frame, such as a chart, has words beside it where `isPlain`. A page is as tall as
/// it is: where and how far it is scrolled is its `Screen`'s.
/// Everything a page may look at is in `Context`. Global keys, hints, help, header and bar come by themselves.
/// A list is a `ListPage`: it says what its `ListBody` shows, and motions, selection and filter come by themselves
/// (`Canvas.list` draws it where `isFlowing` is false); a form holds a `Form` and takes `type(_:in:)`.
/// What is not in the wallet (catalogue, documents, journal, evaluations) is asked for in `opened` with
/// `.effect(.read(...))` and comes in the context or in `receive(_:in:)`. What if (`x`) needs nothing of a question but
/// the request of its button; a page names what it offers in `whatIfs(in:)`, by default what can be done about the
/// whole wallet. `HomePage` is the example of a page, `Question.recordDebt` of a question with fields.
///
/// Money is confirmed in a question that floats: it makes the request id when it opens, starts on 'back', drops keys that
/// were queued before it was drawn, shows a refusal beside the field it names, and sends under its own id.
public struct App: Equatable, Sendable {
  /// What the screens look at.
  public internal(set) var context: Context
  var tab: Tab
  /// The screens of each tab that was opened; nothing is lost by looking at another tab.
  var stacks: [Tab: ScreenStack] = [:]
  /// The questions that float, each above the one before.
  var dialogs: [FormHost] = []
  /// The first row of help that is seen; nil: help is closed.
  var help: ScrollState?
  /// The palette of all commands, while it floats.
  var palette: Palette?
  var notice: Notice?
  /// What takes its time now.
  var working: Working?
  var ids: IDSource
  /// The requests under way.
  var pending: Pending?
  /// What can be taken back.
  var undo: Undoing?
  /// Something that confirms money opened and was not drawn yet: keys until then were not meant for it.
  var isUndrawn = false
  /// Text came in one piece where nothing is typed: what else came with it does nothing either.
  var isFlooded = false

  /// In front of a locked wallet; nil: it is open.
  var unlocking: Unlocking?

  /// Whether anything happened since the last drawing.
  private(set) var isStale = false

  /// Whether what was typed until the next drawing was meant for something else.
  public var dropsWaitingInput: Bool { isUndrawn }

  /// The app on a wallet; `seed` is where its request ids come from.
  ///
  /// It opens on the reminders when something is due, on the first page when the wallet is fresh, else home.
  public init(_ context: Context, seed: UInt64) {
    self.context = context
    self.context.cart = Cart(keeping: context.wallet.rules.announced)
    ids = IDSource(seed: seed)
    let due = context.wallet.reminding(within: context.settings.reminderDays)
    tab = due.isEmpty ? .home : .reminders
    stacks[.home] = ScreenStack(context.wallet.isFresh ? Screen(FirstRunPage()) : Screen(HomePage()))
    stack = ScreenStack(stack.top)
    stack.update { $0.page.refresh(in: context) }
  }

  /// The screens of the tab in sight.
  var stack: ScreenStack {
    get { stacks[tab] ?? ScreenStack(tab.root) }
    set { stacks[tab] = newValue }
  }

  /// A page of a tab: how many lie below it.
  struct Place: Equatable, Sendable {
    var tab: Tab
    var depth: Int
  }

  /// The page in sight.
  var place: Place { Place(tab: tab, depth: stack.depth) }

  /// The question on top, if it floats above the page in sight; taking it away leads back to the one below.
  var dialog: FormHost? {
    get { dialogs.last.flatMap { $0.place == place ? $0 : nil } }
    set {
      _ = dialogs.popLast()
      if let newValue { dialogs.append(newValue) }
    }
  }

  /// The page in sight.
  var page: any Page {
    get { stack.top.page }
    set { stack.top.page = newValue }
  }

  /// How far the page in sight was scrolled.
  var scrolled: Int {
    get { stack.top.scrolled }
    set { stack.top.scrolled = newValue }
  }

  /// Takes what happened in; returns what the runner has to do.
  public mutating func update(_ message: Message) -> [Effect] {
    guard message != .drawn else {
      (isUndrawn, isStale, isFlooded) = (false, false, false)
      return []
    }
    defer { isStale = true }
    return follow(message)
  }

  private mutating func follow(_ message: Message) -> [Effect] {
    switch message {
    case .started: return opened() + (context.wallet.evaluation == nil ? [] : [.read(.evaluations)])
    case .input(let key): return press(key)
    case .command(let command): return run(command)
    case .working(let working): self.working = working
    case .drawn: break
    case .resized(let size):
      change { $0.size = size }
      let context = context
      for index in dialogs.indices { dialogs[index].restart(in: context) }
    case .wallet(let wallet, let personal):
      if wallet != context.wallet { undo = nil }
      return follow(wallet, personal)
    case .day(let day):
      change { $0.today = day }
      undo = nil
      rebuildDialogs()
    case .reminding(let words): change { $0.reminding = words }
    case .backedUp(let backup): change { $0.backup = backup }
    case .understood(let message): change { $0.understood = message }
    case .bill(let reply): return read(reply)
    case .imported(let reply, let wallet, let personal): return imported(reply, wallet, personal)
    case .wrote(let notice): return wrote(notice, at: .file)
    case .created: notice = Notice(.done, (notice?.lines ?? []) + [LockText.offer])
    case .lock(let isOn): change { $0.hasLock = isOn }
    case .lockChanged(let notice): return wrote(notice, at: .code)
    case .notUnlocked(let words, let wait): notUnlocked(words, wait: wait)
    case .catalogue(let catalogue): change { $0.catalogue = catalogue }
    case .documents(let documents): change { $0.documents = documents }
    case .answered(let replies, let wallet, let personal): return answered(replies, wallet, personal)
    case .failed(let trouble):
      notice = trouble
      if page.confirmsMoney { isUndrawn = true }
    case .evaluations(let evaluations):
      change { $0.evaluations = evaluations }
      return received(message)
    case .copies(let names):
      change { $0.copies = names }
      rebuildDialogs()
    case .journal, .verified, .evidence: return received(message)
    }
    return []
  }

  /// Lets the page in sight read anew what is no longer as it read it.
  mutating func reread() -> [Effect] { carryOut(page.reread(in: context)) }

  /// Hands an answer to the page in sight.
  mutating func received(_ message: Message) -> [Effect] {
    page.receive(message, in: context).map { carryOut($0) } ?? []
  }

  /// Follows a wallet that others changed.
  mutating func follow(_ wallet: Wallet, _ personal: [SealPlace: String]) -> [Effect] {
    let before = context.wallet
    take(wallet, personal)
    refresh()
    return news(since: before)
  }

  /// Takes the wallet as it is now; no screen knows of it yet.
  mutating func take(_ wallet: Wallet, _ personal: [SealPlace: String]) {
    let isNew = wallet != context.wallet
    context.wallet = wallet
    context.personal = personal
    if wallet.agreement.stage == .erased { (context.drafts, context.understood) = (Drafts(), nil) }
    // A sandbox has a clock of its own.
    if wallet.isSandbox { context.today = wallet.businessDay }
    if isNew { rebuildDialogs() }
  }

  /// Reads what another wallet makes old: the history of the score, and what the page in sight shows of the journal.
  mutating func news(since before: Wallet) -> [Effect] {
    guard context.wallet != before else { return [] }
    return (context.wallet.evaluation == before.evaluation ? [] : [.read(.evaluations)]) + reread()
  }

  /// Changes the facts and lets every open screen follow.
  mutating func change(_ change: (inout Context) -> Void) {
    change(&context)
    refresh()
  }

  /// Lets every open screen follow the facts.
  mutating func refresh() {
    let context = context
    if stacks[.home]?.all.first?.page is FirstRunPage, !context.wallet.isFresh {
      stacks[.home]?.replaceRoot(with: Screen(HomePage()))
    }
    for tab in stacks.keys { stacks[tab]?.update { $0.page.refresh(in: context) } }
  }

  /// What a dialog disclosed may no longer be true: it starts anew, unless its request is under way.
  mutating func rebuildDialogs() {
    // A page that confirms money disclosed the same facts.
    if page.confirmsMoney { isUndrawn = true }
    for index in dialogs.indices where dialogs[index].id != pending?.submissions.first?.id {
      dialogs[index].rebuild(id: ids.next(), in: context)
      isUndrawn = true
    }
  }
}

extension Wallet {
  /// Whether nothing was ever put in.
  var isFresh: Bool {
    agreement.stage == .none && identity == nil && debts.isEmpty && contacts.isEmpty && orders.isEmpty
  }
}
