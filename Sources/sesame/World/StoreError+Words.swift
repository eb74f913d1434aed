import ArgumentParser
import Foundation
import PayLaterStore
import WalletText

extension StoreError {
  /// What is the matter with the file, what is true now, and the way out.
  var phrase: Phrase {
    switch self {
    case .noWallet(let path): FileText.noWallet(path)
    case .exists(let path): FileText.exists(path)
    case .unsafeFolder(let path, let flaw), .unsafeFile(let path, let flaw): flaw.phrase(path)
    case .empty(let path): FileText.empty(path, copy: copy(of: path))
    case .foreign(let path, let kind): FileText.foreign(path, kind.phrase)
    case .damaged(let path, let place): FileText.damaged(path, place: place, copy: copy(of: path))
    case .truncated(let path, let expected, let found):
      FileText.truncated(path, expected: expected, found: found, copy: copy(of: path))
    case .newer(let path, let found, let known): FileText.newer(path, found: found, known: known)
    case .older(let path, let found, let known): FileText.older(path, found: found, known: known)
    case .readOnly(let path): FileText.readOnly(path)
    case .moved(let path): FileText.moved(path)
    case .interrupted(let path): FileText.interrupted(path)
    case .busy: FileText.busy
    case .full: FileText.full
    case .unreadable(let path, let code): FileText.unreadable(path, SystemCause(code))
    case .unwritable(let path, let code): FileText.unwritable(path, SystemCause(code))
    case .notSaved(let reason): FileText.notSaved(reason.phrase)
    case .outcomeUnknown(_, let reason): FileText.outcomeUnknown(reason.phrase)
    case .jump(let days):
      Phrase(
        "没有保存：日期比钱包晚了 \(days) 天，这些天的日终还没有补做。日期对的话，请重新打开 sesame 并确认，或加 --accept-date；别处的欠款照常可以记",
        "not saved: the date is \(days) days ahead of the wallet, and those days are not closed. If it is right, open sesame again and say so, or use --accept-date; debts from elsewhere can be noted all the same"
      )
    case .clockMovedBack(let day):
      Phrase(
        "系统日期早于钱包的营业日 \(day)，暂时只能查看；别处的欠款照常可以记",
        "the date lies before the wallet's business day \(day); it can only be read, but debts from elsewhere can be noted"
      )
    case .inconsistent(let what): FileText.inconsistent(what)
    case .locked: LockText.needed
    case .wrongPassphrase(let failed, _): LockText.wrong(failed)
    case .mustWait(let rest): LockText.wait(rest.wholeSeconds)
    case .stopped: FileText.stopped
    case .system(let call, let path, let code): SystemText.failed(call.phrase, path, SystemCause(code))
    }
  }

  /// The newest copy that a migration left beside the wallet.
  private func copy(of path: String) -> String? { WalletStore.backups(beside: path).last }

  /// The exit code that stands for it.
  var exitStatus: ExitCode {
    switch self {
    case .noWallet: ExitStatus.noInput
    case .stopped: ExitCode(128 + SIGINT)
    case .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, EROFS): ExitStatus.permission
    case .exists, .full, .unwritable, .system: ExitStatus.cannotCreate
    case .unreadable: ExitStatus.inputOutput
    case .notSaved(let reason), .outcomeUnknown(_, let reason): reason.exitStatus
    case .unsafeFolder, .unsafeFile, .readOnly, .moved, .interrupted, .locked, .wrongPassphrase:
      ExitStatus.permission
    case .empty, .foreign, .damaged, .truncated, .newer, .older, .inconsistent: ExitStatus.badData
    case .busy, .jump, .clockMovedBack, .mustWait: ExitStatus.busy
    }
  }
}

extension SystemCause {
  /// What an errno means.
  init(_ code: Int32) {
    self =
      switch code {
      case EIO, ENXIO: .inputOutput
      case ENOSPC: .full
      case EDQUOT: .quota
      case EFBIG: .tooLarge
      case EROFS: .readOnly
      case EACCES, EPERM: .forbidden
      case ENOENT: .gone
      case ENOTDIR: .noFolder
      case EMFILE, ENFILE: .tooManyFiles
      case ENOTSUP, ENOSYS, ENOLCK, EINVAL: .unsupported
      // Where the system said nothing more, it is the disk.
      case 0: .inputOutput
      default: .other(code)
      }
  }
}

extension StoreError.SystemCall {
  fileprivate var phrase: Phrase {
    switch self {
    case .look: SystemText.look
    case .open: SystemText.open
    case .create: SystemText.create
    case .makeFolder: SystemText.makeFolder
    case .link: SystemText.name
    case .sync: SystemText.sync
    case .lock: SystemText.lock
    case .remove: SystemText.remove
    }
  }
}

extension StoreError.Stranger {
  fileprivate var phrase: Phrase {
    switch self {
    case .gzip: StrangerText.gzip
    case .zip: StrangerText.zip
    case .picture: StrangerText.picture
    case .document: StrangerText.document
    case .program: StrangerText.program
    case .journal: StrangerText.journal
    case .zeros: StrangerText.zeros
    case .text: StrangerText.text
    case .unknown: StrangerText.unknown
    case .database(let application): StrangerText.database(application)
    }
  }
}

extension StoreError.Flaw {
  func phrase(_ path: String) -> Phrase {
    switch self {
    case .hardLinked(let names): FileText.hardLinked(path, names: names)
    case .symbolicLink:
      Phrase("\(path) 是符号链接，请换成文件本身", "\(path) is a symbolic link; put the file itself there")
    case .wrongKind: Phrase("\(path) 不是普通文件或文件夹", "\(path) is not a plain file or folder")
    case .database:
      Phrase(
        "\(path) 是钱包（或别的数据库），或者会被当成它的日志，不会用文本替换它",
        "\(path) is a wallet or another database, or would be taken for its journal; text never replaces it")
    case .notOurs(let owner):
      Phrase(
        "\(path) 属于别的用户（\(owner)），请用自己的文件夹",
        "\(path) belongs to another user (\(owner)); use a folder of your own")
    case .othersCanWrite:
      Phrase("别人可以写 \(path)，请运行 chmod go-w \(path)", "others can write to \(path); run chmod go-w \(path)")
    }
  }
}
