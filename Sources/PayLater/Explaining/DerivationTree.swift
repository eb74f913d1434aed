/// A derivation with those of its terms, all the way down to facts.
public struct DerivationTree: Equatable, Sendable {
  public var derivation: Derivation
  /// Which of the terms are in it; the others can be asked for by their place.
  public var page: Range<Int>
  /// One for each term of the page; nil where a term stands for itself, such as the principal of a day gone by.
  public var branches: [DerivationTree?]

  /// As many terms as one page has.
  public static let pageLength = 100

  /// A derivation whose terms stand for themselves.
  public init(_ derivation: Derivation) {
    self.init(derivation, derivation.terms.indices, derivation.terms.map { _ in nil })
  }

  init(_ derivation: Derivation, _ page: Range<Int>, _ branches: [DerivationTree?]) {
    self.derivation = derivation
    self.page = page
    self.branches = branches
  }

  /// The terms of the page, each with what it is made of.
  public var terms: [(part: Derivation.Part, tree: DerivationTree?)] {
    zip(derivation.terms[page], branches).map { ($0, $1) }
  }

  /// The terms that are not in it.
  public var others: Int { derivation.terms.count - page.count }

  /// All derivations in it, from the top.
  public var all: [Derivation] { [derivation] + branches.flatMap { $0?.all ?? [] } }
}

extension Explainer {
  /// The derivation of `figure` and of everything it is made of; nil where the wallet has no such figure.
  ///
  /// Of many terms a page is in it: that which begins with term `first` (from 0), of the terms of terms the first one.
  public func tree(of figure: Figure, from first: Int = 0) -> DerivationTree? {
    tree(of: figure, from: first, most: DerivationTree.pageLength)
  }

  /// The same with at most so many terms of each figure.
  func tree(of figure: Figure, from first: Int = 0, most: Int) -> DerivationTree? {
    guard let derivation = derivation(of: figure) else { return nil }
    let terms = derivation.terms.indices
    let start = min(max(0, first), terms.upperBound)
    let page = start..<min(start + most, terms.upperBound)
    let branches = derivation.terms[page].map { term -> DerivationTree? in
      guard let tree = tree(of: term.figure, most: most), tree.derivation.value == term.value else {
        return nil
      }
      return tree
    }
    return DerivationTree(derivation, page, branches)
  }
}
