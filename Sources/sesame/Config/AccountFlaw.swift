import PayLaterExchange
import WalletText

/// A name of an account that beancount, or a program for its files, does not take. Journals of hledger and ledger do.
struct AccountFlaw {
  let account: Book.Account
  let name: String
  /// Whether beancount itself refuses it.
  let isRefused: Bool

  /// What is wrong with it, and a name that would fit.
  var words: Phrase {
    isRefused
      ? ExportText.notForBeancount(account.rawValue, name, standard: account.standardName)
      : ExportText.notEverywhere(account.rawValue, name)
  }
}

extension Config {
  /// Those among the names of accounts.
  var accountFlaws: [AccountFlaw] {
    Book.Account.allCases.compactMap { account in
      let fitness = AccountNames.fitness(accounts[account])
      guard fitness != .fits else { return nil }
      return AccountFlaw(account: account, name: accounts[account], isRefused: fitness == .refused)
    }
  }
}
