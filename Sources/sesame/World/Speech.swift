import ArgumentParser
import PayLater
import WalletText

/// The language of help and of what is wrong with the arguments, which are spoken before any setting is read.
enum Speech {
  @TaskLocal static var language = Environment.live.terminalLanguage
}

extension ArgumentHelp {
  /// Help in the language of the moment.
  init(_ phrase: Phrase, valueName: String? = nil) {
    self.init(phrase[Speech.language])
    self.valueName = valueName
  }
}

extension ValidationError {
  /// What is wrong with the arguments, in the language of the moment.
  init(_ phrase: Phrase) { self.init(phrase[Speech.language]) }
}
