import PayLater
import TerminalKit
import WalletText

/// A question that is a page of its own. What was typed stays on refusals, on another size, on other tabs and when it is
/// opened again.
struct EntryPage: Page {
  enum Action: Equatable, Sendable { case move }

  private(set) var host: FormHost
  /// The window that it was scrolled in.
  private var size: Size

  init(_ question: Question, in context: Context) {
    host = FormHost(question, id: "", as: .page, in: context)
    size = context.size
  }

  var form: Form { host.form }
  var isTyping: Bool { form.isTyping }
  var isDirty: Bool { form.isDirty }
  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { host.question.title }

  mutating func opened(id: String, in context: Context) -> [Step] {
    host.rebuild(id: id, in: context)
    let reads = reading(in: context)
    return host.question.text == nil || !context.documents.isEmpty
      ? reads : reads + [.effect(.read(.documents))]
  }

  /// What was read of the fields holds for the wallet that it was read with.
  mutating func reread(in context: Context) -> [Step] { reading(in: context) }

  /// Has read what is to be read of the fields.
  private func reading(in context: Context) -> [Step] {
    host.question.reads(form, context).map { [.effect(.read($0))] } ?? []
  }

  mutating func refresh(in context: Context) {
    if size != context.size { host.restart(in: context) }
    size = context.size
    host.askAnew(in: context)
  }

  /// What its keys do, for hints and help; `type` takes them all.
  func bindings(in context: Context) -> [Binding<Action>] {
    let read = Binding(.pageDown, action: Action.move, ButtonText.read)
    let moves = (form.isChoosing ? [Command.choose] : []) + [.nextField]
    return (host.isUnread(in: context) ? [read] : []) + moves.map { Binding($0, action: .move) }
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] { [] }

  /// What each of its buttons would change, with what is typed so far.
  func whatIfs(in context: Context) -> [WhatIfOffer] {
    let requests = host.question.buttons.compactMap { try? $0.request?(form, context) }
    return requests.filter { (try? context.whatIf($0)) != nil }.map { WhatIfOffer(request: $0) }
  }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    let before = form.fields.map(\.value)
    return switch host.handle(key, in: context) {
    case .stay: form.fields.map(\.value) == before ? [] : reading(in: context)
    case .told(let notice): [.tell(notice)]
    case .close(let draft): [.keep(host.question.id, draft), .back]
    case .steps(let steps): steps
    case .ignored: nil
    }
  }

  mutating func finished(_ replies: [Reply], in context: Context) -> [Step]? {
    guard let outcome = replies.outcome(of: host.id) else { return nil }
    guard let told = host.finished(outcome, in: context) else { return [] }
    return [.keep(host.question.id, nil), .back] + told
  }

  func draw(on canvas: inout Canvas) { host.draw(on: &canvas) }
}
