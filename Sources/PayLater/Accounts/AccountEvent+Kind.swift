extension AccountEvent {
  /// Its kind.
  var kind: Event.Kind {
    switch self {
    case .accountAdded: .accountAdded
    case .accountChanged: .accountChanged
    case .billRecorded: .billRecorded
    case .accountEntryNoted: .accountEntryNoted
    case .accountEntryReversed: .accountEntryReversed
    case .accountEntryRestored: .accountEntryRestored
    case .accountClosed: .accountClosed
    case .accountReopened: .accountReopened
    }
  }
}
