import WalletText

/// Explains something and asks nothing: what `w` (why) shows.
struct Explanation: Asking {
  let heading: Phrase
  let rows: [Line]

  func title(in context: Context) -> Phrase { heading }

  func lines(for form: Form, in context: Context) -> [Line] { rows }
}
