/// What stands on a screen that is not written yet.
public enum StubText {
  public static let notYet = Phrase("这一页还没有写好。", "This screen is not written yet.")
}
