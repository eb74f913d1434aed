import ArgumentParser
import PayLater
import WalletText

extension World {
  /// Asks for a yes on the terminal; where nobody can be asked it is said how to say it beforehand, with 64.
  func agrees(to question: Phrase, orSay sayYes: Phrase, _ options: GlobalOptions) throws -> Bool {
    guard environment.inputIsTerminal, !options.noInput else {
      Output.talk(self[sayYes])
      throw ExitStatus.usage
    }
    Output.askAside(self[question] + " ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  /// The same; anything but a yes ends the program with 1, and nothing was changed.
  func confirm(_ question: Phrase, orSay sayYes: Phrase, _ options: GlobalOptions) throws {
    guard try !agrees(to: question, orSay: sayYes, options) else { return }
    Output.talk(self[KeepingText.leftAsItIs])
    throw ExitCode(1)
  }
}
