import PayLater

/// Words about the wallet's time zone.
public enum ZoneText {
  /// The day of the wallet is another one than that of the machine.
  public static func differs(_ zone: String, day: Day, here: Day) -> Phrase {
    Phrase(
      "钱包按 \(zone) 的日子算，那里是 \(day)；这台机器是 \(here)",
      "the wallet keeps the days of \(zone), where it is \(day); this machine has \(here)")
  }
}
