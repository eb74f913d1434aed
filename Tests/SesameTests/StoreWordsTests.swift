import Foundation
import PayLater
import PayLaterStore
import Testing
import WalletText

@testable import sesame

/// What is said about the wallet's file: in words for people, in both languages.
@Suite struct StoreWordsTests {
  static let path = "/w"
  static let causes: [Int32] = [
    0, EIO, ENXIO, ENOSPC, EDQUOT, EFBIG, EROFS, EACCES, EPERM, ENOENT, ENOTDIR, EMFILE, ENFILE, ENOTSUP, 99,
  ]
  static let calls: [StoreError.SystemCall] = [
    .look, .open, .create, .makeFolder, .link, .sync, .lock, .remove,
  ]
  static let strangers: [StoreError.Stranger] = [
    .gzip, .zip, .picture, .document, .program, .journal, .zeros, .text, .unknown, .database(application: 7),
  ]
  static let flaws: [StoreError.Flaw] = [
    .hardLinked(names: 2), .symbolicLink, .wrongKind, .notOurs(owner: 7), .othersCanWrite(mode: 0o666),
  ]
  static let disk: [StoreError] =
    causes.flatMap { [.unreadable(path: path, code: $0), .unwritable(path: path, code: $0)] } + [.full]
  static let all: [StoreError] =
    disk + disk.map { .notSaved($0) } + disk.map { .outcomeUnknown(id: "o", $0) }
    + calls.flatMap { call in causes.map { .system(call, path: path, code: $0) } }
    + strangers.map { .foreign(path: path, $0) }
    + flaws.flatMap { [.unsafeFolder(path: path, $0), .unsafeFile(path: path, $0)] }
    + [
      .noWallet(path: path), .exists(path: path), .empty(path: path), .damaged(path: path, place: "7"),
      .truncated(path: path, expected: 9, found: 7), .newer(path: path, found: 9, known: 7),
      .older(path: path, found: 7, known: 9), .readOnly(path: path), .moved(path: path),
      .interrupted(path: path), .busy, .jump(days: 50), .clockMovedBack(businessDay: Day(number: 20_000)),
      .inconsistent("7"), .stopped, .locked(path: path), .wrongPassphrase(failed: 3, wait: .zero),
      .mustWait(.seconds(30)), .mustWait(.seconds(900)),
    ]

  /// Chinese words have no others in them but names of commands and paths; English ones none of a library.
  @Test func noWordOfALibraryGetsThrough() {
    let known = [
      "restore --wallet", "\(Self.path)-journal", Self.path, "sesame", "ulimit -f", "find -samefile",
      "chmod go-w", "--accept-date", "--passphrase-fd", "remind", "verify", "backup", "doctor", "gzip", "zip",
      "PNG", "PDF",
    ]
    for error in Self.all {
      let words = known.reduce(error.phrase[.zh]) { $0.replacingOccurrences(of: $1, with: "") }
      let others = words.filter { $0.isASCII && $0.isLetter }
      #expect(others.isEmpty, "\(words)")
      let english = error.phrase[.en]
      for raw in ["SQL", "I/O error", "errno", "(code:", "Error", "database disk image"] {
        #expect(!english.contains(raw), "\(english)")
      }
      #expect(english.utf8.count == english.count, "\(english)")
    }
  }

  /// What happened, what is true now, what to do.
  @Test func anErrorOfTheDiskSaysAllThree() {
    for error in Self.disk {
      #expect(StoreError.notSaved(error).phrase[.en].hasPrefix("not saved, nothing changed: "))
      #expect(StoreError.notSaved(error).phrase[.zh].hasPrefix("没有保存，什么都没有改动："))
      #expect(error.phrase[.en].lowercased().contains("try again"), "\(error.phrase[.en])")
      #expect(error.phrase[.zh].contains("再试"), "\(error.phrase[.zh])")
    }
  }

  /// Not by hand: the copy would be spoilt by the journal of the file that it replaces.
  @Test func aCopyIsPutBackByACommand() {
    let spoilt: [StoreError] = [
      .empty(path: Self.path), .damaged(path: Self.path, place: "7"),
      .truncated(path: Self.path, expected: 9, found: 7),
    ]
    for error in spoilt {
      let english = error.phrase[.en]
      #expect(english.hasSuffix("To put a backup back: sesame restore --wallet '/w' BACKUP"), "\(english)")
      #expect(error.phrase[.zh].hasSuffix("换回备份：sesame restore --wallet '/w' 备份"))
    }
  }
}
