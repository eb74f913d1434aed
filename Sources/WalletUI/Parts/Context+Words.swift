import PayLater
import TerminalKit
import WalletText

extension Context {
  /// An amount as it is shown; without anything of it where amounts are masked.
  func money(_ money: Money) -> String { money.text(masked: options.mask) }

  /// What the amounts of a debt from elsewhere are in.
  func currency(of debt: DebtID) -> Currency { wallet.debt(debt)?.currency ?? .cny }

  /// An amount in a currency, hidden where amounts are.
  func money(_ money: Money, _ currency: Currency) -> String {
    money.text(in: currency, masked: options.mask)
  }

  /// The mark of a row that was chosen together with others.
  static let marked = "*"

  /// Sums of other currencies than CNY, those that are something, side by side: '€25.00 + KWD 1.500'; empty: none.
  func foreign(_ sum: (Currency) -> Money) -> String {
    wallet.currencies.dropFirst().map { (currency: $0, sum: sum($0)) }.filter { $0.sum > .zero }
      .map { money($0.sum, $0.currency) }.joined(separator: " + ")
  }

  /// A day as it is shown in lists: `11-22`, with the year where it is another one.
  func date(_ day: Day) -> String { day.short(on: wallet.businessDay) }

  /// The key of a command, `gap` columns wide, and what it does; said the other way round.
  func keyLine(_ command: Command, _ does: Phrase, gap: Int, _ style: Style = .normal) -> Line {
    let key = keys.name(command)
    guard !options.plain else { return Line(LinearItem.words(self[does], by: key)) }
    return Line([.init(pad(key, to: gap), .key), .init(self[does], style)])
  }

  /// What is pressed for a command; in the plain mode the number that is always its own, or that of its line.
  func name(of command: Command) -> String {
    guard options.plain else { return keys.name(command) }
    return LinearItem.Fixed.number(of: command).map { String($0) }
      ?? (command == .open ? self[LinearText.itsNumber] : keys.name(command))
  }

  /// Words that end with what is pressed for a command. In the plain mode the menu says what Enter does here, so they
  /// end before it.
  func words(_ words: (String) -> Phrase, by command: Command) -> Phrase {
    let whole = words(name(of: command))
    return options.plain && command == .open ? whole.firstClause : whole
  }

  /// What an empty field takes, told from what was typed also without colour; empty where there is nothing to tell.
  func example(_ hint: Phrase) -> String {
    hint[language].isEmpty ? "" : self[FormText.example(hint)]
  }
}

extension Refusal.Flaw {
  /// What is wrong with a field, short enough to stand beside it.
  func words(of field: Refusal.Field) -> Phrase { phrase(of: field) }
}

extension Refusal {
  /// The field that it is about and the words beside it; nil where it stands below the form.
  var beside: (field: Field, words: Phrase)? {
    switch self {
    case .invalid(let field, let flaw): (field, flaw.words(of: field))
    case .overPayoff(let payoff, let currency): (.amount, RepayText.overPayoff(payoff, currency))
    case .overRefundable(let most, let currency): (.amount, RepayText.overRefundable(most, currency))
    case .unknown(.instalment, _): (.instalment, DebtText.noSuchPart)
    case .notConfirmed: (.word, Refusal.Flaw.wrong.words(of: .word))
    case .insufficientBalance(let available): (.fundingSource, RepayText.tooLittle(available))
    case .gates, .notAllowed, .unknown, .looksRepeated, .codeExpired, .otherAgreement, .nothingToDo,
      .servesAutopay, .servesOrder, .lastContact, .alreadyReported, .cannotReschedule, .owedBack, .stillOwed,
      .issuerOnly, .tooManyOpen, .clockMovedBack, .idReused, .dayNotClosed:
      nil
    }
  }
}

extension Refusal {
  /// Whether something is only not filled in yet.
  var isMissing: Bool {
    guard case .invalid(_, let flaw) = self else { return false }
    return flaw == .empty || flaw == .missing
  }

  /// Whether an amount is more than it may be, which no more digits mend.
  var isTooMuch: Bool {
    switch self {
    case .overPayoff, .overRefundable, .insufficientBalance, .invalid(_, .aboveRest), .invalid(_, .tooLarge):
      true
    default: false
    }
  }
}

extension Reminder.About {
  /// The line of a reminder, with the names that the wallet knows.
  func words(in context: Context) -> Phrase {
    title(Names(context.wallet, personal: context.personal), on: context.wallet.businessDay)
  }
}

extension Notice {
  /// Why a request was refused: what, why, the way out.
  init(_ refusal: Refusal, in context: Context) {
    self.init(.refusal, refusal.lines(on: context.wallet.businessDay))
  }
}
