import TerminalKit
import WalletText

/// What somebody who was shown a menu means by a line.
struct LinearChoice {
  private let page: LinearPage
  private let context: Context

  init(_ page: LinearPage, _ context: Context) {
    self.page = page
    self.context = context
  }

  func answer(to typed: String) -> LinearTalk.Answer {
    guard !typed.isEmpty else { return .words([]) }
    let text = typed.withPlainDigits
    if text == "?" || text == "h" { return .words(LinearText.help.map { context[$0] }) }
    if let number = Int(text) {
      return page.items.first { $0.number == number }.map(choose) ?? unknown(typed)
    }
    if let command = page.items.first(where: { $0.key?.name == text }) { return choose(command) }
    // What does not work now says why.
    if let key = page.keys[text] { return .keys([key]) }
    if let answer = commandAboutEntry(text) { return answer }
    return byWords(typed)
  }

  private func choose(_ item: LinearItem) -> LinearTalk.Answer {
    if item.number == LinearItem.Fixed.help { return .words(LinearText.help.map { context[$0] }) }
    return item.command.map { .command($0) } ?? .keys(item.keys)
  }

  /// `2 p` or `2p`: an entry is selected, then a command is about it.
  private func commandAboutEntry(_ text: String) -> LinearTalk.Answer? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let name = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int(digits), !name.isEmpty,
      let entry = page.items.first(where: { $0.isEntry && $0.number == number })
    else { return nil }
    // Whether it works there is known only once the entry is selected.
    return page.keys[String(name)].map { .keys(entry.reach + [$0]) }
  }

  private func byWords(_ typed: String) -> LinearTalk.Answer {
    let wanted = typed.lowercased()
    let exact = page.items.filter { $0.words.lowercased() == wanted }
    if exact.count == 1 { return choose(exact[0]) }
    let found = page.items.filter { $0.words.lowercased().contains(wanted) }
    if found.count == 1 { return choose(found[0]) }
    let words = found.isEmpty ? LinearText.unknown(typed) : LinearText.several(typed)
    return .words(["! " + context[words]])
  }

  private func unknown(_ typed: String) -> LinearTalk.Answer {
    .words(["! " + context[LinearText.unknown(typed)]])
  }
}

extension String {
  /// With the wide digits of input methods as ASCII ones.
  fileprivate var withPlainDigits: String {
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      let digit = (0xFF10...0xFF19).contains(scalar.value) ? scalar.value - 0xFF10 + 0x30 : scalar.value
      scalars.append(Unicode.Scalar(digit) ?? scalar)
    }
    return String(scalars)
  }
}
