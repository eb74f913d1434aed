import ArgumentParser
import CFiles
import Foundation
import PayLater
import PayLaterStore
import TerminalKit
import WalletText

/// Where passphrases come from: asked for on the terminal, or handed over.
struct PassphraseSource: Sendable {
  /// The file descriptor that scripts hand them over with, one a line.
  var descriptor: Int32?
  /// Whether somebody can be asked.
  var canAsk: Bool

  /// Nobody gives one.
  static let none = PassphraseSource(descriptor: nil, canAsk: false)

  /// Why there is none.
  enum Fault: Error { case nobodyToAsk, end, tooLong }

  /// The next one. Nothing of this process reaches a core file from here on.
  func next(_ prompt: String) throws(Fault) -> SecretText {
    cf_keep_secrets()
    var code: Int32 = 0
    var isRead = true
    let secret = SecretText { place in
      let bytes = place.bindMemory(to: UInt8.self)
      let count =
        if let descriptor { cf_read_secret(descriptor, bytes.baseAddress, bytes.count) } else {
          canAsk ? cf_ask_secret(SafeText.printable(prompt), bytes.baseAddress, bytes.count) : -1
        }
      code = errno
      isRead = count >= 0
      return count
    }
    guard isRead else {
      if code == EMSGSIZE { throw .tooLong }
      throw descriptor == nil ? .nobodyToAsk : .end
    }
    return secret
  }
}

extension PassphraseSource {
  /// The one that these options name.
  init(_ options: GlobalOptions, _ environment: Environment) {
    descriptor = options.passphraseFd
    canAsk = !options.noInput && (environment.inputIsTerminal || isatty(STDERR_FILENO) == 1)
  }
}

extension World {
  /// Opens the lock of a wallet with its passphrase; without a lock it does nothing. Who cannot be asked, or has not the
  /// right one, ends the program with 77.
  func unlock(_ store: WalletStore) throws {
    guard let lock = try reporting({ () throws(StoreError) in try store.lock() }), !lock.isOpen else {
      return
    }
    try checkPassphrase(of: store, asking: LockText.passphrase)
  }

  /// The same, also where it is open already: before the lock itself is changed.
  func checkPassphrase(of store: WalletStore, asking words: Phrase) throws {
    guard passphrases.descriptor != nil || passphrases.canAsk else {
      Output.talk(self[LockText.needed])
      throw ExitStatus.permission
    }
    while true {
      try serveWait(of: store)
      let secret = try passphrase(words)
      guard !secret.isEmpty else {
        Output.talk(self[LockText.notTheOne])
        throw ExitStatus.permission
      }
      do throws(StoreError) {
        return try secret.withBytes { bytes throws(StoreError) in try store.unlock(bytes, raising: .lock) }
      } catch {
        switch error {
        case .wrongPassphrase(let failed, _):
          if passphrases.descriptor == nil { Output.talk(self[LockText.wrong(failed)]) }
        // Another terminal tried meanwhile.
        case .mustWait: continue
        default: try reporting { () throws(StoreError) in throw error }
        }
      }
      if passphrases.descriptor != nil {
        Output.talk(self[LockText.notTheOne])
        throw ExitStatus.permission
      }
    }
  }

  /// Waits for as long as the next try has to; whoever ends the program meanwhile starts anew.
  private func serveWait(of store: WalletStore) throws {
    var isSaid = false
    while let rest = try reporting({ () throws(StoreError) in try store.lock() })?.wait, rest > .zero {
      if !isSaid { Output.talk(self[LockText.wait(rest.wholeSeconds)]) }
      isSaid = true
      usleep(UInt32(min(rest.wholeSeconds * 1_000, 500)) * 1_000)
    }
  }

  /// The next passphrase; where there is none it is said, and the program ends with 77.
  func passphrase(_ words: Phrase) throws -> SecretText {
    do throws(PassphraseSource.Fault) { return try passphrases.next(self[LockText.prompt(words)]) } catch {
      let words =
        switch error {
        case .tooLong: LockText.tooLong
        case .end: LockText.noneGiven
        case .nobodyToAsk: LockText.needed
        }
      Output.talk(self[words])
      throw ExitStatus.permission
    }
  }
}

extension Duration {
  /// Its seconds, begun ones counted.
  var wholeSeconds: Int64 { components.seconds + (components.attoseconds > 0 ? 1 : 0) }
}

extension ScryptCost {
  /// What a lock costs.
  static var lock: ScryptCost { .standard }
}
