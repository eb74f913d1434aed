import PayLater

/// Backups, the way back from them, and two copies compared.
public enum KeepingText {
  public static func backedUp(_ path: String, entries: Int64) -> Phrase {
    Phrase("已备份到 \(path)：\(entries) 条记录，都核对过", "backed up to \(path): \(entries) entries, all verified")
  }

  /// The wallet that is about to come back.
  public static func coming(_ path: String, entries: Int64, to day: String) -> Phrase {
    Phrase("\(path)：\(entries) 条记录，到 \(day) 为止，完好", "\(path): \(entries) entries up to \(day), sound")
  }

  public static let nothingLost = Phrase(
    "现有的钱包里没有它没有的记录", "the wallet that is there has nothing that it lacks")

  public static func lost(_ entries: Int64, from: String, to: String) -> Phrase {
    Phrase(
      "现有的钱包里有 \(entries) 条记录它没有（\(span(from, to))）",
      "the wallet that is there has \(entries) entries that it lacks (\(span(from, to)))")
  }
  public static let another = Phrase(
    "现有的是另一个钱包，它的全部记录都不在里面", "the wallet that is there is another one; all of it would go")
  public static let unreadable = Phrase("现有的文件读不出钱包", "the file that is there cannot be read as a wallet")

  public static let ask = Phrase("要换回吗？现有的会留一份 (y/N)", "Put it back? A copy of what is there is kept (y/N)")
  public static let sayYes = Phrase(
    "没有终端可问：确定要换回就加 --yes", "there is no terminal to ask: add --yes if it is to be put back")
  public static let leftAsItIs = Phrase("什么都没有改", "nothing was changed")

  public static func restored(_ path: String, entries: Int64) -> Phrase {
    Phrase("已换回：\(path)，\(entries) 条记录", "restored: \(path), \(entries) entries")
  }
  public static func kept(_ path: String) -> Phrase {
    Phrase(
      "原来的留在 \(path)，用 sesame restore 可以再换回来",
      "what was there is kept at \(path); sesame restore brings it back")
  }
  public static let itself = Phrase("这就是钱包本身", "that is the wallet itself")

  public static func unsound(_ path: String, _ place: String) -> Phrase {
    Phrase("\(path) 不完好（\(place)），什么都没有改", "\(path) is not sound (\(place)); nothing was changed")
  }

  /// Two copies of one wallet.
  public static let same = Phrase("两份一样", "both hold the same")
  public static func common(_ entries: Int64) -> Phrase {
    Phrase("前 \(entries) 条记录相同", "the first \(entries) entries are the same")
  }
  public static let strangers = Phrase("是两个不同的钱包", "they are two wallets")
  public static func only(_ path: String, entries: Int64, from: String, to: String) -> Phrase {
    Phrase(
      "只有 \(path) 有：\(entries) 条（\(span(from, to))）",
      "only \(path) has: \(entries) entries (\(span(from, to)))")
  }

  private static func span(_ from: String, _ to: String) -> String { from == to ? from : "\(from) .. \(to)" }
}
