/// Where request ids come from: SplitMix64 over a seed, so that tests know them and users get random ones.
struct IDSource: Equatable, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next id: 16 hexadecimal digits.
  mutating func next() -> String {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    let digits = String(mixed, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
