import PayLater
import TerminalKit
import WalletText

/// The screen in front of a locked wallet: all that is in sight, and all that is in memory of it.
struct Unlocking: Equatable, Sendable {
  /// What was typed so far.
  var secret = SecretText()
  /// Why it is locked now; nil: it was so when it was opened.
  var why: Phrase?
  /// What was wrong with the last try.
  var wrong: Phrase?
  /// Seconds that the next try has to wait.
  var wait: Int64 = 0
}

/// What is to become of the lock. The passphrase that holds is asked for before it changes.
public enum LockChange: Equatable, Sendable {
  case set(SecretText)
  case change(from: SecretText, to: SecretText)
  case remove(SecretText)
}

extension App {
  /// Whether the wallet is locked: the app knows nothing of it then.
  public var isLocked: Bool { unlocking != nil }

  /// Whether something is half filled in: it is gone with a lock.
  public var isHalfFilled: Bool {
    dialogs.contains { $0.form.isDirty } || stacks.values.contains { $0.all.contains { $0.page.isDirty } }
  }

  /// Shows that the wallet is locked, and why. It is for an app that knows nothing of the wallet.
  public mutating func lock(_ why: Phrase?) { unlocking = Unlocking(why: why) }

  /// A try was wrong, or has to wait.
  mutating func notUnlocked(_ words: Phrase?, wait: Int64) {
    unlocking?.secret.clear()
    unlocking?.wrong = words
    unlocking?.wait = wait
  }

  /// Takes a key in front of a locked wallet: it is text, or opens, or leaves.
  mutating func pressUnlocking(_ key: Key) -> [Effect] {
    guard let unlocking else { return [] }
    switch key {
    case .escape where unlocking.secret.isEmpty: return [.quit]
    case .escape, .control("u"): self.unlocking?.secret.clear()
    case .enter where !unlocking.secret.isEmpty && unlocking.wait == 0: return [.unlock(unlocking.secret)]
    case .backspace: self.unlocking?.secret.removeLast()
    case .character(let scalar) where unlocking.wait == 0:
      if unlocking.secret.isEmpty { self.unlocking?.wrong = nil }
      self.unlocking?.secret.append(scalar)
    case .paste(let text) where unlocking.wait == 0:
      for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
        self.unlocking?.secret.append(scalar)
      }
    default: break
    }
    return []
  }

  /// The whole screen: the field, what is wrong beside it, the ways out.
  func draw(_ unlocking: Unlocking) -> Frame {
    var canvas = Canvas(size: context.size, context: context)
    if !canvas.isShort { canvas.skip(2) }
    canvas.put(AppText.name, .strong)
    if !canvas.isShort { canvas.skip() }
    canvas.paragraph([unlocking.why, LockText.locked].compactMap(\.self).joined(Phrase("。", ". ")))
    canvas.skip()
    let label = context[LockText.passphrase]
    let left = width(of: label) + 2
    canvas.frame.write(label, at: canvas.line.origin, .label)
    TextField(String(repeating: "*", count: unlocking.secret.count))
      .draw(
        into: &canvas.frame, at: canvas.line.origin.moved(x: left),
        width: max(1, min(30, canvas.area.width - left)),
        focused: unlocking.wait == 0)
    canvas.skip()
    let wrong = [
      unlocking.wrong, unlocking.wait > 0 ? LockText.wait(unlocking.wait) : nil,
      unlocking.secret.isUppercase ? LockText.caps : nil,
    ].compactMap(\.self)
    if wrong.isEmpty { canvas.skip() } else { canvas.paragraph(wrong.joined(Phrase("。", ". ")), .warning) }
    canvas.paragraph(LockText.unlockKeys, .key)
    canvas.skip()
    canvas.paragraph(LockText.startAnew, .label)
    return canvas.frame
  }
}
