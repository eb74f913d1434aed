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

  /// Another folder with the same wallet.
  func copy() throws -> Scratch {
    let copy = try Scratch()
    try FileManager.default.copyItem(atPath: path, toPath: copy.path)
    return copy
  }

  func mode(_ path: String) throws -> Int {
    let value = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(value as? Int)
  }

  func bytes(_ name: String = "wallet.sqlite") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  /// Runs SQL on the file behind the store's back; the guards of the journal are put back, so that only the change
  /// itself can be found.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let guards = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try database.execute(sql: sql)
      for row in guards { try database.execute(sql: row[1]) }
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
