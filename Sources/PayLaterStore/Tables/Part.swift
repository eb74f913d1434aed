import Foundation
import PayLater

/// A property of the wallet that is kept as one row of the table `state`.
struct Part: Sendable {
  /// The name of the property.
  let name: String
  /// Its value as JSON; nil where it is nil.
  let json: @Sendable (Wallet) throws -> String?
  let differs: @Sendable (Wallet, Wallet) -> Bool

  init<Value: Codable & Equatable & Sendable>(_ name: String, _ get: @escaping @Sendable (Wallet) -> Value) {
    self.name = name
    json = { try CanonicalJSON.text(get($0)) }
    differs = { get($0) != get($1) }
  }

  init<Value: Codable & Equatable & Sendable>(
    optional name: String, _ get: @escaping @Sendable (Wallet) -> Value?
  ) {
    self.name = name
    json = { try get($0).map { try CanonicalJSON.text($0) } }
    differs = { get($0) != get($1) }
  }

  /// Every property that is no list of entities.
  static let all = [
    Part("createdOn") { $0.createdOn }, Part("zone") { $0.zone }, Part(optional: "nextZone") { $0.nextZone },
    Part("isSandbox") { $0.isSandbox },
    Part("businessDay") { $0.businessDay }, Part("agreement") { $0.agreement },
    Part(optional: "identity") { $0.identity }, Part(optional: "pendingCode") { $0.pendingCode },
    Part(optional: "contactsSince") { $0.contactsSince },
    Part(optional: "monthlyIncome") { $0.monthlyIncome },
    Part(optional: "mandate") { $0.mandate }, Part("limit") { $0.limit },
    Part(optional: "evaluation") { $0.evaluation },
    Part(optional: "previousEvaluation") { $0.previousEvaluation },
    Part("addedSinceEvaluation") { $0.addedSinceEvaluation },
    Part(optional: "monthInputs") { $0.monthInputs }, Part("activity") { $0.activity },
    Part("creditBalance") { $0.creditBalance }, Part(optional: "creditSince") { $0.creditSince },
    Part("creditUse") { $0.creditUse }, Part("snoozes") { $0.snoozes }, Part("rules") { $0.rules },
    Part("favourites") { $0.favourites }, Part("knownMerchants") { $0.knownMerchants },
    Part("counters") { $0.counters },
  ]

  /// Optional properties without a part in what falls due.
  static let idle: Set<String> = [
    "identity", "pendingCode", "evaluation", "previousEvaluation", "monthInputs",
  ]

  /// Rows of `state` that belong to the store: the journal's end, the sandbox's seed, the lock, and with a lock what only
  /// who opened it can say of the journal's end.
  static let head = "journalHead"
  static let seed = "seed"
  static let lock = "lock"
  static let headSeal = "headSeal"
  static let ofStore: Set<String> = [head, seed, lock, headSeal]
}
