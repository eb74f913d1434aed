import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText
import WalletUI

/// A bill that the screens read last; it is booked as it was shown, whatever becomes of its file.
struct OpenBill {
  let number: Int
  let name: String
  let file: BillFile
}

extension WalletSession {
  /// Reads a bill and says what becomes of its rows in the wallet as it is.
  func read(_ bill: BillToRead) throws(StoreError) -> BillReply {
    switch bill {
    case .file(let typed):
      let path = world.paths.typed(typed)
      do throws(UnreadBill) {
        openBill = OpenBill(
          number: (openBill?.number ?? 0) + 1, name: (path as NSString).lastPathComponent,
          file: try BillFile(at: path, named: typed))
      } catch { return .refused(error.words) }
    case .again(let number):
      guard openBill?.number == number else { return .refused([ImportScreenText.gone]) }
    }
    guard let openBill else { return .refused([ImportScreenText.gone]) }
    let known = try store.map { (store) throws(StoreError) in
      KnownRows(openBill.file.source, in: try store.snapshot(at: world.moment(for: wallet)))
    }
    return .read(openBill.reading(knowing: known ?? KnownRows()))
  }

  /// Books the bill that was read last; whole batches, each all or nothing. Where `progress` says so it stops between
  /// two of them.
  func book(_ number: Int, _ progress: @escaping ProgressCheck) throws(StoreError) -> ImportReply {
    guard let openBill, openBill.number == number else {
      return ImportReply(Notice(.refusal, ImportScreenText.gone))
    }
    let store = try storeForWriting()
    let booking = ImportBooking(openBill.file, try store.snapshot(at: world.moment(for: wallet)))
    let random = world.environment.random()
    var goesOn = true
    let tell = { (done: Int, of: Int) in goesOn = progress(Int64(done), Int64(of)) }
    do {
      let outcome = try booking.book(number: random, progress: tell) { request in
        guard goesOn else { throw StoreError.stopped }
        return try perform(request, id: "i-" + String(world.environment.random(), radix: 16)).get()
      }
      let waiting = wallet.waitingRows.count
      let words = [
        outcome.booked == 0 ? ImportScreenText.nothingBooked : ImportScreenText.booked(outcome.booked),
        outcome.answered > 0 ? RowText.answered(outcome.answered) : nil,
        waiting > 0 ? ImportScreenText.waiting(waiting) : nil,
        outcome.id.map { DebtCommandText.undo("sesame import --undo \($0)") },
      ]
      return ImportReply(Notice(.done, words.compactMap(\.self)), id: outcome.id)
    } catch {
      let id = ImportBooking.id(of: random)
      let stands = ImportUndo(id, try store.latest()).count > 0
      return ImportReply(Notice(.refusal, words(of: error)), id: stands ? id : nil)
    }
  }

  /// Why the booking of a bill ended before its end.
  private func words(of error: any Error) -> [Phrase] {
    switch error {
    case let error as ImportBooking.Unbookable: [error.words]
    case let error as Refusal: error.lines(on: wallet.businessDay)
    case StoreError.stopped: [ImportScreenText.stopped]
    case let error as StoreError: [error.phrase]
    default: [ImportScreenText.stopped]
    }
  }

  /// Takes back what one import booked and still stands.
  func takeBack(_ id: String) throws(StoreError) -> ImportReply {
    let undo = ImportUndo(id, try storeForWriting().latest())
    for request in undo.requests {
      let id = "i-" + String(world.environment.random(), radix: 16)
      if case .failure(let refusal) = try perform(request, id: id) {
        return ImportReply(Notice(.refusal, refusal.lines(on: wallet.businessDay)))
      }
    }
    return ImportReply(Notice(.done, ImportText.takenBack(undo.count)))
  }
}

extension OpenBill {
  /// What becomes of its rows, those of which the same becomes together.
  fileprivate func reading(knowing known: KnownRows) -> ReadBill {
    let imported = file.imported(knowing: known)
    let report = ImportReport(imported, knowing: known)
    var groups: [ReadBill.Group] = []
    var places: [String: Int] = [:]
    for entry in imported.entries {
      let group = entry.group
      if let place = places[group.title.en] {
        groups[place].rows += group.rows
      } else {
        places[group.title.en] = groups.count
        groups.append(group)
      }
    }
    let order: [ReadBill.Group.Kind] = [.new, .look, .known, .skipped]
    return ReadBill(
      number: number, source: ImportText.source(file.source.rawValue), name: name,
      counts: ImportText.equation(
        rows: report.rows, new: report.new.count, known: report.known.count, skipped: report.skipped.count,
        look: report.needsLook.count),
      groups: order.flatMap { kind in groups.filter { $0.kind == kind } },
      opens: report.accounts.filter { !$0.exists }.map(\.provider),
      keeps: imported.entries.count { $0.isLook && known.rows[$0.key] == nil },
      warnings: report.warnings.map(\.phrase))
  }
}

extension BillImport.Entry {
  fileprivate var isLook: Bool { if case .look = outcome { true } else { false } }

  /// What becomes of it, as a group of one.
  fileprivate var group: ReadBill.Group {
    switch outcome {
    case .new(let kind, of: _): ReadBill.Group(.new, ImportScreenText.new, [shown(kind.phrase)])
    case .known: ReadBill.Group(.known, ImportScreenText.known, [shown(nil)])
    case .skipped(let reason):
      ReadBill.Group(.skipped, ImportScreenText.skipped(reason.phrase), [shown(nil)])
    case .look(let reason, column: _, of: _):
      ReadBill.Group(.look, ImportScreenText.look(reason.phrase), [shown(nil)])
    }
  }

  private func shown(_ kind: Phrase?) -> ReadBill.Row {
    let parts = row.parts.map { ImportText.parts($0) }
    let names = [row.provider ?? "", row.title].map { Phrase(same: SafeText($0, limit: 80).text) }
    let words = [names[0], kind, parts, names[1], row.bill.map { MonthlyText.bill($0) }]
    return ReadBill.Row(
      line: row.line, day: row.day, amount: row.amountFen.map(Money.init(fen:)),
      words: words.compactMap(\.self).filter { !$0.en.isEmpty }.joined())
  }
}
