import Foundation

/// A civil day of the model, counted from 1970-01-01 by the proleptic Gregorian calendar.
struct YearDay: Comparable, Hashable, CustomStringConvertible {
  var number: Int

  init(number: Int) { self.number = number }

  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The day that `text` names, as 2026-01-06.
  init(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    precondition(parts.count == 3, text)
    self.init(parts[0], parts[1], parts[2])
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (year + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, ofYear - (153 * month + 2) / 5 + 1)
  }

  var day: Int { civil.day }

  /// The calendar month, counted through the years.
  var month: Int { civil.year * 12 + civil.month - 1 }

  var isLastOfMonth: Bool { (self + 1).month != month }

  var description: String {
    let (year, month, day) = civil
    return String(format: "%04d-%02d-%02d", year, month, day)
  }

  /// The day with this number in the month after; the statement's day.
  func inNextMonth(day: Int) -> YearDay {
    let next = month + 1
    return YearDay(next / 12, next % 12 + 1, day)
  }

  /// Complete months up to `end`: complete on the same day number, or on the month's last day where it is missing.
  func completeMonths(to end: YearDay) -> Int {
    let months = end.month - month
    let isComplete = end.day >= day || end.isLastOfMonth
    return max(0, isComplete ? months : months - 1)
  }

  static func < (a: YearDay, b: YearDay) -> Bool { a.number < b.number }
  static func + (day: YearDay, days: Int) -> YearDay { YearDay(number: day.number + days) }
  static func - (a: YearDay, b: YearDay) -> Int { a.number - b.number }
}

/// What an order needs to know of its merchant, from the catalogue that ships.
struct YearMerchant {
  /// Days after the receipt; nil: the 10th of the month after the receipt's.
  var term: Int?
  var isOnline: Bool
  var dispatchDays: Int
  var prices: [String: Int]

  func due(receivedOn day: YearDay) -> YearDay {
    if let term { return day + term }
    return day.inNextMonth(day: 10)
  }

  /// The merchants by id.
  static func catalogue() throws -> [String: YearMerchant] {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = top.deletingLastPathComponent().appendingPathComponent("Assets/merchants.json")
    let json = JSONObject(try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
    var merchants: [String: YearMerchant] = [:]
    for merchant in json.list("merchants") {
      var prices: [String: Int] = [:]
      for offer in merchant.list("offers") {
        prices[offer.text("id") ?? ""] = offer.number("fen")
      }
      merchants[merchant.text("id") ?? ""] = YearMerchant(
        term: merchant.number("term.days"), isOnline: merchant.text("channel") == "online",
        dispatchDays: merchant.number("dispatchDays") ?? 0, prices: prices)
    }
    return merchants
  }
}
