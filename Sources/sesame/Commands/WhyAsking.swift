import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// The wallet that `why` is asked about, and what the journal tells of it.
struct WhyAsking {
  let world: World
  let wallet: Wallet
  let names: Names
  private(set) var explainer: Explainer
  private let store: WalletStore
  private let outside: Outside

  init(_ world: World) throws {
    self.world = world
    let store = try world.openStore()
    let snapshot = try world.snapshotToday(of: store)
    self.store = store
    wallet = snapshot.wallet
    names = Names(snapshot.wallet, personal: snapshot.personal)
    explainer = Explainer(snapshot.wallet)
    outside = World.outside(try world.reporting { () throws(StoreError) in try store.sealer() })
    if wallet.obligations.contains(where: { $0.lateSum > 0 }) {
      explainer.told = try entries(of: .lateCharges, most: 100_000).compactMap(\.event).reversed()
    }
    if snapshot.wallet.creditBalance > .zero {
      explainer.told += try entries(of: .credit, most: 100_000).compactMap(\.event).reversed()
    }
  }

  /// The entries that evidence asks for, newest first.
  private func entries(of evidence: Evidence, most: Int) throws -> [JournalEntry] {
    try world.reporting { () throws(StoreError) in try store.journal(of: evidence, limit: most).items }
  }

  /// The entries behind all figures of some trees, newest first, at most 100 of each.
  func entries(behind trees: [DerivationTree]) throws -> [Evidence: [JournalEntry]] {
    let evidences = Set(trees.flatMap(\.all).compactMap(\.evidence))
    return try world.reporting { () throws(StoreError) in try store.journal(of: evidences, limit: 100) }
  }

  /// What `subject` asks about, with the refusal where it is a request that is refused. A subject that is nothing ends
  /// the program: with 66 where it may be the id of something, else with 64; a request that is none with 65.
  mutating func figures(of subject: String) throws -> ([Figure], Refusal?) {
    if subject.first == "{" { return try refused(subject) }
    let figures = explainer.figures(askedBy: subject)
    guard figures.isEmpty else { return (figures, nil) }
    let isID = "oem".contains(subject.first ?? " ") && Int(subject.dropFirst()) != nil
    let isDebt = isID && subject.first != "m" ? subject.first == "e" : nil
    Output.talk(world[WhyText.unknown(SafeText(subject, limit: 64), isDebt: isDebt)])
    for line in listing { Output.talk(line) }
    throw isID ? ExitStatus.noInput : ExitCode(64)
  }

  /// Tries a request on a copy; what refuses it is what is asked about.
  private mutating func refused(_ text: String) throws -> ([Figure], Refusal?) {
    let request: Request
    do throws(BadData) { request = try Request(json: Array(text.utf8)) } catch {
      Output.talk("\(error)")
      throw ExitStatus.badData
    }
    if case .order(.place(let id, let lines, _, _, _, _)) = request, let merchant = outside.merchant(id) {
      explainer.purchase = try? Purchase(lines, at: merchant)
    }
    var copy = wallet
    do throws(Refusal) {
      _ = try copy.handle(request, at: world.moment(for: wallet), with: outside)
    } catch { return (explainer.figures(of: error, to: request), error) }
    Output.talk(
      world[Phrase("这个请求会被接受，没有拒绝可以说明", "this request would be accepted: there is no refusal to explain")])
    throw ExitCode(64)
  }

  /// What can be asked about, a name and its figure a line.
  var listing: [String] {
    subjects.map { name, figure in
      let words = figure.phrase(names, on: wallet.businessDay)
      let value = explainer.derivation(of: figure)?.shown(masked: world.isMasked)
      return "  \(name)  \(world[words])  \(world[value ?? Derivation.Value.nothing.phrase()])"
    }
  }

  /// The names that can be asked about now.
  var subjects: [(name: String, figure: Figure)] {
    let own = wallet.obligations.map { (name: $0.id.text, figure: Figure.payoff($0.id)) }
    let others = wallet.debts.map { (name: $0.id.text, figure: Figure.debt($0.id)) }
    let accounts = wallet.accounts.map { (name: $0.id.text, figure: Figure.monthly(.owed($0.id))) }
    let points = explainer.evaluation == nil ? [] : Characteristic.allCases
    let lines = points.map { (name: $0.rawValue, figure: Figure.points($0)) }
    let gates = Gate.allCases.map { (name: $0.rawValue, figure: Figure.gate($0)) }
    return Explainer.plainNames + own + others + accounts + lines + gates
  }
}
