import PayLater
import TerminalKit
import WalletText

/// The wizard that opens the service, from the first step still open. Every step keeps what was typed into it.
struct ActivationPage: Page {
  enum Action: Equatable, Sendable {
    case back, open, sample, evaluate, next, search, nextHit, previousHit, nextField, page
  }

  var step = ActivationStep.identity
  /// The forms that make requests of their own, by what they ask: each keeps what was typed until it is accepted.
  var hosts: [String: FormHost] = [:]
  var sample = SampleIdentity()
  var authorise = ConsentStep(yes: ActivationText.authoriseYes)
  var details = DetailsStep()
  var autopay = AutopayStep()
  var agreement = DocumentReader()
  /// The agreement that was read.
  var read: ConsentText?
  var confirm = Form(
    [.text(.word, ApplicationText.typeWord, limit: 20)], buttons: [ApplicationText.apply])
  /// What stands on a step that is done: one button that goes on.
  var done = Form([], buttons: [ButtonText.next])
  var decision: Decision?
  /// The failing gates of a decision.
  var failing = ScrollState(count: 0)
  /// The request whose answer is awaited.
  var awaited: Awaited?
  /// Where its request ids come from, and how many were made.
  var requestID = ""
  var requests = 0
  /// What of the last step is in sight where it is taller than its window.
  var scrolling = Scrolling()
  private var isPlaced = false
  /// Whether a text and its questions do not fit into the window together.
  private(set) var isShort = false
  /// Whether the step only says that it is done.
  private(set) var showsDone = false

  /// A request under way: its id and what it was.
  struct Awaited: Equatable, Sendable {
    var id: String
    var request: Request
    /// Whether the wizard goes on to the next step when it was accepted.
    var goesOn = false
  }

  var isFlowing: Bool { !reads && !confirms }

  /// Whether it shows the last step, which is applied for only after it was read.
  var confirms: Bool { step == .confirm && decision == nil && !showsDone }

  /// Whether a text fills what the step has of room.
  var reads: Bool {
    guard decision == nil, !showsDone else { return false }
    switch step {
    case .authorise, .agreement: return true
    case .autopay: return !isShort || !autopay.isAsking
    case .identity, .details, .confirm: return false
    }
  }

  func title(in context: Context) -> Phrase {
    context.isVeryNarrow ? ActivationText.shortTitle : ActivationText.title
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    requestID = id
    host?.rebuild(id: "\(id)-0", in: context)
    return context.documents.isEmpty ? [.effect(.read(.documents))] : []
  }

  mutating func refresh(in context: Context) {
    if !isPlaced {
      step = ActivationStep.firstOpen(in: context.wallet)
      isPlaced = true
    }
    autopay.follow(context.wallet, in: context)
    layOut(in: context)
  }

  /// Gives the texts the room that is left between the head and the buttons.
  mutating func layOut(in context: Context) {
    isShort = context.size.rows < 20
    showsDone = isDone(step, in: context.wallet)
    if step == .identity, !showsDone, host == nil { ask(.identity(), in: context) }
    let room = context.readingRows - headRows(in: context)
    let columns = context.columns
    func body(_ purpose: ConsentReceipt.Purpose) -> String { context.document(purpose)?.body ?? "" }
    authorise.reader.show(body(.scoreAuthorisation), columns: columns, rows: room - 2)
    autopay.reader.show(
      body(.autopay), columns: columns, rows: room - 1 - (isShort ? 0 : autopay.formRows(in: context)))
    agreement.show(body(.agreement), columns: columns, rows: room - 1)
    if let document = context.document(.agreement), document.text != read {
      read = document.text
    }
  }

  /// The form in sight that makes requests of its own.
  var host: FormHost? {
    get { shown.flatMap { hosts[$0] } }
    set { if let shown { hosts[shown] = newValue } }
  }

  private var shown: String? {
    switch step {
    case .identity: showsDone ? nil : "identity"
    case .details: details.open.map { "\($0)" }
    case .authorise, .autopay, .agreement, .confirm: nil
    }
  }

  /// Asks a question in the wizard, under an id of its own.
  mutating func ask(_ question: Question, in context: Context) {
    requests += 1
    host = FormHost(question, id: "\(requestID)-\(requests)", as: .part, in: context)
  }

  var isDirty: Bool {
    decision == nil && (confirm.isDirty || hosts.values.contains { $0.form.isDirty })
  }

  var isTyping: Bool {
    guard decision == nil else { return false }
    switch step {
    case .identity, .details: return host?.isTyping ?? false
    case .agreement: return agreement.isSearching
    case .confirm: return confirm.isTyping
    case .authorise, .autopay: return false
    }
  }

  mutating func move(_ key: Key, in context: Context) {
    if decision != nil {
      _ = failing.handle(key, visible: failing.count)
      return
    }
    switch step {
    case .authorise: authorise.reader.move(key)
    case .details: details.move(key)
    case .autopay: autopay.reader.move(key)
    case .agreement: agreement.move(key)
    case .confirm: scrolling.move(key, in: lastStep(in: context).extent(in: context))
    case .identity: break
    }
  }
}

extension Context {
  /// The text for a consent in the language of the screen.
  func document(_ purpose: ConsentReceipt.Purpose) -> Document? {
    documents.first { $0.text.purpose == purpose && $0.text.language == language }
  }
}
