import PayLater
import TerminalKit
import WalletText

/// What the fields of a form held when it was left.
struct Draft: Equatable, Sendable {
  fileprivate var values: [Refusal.Field: Field.Value]
}

/// What was kept of the forms that were left, in memory and nowhere else: it is gone with the program, with the form
/// once it was accepted, and with the wallet.
struct Drafts: Equatable, Sendable {
  private var all: [String: Draft] = [:]

  var isEmpty: Bool { all.isEmpty }

  /// What was kept of the form of a question, by its id.
  subscript(id: String) -> Draft? {
    get { all[id] }
    set { all[id] = newValue }
  }
}

/// Whether leaving was asked for, and nothing was done since: what something was put into is left only by asking twice.
struct Leaving: Equatable, Sendable {
  private var wasAsked = false

  /// Whether it is asked for the first time, where something was put in.
  mutating func isAsked(first isDirty: Bool) -> Bool {
    defer { wasAsked = true }
    return isDirty && !wasAsked
  }
}

extension Form {
  /// What would be kept of it: the texts and, where `choices` is set, what was chosen; nil: nothing was put in that may
  /// be kept. Codes and numbers that others should not read are never kept.
  func draft(choices: Bool) -> Draft? {
    var values: [Refusal.Field: Field.Value] = [:]
    for (index, field) in fields.enumerated() where field.value != made[index] && !field.isFleeting {
      if case .choice = field.value, !choices { continue }
      values[field.name] = field.value
    }
    return values.isEmpty ? nil : Draft(values: values)
  }

  /// Puts back what was kept of it.
  mutating func restore(_ draft: Draft?) {
    guard let draft else { return }
    for index in fields.indices {
      if let value = draft.values[fields[index].name] { fields[index].put(value) }
    }
    opened = fields.map(\.value)
  }

  /// What is kept of what was put in.
  var keeping: FormText.Keeping {
    let changed = fields.indices.filter { fields[$0].value != opened[$0] }
    let lost = changed.count { fields[$0].isFleeting }
    return lost == 0 ? .all : lost < changed.count ? .notNumbers : .nothing
  }

  /// Asks for these fields from now on, where they are other ones: what was put in stays, and so does the focus. Says
  /// whether they are others.
  @discardableResult mutating func ask(_ fields: [Field]) -> Bool {
    guard fields.map(\.name) != self.fields.map(\.name) else {
      for index in fields.indices { self.fields[index].close(like: fields[index]) }
      return false
    }
    let (name, button) = (focusedField, focusedButton)
    var form = remade(fields, buttons: buttons, deed: deed)
    form.followCurrency()
    if let name { form.focus(on: name) } else if let button { form.focus(onButton: button) }
    self = form
    return true
  }

  /// Changes which fields and buttons it has; what was typed stays where a field of that name stays.
  func remade(_ fields: [Field], buttons: [Phrase], deed: Int? = nil) -> Form {
    var form = Form(fields, buttons: buttons, deed: deed)
    form.isRevealed = isRevealed
    for index in form.fields.indices {
      guard let old = self.fields.firstIndex(where: { $0.name == form.fields[index].name }) else { continue }
      form.fields[index] = self.fields[old]
      form.made[index] = made[old]
      form.opened[index] = opened[old]
    }
    return form
  }
}

extension Notice {
  /// Says that leaving once more leaves, and what is kept then.
  static func leaveAgain(_ keeping: FormText.Keeping, typing: Bool, in context: Context) -> Notice {
    let key = !context.options.plain ? context.keys.name(.cancel) : typing ? "." : "0"
    return Notice(.news, FormText.leaveAgain(key: key, keeping))
  }
}
