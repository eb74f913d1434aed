import PayLater
import WalletText

extension Context {
  /// An amount as it is shown; without anything of it where amounts are masked.
  func money(_ money: Money) -> String { money.text(masked: options.mask) }

  /// A day as it is shown in lists: `11-22`, with the year where it is another one.
  func date(_ day: Day) -> String { day.short(on: wallet.businessDay) }

  /// A phrase in the user's language, its amounts hidden where amounts are masked.
  func words(_ phrase: Phrase) -> String { options.mask ? phrase.masked[language] : phrase[language] }
}

extension Refusal.Flaw {
  /// What is wrong with a field, short enough to stand beside it.
  func words(of field: Refusal.Field) -> Phrase { phrase(of: field) }
}

extension Reminder.About {
  /// The line of a reminder, with the names that the wallet knows.
  func words(in wallet: Wallet) -> Phrase { title(Names(wallet), on: wallet.businessDay) }
}

extension Notice {
  /// Why a request was refused: what, why, the way out.
  init(_ refusal: Refusal, in context: Context) {
    self.init(.refusal, refusal.lines(on: context.wallet.businessDay))
  }
}
