import PayLater
import WalletText

/// One thing that the doctor looked at.
struct Finding {
  /// How it stands.
  enum State: String, Encodable {
    case ok
    /// Nothing is wrong yet, or something is less than it could be.
    case advice
    case fault
  }

  /// What it is called in JSON.
  var check: String
  var title: Phrase
  var state: State
  var what: Phrase
  /// What helps; nil where nothing needs to.
  var remedy: Phrase?

  init(_ check: String, _ title: Phrase, _ state: State, _ what: Phrase, remedy: Phrase? = nil) {
    (self.check, self.title, self.state, self.what, self.remedy) = (check, title, state, what, remedy)
  }

  /// One finding as JSON, in English.
  struct Report: Encodable {
    let check: String
    let state: State
    let what: String
    let remedy: String?

    init(_ finding: Finding) {
      (check, state, what) = (finding.check, finding.state, finding.what.en)
      remedy = finding.remedy?.en
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(check, forKey: .check)
      try container.encode(state, forKey: .state)
      try container.encode(what, forKey: .what)
      try container.encode(remedy, forKey: .remedy)
    }

    private enum CodingKeys: CodingKey { case check, state, what, remedy }
  }
}
