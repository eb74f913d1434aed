#if DEBUG
  import Synchronization

  /// Counts in tests how often a debt is looked at: work that must not grow faster than the debts, told without a clock.
  enum Looks {
    final class Counter: Sendable {
      private let looks = Mutex(0)
      var count: Int { looks.withLock { $0 } }
      func add() { looks.withLock { $0 += 1 } }
    }

    /// Who counts; nil: nobody.
    @TaskLocal static var counter: Counter?

    static func count() { counter?.add() }

    /// How often `body` looks at a debt.
    static func of(_ body: () throws -> Void) rethrows -> Int {
      let counter = Counter()
      try $counter.withValue(counter) { try body() }
      return counter.count
    }
  }
#endif
