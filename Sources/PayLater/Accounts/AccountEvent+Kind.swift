extension AccountEvent {
  /// Its kind.
  var kind: Event.Kind {
    switch self {
    case .added: .accountAdded
    case .changed: .accountChanged
    case .billRecorded: .billRecorded
    case .entryNoted: .accountEntryNoted
    case .entryReversed: .accountEntryReversed
    case .entryRestored: .accountEntryRestored
    case .closed: .accountClosed
    case .reopened: .accountReopened
    }
  }
}
