import ArgumentParser
import Foundation
import PayLaterStore
import WalletText

extension StoreError {
  /// What is the matter with the file, why, and the way out.
  var phrase: Phrase {
    switch self {
    case .noWallet(let path):
      Phrase("这里没有钱包：\(path)。运行 sesame 新建一个", "no wallet at \(path). Run sesame to start one")
    case .exists(let path): Phrase("\(path) 已经存在，不会被覆盖", "\(path) exists already and is never replaced")
    case .unsafeFolder(let path, let flaw), .unsafeFile(let path, let flaw): flaw.phrase(path)
    case .empty(let path):
      Phrase("\(path) 是空文件，没有改动它", "\(path) is empty; it was left as it is")
    case .foreign(let path, let found):
      Phrase("\(path) 不是钱包文件（\(found)），没有改动它", "\(path) is no wallet (\(found)); it was left as it is")
    case .damaged(let path, let found):
      Phrase(
        "\(path) 已损坏：\(found)。没有改动它，请换回完好的副本",
        "\(path) is damaged: \(found). It was left as it is; put back a sound copy")
    case .truncated(let path, let expected, let found):
      Phrase(
        "\(path) 不完整：应有 \(expected) 字节，只有 \(found) 字节。没有改动它，请换回完好的副本",
        "\(path) is cut short: \(found) of \(expected) bytes. It was left as it is; put back a sound copy")
    case .newer(let path, let found, let known):
      Phrase(
        "\(path) 由更新的版本写成（格式 \(found)，本程序认得 \(known)），请升级 sesame",
        "\(path) was written by a newer sesame (layout \(found), this program knows \(known)); update sesame")
    case .older(let path, let found, let known):
      Phrase(
        "\(path) 是旧格式（\(found)，现为 \(known)），请先打开一次 sesame",
        "\(path) has an older layout (\(found), now \(known)); open sesame once")
    case .readOnly(let path): Phrase("\(path) 不可写，只能查看", "\(path) cannot be written; it can only be read")
    case .interrupted(let path):
      Phrase(
        "上次写入被打断，且 \(path) 不可写，无法复原",
        "the last write to \(path) was interrupted, and it cannot be written to undo it")
    case .busy: Phrase("另一个程序正占用钱包，请稍后再试", "another program holds the wallet; try again in a moment")
    case .full: Phrase("没有保存：磁盘已满，什么都没有改动", "not saved: the disk is full, nothing changed")
    case .notSaved(let reason): Phrase("没有保存（\(reason)），什么都没有改动", "not saved (\(reason)), nothing changed")
    case .outcomeUnknown(_, let reason):
      Phrase(
        "不确定是否已保存（\(reason)），请重新打开查看",
        "it is not known whether this was saved (\(reason)); open the wallet again")
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
    case .inconsistent(let what):
      Phrase("没有保存：内部不一致（\(what)）", "not saved: an inconsistency inside (\(what))")
    case .stopped: Phrase("已停下，没有做完，也没有做到一半的事", "stopped before its end; nothing is half done")
    case .system(let operation, let path, let code):
      Phrase(
        "\(operation) 失败：\(path)（\(String(cString: strerror(code)))）",
        "\(operation) failed: \(path) (\(String(cString: strerror(code))))")
    }
  }

  /// The exit code that stands for it.
  var exitStatus: ExitCode {
    switch self {
    case .noWallet: ExitStatus.noInput
    case .stopped: ExitCode(128 + SIGINT)
    case .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, EROFS): ExitStatus.permission
    case .exists, .full, .notSaved, .outcomeUnknown, .system: ExitStatus.cannotCreate
    case .unsafeFolder, .unsafeFile, .readOnly, .interrupted: ExitStatus.permission
    case .empty, .foreign, .damaged, .truncated, .newer, .older, .inconsistent: ExitStatus.badData
    case .busy, .jump, .clockMovedBack: ExitStatus.busy
    }
  }
}

extension StoreError.Flaw {
  func phrase(_ path: String) -> Phrase {
    switch self {
    case .symbolicLink:
      Phrase("\(path) 是符号链接，请换成文件本身", "\(path) is a symbolic link; put the file itself there")
    case .wrongKind: Phrase("\(path) 不是普通文件或文件夹", "\(path) is not a plain file or folder")
    case .notOurs(let owner):
      Phrase(
        "\(path) 属于别的用户（\(owner)），请用自己的文件夹",
        "\(path) belongs to another user (\(owner)); use a folder of your own")
    case .othersCanWrite:
      Phrase("别人可以写 \(path)，请运行 chmod go-w \(path)", "others can write to \(path); run chmod go-w \(path)")
    }
  }
}
