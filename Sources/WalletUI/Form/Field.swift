import PayLater
import TerminalKit
import WalletText

/// One field of a form: its name (as a refusal names it), its words, what was put in, and what is wrong.
struct Field: Equatable, Sendable {
  let name: Refusal.Field
  let label: Phrase
  var input: Input
  /// What it takes, shown while it is empty.
  let hint: Phrase
  private(set) var kind: FieldKind
  /// Words of a choice that cannot be chosen, and why not.
  private(set) var closed: [Int: Phrase]
  var error: Phrase?
  /// What is wrong with it together with what else is filled in.
  var misfit: Phrase?
  /// Whether its user has been elsewhere since something was put in: from then on what is wrong is said at once.
  private var wasLeft = false

  /// What can be put in.
  enum Input: Equatable, Sendable {
    case text(TextField)
    /// One of some words; nil: nothing chosen, and nothing is preselected where a consent or money hangs on it.
    case choice([Phrase], chosen: Int?)
  }

  /// What it holds, without where its cursor is.
  enum Value: Equatable, Sendable {
    case text(String)
    case choice(Int?)
  }

  var value: Value {
    switch input {
    case .text(let field): .text(field.text)
    case .choice(_, let chosen): .choice(chosen)
    }
  }

  /// Puts a value in, as if it had been typed or chosen; a word that cannot be chosen is not.
  mutating func put(_ value: Value) {
    switch (input, value) {
    case (.text(var field), .text(let text)):
      field.replace(with: text)
      input = .text(field)
    case (.choice(let words, _), .choice(let chosen?))
    where words.indices.contains(chosen) && closed[chosen] == nil:
      input = .choice(words, chosen: chosen)
    default: break
    }
  }

  /// Whether it is forgotten when its form is left: a code, a word that confirms, or what others should not read.
  var isFleeting: Bool { kind.isPrivate || kind == .code || kind == .secret || name == .word }

  private init(
    name: Refusal.Field, label: Phrase, input: Input, hint: Phrase = Phrase(same: ""),
    kind: FieldKind = .plain, closed: [Int: Phrase] = [:]
  ) {
    self.name = name
    self.label = label
    self.input = input
    self.hint = hint
    self.kind = kind
    self.closed = closed
  }

  /// A line of text; what it is to be is said by its kind and read by `amount`, `day` and the like of the form. It
  /// takes more than it may hold, so that too long a text is said to be so and not cut unseen.
  static func text(
    _ name: Refusal.Field, _ label: Phrase, _ text: String = "", kind: FieldKind = .plain,
    hint: Phrase = Phrase(same: ""), limit: Int? = nil
  ) -> Field {
    let limit = limit ?? name.longest.map { 4 * $0 } ?? 200
    return Field(
      name: name, label: label,
      input: .text(TextField(text, limit: limit, keepsLines: kind == .message)), hint: hint, kind: kind)
  }

  /// A passphrase.
  static func secret(_ name: Refusal.Field, _ label: Phrase) -> Field {
    Field(
      name: name, label: label, input: .text(TextField(mask: "*", limit: SecretText.room / 4)), kind: .secret)
  }

  /// A choice of one; those with a reason against them are shown with it and passed over.
  static func choice(
    _ name: Refusal.Field, _ label: Phrase, _ words: [Phrase], chosen: Int? = nil,
    unless reasons: [Int: Phrase] = [:]
  ) -> Field {
    Field(name: name, label: label, input: .choice(words, chosen: chosen), closed: reasons)
  }

  /// Whether what it holds is hidden while the focus is elsewhere; what is wrong with it has to be seen.
  var isHidden: Bool {
    guard case .text(let field) = input else { return false }
    return kind.isPrivate && !field.isEmpty && wrong == nil
  }

  /// The columns that it has where something may stand beside it; none where nothing does.
  var columns: Int { wrong == nil && (kind == .plain || kind == .name) ? 0 : kind.columns }

  /// What is said to be wrong with it.
  var wrong: Phrase? { error ?? misfit }

  /// Whether anything was typed or chosen.
  var isFilled: Bool {
    switch input {
    case .text(let field): !field.isEmpty
    case .choice(_, let chosen): chosen != nil
    }
  }

  /// Does what a key means in it, and says whether it means anything here.
  mutating func handle(_ key: Key) -> Bool {
    switch input {
    case .text(var field):
      if let moved = kind.moved(field.text, by: key) {
        field.replace(with: moved)
      } else if let key = kind.taken(key), !field.handle(key) {
        return false
      }
      input = .text(field)
      error = flaw(of: field.text, isDone: wasLeft).map { words(of: $0, in: field.text) }
    case .choice(let words, let chosen):
      let step: Int
      switch key {
      case .right, .character(" "): step = 1
      case .left: step = -1
      default: return false
      }
      guard let next = next(after: chosen, by: step, of: words.count) else { return false }
      input = .choice(words, chosen: next)
      error = nil
    }
    return true
  }

  /// Closes every word of a choice for one reason, or opens all; what was chosen stays.
  mutating func close(_ reason: Phrase?) {
    guard case .choice(let words, _) = input else { return }
    closed =
      reason.map { reason in Dictionary(uniqueKeysWithValues: words.indices.map { ($0, reason) }) } ?? [:]
  }

  /// Closes those words of a choice that are closed in another one.
  mutating func close(like other: Field) { closed = other.closed }

  /// Why none of its words can be chosen, where that is one reason.
  var whyClosed: Phrase? {
    guard case .choice(let words, _) = input, !words.isEmpty, closed.count == words.count else { return nil }
    return Set(closed.values.map(\.en)).count == 1 ? closed[0] : nil
  }

  /// The next word that can be chosen; nil where there is none.
  func next(after chosen: Int?, by step: Int, of count: Int) -> Int? {
    var place = chosen ?? (step > 0 ? -1 : count)
    for _ in 0..<count {
      place = (place + step + count) % count
      if closed[place] == nil { return place }
    }
    return nil
  }

  /// Takes amounts in a currency from now on; what was wrong with what it holds is looked at anew.
  mutating func take(_ currency: Currency) {
    guard kind != kind.in(currency) else { return }
    kind = kind.in(currency)
    if error != nil { error = ownFlaw }
  }

  /// Its user goes on to another one: what is wrong with it is said now, if anything was put in.
  mutating func leave() {
    guard case .text(let field) = input, !field.isEmpty else { return }
    wasLeft = true
    if error == nil { error = ownFlaw }
  }

  /// What is wrong with a text; while it is typed only what no more typing can mend.
  private func flaw(of text: String, isDone: Bool) -> Refusal.Flaw? {
    if name.isTooLong(text) { return .tooLong }
    return isDone ? kind.flaw(of: text) : kind.hopeless(text)
  }

  /// What is wrong with what was typed, once its user is done with it; nil: nothing, or nothing is there.
  var ownFlaw: Phrase? {
    guard case .text(let field) = input else { return nil }
    return flaw(of: field.text, isDone: true).map { words(of: $0, in: field.text) }
  }

  /// What is said of a flaw: of a number between which it has to be; where both a number and an address would do, both
  /// are named.
  private func words(of flaw: Refusal.Flaw, in text: String) -> Phrase {
    switch kind {
    case .number(let range): return FormText.number(range)
    case .money(let currency) where currency != .cny, .sums(let currency) where currency != .cny:
      if flaw == .tooManyDecimals || flaw == .tooLarge { return DebtText.amounts(of: currency) }
    default: break
    }
    let isEither = kind == .contact && !text.contains { $0.isNumber || $0 == "@" }
    return isEither ? DetailText.contactShape : flaw.words(of: name)
  }
}
