import Foundation
import GRDB
import PayLater

extension WalletStore {
  /// The longest jump of the local date, in days, that needs no question.
  public static let longestJump = 7
  /// A long catch-up commits every so many days.
  static let daysPerCommit = 30

  /// Asks the wallet for something, in one transaction that another process cannot come between.
  ///
  /// The id is the caller's, made before it asks: an accepted id again with the same content gives the first
  /// answer, with other content it is refused. Missed days are closed first, and stay closed when the request is
  /// refused; a refusal changes nothing else. Where the date is in doubt, what is noted of debts from elsewhere is taken
  /// and no day closed. In a sandbox `now` does not count: it has a clock of its own. Before a date that was in doubt
  /// becomes true, a copy of the wallet is kept (``wayBack(beside:)``).
  ///
  /// Throws where the file is at fault, ``StoreError/locked(path:)`` while its key is not open, and ``StoreError/jump(days:)`` where the date must be accepted first.
  /// `progress` counts missed days; told to stop it throws ``StoreError/stopped``, and the days that were closed stay
  /// so.
  public func perform(
    _ request: Request, id: String, at now: Moment, acceptDate: Bool = false,
    progress: ProgressCheck = { _, _ in true }, outside: (DataKeySealer) -> Outside
  ) throws(StoreError) -> Result<Answer, Refusal> {
    guard WalletStore.isValid(id) else { return .failure(.invalid(.id, .malformed)) }
    return try session.withLock { session throws(StoreError) in
      guard mode == .readWrite else { throw .readOnly(path: file.path) }
      if acceptDate { try keepWayBack(from: now.day, in: &session) }
      let asked = Asked(request: request, id: id, now: now, acceptsDate: acceptDate)
      var closed: Int64 = 0
      while true {
        let step: Step
        do throws(StoreError) {
          step = try attempt(asked, in: &session, outside)
        } catch {
          guard error.leavesDoubt else { throw error }
          return .success(try whatIsTrue(after: error, asked, in: &session))
        }
        switch step {
        case .again(let days, let left):
          closed += Int64(days)
          guard progress(closed, closed + Int64(left)) else { throw .stopped }
        case .done(let result, let erased):
          if erased { WalletStore.scrub(session.queue) }
          // SQLite looks before it writes; what is replaced meanwhile holds nothing of it.
          if isReplaced { throw .outcomeUnknown(id: id, .moved(path: file.path)) }
          return result
        }
      }
    }
  }

  /// A request as it was asked.
  struct Asked {
    let request: Request
    let id: String
    let now: Moment
    let acceptsDate: Bool

    /// A digest that is equal for equal requests. It is keyed with the data key, since a request holds personal
    /// values; the one that destroys the key must do without.
    func content(_ key: DataKey?) throws -> Data {
      let json = try CanonicalJSON.data(request)
      if case .agreement(.erase) = request { return DataKey.publicDigest(json) }
      return key?.digest(json) ?? DataKey.publicDigest(json)
    }
  }

  /// How far one transaction got.
  enum Step {
    /// So many days were closed; so many more are missing.
    case again(closed: Int, left: Int)
    case done(Result<Answer, Refusal>, erased: Bool)
  }

  private static func isValid(_ id: String) -> Bool {
    (1...64).contains(id.unicodeScalars.count) && id.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private func attempt(
    _ asked: Asked, in session: inout Session, _ outside: (DataKeySealer) -> Outside
  ) throws(StoreError) -> Step {
    try session.transaction(.immediate, file, migrations) { known, database in
      try known.mustBeOpen(file)
      let content = try asked.content(known.key)
      if let earlier = try Journal.answer(to: asked.id, in: database) {
        let same = earlier.content == content
        return .done(same ? .success(earlier.answer) : .failure(.idReused), erased: false)
      }
      return try known.handle(asked, content: content, outside, in: database)
    }
  }

  /// Zeroes what the destroyed key and the rows around it may have left in free pages. The key itself is gone
  /// with the commit; should this fail, only the space is not given back.
  static func scrub(_ queue: DatabaseQueue) {
    try? queue.inDatabase { database in try database.execute(sql: "VACUUM") }
  }
}

extension Known {
  /// Closes missed days and decides; what is decided is written down in the caller's transaction.
  mutating func handle(
    _ asked: WalletStore.Asked, content: Data, _ outside: (DataKeySealer) -> Outside, in database: Database
  ) throws -> WalletStore.Step {
    var moment = asked.now
    let before = wallet.businessDay
    if wallet.isSandbox {
      moment = .sandbox(wallet.businessDay, seed: mixed(seed, UInt64(bitPattern: head.seq)))
    } else if asked.acceptsDate || !asked.request.isOfDebts || wallet.doubt(about: moment.day) == nil {
      if let refusal = try closeDays(until: moment.day, at: moment.instant, asked.acceptsDate, in: database) {
        return .done(.failure(refusal), erased: false)
      }
      let left = moment.day - wallet.businessDay
      if left > 0 { return .again(closed: wallet.businessDay - before, left: left) }
    }
    moment.instant = max(moment.instant, head.at)
    var decided = wallet
    let answer: Answer
    var outside = outside(sealer)
    var archived: [DebtID: Debt] = [:]
    for id in asked.request.debts where wallet.debt(id) == nil {
      archived[id] = try WalletStore.archivedDebt(id, in: database)
    }
    outside.archivedDebt = { [archived] in archived[$0] }
    do throws(Refusal) {
      answer = try decided.handle(asked.request, at: moment, with: outside)
    } catch { return .done(.failure(error), erased: false) }
    let claim = Claim(id: asked.id, content: content, answer: answer)
    try record(answer.events, at: moment.instant, party: asked.request.party, for: claim, in: database)
    guard wallet == decided else { throw StoreError.inconsistent("the events of \(asked.id)") }
    return .done(.success(answer), erased: answer.events.contains(.agreement(.erased)))
  }

  /// Closes the missed days before `day`, at most as many as one commit takes; returns a refusal where the local
  /// date lies before the business day.
  mutating func closeDays(until day: Day, at instant: Int64, _ acceptsDate: Bool, in database: Database)
    throws
    -> Refusal?
  {
    let missed = day - wallet.businessDay
    guard missed != 0 else { return nil }
    guard missed > 0 else { return .clockMovedBack(businessDay: wallet.businessDay) }
    guard missed <= WalletStore.longestJump || acceptsDate else { throw StoreError.jump(days: missed) }
    var closed = wallet
    let events = closed.closeDays(until: wallet.businessDay + min(missed, WalletStore.daysPerCommit))
    try record(events, at: instant, party: .issuer, in: database)
    guard wallet == closed else { throw StoreError.inconsistent("the closes up to \(closed.businessDay)") }
    return nil
  }

  /// The seed and the journal's length as one number that looks like neither (SplitMix64).
  private func mixed(_ seed: UInt64, _ length: UInt64) -> UInt64 {
    var mixed = seed &+ (length &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
