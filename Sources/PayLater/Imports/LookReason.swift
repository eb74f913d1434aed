/// Why nothing is booked by itself from a row of a provider's file.
public enum LookReason: String, Codable, CaseIterable, Sendable {
  case candidate, mixedFunding, otherProvider, otherCredit, refundWhere, refundTooLarge, originalOpen
  case sameNumber, noNumber, unknownWord, badAmount, badTime, cellCount
}
