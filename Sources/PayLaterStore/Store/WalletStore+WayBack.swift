import Foundation
import GRDB
import PayLater

extension WalletStore {
  /// The way back from a date that became true and was false: the wallet as it was before the last jump, and the day on
  /// which it stood.
  public struct WayBack: Equatable, Sendable {
    public let path: String
    public let day: Day
  }

  private static let wayBackMark = "jump-from-"

  /// The way back that lies beside the wallet at `path`; nil: its days went by without a jump.
  public static func wayBack(beside path: String) -> WayBack? {
    backups(beside: path).compactMap { backup -> WayBack? in
      guard let mark = backup.range(of: ".before-" + wayBackMark, options: .backwards) else { return nil }
      return Day(iso: backup[mark.upperBound...]).map { WayBack(path: backup, day: $0) }
    }.max { $0.day < $1.day }
  }

  /// Keeps a copy of the wallet where days up to `day` are about to be closed that are in doubt; an earlier copy makes
  /// room for it. Without the copy nothing is closed.
  func keepWayBack(from day: Day, in session: inout Session) throws(StoreError) {
    let known = try session.transaction(.deferred, file, migrations) { known, _ in known.wallet }
    guard case .jump = known.doubt(about: day) else { return }
    let target = "\(file.path).before-\(WalletStore.wayBackMark)\(known.businessDay)"
    guard !WalletFile(target).exists else { return }
    let earlier = WalletStore.wayBack(beside: file.path)
    try WalletStore.copy(session.queue, to: target)
    if let earlier { unlink(earlier.path) }
  }
}
