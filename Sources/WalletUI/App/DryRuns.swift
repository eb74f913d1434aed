import PayLater
import Synchronization
import WalletText

/// What stands against requests on the wallet as it is: each is tried once, however often it is drawn.
///
/// Copies of a context know it together; whatever a request looks at gives the context a new one.
final class DryRuns: Equatable, Sendable {
  /// How many are known at once: more than a page has rows.
  private static let most = 64

  private let known = Mutex<[Outcome]>([])

  private struct Outcome {
    let request: Request
    /// nil: it would be accepted.
    let refusal: Refusal?
  }

  /// What stands against a request; `run` tries it where that is not known.
  func refusal(of request: Request, _ run: () -> Refusal?) -> Refusal? {
    if let outcome = known.withLock({ $0.first { $0.request == request } }) { return outcome.refusal }
    let refusal = run()
    known.withLock {
      if $0.count == DryRuns.most { $0.removeAll() }
      $0.append(Outcome(request: request, refusal: refusal))
    }
    return refusal
  }

  /// It has no part in what a context is.
  static func == (a: DryRuns, b: DryRuns) -> Bool { true }
}

extension Context {
  /// What stands against a request now; nil: nothing.
  func refusal(of request: Request) -> Refusal? {
    dryRuns.refusal(of: request) {
      var copy = wallet
      do throws(Refusal) {
        _ = try copy.handle(request, at: momentOfCopies(for: request), with: outsideOfCopies)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Why one of these requests would be refused now, the first of them, in a few words; nil: none would be.
  func whyNot(_ requests: Request...) -> Phrase? {
    for request in requests {
      if let refusal = refusal(of: request) { return refusal.brief(of: request, on: wallet.businessDay) }
    }
    return nil
  }
}
