import PayLater

extension MessageText {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The number of a month by its English name or the first three letters of it; nil: it is no month.
  static func month(named name: some StringProtocol) -> Int? {
    let name = name.lowercased()
    let whole = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    if name == "sept" { return 9 }
    return (whole.firstIndex(of: name) ?? months.firstIndex(of: name)).map { $0 + 1 }
  }

  /// Every day that stands in a text, in its order. A day without its year is the first one from 60 days before the
  /// message on.
  static func days(in text: String, _ isChinese: Bool, _ received: Day) -> [DayFound] {
    var found: [DayFound] = []
    func add(_ place: Place, _ day: Day?) {
      guard !found.contains(where: { $0.place.overlaps(place) }) else { return }
      found.append(DayFound(day: day, place: place))
    }
    for match in text.matches(of: #/(\d{4})[-\/.年](\d{1,2})[-\/.月](\d{1,2})日?/#) {
      let (_, year, month, day) = match.output
      if let day = Day(Int(year) ?? 0, Int(month) ?? 0, Int(day) ?? 0) { add(match.range, day) }
    }
    for match in text.matches(of: #/(\d{1,2})月(\d{1,2})[日号]/#) {
      let (_, month, day) = match.output
      add(match.range, nearest(Int(month) ?? 0, Int(day) ?? 0, received))
    }
    for match in text.matches(of: #/(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9})\.?(?:,? (\d{4}))?/#) {
      let (_, day, name, year) = match.output
      guard let month = month(named: name), let number = Int(day), (1...31).contains(number),
        text[..<match.range.lowerBound].last.map({ !$0.isNumber && $0 != "." }) ?? true
      else { continue }
      add(match.range, civil(year.flatMap { Int($0) }, month, number, received))
    }
    for match in text.matches(of: #/([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d)(?:,? (\d{4}))?/#) {
      let (_, name, day, year) = match.output
      guard let month = month(named: name) else { continue }
      add(match.range, civil(year.flatMap { Int($0) }, month, Int(day) ?? 0, received))
    }
    for match in text.matches(of: #/(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})/#) {
      let (_, first, second, year) = match.output
      let number = Int(year) ?? 0
      add(
        match.range,
        either(Int(first) ?? 0, Int(second) ?? 0, number < 100 ? 2000 + number : number, received))
    }
    for match in text.matches(of: #/(\d{1,2})\.(\d{1,2})\.(\d{4})/#) {
      let (_, day, month, year) = match.output
      if let day = Day(Int(year) ?? 0, Int(month) ?? 0, Int(day) ?? 0) { add(match.range, day) }
    }
    for match in text.matches(of: #/(\d{1,2})([-\/])(\d{1,2})/#) where stands(match.range, in: text) {
      let (first, second) = (Int(match.output.1) ?? 0, Int(match.output.3) ?? 0)
      if isChinese {
        if let day = nearest(first, second, received) { add(match.range, day) }
      } else if match.output.2 == "/", !isPart(match.range, in: text) {
        add(match.range, either(first, second, nil, received))
      }
    }
    return found.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// Whether no digit, dash or slash runs on at either side.
  private static func stands(_ place: Place, in text: String) -> Bool {
    var after = text[place.upperBound...]
    // A sentence may end behind it.
    if let sign = after.first, ".,".contains(sign), after.dropFirst().first?.isNumber != true {
      after = after.dropFirst()
    }
    return [text[..<place.lowerBound].last, after.first].allSatisfy {
      $0.map { !$0.isNumber && !"-/.,*第期个".contains($0) } ?? true
    }
  }

  /// Whether '2/4' is the second of four payments.
  private static func isPart(_ place: Place, in text: String) -> Bool {
    let before = text[..<place.lowerBound].lowercased()
    return before.contains(#/(?:install?ments?|payments?) (?:no\. )?$/#)
  }

  private static func civil(_ year: Int?, _ month: Int, _ day: Int, _ received: Day) -> Day? {
    year.map { Day($0, month, day) } ?? nearest(month, day, received)
  }

  /// Month and day, or day and month, where only one of them is a day; nil: both are, and not the same.
  private static func either(_ first: Int, _ second: Int, _ year: Int?, _ received: Day) -> Day? {
    let one = civil(year, first, second, received)
    let other = civil(year, second, first, received)
    return one == other ? one : one == nil || other == nil ? one ?? other : nil
  }

  /// The first such day from 60 days before the message on; nil where no year has it.
  private static func nearest(_ month: Int, _ day: Int, _ received: Day) -> Day? {
    (received.year - 1...received.year + 1).lazy.compactMap { Day($0, month, day) }
      .first { $0 >= received - 60 }
  }

  /// The month whose bill is named: that of its bill day. Without its year the last one up to the next month.
  var billMonth: Month? {
    var found: Set<Month> = []
    for match in plain.matches(of: #/(?:(\d{4})年)?(\d{1,2})月份?的?[^0-9，。：:；\n]{0,8}?账单(?!日)/#) {
      found.insert(bill(match.output.1.flatMap { Int($0) }, Int(match.output.2) ?? 0))
    }
    for match in plain.matches(of: #/(\d{4})-(\d{2})(?:期|月)?账单/#) {
      found.insert(bill(Int(match.output.1), Int(match.output.2) ?? 0))
    }
    for match in plain.matches(of: #/([A-Za-z]{3,9})(?: (\d{4}))? (?:PayPal Credit )?(?:statement|bill)/#) {
      guard let month = MessageText.month(named: match.output.1) else { continue }
      found.insert(bill(match.output.2.flatMap { Int($0) }, month))
    }
    for match in plain.matches(of: #/账单月份?[: ]*(\d{4})[-年](\d{1,2})/#) {
      found.insert(bill(Int(match.output.1), Int(match.output.2) ?? 0))
    }
    for match in plain.matches(of: #/(?:statement|bill) for ([A-Za-z]{3,9})(?: (\d{4}))?/#) {
      guard let month = MessageText.month(named: match.output.1) else { continue }
      found.insert(bill(match.output.2.flatMap { Int($0) }, month))
    }
    return found.count == 1 ? found.first : nil
  }

  private func bill(_ year: Int?, _ month: Int) -> Month {
    if let year { return Month(year: year, month: month) }
    let latest = received.calendarMonth + 1
    let this = Month(year: latest.year, month: month)
    return this <= latest ? this : this + -12
  }
}
