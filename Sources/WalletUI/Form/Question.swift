import PayLater
import TerminalKit
import WalletText

/// What a form asks, as a value: its words, its fields, and what each of its buttons means.
///
/// To add one: a static function in an extension, and whoever opens it. `.ask(.repay(id))` floats it above a page,
/// `.open(Screen(EntryPage(.address(), in: context)))` makes it a page of its own. Its closures are asked anew at every
/// key and day, so that a preview in its lines is always true. Two are the same where they ask the same of the same
/// thing.
struct Question: Equatable, Sendable {
  typealias Lines = @Sendable (Form, Context) -> [Line]
  typealias Fields = @Sendable (Form?, Context) -> [Field]
  typealias Accept = @Sendable (Answer, Form, Context) -> Accepted

  /// What it asks in one word, then of what: what is kept of a form is kept under it.
  let id: String
  let title: Phrase
  /// What is said above the fields: what will happen, with amounts and dates.
  var lines: Lines
  /// The fields after what was put in so far (nil: nothing yet); nothing that costs money or gives a consent may be
  /// filled in or chosen beforehand.
  var fields: Fields
  /// What stands below the fields after 'back', the deed last; none: it only explains.
  var buttons: [FormButton] = []
  /// What an accepted request means.
  var accepted: Accept
  /// What is said below the fields, above the buttons: what is made of what was put in.
  var below: Lines = { _, _ in [] }
  /// What is to be read of what was put in, whenever that changed; only in a page of its own.
  var reads: @Sendable (Form, Context) -> Query? = { _, _ in nil }
  /// What can be asked 'why' of in it, by `w` where no text is typed and by C-y: the figures that it shows.
  var why: @Sendable (Form, Context) -> Asked = { _, _ in Asked() }
  /// How wide it floats at most.
  var columns = 64
  /// Whether the focus starts on the first field instead of on 'back'; never where money or a consent is asked.
  var startsOnFields: Bool
  /// Whether its words must have been in sight before a yes: where money, a consent or something final is confirmed.
  var isReadFirst: Bool
  /// What is read above the fields, such as the text of a consent.
  var text: (@Sendable (Context) -> String)?

  /// A question with one button that says `yes` and makes a request or wants steps, and whose accepted request is told
  /// by `done` or by what `accepted` says.
  init(
    _ id: String, _ title: Phrase, yes: Phrase? = nil, startsOnFields: Bool = false, done: Phrase? = nil,
    lines: @escaping Lines = { _, _ in [] }, fields: @escaping Fields = { _, _ in [] },
    request: FormButton.Making? = nil, press: FormButton.Press? = nil, accepted: Accept? = nil
  ) {
    self.id = id
    self.title = title
    self.lines = lines
    self.fields = fields
    self.startsOnFields = startsOnFields
    isReadFirst = !startsOnFields
    self.accepted = accepted ?? { _, _, _ in .done(done.map { [$0] } ?? []) }
    if let yes, let request { buttons = [FormButton(yes, request: request)] }
    if let yes, let press { buttons = [FormButton(yes, press: press)] }
  }

  static func == (one: Question, other: Question) -> Bool { one.id == other.id }
}

/// A button of a question: its word, and what pressing it does.
struct FormButton: Sendable {
  typealias Making = @Sendable (Form, Context) throws(Refusal) -> Request
  typealias Press = @Sendable (Form, Context) throws(Refusal) -> [Step]

  let words: Phrase
  /// The request that it makes of what is filled in; refuses what is missing or wrong. nil: it makes none.
  ///
  /// This is all that `x` needs: the what-if of this request, on a copy.
  let request: Making?
  /// What pressing it does; a refusal is shown beside the field that it names. A `.send` among the steps goes out under
  /// the id of the question, which stays until that is answered.
  let press: Press
  /// What can be seen to be wrong before anything is sent, all of it at once.
  var flaws: @Sendable (Form, Context) -> [Flaw] = { _, _ in [] }

  /// What is wrong with a field.
  typealias Flaw = (field: Refusal.Field, words: Phrase)

  /// A button that sends a request.
  init(_ words: Phrase, request: @escaping Making) {
    self.words = words
    self.request = request
    press = { form, context throws(Refusal) in [.send(try request(form, context))] }
  }

  /// A button that wants steps; `request` is what they come to, where `x` may look ahead at it.
  init(_ words: Phrase, request: Making? = nil, press: @escaping Press) {
    self.words = words
    self.request = request
    self.press = press
  }
}

/// What follows when the request of a question was accepted.
enum Accepted: Sendable {
  /// It is over; this is told.
  case done([Phrase])
  /// It goes on as another question with what was put in, at a field.
  case next(Question, at: Refusal.Field)
  /// What a field holds is wrong, it is emptied; `isOver`: no other will do, only the first button goes on.
  case wrong(Question, Refusal.Field, Phrase, isOver: Bool)
}

extension Question {
  /// Explains something and asks nothing.
  static func explain(_ heading: Phrase, _ rows: [Line]) -> Question {
    Question("explain \(heading.en)", heading) { _, _ in rows }
  }

  /// Asks before a half-filled form is lost.
  static var leave: Question {
    Question("leave", DialogText.leaveTitle, yes: ButtonText.quit) { _, context in
      [Line(context[DialogText.leave])]
    } press: { _, _ in
      [.effect(.quit)]
    }
  }
}
