import PayLater

/// A message in which a provider says what is due, was paid or came back: an SMS, a push text, an e-mail, in Chinese or
/// English.
///
/// It is read on this machine by rules that are data (``MessageSender``, `MessageLabels`) and never guessed: where two
/// amounts could be meant there is none, and a day that can be read in two ways is left open.
public struct ProviderMessage: Equatable, Sendable {
  /// What it says.
  public enum Kind: String, Sendable {
    /// The bill of a month of an account.
    case bill
    /// One payment that falls due.
    case due
    /// A payment that was made.
    case paid
    /// Money that came back from a shop.
    case refund

    var isDone: Bool { self == .paid || self == .refund }
  }

  /// Why a message is not taken.
  public enum Flaw: Error, Equatable, Sendable {
    /// No provider that is known.
    case noSender
    /// No amount of which it says that it is due, was paid or came back.
    case noAmount
    /// Several amounts could be it; these stand in the message.
    case severalAmounts([String])
    /// An amount that cannot be read, as it stands in the message.
    case badAmount(String)
    /// An advertisement or a code.
    case notAboutPayment
    /// Longer than ``longest``.
    case tooLong
  }

  public var sender: MessageSender
  public var kind: Kind
  /// In the smallest unit of `currency`, above 0.
  public var amount: Money
  public var currency: Currency
  /// The day it is due, or was paid; nil: a refund, or the message does not say, or says it in a way that can be read as two days.
  public var day: Day?
  /// The least that has to be paid of a bill.
  public var minimum: Money?
  /// The month of the bill day, where a bill is named by it.
  public var month: Month?
  /// The shop or the purchase.
  public var title: String?
  /// The words of the message that amount, day and minimum were read from.
  public var quoted: Quoted

  /// Words of a message, as they stand there.
  public struct Quoted: Equatable, Sendable {
    public var amount: String
    public var day: String?
    public var minimum: String?
  }

  /// The most characters that are read.
  public static let longest = 4_000

  /// Reads a message that was received on a day.
  public init(_ text: String, received: Day) throws(Flaw) {
    guard text.unicodeScalars.count <= ProviderMessage.longest else { throw .tooLong }
    let message = MessageText(text, received: received)
    let lower = message.plain.lowercased()
    guard !lower.has(MessageLabels.never) else { throw .notAboutPayment }
    guard let sender = MessageSender.of(message) else { throw .noSender }
    if let bad = message.unreadable.first { throw .badAmount(bad) }
    let kind = ProviderMessage.kind(of: lower, from: sender)
    let found = message.amounts.map { (amount: $0, role: MessageLabels.role(of: $0, in: message)) }
    let main = try ProviderMessage.main(of: found, kind, in: message)
    let least = found.filter { $0.role == .minimum && $0.amount.currency == main.currency }.map(\.amount)
    let minimum = least.count == 1 && kind == .bill ? least[0] : nil
    // When money came back is for the account to say: days in such a message are of other things.
    let day = kind == .refund ? nil : message.day(of: kind, beside: main.place)
    self.sender = sender
    self.kind = kind
    (amount, currency, self.day) = (main.money, main.currency, day?.day)
    self.minimum = minimum?.money
    month = kind == .bill || sender.business == .account ? message.billMonth : nil
    title = message.title
    quoted = Quoted(
      amount: String(message.plain[main.place]), day: day.map { String(message.plain[$0.place]) },
      minimum: minimum.map { String(message.plain[$0.place]) })
  }

  private typealias Found = (amount: MessageText.Amount, role: MessageLabels.Role?)

  /// The amount that the message is about; where several different ones could be it, none.
  private static func main(
    of found: [Found], _ kind: Kind, in message: MessageText
  ) throws(Flaw) -> MessageText.Amount {
    let lower = message.plain.lowercased()
    guard kind.isDone || lower.has(MessageLabels.ahead) else { throw .noAmount }
    // What was done stands in one sentence; what goes on in the next one is another matter.
    let near =
      kind.isDone ? found.filter { message.sentence(around: $0.amount.place).lowercased().says(kind) } : []
    for candidates in [near, found] {
      for role in [MessageLabels.Role.total, nil, .balance] {
        let those = candidates.filter { $0.role == role }.map(\.amount)
        guard let first = those.first else { continue }
        guard those.allSatisfy({ $0.money == first.money && $0.currency == first.currency }) else {
          throw .severalAmounts(those.map { String(message.plain[$0.place]) })
        }
        let isSure = role != nil || kind.isDone
        guard isSure || lower.has(MessageLabels.asking) && !lower.has(MessageLabels.advertising) else {
          continue
        }
        return first
      }
    }
    throw .noAmount
  }

  private static func kind(of text: String, from sender: MessageSender) -> Kind {
    // 'If you have paid already' says nothing of what was done, and the bill before is another one.
    let text = text.replacing(#/(?:如果|若|如)[^，。；！!\n]*|\bif you[^.!\n]*|上(?:期|月)账单[^，。；\n]*/#, with: "")
    if !text.has(MessageLabels.failed) {
      if text.says(.refund) { return .refund }
      if text.says(.paid) { return .paid }
    }
    // One part of a purchase is no bill, whoever asks for it.
    if text.contains(#/第\s*\d+(?:\s*\/\s*\d+)?\s*期/#) { return .due }
    let isBill = sender.business == .account || text.has(sender.billWords)
    return isBill ? .bill : .due
  }
}

extension String {
  /// Whether one of some words, in lower case, stands in it.
  fileprivate func has(_ words: [String]) -> Bool { words.contains { self.contains($0) } }

  /// Whether it says that something was paid or refunded.
  fileprivate func says(_ kind: ProviderMessage.Kind) -> Bool {
    (kind == .refund ? MessageLabels.refund : MessageLabels.paid).contains { self.contains($0) }
  }
}

extension MessageLabels {
  /// What an amount is in its message; nil: nothing beside it says.
  fileprivate static func role(of amount: MessageText.Amount, in message: MessageText) -> Role? {
    let (before, after) = message.neighbours(of: amount.place)
    if let role = role(before: before, after: after) { return role }
    // 'RMB 20.00 and USD 3.00': the second is what the first is.
    let previous = message.amounts.last { $0.place.upperBound <= amount.place.lowerBound }
    guard let previous, previous.currency != amount.currency else { return nil }
    let between = message.plain[previous.place.upperBound..<amount.place.lowerBound]
    return between.allSatisfy { " 、，,和及与&+".contains($0) } ? role(of: previous, in: message) : nil
  }
}

extension MessageText {
  /// The day on which something of that kind is due or was paid.
  fileprivate func day(of kind: ProviderMessage.Kind, beside amount: Place) -> DayFound? {
    let those = days.filter { !has(MessageLabels.otherDays, beside: $0) }
    let choices: [[DayFound]]
    if kind.isDone {
      let sentence = sentence(around: amount)
      let bounds = sentence.startIndex..<sentence.endIndex
      let past = those.filter { !isDue($0, 0) && !isDue($0, 1) }
      choices = [
        past.filter { bounds.contains($0.place.lowerBound) },
        past.filter { has(MessageLabels.done, beside: $0) || isAlone($0) },
      ]
    } else {
      choices = [those.filter { isDue($0, 0) }, those.filter { isDue($0, 1) }, those]
    }
    guard let candidates = choices.first(where: { !$0.isEmpty }), let first = candidates.first,
      candidates.allSatisfy({ $0.day == first.day })
    else { return nil }
    return first.day == nil ? nil : first
  }

  /// Whether a day fills its line.
  private func isAlone(_ found: DayFound) -> Bool {
    let (before, after) = (plain[..<found.place.lowerBound], plain[found.place.upperBound...])
    return before.last == "\n" && (after.first ?? "\n") == "\n"
  }

  /// Whether something is due on a day, by words that are more or less sure.
  private func isDue(_ found: DayFound, _ tier: Int) -> Bool {
    let ending = #/ ?(?:\d{1,2}:\d{2} ?)?(?:之|以)?前/#
    return tier == 0 && plain[found.place.upperBound...].prefixMatch(of: ending) != nil
      || has(MessageLabels.due[tier], beside: found)
  }

  private func has(_ words: [String], beside found: DayFound) -> Bool {
    let (before, after) = neighbours(of: found.place)
    let table = words.map { ($0, true) }
    return MessageLabels.nearest(table, in: before.lowercased(), fromEnd: true) ?? false
      || MessageLabels.nearest(table, in: after.lowercased(), fromEnd: false) ?? false
  }

  /// The shop or the purchase, in quotes or behind a word of place.
  fileprivate var title: String? {
    if let match = plain.firstMatch(of: #/[「“"《]([^」”"》]{1,80})[」”"》]/#) {
      return SafeText(String(match.output.1)).text
    }
    let shops = #/(?:at|from|with|to|for your|for) ([A-Z0-9][\w&'’.+-]*(?: [A-Z0-9&][\w&'’.+-]*)*)/#
    let names = plain.matches(of: shops).map { String($0.output.1) }
    let name = names.first { name in
      MessageText.month(named: name) == nil && MessageSender.all.allSatisfy { $0.name != name }
    }
    return name.map { SafeText($0, limit: 80).text }
  }
}
