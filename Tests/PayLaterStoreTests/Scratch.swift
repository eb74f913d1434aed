import Foundation
import GRDB
import PayLater
import Testing

@testable import PayLaterStore

/// A folder of our own (0700) that is gone when the test is over.
final class Scratch: Sendable {
  let folder: String
  var path: String { folder + "/wallet.sqlite" }

  init() throws {
    folder = NSTemporaryDirectory() + "sesame-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func mode(_ path: String) throws -> Int {
    let value = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(value as? Int)
  }

  func bytes(_ name: String = "wallet.sqlite") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  /// Runs SQL on the file behind the store's back.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: "DROP TRIGGER IF EXISTS journal_is_append_only_1")
      try database.execute(sql: "DROP TRIGGER IF EXISTS journal_is_append_only_2")
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  /// What a query gives, as text, read behind the store's back.
  func ask(_ sql: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { "\($0)" }.joined(separator: "|")
      }
    }
  }
}
