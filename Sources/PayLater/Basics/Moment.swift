/// When something happens, as the wallet is told: it never reads a clock itself.
public struct Moment: Equatable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var instant: Int64
  /// The local day in the wallet's own time zone.
  public var day: Day
  /// 64 random bits, for one-time codes. In a sandbox a seed.
  public var random: UInt64

  /// A moment with these parts.
  public init(instant: Int64, day: Day, random: UInt64) {
    self.instant = instant
    self.day = day
    self.random = random
  }

  /// The moment a sandbox lives in: its own day at 12:00, with `seed` as its randomness.
  public static func sandbox(_ day: Day, seed: UInt64) -> Moment {
    Moment(instant: Int64(day.number) * 86_400_000 + 43_200_000, day: day, random: seed)
  }
}
