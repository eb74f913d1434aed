import PayLater

extension Reminding {
  /// Reads the few options that logins and status bars call it with, each at most once and its value apart.
  ///
  /// nil: it is another command, or there is anything else in it, right or wrong; the parser of all commands sees to that.
  init?(typed arguments: [String]) {
    guard arguments.first == RemindCommand.name else { return nil }
    self.init()
    var rest = arguments.dropFirst()
    var seen: Set<String> = []
    func value() -> String? { rest.popFirst().flatMap { $0.hasPrefix("-") ? nil : $0 } }
    func number(in range: ClosedRange<Int>) -> Int? {
      value().flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    while let option = rest.popFirst() {
      guard seen.insert(option).inserted else { return nil }
      switch option {
      case "--login": login = true
      case "--all": all = true
      case "--json": json = true
      case "--count": count = true
      case "--notify": notify = true
      case "--exit-code": exitCode = true
      case "--mask", "--no-mask":
        guard overrides.mask == nil else { return nil }
        overrides.mask = option == "--mask"
      case "--wallet":
        guard let path = value() else { return nil }
        wallet = path
      case "--lang":
        guard let language = value().flatMap(Language.init(rawValue:)) else { return nil }
        overrides.lang = language
      case "--within":
        guard let days = number(in: Reminding.days) else { return nil }
        within = days
      case "--width":
        guard let columns = number(in: Reminding.columns) else { return nil }
        width = columns
      case "--format":
        guard let template = value().flatMap({ try? ReminderFormat($0) }) else { return nil }
        format = template
      default: return nil
      }
    }
    guard isOneForm else { return nil }
  }
}
