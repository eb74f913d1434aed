import Foundation
import Testing

@testable import PayLaterExchange

/// The codec of this machine's Python is the judge; it has the table of 2000, as bills are written.
@Suite struct GB18030Tests {
  private static let python = Judge.python(with: "codecs")

  /// What a line of Python writes to the file that it is given as `f`, opened for bytes.
  private func made(_ code: String) throws -> [UInt8] {
    let (python, folder) = (try #require(Self.python), try Folder())
    let path = "\(folder.path)/made"
    let verdict = try python.run(["-c", "import sys\nwith open(sys.argv[1], 'wb') as f:\n  \(code)", path])
    #expect(verdict.status == 0, "\(verdict.errors)")
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test(.enabled(if: python != nil)) func everyCharacterIsRead() throws {
    let bytes = try made(
      "f.write(''.join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000).encode('gb18030'))")
    let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
    #expect(TextEncoding.gb18030.fault(in: bytes.indices, of: bytes) == nil)
    let text = TextEncoding.gb18030.text(bytes.indices, of: bytes)
    #expect(Array(text.unicodeScalars) == all)
  }

  /// All pairs, and all beginnings of four bytes with some ends: Python says which are characters.
  @Test(.enabled(if: python != nil)) func everythingElseIsRefused() throws {
    let pairs = (0x80...0xFF).flatMap { first in (0...0xFF).map { [UInt8(first), UInt8($0)] } }
    let fours = (0x80...0xFF).flatMap { first in
      [0x2F, 0x30, 0x31, 0x35, 0x39, 0x3A].flatMap { second in
        [0x80, 0x81, 0xA4, 0xA5, 0xFE, 0xFF].flatMap { third in
          [0x2F, 0x30, 0x39, 0x3A].map { [UInt8(first), UInt8(second), UInt8(third), UInt8($0)] }
        }
      }
    }
    let sought = try made(
      """
      def one(b):
          try: return len(b.decode('gb18030')) == 1
          except UnicodeDecodeError: return False
        pairs = [bytes([a, b]) for a in range(0x80, 0x100) for b in range(0x100)]
        fours = [bytes([a, b, c, d]) for a in range(0x80, 0x100) for b in (0x2F, 0x30, 0x31, 0x35, 0x39, 0x3A)
          for c in (0x80, 0x81, 0xA4, 0xA5, 0xFE, 0xFF) for d in (0x2F, 0x30, 0x39, 0x3A)]
        f.write(bytes(one(b) for b in pairs + fours))
      """.replacing("def one(b):\n    try", with: "def one(b):\n      try")
        .replacing("\n    except", with: "\n      except"))
    let cases = pairs + fours
    try #require(sought.count == cases.count)
    for (bytes, isOne) in zip(cases, sought) {
      let found = GB18030.character(at: 0, before: bytes.count, of: bytes)
      let isWhole = found.map { $0.0 != nil && $0.1 == bytes.count } ?? false
      #expect(isWhole == (isOne == 1), "\(bytes)")
    }
  }

  @Test(.enabled(if: python != nil)) func theTableIsWhatTheGeneratorWrites() throws {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let table = top.appendingPathComponent("Sources/PayLaterExchange/Bills/Text/GB18030+Table.swift")
    let script = top.appendingPathComponent("Tests/House/gb18030.py")
    let folder = try Folder()
    let verdict = try #require(Self.python).run([script.path, "\(folder.path)/new"])
    #expect(verdict.status == 0, "\(verdict.errors)")
    #expect(try folder.text("new") == String(contentsOf: table, encoding: .utf8))
  }

  @Test func aCharacterIsCutWhereTheBytesEnd() {
    for whole: [UInt8] in [[0xD6, 0xD0], [0x81, 0x30, 0x81, 0x30]] {
      for length in 1..<whole.count {
        let bytes = [0x61] + whole.prefix(length)
        #expect(TextEncoding.gb18030.fault(in: bytes.indices, of: bytes) == .cut(at: 1), "\(bytes)")
      }
    }
    #expect(TextEncoding.gb18030.fault(in: 0..<2, of: [0x81, 0x2C]) == .broken(at: 0))
    #expect(TextEncoding.gb18030.fault(in: 0..<1, of: [0xFF]) == .broken(at: 0))
  }

  /// Beginnings of characters of UTF-8, and bytes that begin none (Unicode, table 3-7).
  @Test(
    arguments: [
      ([0x61, 0xE4], .cut(at: 1)), ([0x61, 0xE4, 0xB8], .cut(at: 1)), ([0xF0, 0x9F, 0x98], .cut(at: 0)),
      ([0xC2], .cut(at: 0)), ([0xC0, 0x80], .broken(at: 0)), ([0xE0, 0x80, 0x80], .broken(at: 0)),
      ([0xED, 0xA0, 0x80], .broken(at: 0)), ([0xF4, 0x90, 0x80, 0x80], .broken(at: 0)),
      ([0xF5], .broken(at: 0)), ([0x61, 0x80], .broken(at: 1)), ([0xE4, 0x61], .broken(at: 0)),
    ] as [([UInt8], TextEncoding.Fault)])
  func utf8IsCutOrBroken(bytes: [UInt8], fault: TextEncoding.Fault) {
    #expect(TextEncoding.utf8.fault(in: bytes.indices, of: bytes) == fault)
  }
}
