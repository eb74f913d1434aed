import PayLater
import WalletText

/// What a dialog asks or explains: words, some fields, and what a 'yes' means.
///
/// Its lines are made anew at every key and day, so a preview in them is always true.
protocol Asking: Equatable, Sendable {
  func title(in context: Context) -> Phrase

  /// What is said above the fields: what will happen, with amounts and dates.
  func lines(for form: Form, in context: Context) -> [Line]

  /// The fields; nothing that costs money or gives a consent may be filled in or chosen beforehand.
  func fields(in context: Context) -> [Field]

  /// The fields after what was put in so far, where that changes which are asked for.
  func fields(after form: Form, in context: Context) -> [Field]

  /// How wide it is drawn at most.
  var columns: Int { get }

  /// The word on the button that says yes; nil: there is nothing to confirm, the dialog only explains.
  var yes: Phrase? { get }

  /// Whether the focus starts on the first field instead of on 'back'; never where money or a consent is asked.
  var startsOnFields: Bool { get }

  /// Whether its words must have been in sight before a yes: where money, a consent or something final is confirmed.
  var isReadFirst: Bool { get }

  /// The request that a yes sends, with what is filled in; refuses what is missing or wrong. nil: a yes sends none.
  ///
  /// This is all a question needs for `x`: the what-if of this request, on a copy, floats above the dialog.
  func request(_ form: Form, in context: Context) throws(Refusal) -> Request?

  /// What can be asked 'why' of in it, by `w` where no text is typed and by C-y: the figures that it shows.
  func why(for form: Form, in context: Context) -> Asked

  /// What a yes does, by default sending its request; a refusal is shown in the dialog, beside the field that it names. A `.send` among
  /// the steps goes out under the dialog's own id and keeps the dialog until it is answered.
  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step]

  /// What follows when its request was accepted; the dialog is closed before.
  func accepted(_ answer: Answer, in context: Context) -> [Step]
}

extension Asking {
  func fields(in context: Context) -> [Field] { [] }
  func fields(after form: Form, in context: Context) -> [Field] { form.fields }
  var columns: Int { 64 }
  var yes: Phrase? { nil }
  var startsOnFields: Bool { false }
  var isReadFirst: Bool { !startsOnFields }
  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? { nil }
  func why(for form: Form, in context: Context) -> Asked { Asked() }
  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    try request(form, in: context).map { [.send($0)] } ?? []
  }
  func accepted(_ answer: Answer, in context: Context) -> [Step] { [] }
}
