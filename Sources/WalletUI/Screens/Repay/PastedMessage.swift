import PayLater
import TerminalKit
import WalletText

/// A provider's message as it was pasted, with what was said of what it leaves open.
public struct PastedMessage: Equatable, Sendable {
  public var text: String
  /// When it is due, where it does not say.
  public var due: Day?

  /// A message, and when it is due.
  public init(text: String, due: Day? = nil) { (self.text, self.due) = (text, due) }
}

/// What was understood of a pasted message: field by field, where it belongs, and the request that notes it there.
public struct UnderstoodMessage: Equatable, Sendable {
  public var message: PastedMessage
  public var fields: [Field]
  /// What it becomes; nil: it is not taken.
  public var becomes: Phrase?
  /// What about it is unusual.
  public var warning: Phrase?
  /// What notes it, in one; nil: it is not taken, or a day is missing.
  public var request: Request?
  /// Why it is not taken.
  public var flaw: Phrase?
  /// Whether the message itself leaves open when it is due.
  public var lacksDay: Bool

  /// One thing that it says, with the words that it was read from.
  public struct Field: Equatable, Sendable {
    public var label: Phrase
    public var value: Phrase
    public var quoted: String?

    /// A field with its words.
    public init(label: Phrase, value: Phrase, quoted: String? = nil) {
      (self.label, self.value, self.quoted) = (label, value, quoted)
    }
  }

  /// What was understood of a message, and why it is not taken.
  public init(
    of message: PastedMessage, fields: [Field] = [], becomes: Phrase? = nil, warning: Phrase? = nil,
    request: Request? = nil, flaw: Phrase? = nil, lacksDay: Bool = false
  ) {
    self.message = message
    self.fields = fields
    self.becomes = becomes
    self.warning = warning
    self.request = request
    self.flaw = flaw
    self.lacksDay = lacksDay
  }
}

extension Question {
  /// Takes a message that was pasted: what was understood stands below it before it is taken.
  static var message: Question {
    var question = Question(
      "message", MessageText.title, yes: MessageText.take, startsOnFields: true
    ) { _, context in
      context.bodyRows < 12 ? [] : [Line(context[MessageText.about], .label)]
    } fields: { form, context in
      [.message]
        + (context.asksDue(form)
          ? [.text(.due, NoteText.due, kind: .day(today: context.today), limit: 20)] : [])
    } request: { form, context throws(Refusal) in
      guard !form.text(.message).trimmed.isEmpty else { throw .invalid(.message, .empty) }
      guard let request = context.understood(of: form)?.request else { throw .invalid(.message, .missing) }
      return request
    } accepted: { _, form, context in
      .done([[MessageText.noted, context.understood?.becomes].compactMap(\.self).joined()])
    }
    question.below = { form, context in context.understood(of: form)?.lines(form, in: context) ?? [] }
    question.reads = { form, _ in .message(form.pasted) }
    question.buttons[0].flaws = { form, context in
      guard !form.text(.message).trimmed.isEmpty, let understood = context.understood(of: form),
        understood.request == nil
      else { return [] }
      if let flaw = understood.flaw { return [(.message, flaw)] }
      return [(.due, MessageText.sayDue)]
    }
    return question
  }
}

extension Field {
  fileprivate static var message: Field {
    .text(.message, Refusal.Field.message.phrase, kind: .message, hint: MessageText.hint, limit: 8_000)
  }
}

extension Form {
  /// The message that is in it, with the day that was said of it.
  fileprivate var pasted: PastedMessage {
    let day: Day? =
      fields.lazy.compactMap { field in
        guard field.name == .due, case .day(let today) = field.kind else { return nil }
        return try? Form.day(text(.due), .due, from: today)
      }.first
    return PastedMessage(text: text(.message), due: day)
  }
}

extension Context {
  /// Whether the day is asked for: the message leaves it open. Until that is known again the field stays as it is.
  fileprivate func asksDue(_ form: Form?) -> Bool {
    guard let form else { return false }
    guard let understood, understood.message.text == form.text(.message) else {
      return form.fields.contains { $0.name == .due }
    }
    return understood.lacksDay
  }

  /// What was understood of the message in a form; nil: nothing yet.
  fileprivate func understood(of form: Form) -> UnderstoodMessage? {
    understood.flatMap { $0.message == form.pasted ? $0 : nil }
  }
}

extension UnderstoodMessage {
  /// It in lines: a field a row, what it becomes, or why it is not taken.
  fileprivate func lines(_ form: Form, in context: Context) -> [Line] {
    guard !message.text.trimmed.isEmpty else { return [] }
    let becomes = becomes.map { [Field(label: MessageText.becomes, value: $0)] } ?? []
    let rows = fields + becomes
    let labels = (rows.map { width(of: context[$0.label]) }.max() ?? 0) + 2
    let lines = rows.map { row in
      Line([
        .init(pad(context[row.label], to: labels), .label),
        .init(context[row.value], row.label == NoteText.amount ? .strong : .value),
        .init(quote(row, in: context), .label),
      ])
    }
    // What is wrong stands beside the field once it was asked for.
    let isSaid = form.fields.contains { $0.name == .message && $0.wrong != nil }
    let flaw = isSaid ? nil : flaw.map { Line(context[MessageText.notUnderstood($0)], .warning) }
    let warning = warning.map { Line(context[$0], .warning) }
    let heading = rows.isEmpty ? [] : [Line(context[MessageText.understood], .label)]
    return heading + lines + [warning, flaw].compactMap(\.self)
  }

  private func quote(_ row: Field, in context: Context) -> String {
    guard let quoted = row.quoted, !context.options.mask else { return "" }
    let words = SafeText(quoted, limit: 40).text
    return "  " + context[Phrase("「\(words)」", "'\(words)'")]
  }
}
