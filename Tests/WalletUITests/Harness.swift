import PayLater
import TerminalKit
import WalletText

@testable import WalletUI

/// The app around a real wallet in memory: keys go in, effects are carried out against the wallet, and the
/// picture comes out. No store, no terminal, no clock.
struct Harness {
  private(set) var app: App
  private(set) var wallet: Wallet
  /// Effects that were not requests or reads, in order.
  private(set) var effects: [Effect] = []
  /// Requests that were performed, and under which ids.
  private(set) var performed: [(id: String, request: Request)] = []
  /// Says instead of performing that the store is in trouble.
  var trouble: Notice?

  /// What the journal holds, oldest first; requests add to it.
  var journal: [JournalEntry] = []
  /// The copies that lie beside the wallet.
  var copies: [String] = []
  /// The files that lie outside the wallet.
  var writtenPaths: [String] = []
  /// What is understood of a message; nothing of any unless a test says otherwise.
  var understands: @Sendable (PastedMessage, Wallet) -> UnderstoodMessage = { pasted, _ in
    UnderstoodMessage(of: pasted, flaw: NoteText.noSender)
  }
  /// What reading a bill gives; there is none unless a test says otherwise.
  var reads: @Sendable (BillToRead, Wallet) -> BillReply = { _, _ in .refused([ImportText.notABill]) }
  /// What booking one gives.
  var books: @Sendable (Int) -> ImportReply = { _ in
    ImportReply(Notice(.done, ImportScreenText.booked(3)), id: "i1")
  }
  /// What verifying finds; nil: all is sound.
  var fault: Phrase?

  static let today: Day = Day(2026, 11, 22) ?? Day(number: 0)
  let outside: Outside
  private var day: Day

  init(
    _ wallet: Wallet, size: Size = .normal, language: Language = .zh, ascii: Bool = false,
    plain: Bool = false, day: Day = Harness.today, settings: [Setting] = [], keys: KeyMap = KeyMap()
  ) {
    self.wallet = wallet
    self.day = day
    outside = Harness.outside
    var inForce = Settings(terminalLanguage: language)
    if ascii { inForce.set(Setting(.borders, .word("ascii")), from: .option("--ascii")) }
    for setting in settings { inForce.set(setting, from: .file(line: 1)) }
    let context = Context(
      wallet: wallet, today: day, size: size, settings: inForce, personal: wallet.personal(TestSealer()),
      keys: keys, plain: plain)
    app = App(context, seed: 7)
    send(.started)
    send(.drawn)
  }

  /// The same on a wallet with what its journal tells.
  init(_ history: History, size: Size = .normal, language: Language = .zh, day: Day = Harness.today) {
    self.init(history.wallet, size: size, language: language, day: day)
    journal = history.journal
  }

  /// What requests are handled with: the test sealer, the small catalogue, the consent texts.
  static var outside: Outside {
    Outside(sealer: TestSealer(), consentTexts: Samples.documents.map(\.text)) {
      Samples.catalogue.merchant($0)
    }
  }

  /// What is on the screen.
  var picture: String { app.view().text() + "\n" }

  /// Presses keys one by one; each is handled and drawn before the next.
  mutating func press(_ keys: Key...) {
    for key in keys { batch(key) }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { batch(.character(scalar)) }
  }

  /// Hands keys over that were all waiting before the next picture.
  mutating func batch(_ keys: Key...) {
    for key in keys { send(.input(key)) }
    _ = app.view()
    send(.drawn)
  }

  /// Sends a message and carries out what comes of it.
  mutating func send(_ message: Message) {
    for effect in app.update(message) { carryOut(effect) }
  }

  /// The wallet is locked, as the runner locks it.
  mutating func lock(_ why: Phrase? = nil) {
    app.lock(why)
    send(.drawn)
  }

  /// Closes the days until another day, as the runner does at midnight.
  mutating func turn(to day: Day) {
    self.day = day
    for event in wallet.closeDays(until: day) { note(event) }
    send(.wallet(wallet, personal: wallet.personal(outside.sealer)))
    send(.day(day))
  }

  /// Another terminal freezes the service, and the app has not heard of it yet.
  mutating func freezeBehindItsBack() {
    _ = try? wallet.handle(.rule(.freeze(days: 7)), at: .sandbox(day, seed: 7), with: outside)
  }

  /// Another terminal records a debt, and the app has not heard of it yet.
  mutating func recordDebtBehindItsBack() throws {
    let payment = PlannedPayment(due: Harness.today + 9, amountFen: Money(fen: 50_00))
    _ = try wallet.handle(
      .debt(.record(provider: "京东", title: "键盘", instalments: [payment])),
      at: .sandbox(day, seed: 7), with: outside)
  }

  /// Another terminal makes a request, and the app hears of it as it does of every foreign write.
  mutating func elsewhere(_ request: Request) throws {
    let answer = try wallet.handle(request, at: .sandbox(day, seed: 7), with: outside)
    for event in answer.events { note(event) }
    send(.wallet(wallet, personal: wallet.personal(outside.sealer)))
    send(.drawn)
  }

  private mutating func note(_ event: Event, on day: Day? = nil) {
    journal.append(
      JournalEntry(
        sequence: Int64(journal.count + 1), day: day ?? self.day, event: event,
        hash: String(repeating: "0f", count: 32)))
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .perform(let submissions):
      let replies = submissions.map { Reply(to: $0, perform($0.request, $0.id)) }
      send(.answered(replies, wallet, personal: wallet.personal(outside.sealer)))
    case .read(.catalogue): send(.catalogue(Samples.catalogue))
    case .read(.documents): send(.documents(Samples.documents))
    case .read(.journal(let before)): send(journal(before: before))
    case .read(.verify): send(.verified(outcome))
    case .read(.evidence(let evidence, let before)): send(found(evidence, before: before))
    case .read(.evaluations): send(.evaluations(wallet.evaluation.map { [$0] } ?? []))
    case .read(.copies): send(.copies(copies))
    case .read(.bill(let bill)): send(.bill(reads(bill, wallet)))
    case .bookBill(let number):
      send(.imported(books(number), wallet, personal: wallet.personal(outside.sealer)))
    case .takeBackBill:
      effects.append(effect)
      let words = Notice(.done, ImportText.takenBack(1))
      send(.imported(ImportReply(words), wallet, personal: wallet.personal(outside.sealer)))
    case .read(.message(let pasted)): send(.understood(understands(pasted, wallet)))
    case .removeCopies(let names):
      copies.removeAll(where: names.contains)
      send(.copies(copies))
    case .write(let copy):
      if writtenPaths.contains(copy.path) {
        send(.wrote(Notice(.refusal, FilesText.taken)))
      } else {
        writtenPaths.append(copy.path)
        if copy.kind == .backup { send(.backedUp(LastBackup(day: day, path: copy.path, isThere: true))) }
        send(.wrote(Notice(.done, FilesText.written(copy.path))))
      }
      effects.append(effect)
    case .openSandbox, .save, .quit, .unlock, .lockNow, .changeLock: effects.append(effect)
    }
  }

  private var outcome: VerifyOutcome { VerifyOutcome(checked: Int64(journal.count), fault: fault) }

  /// Twenty entries before a number, newest first.
  private func journal(before sequence: Int64?) -> Message {
    let older = journal.filter { $0.sequence < sequence ?? .max }.reversed()
    let page = Array(older.prefix(20))
    return .journal(entries: page, next: page.count < older.count ? page.last?.sequence : nil)
  }

  /// Twenty entries that evidence asks for before a number, newest first.
  private func found(_ evidence: Evidence, before sequence: Int64?) -> Message {
    let all = journal.filter { entry in
      entry.sequence < sequence ?? .max && !evidence.picked(from: entry.event).isEmpty
        && entry.day >= evidence.since ?? entry.day && entry.day <= evidence.until ?? entry.day
    }
    let page = Array(all.reversed().prefix(20))
    return .evidence(evidence, entries: page, next: page.count < all.count ? page.last?.sequence : nil)
  }

  private mutating func perform(_ request: Request, _ id: String) -> Reply.Outcome {
    performed.append((id, request))
    if let trouble { return .failed(trouble) }
    do throws(Refusal) {
      // A sandbox lives on its own day.
      let day = wallet.isSandbox ? wallet.businessDay : day
      let answer = try wallet.handle(request, at: .sandbox(day, seed: 7), with: outside)
      for event in answer.events { note(event, on: day) }
      return .accepted(answer)
    } catch {
      return .refused(error)
    }
  }
}

extension Size {
  static let small = Size(columns: 40, rows: 12)
  static let normal = Size(columns: 80, rows: 24)
  static let large = Size(columns: 120, rows: 40)
}

extension Harness {
  /// Whether the page of that payment is in sight.
  func isOnPage(of subject: DueItem.Subject) -> Bool {
    if let page = app.stack.top.page as? ObligationPage { page.subject == subject } else { false }
  }

  /// Opens a question as a page would, in one batch with further keys.
  mutating func ask(_ question: Question, then keys: [Key] = []) {
    carryOutSteps([.ask(question)])
    for key in keys { send(.input(key)) }
    send(.drawn)
  }

  /// Opens a screen as a page would.
  mutating func open(_ screen: Screen) {
    for effect in app.carryOut([.open(screen)]) { carryOut(effect) }
    send(.drawn)
  }

  private mutating func carryOutSteps(_ steps: [Step]) { _ = app.carryOut(steps) }
}
