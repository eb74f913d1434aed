/// A screen of any kind: a box around its page. To add one, write its page and open `Screen(page)`.
struct Screen: Equatable, Sendable {
  /// What it shows and does.
  var page: any Page
  /// Rows that it was scrolled beyond what the cursor of its page shows.
  var scrolled = 0

  init(_ page: any Page) { self.page = page }

  static func == (a: Screen, b: Screen) -> Bool { a.page.isEqual(to: b.page) && a.scrolled == b.scrolled }
}

extension Page {
  /// Whether the other one is a page of the same kind, and equal.
  fileprivate func isEqual(to other: any Page) -> Bool { other as? Self == self }
}
