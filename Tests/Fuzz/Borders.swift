import Foundation
import PayLater
import TerminalKit

@testable import PayLaterExchange

/// The borders over which bytes come that nobody here wrote, each with what must hold of whatever comes.
///
/// libFuzzer feeds them: `fuzz.py` builds the modules with its instruments and runs one border at a time.
enum Border: String, CaseIterable {
  case keys, amounts, dates, text, bills, sheets, archives, packed, tapes, requests, lines, messages, config,
    journal

  /// That which the environment names.
  static let chosen = Border(rawValue: ProcessInfo.processInfo.environment["BORDER"] ?? "")

  func take(_ bytes: [UInt8]) {
    switch self {
    case .keys: takeKeys(bytes)
    case .amounts: takeAmounts(String(decoding: bytes, as: UTF8.self))
    case .dates: takeDates(String(decoding: bytes, as: UTF8.self))
    case .text: takeText(String(decoding: bytes, as: UTF8.self))
    case .bills, .archives: takeBill(bytes)
    case .sheets: takeBill(Archive.workbook(sheet: bytes))
    case .packed: takePacked(bytes)
    case .tapes: takeTape(String(decoding: bytes, as: UTF8.self))
    case .requests: takeRequest(bytes)
    case .lines: takeLine(bytes)
    case .messages: takeMessage(String(decoding: bytes, as: UTF8.self))
    case .config: takeConfig(String(decoding: bytes, as: UTF8.self))
    case .journal: takeJournal(bytes)
    }
  }
}

/// Ends the run where something does not hold; libFuzzer keeps the input.
func claim(_ truth: Bool, _ words: @autoclosure () -> String) {
  guard !truth else { return }
  FileHandle.standardError.write(Data("\ndoes not hold: \(words())\n".utf8))
  abort()
}

/// The door of libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = start.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  guard let border = Border.chosen else {
    FileHandle.standardError.write(Data("BORDER names none\n".utf8))
    exit(64)
  }
  border.take(bytes)
  return 0
}

extension Border {
  /// However the bytes of a terminal come apart, they are the same keys.
  private func takeKeys(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    var whole = KeyDecoder(), parts = KeyDecoder(), single = KeyDecoder()
    let rest = bytes.dropFirst()
    let keys = whole.decode(rest)
    let cut = rest.index(rest.startIndex, offsetBy: rest.isEmpty ? 0 : Int(first) % rest.count)
    claim(parts.decode(rest[..<cut]) + parts.decode(rest[cut...]) == keys, "a cut at \(cut) makes other keys")
    claim(rest.flatMap { single.decode(CollectionOfOne($0)) } == keys, "byte by byte makes other keys")
    claim(whole.flush() == single.flush(), "what waits differs")
  }

  /// An amount that is read is within bounds, and written again it is the same.
  private func takeAmounts(_ text: String) {
    for currency in [Currency.cny, Currency(code: "USD"), Currency(code: "JPY")].compactMap(\.self) {
      if let amount = try? Money(typed: text, in: currency) {
        claim(amount.fen >= 0, "below nothing: \(amount.fen)")
        let bare = amount.bare(in: currency)
        claim((try? Money(typed: bare, in: currency)) == amount, "written as \(bare) it is another")
      }
      for amount in (try? Money.list(typed: text, in: currency)) ?? [] {
        claim(amount.fen >= 0, "below nothing: \(amount.fen)")
      }
    }
  }

  /// A day that is read is one of the calendar, and its ISO text is the same day.
  private func takeDates(_ text: String) {
    let today = Day(number: 20_594)
    for day in [try? Day(typed: text, from: today), Day(iso: text)].compactMap(\.self) {
      claim(Day(iso: day.text) == day, "written as \(day.text) it is another")
      claim((try? Day(typed: day.text, from: today)) == day, "typed as \(day.text) it is another")
    }
  }

  /// Nothing in a text that is shown obeys or hides, and to make it safe once more changes nothing.
  private func takeText(_ raw: String) {
    let safe = SafeText(raw)
    claim(SafeText(safe.text).text == safe.text, "made safe twice it is another")
    claim(safe.text.count <= 200, "longer than asked for")
    for scalar in safe.text.unicodeScalars {
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C:
        claim(false, "U+\(String(scalar.value, radix: 16)) got through")
      default: break
      }
    }
  }

  /// Every row of a bill has one outcome, what is booked is above nothing, and the same file twice is nothing new.
  private func takeBill(_ bytes: [UInt8]) {
    let file: BillFile
    do throws(BillError) { file = try BillFile(bytes) } catch {
      claim((error.line ?? 1) >= 1 && (error.column ?? 1) >= 1, "a place before the first")
      return
    }
    let nothing = KnownRows()
    let imported = file.imported(knowing: nothing)
    let report = ImportReport(imported, knowing: nothing)
    let told = report.new.count + report.known.count + report.skipped.count + report.needsLook.count
    claim(
      told == report.rows && report.rows == file.rows.count, "\(told) of \(file.rows.count) rows are told")
    for row in report.new { claim(row.amountFen > 0, "\(row.amountFen) is booked") }
    let booked = imported.entries.compactMap { entry in
      if case .new = entry.outcome {
        KnownRow(key: entry.key, row: entry.row, standing: .booked)
      } else {
        nil
      }
    }
    let again = KnownRows(booked + imported.rowsToKeep(besides: nothing))
    claim(
      ImportReport(file.imported(knowing: again), knowing: again).new.isEmpty, "the same file is new again")
  }

  /// What is unpacked has the size that was announced.
  private func takePacked(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let size = Int(bytes[0]) | Int(bytes[1]) << 8
    if let unpacked = Inflate.unpack(bytes[2...], size: size) {
      claim(unpacked.count == size, "\(unpacked.count) bytes instead of \(size)")
    }
  }

  /// A tape is read, or its fault has a place.
  private func takeTape(_ text: String) {
    do throws(Tape.Flaw) { _ = try Tape(text) } catch {
      claim(error.line >= 1 && error.column >= 1, "a place before the first")
    }
  }

  /// A line that is a request says the same when it is written and read again.
  private func takeRequest(_ bytes: [UInt8]) {
    guard let line = try? RequestLine(bytes) else { return }
    let encoder = JSONEncoder()
    guard let body = try? encoder.encode(line.request) else {
      return claim(false, "a request that was read cannot be written")
    }
    let text = #"{"id":"a","request":"# + String(decoding: body, as: UTF8.self) + "}"
    claim((try? RequestLine(Array(text.utf8)))?.request == line.request, "written again it is another")
  }

  /// A line of a wallet says the same when it is written and read again.
  private func takeLine(_ bytes: [UInt8]) {
    guard let line = try? WalletLine(bytes) else { return }
    let text = line.text
    claim((try? WalletLine(Array(text.utf8)))?.text == text, "written again it is another: \(text)")
  }

  /// An amount that is read of a message is above nothing and stands there.
  private func takeMessage(_ text: String) {
    guard let message = try? ProviderMessage(text, received: Day(number: 20_594)) else { return }
    claim(message.amount.fen > 0, "nothing is due")
    claim(!message.quoted.amount.isEmpty, "its amount stands nowhere")
  }

  /// A config is read or its fault named; a setting that is put into it is there afterwards.
  private func takeConfig(_ text: String) {
    _ = ConfigLines(text)
    guard let before = try? ConfigReader(text, path: "config") else { return }
    let after = ConfigLines(text).setting("language", to: #""en""#)
    guard let entries = try? ConfigReader(after, path: "config").entries else { return }
    let named = { (entry: ConfigReader.Entry) in entry.path == ["language"] }
    guard !before.entries.contains(where: { $0.path.first == "language" && !named($0) }) else { return }
    claim(entries.last(where: named).map { $0.value == .word("en") } ?? true, "set, and it is another")
  }

  /// An event of the journal says the same when it is written and read again.
  private func takeJournal(_ bytes: [UInt8]) {
    guard let event = try? CanonicalJSON.value(Event.self, from: bytes) else { return }
    guard let text = try? CanonicalJSON.text(event) else { return claim(false, "it cannot be written") }
    claim(
      (try? CanonicalJSON.value(Event.self, from: Array(text.utf8))) == event, "written again it is another")
  }
}
