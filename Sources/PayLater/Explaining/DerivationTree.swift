/// A derivation with those of its terms, all the way down to facts.
public struct DerivationTree: Equatable, Sendable {
  public var derivation: Derivation
  /// One for each term; nil where a term stands for itself, such as the principal of a day gone by.
  public var branches: [DerivationTree?]

  /// A derivation whose terms stand for themselves.
  public init(_ derivation: Derivation) {
    self.init(derivation, derivation.terms.map { _ in nil })
  }

  init(_ derivation: Derivation, _ branches: [DerivationTree?]) {
    self.derivation = derivation
    self.branches = branches
  }

  /// All derivations in it, from the top.
  public var all: [Derivation] { [derivation] + branches.flatMap { $0?.all ?? [] } }
}

extension Explainer {
  /// The derivation of `figure` and of everything it is made of; nil where the wallet has no such figure.
  public func tree(of figure: Figure) -> DerivationTree? {
    guard let derivation = derivation(of: figure) else { return nil }
    let branches = derivation.terms.map { term -> DerivationTree? in
      guard let tree = tree(of: term.figure), tree.derivation.value == term.value else { return nil }
      return tree
    }
    return DerivationTree(derivation, branches)
  }
}
