import Foundation
import PayLater
import Testing

@testable import PayLaterStore

/// The disk gives up in the middle: here a limit on the size of files, lifted again later.
@Suite struct DiskTests {
  @Test func whatCouldNotBeSavedIsSaidAndTheSameIdWorksLater() async throws {
    let scratch = try Scratch()
    let story = try Story(in: scratch)
    try story.activate()
    let path = scratch.path
    let extra = [0, 600, 5_000]
    for extra in extra {
      await #expect(processExitsWith: .success) { [path = path as String, extra = extra as Int] in
        let store = try WalletStore.open(path)
        let story = Story(store: store)
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        let unlimited = limit
        limit.rlim_cur = rlim_t(extra)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        let before = try store.head()
        var failed = ""
        for number in 0..<40 where failed.isEmpty {
          let id = "\(extra)-\(number)"
          do {
            let on = try !store.wallet().favourites.contains("tea")
            _ = try story.ask(.rule(.setFavourite(merchant: "tea", on: on)), id)
          } catch let error as StoreError {
            guard [.notSaved(.full), .notSaved(.unwritable(path: path, code: EFBIG))].contains(error) else {
              throw error
            }
            failed = id
          }
        }
        guard !failed.isEmpty, try store.head() == before, try store.wallet().isSandbox == false else {
          exit(1)
        }
        var lifted = unlimited
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &lifted)
        let on = try !store.wallet().favourites.contains("tea")
        _ = try story.must(.rule(.setFavourite(merchant: "tea", on: on)), failed)
        guard try store.head().seq == before.seq + 1, try store.verify().isSound else { exit(2) }
      }
    }
    #expect(try WalletStore.open(scratch.path).verify().faults == [])
  }
}
