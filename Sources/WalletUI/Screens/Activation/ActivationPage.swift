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
  var details = DetailsStep()
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
  /// Whether it goes on to the next step once an evaluation is there.
  var goesOn = false
  /// Where its request ids come from, and how many were made.
  var requestID = ""
  var requests = 0
  /// What of the last step is in sight where it is taller than its window.
  var scrolling = Scrolling()
  private var isPlaced = false
  /// Whether the step only says that it is done.
  private(set) var showsDone = false

  var isFlowing: Bool { !reads && !confirms }

  /// Whether it shows the last step, which is applied for only after it was read.
  var confirms: Bool { step == .confirm && decision == nil && !showsDone }

  /// Whether a text fills what the step has of room.
  var reads: Bool {
    guard decision == nil, !showsDone else { return false }
    return step == .agreement || host?.question.text != nil
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
    layOut(in: context)
  }

  /// Gives the texts the room that is left between the head and the buttons.
  mutating func layOut(in context: Context) {
    showsDone = isDone(step, in: context.wallet)
    if hosts["mandate"]?.question != .mandate(in: context) { hosts["mandate"] = nil }
    if host == nil, let question = question(in: context) { ask(question, in: context) }
    let head = headRows(in: context)
    host?.head = head
    agreement.show(
      context.document(.agreement)?.body ?? "", columns: context.columns,
      rows: context.readingRows - head - 1)
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
    case .authorise: showsDone ? nil : "authorisation"
    case .details: details.open.map { "\($0)" }
    case .autopay: "mandate"
    case .agreement, .confirm: nil
    }
  }

  /// What the step asks.
  private func question(in context: Context) -> Question? {
    switch step {
    case .identity: showsDone ? nil : .identity()
    case .authorise: showsDone ? nil : .authorisation(ActivationText.authoriseYes)
    case .details: details.open?.question(in: context)
    case .autopay: .mandate(in: context)
    case .agreement, .confirm: nil
    }
  }

  /// Asks a question in the wizard, under an id of its own.
  private mutating func ask(_ question: Question, in context: Context) {
    requests += 1
    var asked = FormHost(question, id: "\(requestID)-\(requests)", as: .part, in: context)
    asked.head = headRows(in: context)
    asked.restart(in: context)
    host = asked
  }

  var isDirty: Bool {
    decision == nil
      && (confirm.isDirty || hosts.values.contains { $0.question.text == nil && $0.form.isDirty })
  }

  var isTyping: Bool {
    guard decision == nil else { return false }
    switch step {
    case .identity, .authorise, .details, .autopay: return host?.isTyping ?? false
    case .agreement: return agreement.isSearching
    case .confirm: return confirm.isTyping
    }
  }

  mutating func move(_ key: Key, in context: Context) {
    if decision != nil {
      _ = failing.handle(key, visible: failing.count)
      return
    }
    switch step {
    case .details: details.move(key)
    case .agreement: agreement.move(key)
    case .confirm: scrolling.move(key, in: lastStep(in: context).extent(in: context))
    case .identity, .authorise, .autopay: break
    }
  }
}

extension Context {
  /// The text for a consent in the language of the screen.
  func document(_ purpose: ConsentReceipt.Purpose) -> Document? {
    documents.first { $0.text.purpose == purpose && $0.text.language == language }
  }
}
