import PayLater

/// What can be asked 'why' of on a page: its figures, the one in focus, and what they are about besides the wallet.
struct Asked: Equatable, Sendable {
  /// The figures that the page shows, the main ones first.
  var figures: [Figure] = []
  /// The figure on the line in focus; nil: none in particular.
  var focus: Figure?
  /// The orders of a checkout, the one that is meant last.
  var purchases: [Purchase] = []
  /// The evaluation whose score is meant; nil: the one in force.
  var evaluation: Evaluation?
  /// What the journal told of the late charge or the credit balance.
  var told: [Event] = []
  /// What happened to the thing that the page is about, the oldest first.
  var story: [Event] = []
  /// All orders that would be placed together.
  var together: [Purchase] = []

  /// Whether the list is wanted even where it has one figure.
  var isList = false

  /// Explains the figures.
  func explainer(in wallet: Wallet) -> Explainer {
    var explainer = Explainer(wallet, for: purchases)
    if let evaluation { explainer.evaluation = evaluation }
    explainer.told = told
    explainer.story = story
    explainer.together = together
    return explainer
  }

  /// The page that answers: of the figure in focus, or the list of them.
  var screen: Screen {
    if let figure = focus ?? (figures.count == 1 && !isList ? figures.first : nil) {
      return Screen(WhyPage(figure, self))
    }
    return Screen(FiguresPage(self))
  }

  /// What is always worth asking, where a page shows no figure of its own.
  static let everywhere: [Figure] = [.owed, .dueIn30Days, .limit, .available, .score, .service]
}
