import PayLater

/// Words about the wallet's time zone.
public enum ZoneText {
  /// Said of a change, and of one that waits.
  public static func from(_ zone: String) -> Phrase {
    Phrase("从下一天起按 \(zone) 算日子", "the days of \(zone) from the next day on")
  }
  public static let about = Phrase(
    "现在这一天还按原来的时区过完；往西换，这一天会长一些。到期日不变。",
    "The present day still ends by the old zone; where the new one lies to the west it lasts longer. No due day moves."
  )
  /// The zone of a wallet is another than that of the machine: the way to change it.
  public static func way(_ zone: String) -> Phrase {
    Phrase("要换时区：sesame zone \(zone)", "to change the zone: sesame zone \(zone)")
  }
  /// The day of the wallet is another one than that of the machine.
  public static func differs(_ zone: String, day: Day, here: Day) -> Phrase {
    Phrase(
      "钱包按 \(zone) 的日子算，那里是 \(day)；这台机器是 \(here)",
      "the wallet keeps the days of \(zone), where it is \(day); this machine has \(here)")
  }
}
