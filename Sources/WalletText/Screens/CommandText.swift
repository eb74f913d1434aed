import PayLater

/// Words of the commands that stand for no screen.
public enum CommandText {
  /// The answer to something that is saved could not be written.
  public static let saved = Phrase(
    "已经保存，不用再做一次；只是结果没能输出", "it is saved, do not do it again; only the answer could not be written")
}
