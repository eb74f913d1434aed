import Foundation
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct RaceTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    try story.activate()
  }

  @Test func fourTerminalsNeverOverspendTheLimit() async throws {
    let limit = try story.store.wallet().limit
    let path = scratch.path
    let placed = try await withThrowingTaskGroup(of: Int.self) { group in
      for terminal in 0..<4 {
        group.addTask {
          let story = Story(store: try WalletStore.open(path))
          var placed = 0
          for number in 0..<8 {
            switch try story.ask(Story.order(), "t\(terminal)-\(number)") {
            case .success: placed += 1
            case .failure(.gates): break
            case .failure(let refusal): Issue.record("\(refusal)")
            }
          }
          return placed
        }
      }
      return try await group.reduce(0, +)
    }
    let wallet = try story.store.wallet()
    #expect(wallet.orders.count == placed)
    #expect(wallet.limit.held == Money(fen: Int64(placed) * 10_000))
    #expect(wallet.limit.held + wallet.limit.available == limit.total)
    #expect(placed >= 1 && wallet.limit.available >= .zero)
    #expect(try story.store.verify().faults == [])
  }

  @Test func theSameIdFromEverywhereIsOneOrder() async throws {
    let path = scratch.path
    let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let story = Story(store: try WalletStore.open(path))
          var answer = Answer()
          for _ in 0..<25 { answer = try story.must(Story.order(), "one") }
          return answer
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
    #expect(try story.store.wallet().orders.count == 1)
  }

  @Test func oneStoreMayBeSharedByTasks() async throws {
    let story = story
    await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          try story.must(.rule(.setFavourite(merchant: "tea", on: number.isMultiple(of: 2))), "f\(number)")
        }
      }
      while let result = await group.nextResult() {
        // Setting what is set already is refused; nothing else may go wrong.
        if case .failure(let error) = result { #expect(error as? Refusal == .nothingToDo) }
      }
    }
    #expect(try story.store.verify().faults == [])
  }
}
